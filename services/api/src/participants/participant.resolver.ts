import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { AgentRow } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { Occupation as OccupationOfLaw } from '../law/occupations.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followKnown, followOne, followPages, lookUpRow, readList } from '../platform/reading/follow.ts';
import { Occupation } from '../programs/program.type.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { ParticipantRow } from './participant.concept.ts';
import { participantEdges } from './participant.concept.ts';
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
  participant(
    @Arg('kpj', () => String, { description: 'Participant number, 11 digits.' }) kpj: string,
    @Ctx() ctx: Context,
  ): Promise<ParticipantRow> {
    return lookUpRow(ctx, participantEdges.Query.participant, { value: kpj });
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
    return readList(ctx, participantEdges.Query.participants, { page, filter, orderBy });
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
    return followKnown(participantEdges.Participant.occupation, participant);
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'The agent who serves the participant now.' })
  agent(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, participantEdges.Participant.agent, participant);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'The agent through whom the participant first registered.',
  })
  acquiredBy(@Root() participant: ParticipantRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, participantEdges.Participant.acquiredBy, participant);
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
    return followPages(ctx, participantEdges.Agent.participants, { parent: agent, page, filter, orderBy });
  }
}
