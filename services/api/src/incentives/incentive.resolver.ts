import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { AgentRow } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import type { Month } from '../calendar/month.ts';
import { incentiveLineReason, leastNewReason } from '../law/incentives/incentive-reasons.ts';
import { schemeOf } from '../law/incentives/incentive-schemes.ts';
import type { Reason as ReasonOfLaw } from '../law/reason.ts';
import type { LedgerEntryRow } from '../ledger/ledger.concept.ts';
import { LedgerEntry } from '../ledger/ledger.type.ts';
import { PageArgs } from '../platform/connection.type.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import type { Connection } from '../platform/reading/connection.ts';
import { followAll, followOne, followPages, readList } from '../platform/reading/follow.ts';
import { findRows } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { Reason } from '../platform/reason.type.ts';
import { MonthScalar } from '../platform/scalars.ts';
import type { IncentiveEarningRow, IncentiveLineRow, IncentiveStatementRow } from './incentive.concept.ts';
import { incentiveEdges, incentiveStatements } from './incentive.concept.ts';
import {
  IncentiveEarningConnection,
  IncentiveLine,
  IncentiveStatement,
  IncentiveStatementConnection,
  IncentiveStatementFilter,
} from './incentive.type.ts';
import { lineOfLaw } from './stated.ts';

const edges = incentiveEdges.IncentiveStatement;

@Resolver(() => IncentiveStatement)
export class IncentiveStatementResolver {
  @Query(() => IncentiveStatement, {
    nullable: true,
    description: "An agent's first statement of a month; what was corrected since is in `corrections`.",
  })
  async incentiveStatement(
    @Arg('agentCode', () => String, { description: 'Code of the agent.' }) agentCode: string,
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: string,
    @Ctx() ctx: Context,
  ): Promise<IncentiveStatementRow> {
    const ofAgent = sql`i.agent_id = (select a.id from agents as a where a.code = ${agentCode.replaceAll('\0', '')})`;
    const [found] = await findRows(
      ctx,
      incentiveStatements,
      sql`${ofAgent} and i.month = ${`${month}-01`}::date and i.sequence = 1`,
    );
    if (found === undefined) throw notFound();
    return found;
  }

  @Query(() => IncentiveStatementConnection, {
    description: 'Statements of agents and of agencies, newest month first.',
  })
  incentiveStatements(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
    @Arg('filter', () => IncentiveStatementFilter, {
      nullable: true,
      description: 'Only statements for which this holds.',
    })
    filter?: IncentiveStatementFilter,
  ): Promise<Connection<IncentiveStatementRow>> {
    return readList(ctx, incentiveEdges.Query.incentiveStatements, { page, filter });
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'The agent; null on a statement of an agency.' })
  agent(@Root() statement: IncentiveStatementRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, edges.agent, statement);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: "The agency: of the agent on the month's last day, or the one whose own statement this is.",
  })
  agency(@Root() statement: IncentiveStatementRow, @Ctx() ctx: Context): Promise<AgencyRow | null> | null {
    return followOne(ctx, edges.agency, statement);
  }

  @FieldResolver(() => Branch, { description: 'The branch that pays.' })
  branch(@Root() statement: IncentiveStatementRow, @Ctx() ctx: Context): BranchRow | undefined {
    return ctx.cached(branchCache).byKey.get(statement.branchKey);
  }

  @FieldResolver(() => [IncentiveLine], { description: 'The lines: together the total.' })
  lines(@Root() statement: IncentiveStatementRow, @Ctx() ctx: Context): Promise<readonly IncentiveLineRow[]> {
    return followAll(ctx, edges.lines, statement);
  }

  @FieldResolver(() => [Reason], { description: 'Whether there were enough new participants for the fee.' })
  because(@Root() { month, newParticipants, agentKey }: IncentiveStatementRow): readonly ReasonOfLaw[] {
    const scheme = schemeOf(month as Month);
    return scheme === undefined || agentKey === null ? [] : [leastNewReason(scheme, newParticipants)];
  }
}

@Resolver(() => IncentiveStatement)
export class IncentiveStatementEdgesResolver {
  @FieldResolver(() => IncentiveEarningConnection, {
    description: 'What this statement counted first, or took back; empty on a statement of an agency.',
  })
  earnings(
    @Root() statement: IncentiveStatementRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<IncentiveEarningRow>> {
    return followPages(ctx, edges.earnings, { parent: statement, page });
  }

  @FieldResolver(() => IncentiveStatement, {
    nullable: true,
    description: 'The first statement, on a correction.',
  })
  corrects(
    @Root() statement: IncentiveStatementRow,
    @Ctx() ctx: Context,
  ): Promise<IncentiveStatementRow | null> | null {
    return followOne(ctx, edges.corrects, statement);
  }

  @FieldResolver(() => [IncentiveStatement], { description: 'What was corrected since.' })
  corrections(
    @Root() statement: IncentiveStatementRow,
    @Ctx() ctx: Context,
  ): Promise<readonly IncentiveStatementRow[]> {
    return followAll(ctx, edges.corrections, statement);
  }

  @FieldResolver(() => LedgerEntry, {
    nullable: true,
    description: 'Its entry in the ledger; null before approval, and when it comes to nothing.',
  })
  ledgerEntry(
    @Root() statement: IncentiveStatementRow,
    @Ctx() ctx: Context,
  ): Promise<LedgerEntryRow | null> | null {
    return followOne(ctx, edges.ledgerEntry, statement);
  }
}

@Resolver(() => IncentiveLine)
export class IncentiveLineResolver {
  @FieldResolver(() => Reason, { nullable: true, description: 'Why it is what it is.' })
  because(@Root() line: IncentiveLineRow): ReasonOfLaw | null {
    const scheme = schemeOf(line.schemeMonth as Month);
    return scheme === undefined
      ? null
      : incentiveLineReason(scheme, lineOfLaw({ ...line, kind: line.kind as 'ROUNDING' }));
  }
}
