import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { AgentRow } from '../agents/agent.concept.ts';
import { agentByKey } from '../agents/agent.loaders.ts';
import { Agent } from '../agents/agent.type.ts';
import type { Occupation as OccupationOfLaw } from '../law/occupations.ts';
import { findOccupation } from '../law/occupations.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { findRows, pagesByParent, readPage } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { Occupation } from '../programs/program.type.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { ParticipantRow } from './participant.concept.ts';
import { participants } from './participant.concept.ts';
import {
  Participant,
  ParticipantConnection,
  ParticipantFilter,
  ParticipantOrder,
} from './participant.type.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  @Query(() => Participant, {
    nullable: true,
    description: 'One participant by the participant number (KPJ).',
  })
  async participant(
    @Arg('kpj', () => String, { description: 'Participant number, 11 digits.' }) kpj: string,
    @Ctx() ctx: Context,
  ): Promise<ParticipantRow> {
    const [found] = await findRows(ctx, participants, sql`p.kpj = ${kpj}`);
    if (found === undefined) throw notFound();
    return found;
  }

  @Query(() => ParticipantConnection, {
    description: 'Participants; in the order of their ids unless sorted.',
  })
  participants(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => ParticipantFilter, {
      nullable: true,
      description: 'Only participants for which this holds.',
    })
    filter?: ParticipantFilter,
    @Arg('orderBy', () => [ParticipantOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: ParticipantOrder[],
  ): Promise<Connection<ParticipantRow>> {
    return readPage(ctx, participants, { page, filter: filter ?? null, orderBy: orderBy ?? null });
  }

  @FieldResolver(() => Region, { description: 'District of residence.' })
  district(@Root() participant: ParticipantRow, @Ctx() ctx: Context): RegionRow | undefined {
    return ctx.cached(regionCache).byCode.get(participant.districtCode);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'Village of residence.' })
  village(@Root() participant: ParticipantRow, @Ctx() ctx: Context): RegionRow | null {
    const code = participant.villageCode;
    return code === null ? null : (ctx.cached(regionCache).byCode.get(code) ?? null);
  }

  @FieldResolver(() => Occupation, {
    description: 'Occupation of the present registration, else of the latest one.',
  })
  occupation(@Root() participant: ParticipantRow): OccupationOfLaw | undefined {
    return findOccupation(participant.occupationCode);
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'The agent who serves the participant now.' })
  agent(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return participant.agentKey === null ? null : ctx.load(agentByKey, participant.agentKey);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The agent through whom the participant first registered.',
  })
  acquiredBy(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return participant.acquiredByKey === null ? null : ctx.load(agentByKey, participant.acquiredByKey);
  }
}

@Resolver(() => Agent)
export class AgentParticipantsResolver {
  @FieldResolver(() => ParticipantConnection, { description: 'The participants that the agent serves now.' })
  participants(
    @Root() agent: AgentRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => ParticipantFilter, {
      nullable: true,
      description: 'Only participants for which this holds.',
    })
    filter?: ParticipantFilter,
    @Arg('orderBy', () => [ParticipantOrder], { nullable: true, description: 'How to sort.' })
    orderBy?: ParticipantOrder[],
  ): Promise<Connection<ParticipantRow>> {
    const request = { page, filter: filter ?? null, orderBy: orderBy ?? null };
    return ctx.load(pagesByParent(participants, 'p.agent_id', request), agent.key);
  }
}
