import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { AgentRow } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { Participant } from '../participants/participant.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followKnown, followOne, followPages } from '../platform/reading/follow.ts';
import { Program } from '../programs/program.type.ts';
import type { IncentiveEarningRow, IncentiveStatementRow } from './incentive.concept.ts';
import { incentiveEdges } from './incentive.concept.ts';
import { IncentiveEarning, IncentiveStatementConnection } from './incentive.type.ts';

@Resolver(() => Agent)
export class AgentIncentivesResolver {
  @FieldResolver(() => IncentiveStatementConnection, {
    description: "The agent's statements of incentives, newest month first.",
  })
  incentiveStatements(
    @Root() agent: AgentRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<IncentiveStatementRow>> {
    return followPages(ctx, incentiveEdges.Agent.incentiveStatements, { parent: agent, page });
  }
}

@Resolver(() => Agency)
export class AgencyIncentivesResolver {
  @FieldResolver(() => IncentiveStatementConnection, {
    description: "The agency's own statements, of its share; newest month first.",
  })
  incentiveStatements(
    @Root() agency: AgencyRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<IncentiveStatementRow>> {
    return followPages(ctx, incentiveEdges.Agency.incentiveStatements, { parent: agency, page });
  }
}

@Resolver(() => IncentiveEarning)
export class IncentiveEarningResolver {
  @FieldResolver(() => Participant, {
    nullable: true,
    description: 'The participant; null when outside your scope by now.',
  })
  participant(
    @Root() earning: IncentiveEarningRow,
    @Ctx() ctx: Context,
  ): Promise<ParticipantRow | null> | null {
    return followOne(ctx, incentiveEdges.IncentiveEarning.participant, earning);
  }

  @FieldResolver(() => Program, { nullable: true, description: 'The program of the contribution.' })
  program(@Root() earning: IncentiveEarningRow): ProgramOfLaw | undefined {
    return followKnown(incentiveEdges.IncentiveEarning.program, earning);
  }
}
