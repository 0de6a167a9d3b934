import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Reason } from '../platform/reason.type.ts';
import { DateScalar } from '../platform/scalars.ts';
import { Agent } from './agent.type.ts';

@InputType({ description: '`version` is the one that was read. Fields left out stay as they are.' })
export class UpdateAgentInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agent.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'New name.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'New mobile number in full, like "081234567890"; null removes it.',
  })
  phone?: string | null;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The change is saved.' })
export class AgentUpdated {
  kind!: 'AgentUpdated';

  @Field(() => Agent, { description: 'The agent as it is now.' })
  agent!: object;
}

@ObjectType({ description: 'Somebody saved in between; nothing was written.' })
export class AgentConflict {
  kind!: 'AgentConflict';

  @Field(() => Agent, { description: 'The agent as it is now.' })
  agent!: object;
}

export const UpdateAgentResult = createUnionType({
  name: 'UpdateAgentResult',
  description: 'What became of an update.',
  types: () => [AgentUpdated, AgentConflict] as const,
  resolveType: ({ kind }) => kind,
});

@InputType({ description: 'An agent serves a district from a day on.' })
export class AssignTerritoryInput {
  @Field(() => String, {
    description: 'Chosen by the client for this intention; sent again, nothing happens twice.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agent.' })
  agentId!: string;

  @Field(() => String, { description: 'Code of the district.' })
  districtCode!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day after; without end when left out.' })
  until?: string | null;

  @Field(() => String, { description: 'Why, for the audit log.' })
  reason!: string;
}

@ObjectType({ description: 'The territory is assigned.' })
export class TerritoryAssigned {
  kind!: 'TerritoryAssigned';

  @Field(() => Agent, { description: 'The agent as it is now.' })
  agent!: object;
}

@ObjectType({ description: 'The territory cannot be assigned; nothing was written.' })
export class TerritoryRefused {
  kind!: 'TerritoryRefused';

  @Field(() => [Reason], { description: 'Why not.' })
  because!: readonly object[];
}

export const AssignTerritoryResult = createUnionType({
  name: 'AssignTerritoryResult',
  description: 'What became of an assignment.',
  types: () => [TerritoryAssigned, TerritoryRefused] as const,
  resolveType: ({ kind }) => kind,
});
