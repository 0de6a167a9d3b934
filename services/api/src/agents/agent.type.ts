import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Agency, AgencyFilter } from '../agencies/agency.type.ts';
import { BranchFilter } from '../branches/branch.type.ts';
import { connectionTypes, Node, registerNodeType, SortDirection } from '../platform/connection.type.ts';
import { enumType } from '../platform/enum-type.ts';
import { CodeFilter, TextFilter } from '../platform/filter.inputs.ts';
import { DateScalar } from '../platform/scalars.ts';
import { Region, RegionFilter } from '../regions/region.type.ts';

export const AgentStatus = enumType('AgentStatus', 'Where an agent stands in the life of the assignment.', {
  CANDIDATE: 'Has applied.',
  TRAINED: 'Has attended the training.',
  EXAMINED: 'Has sat the exam.',
  CERTIFIED: 'Holds a certificate, not yet assigned.',
  ACTIVE: 'Assigned (surat tugas) and at work.',
  WARNED: 'Two months without a transaction.',
  SUSPENDED: 'Halted by a decision of a person.',
  ENDED: 'The assignment is over.',
});

registerNodeType('agt', 'Agent');

@ObjectType({
  implements: Node,
  description: 'A Perisai agent: enrols informal workers, collects contributions and helps with claims.',
})
export class Agent extends Node {
  @Field(() => String, { description: 'Code of the agent, for example "A-0001".' })
  code!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'National id number (NIK), masked but for the last four digits.' })
  nik!: string;

  @Field(() => String, { nullable: true, description: 'Mobile number, masked in the middle.' })
  phone!: string | null;

  @Field(() => AgentStatus, { description: 'Status on the day that is looked at.' })
  status!: string;

  @Field(() => Int, { description: 'Rises with every change; send it back with an update.' })
  version!: number;

  key!: string;
  branchKey!: string;
  agencyKey!: string | null;
  day!: string;
}

export const { connection: AgentConnection, edge: AgentEdge } = connectionTypes(
  'Agent',
  () => Agent,
  'agents',
);

@ObjectType({ description: 'A status of an agent and when it held.' })
export class AgentStatusPeriod {
  @Field(() => AgentStatus, { description: 'The status.' })
  status!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer held; null while it holds.',
  })
  until!: string | null;

  @Field(() => String, { description: 'Why it was given.' })
  reason!: string;
}

@ObjectType({ description: 'An agency of an agent and when the agent belonged to it.' })
export class AgentAgencyPeriod {
  @Field(() => Agency, { description: 'The agency.' })
  agency!: object;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day after; null while it lasts.' })
  until!: string | null;
}

@ObjectType({ description: 'A district of an agent and when the agent served it.' })
export class AgentTerritoryPeriod {
  @Field(() => Region, { description: 'The district.' })
  district!: object;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day after; null while it lasts.' })
  until!: string | null;
}

@ObjectType({ description: 'The latest certificate of an agent.' })
export class AgentCertificate {
  @Field(() => String, { description: 'Number of the certificate.' })
  number!: string;

  @Field(() => DateScalar, { description: 'First day of validity.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer valid.' })
  validUntil!: string | null;
}

export const AgentOrderField = enumType('AgentOrderField', 'What agents can be sorted by.', {
  CODE: 'The code.',
  NAME: 'The name, without regard to case.',
});

@InputType({ description: 'One term of an order of agents.' })
export class AgentOrder {
  @Field(() => AgentOrderField, { description: 'What to sort by.' })
  field!: string;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@InputType({ description: 'Restricts agents. All given fields must hold on the day that is looked at.' })
export class AgentFilter {
  @Field(() => CodeFilter, { nullable: true, description: 'The code.' })
  code?: CodeFilter | null;

  @Field(() => TextFilter, { nullable: true, description: 'The name.' })
  name?: TextFilter | null;

  @Field(() => AgentStatusFilter, { nullable: true, description: 'The status.' })
  status?: object | null;

  @Field(() => BranchFilter, { nullable: true, description: 'The branch.' })
  branch?: BranchFilter | null;

  @Field(() => AgencyFilter, { nullable: true, description: 'The agency.' })
  agency?: AgencyFilter | null;

  @Field(() => RegionFilter, { nullable: true, description: 'A district that the agent serves.' })
  territory?: RegionFilter | null;

  @Field(() => [AgentFilter], { nullable: true, description: 'All of these must hold.' })
  and?: AgentFilter[] | null;

  @Field(() => [AgentFilter], { nullable: true, description: 'At least one of these must hold.' })
  or?: AgentFilter[] | null;

  @Field(() => AgentFilter, { nullable: true, description: 'This must not hold.' })
  not?: AgentFilter | null;
}

@InputType({ description: 'Compares a status of an agent.' })
export class AgentStatusFilter {
  @Field(() => AgentStatus, { nullable: true, description: 'This status.' })
  eq?: string | null;

  @Field(() => [AgentStatus], { nullable: true, description: 'One of these statuses.' })
  in?: string[] | null;
}
