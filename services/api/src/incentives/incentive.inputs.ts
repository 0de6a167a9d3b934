import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar, MonthScalar, RupiahScalar } from '../platform/scalars.ts';
import { IncentiveStatement } from './incentive.type.ts';

@InputType({ description: 'A closed month of a branch.' })
export class PrepareIncentiveStatementsInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => MonthScalar, { description: 'The month in which the contributions were received.' })
  month!: string;

  @Field(() => String, { nullable: true, description: 'The branch; the own one when left out.' })
  branchCode?: string | null;
}

@ObjectType({ description: 'The statements of the month are there; only what was new was written.' })
export class IncentiveStatementsPrepared {
  kind!: 'IncentiveStatementsPrepared';

  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { description: 'How many first statements of agents and agencies were written.' })
  statements!: number;

  @Field(() => Int, { description: 'How many corrections of earlier statements were written.' })
  corrections!: number;

  @Field(() => RupiahScalar, { description: 'What the written statements come to.' })
  total!: string;

  @Field(() => Boolean, { description: 'True when this is the first answer again.' })
  replayed!: boolean;
}

@ObjectType({ description: 'Nothing can be prepared; nothing was written.' })
export class IncentiveStatementsRefused {
  kind!: 'IncentiveStatementsRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const PrepareIncentiveStatementsResult = createUnionType({
  name: 'PrepareIncentiveStatementsResult',
  description: 'What became of a preparation.',
  types: () => [IncentiveStatementsPrepared, IncentiveStatementsRefused] as const,
  resolveType: ({ kind }) => kind,
});

@InputType({ description: 'A statement to approve.' })
export class ApproveIncentiveStatementInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The statement.' })
  id!: string;
}

@ObjectType({ description: 'The statement is approved and stands in the ledger.' })
export class IncentiveStatementApproved {
  kind!: 'IncentiveStatementApproved';

  @Field(() => IncentiveStatement, { description: 'The statement as it is now.' })
  statement!: object;
}

@ObjectType({ description: 'The statement cannot be approved; nothing was written.' })
export class IncentiveApprovalRefused {
  kind!: 'IncentiveApprovalRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const ApproveIncentiveStatementResult = createUnionType({
  name: 'ApproveIncentiveStatementResult',
  description: 'What became of an approval.',
  types: () => [IncentiveStatementApproved, IncentiveApprovalRefused] as const,
  resolveType: ({ kind }) => kind,
});

@InputType({ description: 'A NIK that had been registered as BPU before an agent acquired it.' })
export class RecordEarlierRegistrationInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => DateScalar, { description: 'The day of the earlier registration.' })
  registeredOn!: string;

  @Field(() => String, { description: 'Where it was found; 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: 'The finding is kept; the next preparation corrects what it changes.' })
export class EarlierRegistrationRecorded {
  kind!: 'EarlierRegistrationRecorded';

  @Field(() => DateScalar, { description: 'The day of the earlier registration.' })
  registeredOn!: string;
}

@ObjectType({ description: 'The finding cannot be kept; nothing was written.' })
export class EarlierRegistrationRefused {
  kind!: 'EarlierRegistrationRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const RecordEarlierRegistrationResult = createUnionType({
  name: 'RecordEarlierRegistrationResult',
  description: 'What became of a finding.',
  types: () => [EarlierRegistrationRecorded, EarlierRegistrationRefused] as const,
  resolveType: ({ kind }) => kind,
});
