import { Field, InputType, ObjectType } from 'type-graphql';
import { ParticipantFilter } from '../participants/participant.type.ts';
import { connectionTypes, Node, registerNodeType, SortDirection } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { DateFilter, MonthFilter } from '../platform/filter.inputs.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { Payer, PaymentChannel, ProgramCodeFilter } from '../programs/program.type.ts';

registerNodeType('ctb', 'Contribution');
registerNodeType('pay', 'Payment');

@ObjectType({
  implements: Node,
  description: 'What was paid for one program and one month of a registration (iuran).',
})
export class Contribution extends Node {
  @Field(() => MonthScalar, { description: 'The month that the contribution is for.' })
  month!: string;

  @Field(() => RupiahScalar, { description: 'The amount.' })
  amount!: string;

  @Field(() => Payer, { description: 'Who paid.' })
  payer!: string;

  @Field(() => DateScalar, { description: 'The day of the payment.' })
  paidOn!: string;

  @Field(() => PaymentChannel, { description: 'How the payment came.' })
  channel!: string;

  @Field(() => String, { description: "The payment's reference, unique within its channel." })
  reference!: string;

  participantKey!: string;
  programCode!: string;
}

export const { connection: ContributionConnection, edge: ContributionEdge } = connectionTypes(
  'Contribution',
  () => Contribution,
  'contributions',
);

@ObjectType({ implements: Node, description: 'One payment; it may cover several participants and months.' })
export class Payment extends Node {
  @Field(() => PaymentChannel, { description: 'How it came.' })
  channel!: string;

  @Field(() => String, { description: 'Its reference, unique within the channel.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day on which it was paid.' })
  paidOn!: string;

  @Field(() => RupiahScalar, { description: 'The whole amount.' })
  amount!: string;

  key!: string;
}

export const ContributionOrderField = enumType(
  'ContributionOrderField',
  'What contributions can be sorted by.',
  {
    MONTH: 'The month that is paid for.',
    PAID_ON: 'The day of the payment.',
  },
);

@InputType({ description: 'One term of an order of contributions.' })
export class ContributionOrder {
  @Field(() => ContributionOrderField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@InputType({ description: 'Restricts contributions. All given fields must hold.' })
export class ContributionFilter {
  @Field(() => MonthFilter, { nullable: true, description: 'The month that is paid for.' })
  month?: MonthFilter | null;

  @Field(() => ProgramCodeFilter, { nullable: true, description: 'The program.' })
  program?: ProgramCodeFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of the payment.' })
  paidOn?: DateFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: 'The participant.' })
  participant?: ParticipantFilter | null;

  @Field(() => [ContributionFilter], { nullable: true, description: 'All of these must hold.' })
  and?: ContributionFilter[] | null;

  @Field(() => [ContributionFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: ContributionFilter[] | null;

  @Field(() => ContributionFilter, { nullable: true, description: 'This must not hold.' })
  not?: ContributionFilter | null;
}
