import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AgencyFilter } from '../agencies/agency.type.ts';
import { AgentFilter } from '../agents/agent.type.ts';
import { BranchFilter } from '../branches/branch.type.ts';
import { connectionTypes, Node, registerNodeType } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { MonthFilter } from '../platform/filter.inputs.ts';
import { DateScalar, DateTimeScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';

export const IncentiveScheme = enumType('IncentiveScheme', 'How agents are paid.', {
  OLD: 'Contributions received until April 2022.',
  NEW: 'Contributions received from May 2022 on (Perdir 13/PERDIR.02/042022).',
});

export const IncentiveStatementStatus = enumType('IncentiveStatementStatus', 'How far a statement is.', {
  PREPARED: 'Worked out, not yet approved.',
  APPROVED: 'Approved and in the ledger.',
});

export const IncentiveLineKind = enumType('IncentiveLineKind', 'What a line of a statement is for.', {
  ACQUISITION: 'The fee for new participants.',
  CONTRIBUTION: 'A part of the contributions received.',
  AGENCY_SHARE: 'The share of the agency (Wadah).',
  ROUNDING: 'What brings a component to whole rupiah.',
});

export const IncentiveEarningKind = enumType('IncentiveEarningKind', 'What was counted, or taken back.', {
  ACQUISITION: 'A participant whose first payment came in the month.',
  CONTRIBUTION: 'A contribution received in the month.',
  ACQUISITION_WITHDRAWN: 'An acquisition no longer counts.',
  CONTRIBUTION_WITHDRAWN: 'A contribution no longer counts: its payment was reversed.',
});

registerNodeType('ist', 'IncentiveStatement');

@ObjectType({
  implements: Node,
  description:
    'What an agent or an agency earns by a month. Never changed: a correction is a statement of its own, whose lines are differences.',
})
export class IncentiveStatement extends Node {
  @Field(() => MonthScalar, { description: 'The month in which the contributions were received.' })
  month!: string;

  @Field(() => Int, { description: 'The first statement is 1; corrections follow.' })
  sequence!: number;

  @Field(() => IncentiveScheme, { description: 'The scheme of the month.' })
  scheme!: string;

  @Field(() => IncentiveStatementStatus, { description: 'How far it is.' })
  status!: string;

  @Field(() => Int, {
    description: 'New participants of the whole month, as counted when this was prepared.',
  })
  newParticipants!: number;

  @Field(() => RupiahScalar, {
    description: 'All lines together, in whole rupiah; below zero where money is owed back.',
  })
  total!: string;

  @Field(() => DateScalar, { description: 'The day by which it is paid.' })
  payBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  preparedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved; null before.' })
  approvedAt!: string | null;
}

export const { connection: IncentiveStatementConnection, edge: IncentiveStatementEdge } = connectionTypes(
  'IncentiveStatement',
  () => IncentiveStatement,
  'statements of incentives',
);

@ObjectType({ description: 'One line of a statement of incentives.' })
export class IncentiveLine {
  @Field(() => IncentiveLineKind, { description: 'What it is for.' })
  kind!: string;

  @Field(() => String, { description: 'Stable name of the rule, for example "contribution.months-1-24".' })
  rule!: string;

  @Field(() => Int, {
    description: 'New participants, contributions, or agents; below zero in a correction that takes back.',
  })
  count!: number;

  @Field(() => RupiahScalar, { description: 'What the rate is taken of; "0.00" for a fee.' })
  base!: string;

  @Field(() => Int, { nullable: true, description: 'The rate in hundredths of a percent.' })
  basisPoints!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The fee for each.' })
  unit!: string | null;

  @Field(() => RupiahScalar, { description: 'What the line comes to.' })
  amount!: string;
}

@ObjectType({ description: 'A contribution or an acquisition that a statement counted first, or took back.' })
export class IncentiveEarning {
  @Field(() => IncentiveEarningKind, { description: 'What was counted.' })
  kind!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The contribution month.' })
  month!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which contribution month it is since the acquisition.' })
  monthNumber!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The contribution.' })
  amount!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of an acquisition: the programs of the first payment.' })
  programs!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of an acquisition: whether the NIK was new to the segment.',
  })
  firstEver!: boolean | null;
}

export const { connection: IncentiveEarningConnection, edge: IncentiveEarningEdge } = connectionTypes(
  'IncentiveEarning',
  () => IncentiveEarning,
  'what was counted',
);

@InputType({ description: 'Restricts statements of incentives. All given fields must hold.' })
export class IncentiveStatementFilter {
  @Field(() => MonthFilter, { nullable: true, description: 'The month.' })
  month?: MonthFilter | null;

  @Field(() => BranchFilter, { nullable: true, description: 'The branch that pays.' })
  branch?: BranchFilter | null;

  @Field(() => AgencyFilter, { nullable: true, description: 'The agency, of its agents and of its own.' })
  agency?: AgencyFilter | null;

  @Field(() => AgentFilter, { nullable: true, description: 'The agent.' })
  agent?: AgentFilter | null;

  @Field(() => [IncentiveStatementFilter], { nullable: true, description: 'All of these must hold.' })
  and?: IncentiveStatementFilter[] | null;

  @Field(() => [IncentiveStatementFilter], {
    nullable: true,
    description: 'At least one of these must hold.',
  })
  or?: IncentiveStatementFilter[] | null;

  @Field(() => IncentiveStatementFilter, { nullable: true, description: 'This must not hold.' })
  not?: IncentiveStatementFilter | null;
}
