import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followOne, followPages, lookUpRow, readList } from '../platform/reading/follow.ts';
import { DateScalar } from '../platform/scalars.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { AgentRow } from './agent.concept.ts';
import { agentEdges } from './agent.concept.ts';
import { territoriesOn } from './agent.loaders.ts';
import { Agent, AgentConnection, AgentFilter, AgentOrder } from './agent.type.ts';

@Resolver(() => Agent)
export class AgentResolver {
  @Query(() => Agent, { nullable: true, description: 'One agent by its code.' })
  agent(
    @Arg('code', () => String, { description: 'Code of the agent.' }) code: string,
    @Ctx() ctx: Context,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day whose facts to show; the business day when left out.',
    })
    asOf?: string,
  ): Promise<AgentRow> {
    return lookUpRow(ctx, agentEdges.Query.agent, { value: code, day: dayOf(asOf, ctx) });
  }

  @Query(() => AgentConnection, { description: 'Agents; in the order of their ids unless sorted.' })
  agents(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => AgentFilter, { nullable: true, description: 'Only agents for which this holds.' })
    filter?: AgentFilter,
    @Arg('orderBy', () => [AgentOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: AgentOrder[],
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day whose facts to show and filter by; the business day when left out.',
    })
    asOf?: string,
  ): Promise<Connection<AgentRow>> {
    return readList(ctx, agentEdges.Query.agents, { page, filter, orderBy, day: dayOf(asOf, ctx) });
  }

  @FieldResolver(() => Branch, { description: 'The branch.' })
  branch(@Root() agent: AgentRow, @Ctx() ctx: Context): BranchRow | undefined {
    return ctx.cached(branchCache).byKey.get(agent.branchKey);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The agency on the day that is looked at.' })
  agency(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<AgencyRow | null> | null {
    return followOne(ctx, agentEdges.Agent.agency, agent);
  }

  @FieldResolver(() => [Region], {
    description: 'The districts that the agent serves on the day that is looked at.',
  })
  async territories(@Root() agent: AgentRow, @Ctx() ctx: Context): Promise<RegionRow[]> {
    const codes = await ctx.load(territoriesOn(agent.day), agent.key);
    const { byCode } = ctx.cached(regionCache);
    return codes.flatMap((code) => byCode.get(code) ?? []);
  }
}

@Resolver(() => Agency)
export class AgencyAgentsResolver {
  @FieldResolver(() => AgentConnection, {
    description: 'The agents of the agency today, in the order of their codes.',
  })
  agents(
    @Root() agency: AgencyRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<AgentRow>> {
    return followPages(ctx, agentEdges.Agency.agents, { parent: agency, page });
  }
}

function dayOf(asOf: string | undefined, ctx: Context): CalendarDate {
  return (asOf as CalendarDate | undefined) ?? ctx.today;
}
