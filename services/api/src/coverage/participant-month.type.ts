import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum-type.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { Payer, PaymentChannel, ProgramCode } from '../programs/program.type.ts';

export const MonthStatus = enumType('MonthStatus', 'How a contribution month stands on the business day.', {
  NOT_REGISTERED: 'Belum terdaftar: no registration in the month, or over before it.',
  PAID: 'Lunas: paid.',
  NOT_DUE: 'Belum jatuh tempo: unpaid, and its due date has not passed.',
  GRACE: 'Menunggak: past its due date, unpaid, and still to be settled.',
  UNPAID:
    'Tidak dibayar: unpaid and not charged any more, because the registration is over or began to be paid later.',
  FUTURE: 'Mendatang: a month to come that is not paid ahead.',
});

@ObjectType({ description: 'A contribution month of one registration.' })
export class ParticipantMonthEntry {
  @Field(() => Int, { description: 'Number of the registration.' })
  registrationNumber!: number;

  @Field(() => MonthStatus, { description: 'How it stands.' })
  status!: string;

  @Field(() => DateScalar, {
    description:
      'The last day to pay it: the 15th or the next working day; of the first month the registration day.',
  })
  dueOn!: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What is to be paid for it; null when nothing is, or no income is known.',
  })
  amountDue!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What was paid for it; null when nothing was.' })
  amountPaid!: string | null;

  @Field(() => [ProgramCode], { description: 'The programs paid for; none when nothing was.' })
  programs!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day of the payment.' })
  paidOn!: string | null;

  @Field(() => Payer, { nullable: true, description: 'Who paid.' })
  payer!: string | null;

  @Field(() => PaymentChannel, { nullable: true, description: 'How the payment came.' })
  channel!: string | null;

  @Field(() => String, { nullable: true, description: "The payment's reference, unique within its channel." })
  reference!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the payment was recorded.' })
  recordedAt!: string | null;
}

@ObjectType({ description: 'A month of the calendar of a participant: paid, unpaid, or not registered.' })
export class ParticipantMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => MonthStatus, { description: 'How it stands: the best of its entries.' })
  status!: string;

  @Field(() => [ParticipantMonthEntry], {
    description: 'One for each registration that the month belongs to: none, one, or two.',
  })
  entries!: readonly ParticipantMonthEntry[];

  @Field(() => [Int], { description: 'Numbers of the registrations that begin in the month.' })
  begun!: readonly number[];

  @Field(() => [Int], { description: 'Numbers of the registrations that end in the month.' })
  ended!: readonly number[];
}
