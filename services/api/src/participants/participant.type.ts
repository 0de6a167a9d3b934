import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AgentFilter } from '../agents/agent.type.ts';
import { connectionTypes, Node, registerNodeType, SortDirection } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { CodeFilter, DateFilter, TextFilter } from '../platform/filter.inputs.ts';
import { DateScalar } from '../platform/scalars.ts';
import { Sector, SectorFilter } from '../programs/program.type.ts';
import { RegionFilter } from '../regions/region.type.ts';

export const Sex = enumType('Sex', 'Sex as in the civil register.', { MALE: 'Man.', FEMALE: 'Woman.' });

export const CoverageStatus = enumType('CoverageStatus', 'Whether a person is protected.', {
  ACTIVE: 'Aktif: contributions are paid.',
  GRACE: 'Masa tenggang: up to three months are unpaid.',
  INACTIVE: 'Tidak aktif: not paid yet, lapsed, or ended.',
});

registerNodeType('par', 'Participant');

@ObjectType({
  implements: Node,
  description: 'An informal worker (BPU) who is or was a participant: one NIK, one KPJ.',
})
export class Participant extends Node {
  @Field(() => String, {
    description: 'Participant number (KPJ), 11 digits; masked for analysts and auditors.',
  })
  kpj!: string;

  @Field(() => String, { description: 'Full name; initials for analysts and auditors.' })
  name!: string;

  @Field(() => String, { description: 'National id number (NIK), masked but for the last four digits.' })
  nik!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Birth date; null for analysts and auditors, who see the year alone.',
  })
  bornOn!: string | null;

  @Field(() => Int, { description: 'Year of birth.' })
  birthYear!: number;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: string;

  @Field(() => String, { nullable: true, description: 'Mobile number, masked in the middle.' })
  phone!: string | null;

  @Field(() => Sector, { description: 'Sector of the occupation.' })
  sector!: string;

  @Field(() => DateScalar, { description: 'Day of the first registration.' })
  registeredOn!: string;

  key!: string;
  districtCode!: string;
  villageCode!: string | null;
  occupationCode!: string;
  agentKey!: string | null;
  acquiredByKey!: string | null;
}

export const { connection: ParticipantConnection, edge: ParticipantEdge } = connectionTypes(
  'Participant',
  () => Participant,
  'participants',
);

export const ParticipantOrderField = enumType(
  'ParticipantOrderField',
  'What participants can be sorted by.',
  {
    KPJ: 'The participant number. Not for analysts and auditors.',
    NAME: 'The name, without regard to case. Not for analysts and auditors.',
    REGISTERED_ON: 'The day of the first registration.',
  },
);

@InputType({ description: 'One term of an order of participants.' })
export class ParticipantOrder {
  @Field(() => ParticipantOrderField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@InputType({ description: 'Compares a sex.' })
export class SexFilter {
  @Field(() => Sex, { nullable: true, description: 'This sex.' })
  eq?: string | null;
}

@InputType({ description: 'Compares a coverage status.' })
export class CoverageStatusFilter {
  @Field(() => CoverageStatus, { nullable: true, description: 'This status.' })
  eq?: string | null;

  @Field(() => [CoverageStatus], { nullable: true, description: 'One of these statuses.' })
  in?: string[] | null;
}

@InputType({ description: 'Restricts participants. All given fields must hold.' })
export class ParticipantFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The participant number (KPJ).' })
  kpj?: CodeFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The name. Not for analysts and auditors.' })
  name?: TextFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The birth date. Not for analysts and auditors.' })
  bornOn?: DateFilter | null;

  @Field(() => SexFilter, { nullable: true, description: 'The sex.' })
  sex?: SexFilter | null;

  @Field(() => RegionFilter, { nullable: true, description: 'The district of residence.' })
  district?: RegionFilter | null;

  @Field(() => SectorFilter, { nullable: true, description: 'The sector of the occupation.' })
  sector?: SectorFilter | null;

  @Field(() => CoverageStatusFilter, { nullable: true, description: 'The coverage on the business day.' })
  coverage?: CoverageStatusFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'The day of the first registration.' })
  registeredOn?: DateFilter | null;

  @Field(() => AgentFilter, { nullable: true, description: 'The agent who serves the participant.' })
  agent?: AgentFilter | null;

  @Field(() => AgentFilter, { nullable: true, description: 'The agent who acquired the participant.' })
  acquiredBy?: AgentFilter | null;

  @Field(() => [ParticipantFilter], { nullable: true, description: 'All of these must hold.' })
  and?: ParticipantFilter[] | null;

  @Field(() => [ParticipantFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: ParticipantFilter[] | null;

  @Field(() => ParticipantFilter, { nullable: true, description: 'This must not hold.' })
  not?: ParticipantFilter | null;
}
