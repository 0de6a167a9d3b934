import { Field, InputType, ObjectType } from 'type-graphql';
import { BranchFilter } from '../branches/branch.type.ts';
import { ParticipantFilter } from '../participants/participant.type.ts';
import { connectionTypes, Node, registerNodeType, SortDirection } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { DateFilter } from '../platform/filter.inputs.ts';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../platform/scalars.ts';

export const LedgerKind = enumType('LedgerKind', 'What an entry of the journal stands for.', {
  PAYMENT: 'A payment of contributions.',
  OPENING_BALANCE: 'Old-age savings brought into the service from the opening account.',
  BENEFIT_DETERMINED: 'A benefit became payable.',
  BENEFIT_PAID: 'A benefit was paid.',
  LATE_COMPENSATION: 'Compensation for a late benefit became payable.',
  JHT_RETURN: 'The return of old-age savings was credited.',
  REFUND: 'Contributions are given back.',
  INCENTIVE_APPROVED: 'A statement of incentives was approved.',
  INCENTIVE_PAID: 'Incentives were paid.',
  REVERSAL: 'The mirror of an earlier entry.',
});

export const LedgerAccountClass = enumType(
  'LedgerAccountClass',
  'On which side of the books an account stands.',
  {
    ASSET: 'What the scheme has.',
    LIABILITY: 'What it owes, its funds and the savings of participants included.',
    EQUITY: 'The opening account.',
    EXPENSE: 'What it spends beside the benefits.',
  },
);

registerNodeType('led', 'LedgerEntry');

@ObjectType({ description: 'An account of the ledger.' })
export class LedgerAccount {
  @Field(() => String, { description: 'Code, for example "FUND_JKK".' })
  code!: string;

  @Field(() => LedgerAccountClass, { description: 'Its side of the books.' })
  accountClass!: string;
}

@ObjectType({ description: 'One side of an entry.' })
export class LedgerPosting {
  @Field(() => RupiahScalar, { description: 'A debit is above zero, a credit below.' })
  amount!: string;
}

export const { connection: LedgerPostingConnection, edge: LedgerPostingEdge } = connectionTypes(
  'LedgerPosting',
  () => LedgerPosting,
  'postings',
);

@ObjectType({
  implements: Node,
  description: 'An entry of the journal: postings that add up to zero, never changed, reversed at most once.',
})
export class LedgerEntry extends Node {
  @Field(() => LedgerKind, { description: 'What it stands for.' })
  kind!: string;

  @Field(() => DateScalar, { description: 'The day it counts from.' })
  postedOn!: string;

  @Field(() => RupiahScalar, { description: 'All debits together.' })
  amount!: string;

  @Field(() => String, { description: 'What it comes from, for example "Payment" or "Claim".' })
  source!: string;

  @Field(() => String, { description: 'Id of what it comes from.' })
  sourceId!: string;

  @Field(() => String, { nullable: true, description: 'Words with it; of a reversal, why.' })
  memo!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written down.' })
  recordedAt!: string;
}

export const { connection: LedgerEntryConnection, edge: LedgerEntryEdge } = connectionTypes(
  'LedgerEntry',
  () => LedgerEntry,
  'entries',
);

@InputType({ description: 'Compares the kind of an entry.' })
export class LedgerKindFilter {
  @Field(() => LedgerKind, { nullable: true, description: 'This kind.' })
  eq?: string | null;

  @Field(() => [LedgerKind], { nullable: true, description: 'One of these kinds.' })
  in?: string[] | null;
}

@InputType({ description: 'Restricts entries. All given fields must hold.' })
export class LedgerEntryFilter {
  @Field(() => DateFilter, { nullable: true, description: 'The day of the entry.' })
  postedOn?: DateFilter | null;

  @Field(() => LedgerKindFilter, { nullable: true, description: 'What it stands for.' })
  kind?: LedgerKindFilter | null;

  @Field(() => BranchFilter, { nullable: true, description: 'The branch whose money it is.' })
  branch?: BranchFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: 'A participant whom it concerns.' })
  participant?: ParticipantFilter | null;

  @Field(() => [LedgerEntryFilter], { nullable: true, description: 'All of these must hold.' })
  and?: LedgerEntryFilter[] | null;

  @Field(() => [LedgerEntryFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: LedgerEntryFilter[] | null;

  @Field(() => LedgerEntryFilter, { nullable: true, description: 'This must not hold.' })
  not?: LedgerEntryFilter | null;
}

export const LedgerEntryOrderField = enumType('LedgerEntryOrderField', 'What entries can be sorted by.', {
  POSTED_ON: 'The day of the entry.',
});

@InputType({ description: 'One term of an order of entries.' })
export class LedgerEntryOrder {
  @Field(() => LedgerEntryOrderField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}
