import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { Payer, PaymentChannel, ProgramCode } from '../programs/program.type.ts';
import { Payment } from './contribution.type.ts';

@InputType({ description: 'One month of one participant.' })
export class PaymentLineInput {
  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => MonthScalar, { description: 'The month to pay for; the oldest unpaid one first.' })
  month!: string;

  @Field(() => [ProgramCode], { description: 'The programs: JKK and JKM together, JHT if enrolled.' })
  programs!: string[];
}

@InputType({
  description:
    "One bank or agency payment; it may cover several participants and months. The lines' amounts add up to `amount`.",
})
export class RecordPaymentInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => PaymentChannel, { description: 'How it came.' })
  channel!: string;

  @Field(() => String, { description: 'Its reference, unique within the channel; 1 to 64 characters.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day of the payment.' })
  paidOn!: string;

  @Field(() => RupiahScalar, { description: 'The whole amount.' })
  amount!: string;

  @Field(() => Payer, { description: 'Who paid.' })
  payer!: string;

  @Field(() => [PaymentLineInput], { description: 'What it is for, at most 250 lines.' })
  lines!: PaymentLineInput[];
}

@ObjectType({ description: 'The payment is recorded.' })
export class PaymentRecorded {
  kind!: 'PaymentRecorded';

  @Field(() => Payment, { description: 'The payment.' })
  payment!: object;

  @Field(() => Boolean, {
    description: 'True when it had been recorded before and this is the first receipt again.',
  })
  replayed!: boolean;
}

@ObjectType({ description: 'The payment cannot be placed; nothing was written.' })
export class PaymentRefused {
  kind!: 'PaymentRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const RecordPaymentResult = createUnionType({
  name: 'RecordPaymentResult',
  description: 'What became of a payment.',
  types: () => [PaymentRecorded, PaymentRefused] as const,
  resolveType: ({ kind }) => kind,
});
