import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ParticipantFilter } from '../participants/participant.type.ts';
import { connectionTypes, Node, registerNodeType, SortDirection } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { CodeFilter, DateFilter, RupiahFilter } from '../platform/filter.inputs.ts';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../platform/scalars.ts';
import { ProgramCodeFilter } from '../programs/program.type.ts';

export const ClaimStatus = enumType('ClaimStatus', 'Where a claim stands.', {
  DRAFT: 'Being written.',
  SUBMITTED: 'Handed in.',
  INCOMPLETE: 'Documents are missing; the clock stands still.',
  UNDER_VERIFICATION: 'Being checked (cek kasus).',
  DETERMINED: 'Decided, not yet paid.',
  PAID: 'Paid.',
  REJECTED: 'Refused.',
  LAPSED: 'Too late.',
  WITHDRAWN: 'Taken back.',
});

export const ClaimKind = enumType('ClaimKind', 'What a claim is for.', {
  WORK_ACCIDENT: 'A work accident or work disease (JKK).',
  DEATH: 'A death that no work accident caused (JKM).',
  SAVINGS: 'Old-age savings, in full or in part (JHT).',
  SCHOLARSHIP: 'School years of children (beasiswa), from JKK or JKM.',
});

registerNodeType('clm', 'Claim');

@ObjectType({ implements: Node, description: 'A request for a benefit (klaim).' })
export class Claim extends Node {
  @Field(() => String, { description: 'Number of the claim.' })
  number!: string;

  @Field(() => ClaimStatus, { description: 'Where it stands.' })
  status!: string;

  @Field(() => ClaimKind, { description: 'What it is for.' })
  kind!: string;

  @Field(() => String, {
    description:
      'The circumstance (keadaan): cause of the accident, ground of the payment; for example "AT_WORK".',
  })
  circumstance!: string;

  @Field(() => Int, { description: 'Rises with every change; a change names the version that was read.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Day of the accident, the death or the request.' })
  eventOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  filedAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the last required document was there; null while the clock stands still.',
  })
  completeOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to pay in time (batas waktu pembayaran); null while the clock stands still.',
  })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the determination (penetapan).' })
  determinedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the payment; null until paid.' })
  paidOn!: string | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Amount determined; null until then. Once paid, with what a late payment adds.',
  })
  amount!: string | null;

  key!: string;
  participantKey!: string;
  programCode!: string;
  branchKey!: string;
}

export const { connection: ClaimConnection, edge: ClaimEdge } = connectionTypes(
  'Claim',
  () => Claim,
  'claims',
);

@InputType({ description: 'Compares a status of a claim.' })
export class ClaimStatusFilter {
  @Field(() => ClaimStatus, { nullable: true, description: 'This status.' })
  eq?: string | null;

  @Field(() => [ClaimStatus], { nullable: true, description: 'One of these statuses.' })
  in?: string[] | null;
}

@InputType({ description: 'Restricts claims. All given fields must hold.' })
export class ClaimFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The number.' })
  number?: CodeFilter | null;

  @Field(() => ClaimStatusFilter, { nullable: true, description: 'The status.' })
  status?: ClaimStatusFilter | null;

  @Field(() => ProgramCodeFilter, { nullable: true, description: 'The program.' })
  program?: ProgramCodeFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of the event.' })
  eventOn?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of the payment.' })
  paidOn?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The last day to pay in time.' })
  dueOn?: DateFilter | null;

  @Field(() => RupiahFilter, { nullable: true, description: 'The amount.' })
  amount?: RupiahFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: 'The participant.' })
  participant?: ParticipantFilter | null;

  @Field(() => [ClaimFilter], { nullable: true, description: 'All of these must hold.' })
  and?: ClaimFilter[] | null;

  @Field(() => [ClaimFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: ClaimFilter[] | null;

  @Field(() => ClaimFilter, { nullable: true, description: 'This must not hold.' })
  not?: ClaimFilter | null;
}

export const ClaimOrderField = enumType('ClaimOrderField', 'What claims can be sorted by.', {
  NUMBER: 'The number.',
  FILED_AT: 'When it was handed in.',
  PAID_ON: 'The day of the payment; unpaid claims count as earliest.',
  DUE_ON: 'The last day to pay in time; claims whose clock stands still count as latest.',
  AMOUNT: 'The amount; claims without one count as smallest.',
});

@InputType({ description: 'One term of an order of claims.' })
export class ClaimOrder {
  @Field(() => ClaimOrderField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}
