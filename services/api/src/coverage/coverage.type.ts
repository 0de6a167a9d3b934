import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AgencyFilter } from '../agencies/agency.type.ts';
import { AgentFilter } from '../agents/agent.type.ts';
import { BranchFilter } from '../branches/branch.type.ts';
import { Sex, SexFilter } from '../participants/participant.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { MonthScalar } from '../platform/scalars.ts';
import { ProgramCodeFilter, Sector, SectorFilter } from '../programs/program.type.ts';
import { RegionFilter } from '../regions/region.type.ts';

export const AgeBand = enumType('AgeBand', 'Age on the day that is counted.', {
  UNDER_25: 'Younger than 25.',
  FROM_25_TO_34: '25 to 34.',
  FROM_35_TO_44: '35 to 44.',
  FROM_45_TO_54: '45 to 54.',
  FROM_55_TO_64: '55 to 64.',
  FROM_65: '65 or older.',
});

export const CoverageDimension = enumType('CoverageDimension', 'What coverage can be split by.', {
  REGENCY: 'Kabupaten or kota of residence.',
  DISTRICT: 'Kecamatan of residence.',
  PROGRAM: 'Program; a person counts in each program joined.',
  BRANCH: 'Branch.',
  AGENCY: 'Agency of the serving agent.',
  AGENT: 'Serving agent. Not for the public and portal developers.',
  SECTOR: 'Sector of the occupation.',
  SEX: 'Sex.',
  AGE_BAND: 'Age band.',
});

@InputType({ description: 'Restricts whom coverage counts. All given fields must hold.' })
export class CoverageFilter {
  @Field(() => BranchFilter, { nullable: true, description: 'The branch.' })
  branch?: BranchFilter | null;

  @Field(() => RegionFilter, { nullable: true, description: 'The district of residence.' })
  district?: RegionFilter | null;

  @Field(() => ProgramCodeFilter, {
    nullable: true,
    description:
      'Enrolled in this program. With several, a person still counts once unless split by PROGRAM.',
  })
  program?: ProgramCodeFilter | null;

  @Field(() => AgencyFilter, { nullable: true, description: 'The agency of the serving agent.' })
  agency?: AgencyFilter | null;

  @Field(() => AgentFilter, {
    nullable: true,
    description: 'The serving agent. Not for the public and portal developers.',
  })
  agent?: AgentFilter | null;

  @Field(() => SectorFilter, { nullable: true, description: 'The sector.' })
  sector?: SectorFilter | null;

  @Field(() => SexFilter, { nullable: true, description: 'The sex.' })
  sex?: SexFilter | null;
}

@ObjectType({
  description:
    'Participants counted on the last day of a month. Only the dimensions that were asked for are set. Counts are null only where withheld.',
})
export class CoverageCell {
  @Field(() => Sector, { nullable: true, description: 'Sector, when split by it.' })
  sector!: string | null;

  @Field(() => Sex, { nullable: true, description: 'Sex, when split by it.' })
  sex!: string | null;

  @Field(() => AgeBand, { nullable: true, description: 'Age band, when split by it.' })
  ageBand!: string | null;

  @Field(() => Int, { nullable: true, description: 'Active, grace and inactive together, without the dead.' })
  registered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Paid up.' })
  active!: number | null;

  @Field(() => Int, { nullable: true, description: 'In the grace period.' })
  grace!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not protected.' })
  inactive!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether a count is withheld because it is smaller than 10, or would give such a count away.',
  })
  withheld!: boolean;

  @Field(() => Boolean, { description: 'Whether the month is a projection of the demo data.' })
  projected!: boolean;
}

@ObjectType({
  description:
    'Coverage at the end of one month, and what changed in it. Counts are null only where withheld.',
})
export class CoveragePoint {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => Int, { nullable: true, description: 'Active, grace and inactive together, without the dead.' })
  registered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Paid up.' })
  active!: number | null;

  @Field(() => Int, { nullable: true, description: 'In the grace period.' })
  grace!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not protected.' })
  inactive!: number | null;

  @Field(() => Int, { nullable: true, description: 'Registered for the first time in the month.' })
  newlyRegistered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Became inactive in the month.' })
  lapsed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Inactive at the end of the month before, active at the end of this one.',
  })
  reactivated!: number | null;

  @Field(() => Boolean, { description: 'Whether a count is withheld because it is smaller than 10.' })
  withheld!: boolean;

  @Field(() => Boolean, { description: 'Whether the month is a projection of the demo data.' })
  projected!: boolean;
}
