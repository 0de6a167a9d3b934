import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import {
  AssignTerritoryInput,
  AssignTerritoryResult,
  UpdateAgentInput,
  UpdateAgentResult,
} from './agent.inputs.ts';
import type { AssignTerritoryOutcome } from './assign-territory.ts';
import { assignTerritory } from './assign-territory.ts';
import type { UpdateAgentOutcome } from './update-agent.ts';
import { updateAgent } from './update-agent.ts';

@Resolver()
export class AgentCommandsResolver {
  @Mutation(() => UpdateAgentResult, {
    description: 'Changes an agent, unless somebody saved since the version that was read.',
  })
  updateAgent(
    @Arg('input', () => UpdateAgentInput, { description: 'What to change.' }) input: UpdateAgentInput,
    @Ctx() ctx: Context,
  ): Promise<UpdateAgentOutcome> {
    return updateAgent(ctx, input);
  }

  @Mutation(() => AssignTerritoryResult, { description: 'Gives an agent a district for a period.' })
  assignTerritory(
    @Arg('input', () => AssignTerritoryInput, { description: 'Who, where and when.' })
    input: AssignTerritoryInput,
    @Ctx() ctx: Context,
  ): Promise<AssignTerritoryOutcome> {
    return assignTerritory(ctx, input);
  }
}
