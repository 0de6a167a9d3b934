import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { initials, maskPhone, personView } from '../platform/access/masks.ts';
import { connectionTypes, PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { toPages } from '../platform/reading/edges.ts';
import { followPages } from '../platform/reading/follow.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import type { AgentRow } from './agent.concept.ts';
import { Agent } from './agent.type.ts';
import type { AgentChangeRow } from './agent-change.concept.ts';
import { agentChanges } from './agent-change.concept.ts';

@ObjectType({ description: 'The value of one field before or after a change.' })
export class ChangedValue {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value; personal values are masked.' })
  value!: string | null;
}

@ObjectType({ description: 'One change of an agent by a person.' })
export class AgentChange {
  @Field(() => String, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Who.' })
  actorName!: string;

  @Field(() => String, { description: 'In which role.' })
  actorRole!: string;

  @Field(() => String, { description: 'What was done, like "agent.updated".' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the person.' })
  reason!: string | null;
}

const { connection: AgentChangeConnection } = connectionTypes('AgentChange', () => AgentChange, 'changes');

const changesOfAgent = toPages(agentChanges, 'u.entity_id', [{ field: 'AT', direction: 'DESC' }]);

@Resolver(() => Agent)
export class AgentChangesResolver {
  @FieldResolver(() => AgentChangeConnection, {
    description: 'What people changed on the agent, newest first.',
  })
  changes(
    @Root() agent: AgentRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<AgentChangeRow>> {
    return followPages(ctx, changesOfAgent, { parent: agent, page });
  }
}

@Resolver(() => AgentChange)
export class AgentChangeResolver {
  @FieldResolver(() => [ChangedValue], { description: 'The changed fields as they were.' })
  before(@Root() change: AgentChangeRow, @Ctx() ctx: Context): ChangedValue[] {
    return shownValues(change.beforeValues, ctx);
  }

  @FieldResolver(() => [ChangedValue], { description: 'The changed fields as they became.' })
  after(@Root() change: AgentChangeRow, @Ctx() ctx: Context): ChangedValue[] {
    return shownValues(change.afterValues, ctx);
  }
}

function shownValues(values: AgentChangeRow['beforeValues'], { caller }: Context): ChangedValue[] {
  const masks: Readonly<Record<string, (value: string) => string>> =
    personView(caller) === 'full' ? { phone: maskPhone } : { phone: maskPhone, name: initials };
  return Object.entries(values ?? {}).map(([field, value]) => ({
    field,
    value: value === null ? null : (masks[field]?.(value) ?? value),
  }));
}
