import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { AgencyRow } from '../agencies/agency.concept.ts';
import { agencies, agencyKey } from '../agencies/agency.concept.ts';
import { Agency } from '../agencies/agency.type.ts';
import type { AgentRow } from '../agents/agent.concept.ts';
import { agentKey, agents } from '../agents/agent.concept.ts';
import { Agent } from '../agents/agent.type.ts';
import type { BranchRow } from '../branches/branch.cache.ts';
import { branchCache } from '../branches/branch.cache.ts';
import { Branch } from '../branches/branch.type.ts';
import type { ProgramOfLaw } from '../law/programs.ts';
import type { Context } from '../platform/context.ts';
import { toOne } from '../platform/reading/edges.ts';
import { followOne } from '../platform/reading/follow.ts';
import { MonthScalar } from '../platform/scalars.ts';
import { programOf } from '../programs/program.resolver.ts';
import { Program } from '../programs/program.type.ts';
import { regionCache } from '../regions/region.cache.ts';
import type { RegionRow } from '../regions/region.concept.ts';
import { Region } from '../regions/region.type.ts';
import type { CellRow, PointRow } from './coverage.queries.ts';
import { coverageCells, coverageTrend } from './coverage.queries.ts';
import { CoverageCell, CoverageDimension, CoverageFilter, CoveragePoint } from './coverage.type.ts';
import { potentialOf } from './potential.ts';

@Resolver()
export class CoverageResolver {
  @Query(() => [CoverageCell], {
    description:
      'Participants by status on the last day of a month, or on the business day in the running month, from payments received by then. Later arrears never rewrite it. At most 3 dimensions and 5,000 cells.',
  })
  coverage(
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: string,
    @Arg('by', () => [CoverageDimension], {
      defaultValue: [],
      description: 'What to split by, at most three.',
    })
    by: string[],
    @Ctx() ctx: Context,
    @Arg('filter', () => CoverageFilter, { nullable: true, description: 'Whom to count.' })
    filter?: CoverageFilter,
  ): Promise<CellRow[]> {
    return coverageCells(ctx, month, by, filter ?? null);
  }

  @Query(() => [CoveragePoint], {
    description:
      'Coverage at the end of each month from the first to the last, both included; at most 120 months.',
  })
  coverageTrend(
    @Arg('from', () => MonthScalar, { description: 'The first month.' }) from: string,
    @Arg('to', () => MonthScalar, { description: 'The last month.' }) to: string,
    @Ctx() ctx: Context,
    @Arg('filter', () => CoverageFilter, { nullable: true, description: 'Whom to count.' })
    filter?: CoverageFilter,
  ): Promise<PointRow[]> {
    return coverageTrend(ctx, from, to, filter ?? null);
  }
}

const cellEdges = {
  agency: toOne(agencies, agencyKey, 'AGENCY'),
  agent: toOne(agents, agentKey, 'AGENT'),
};

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'Regency, when split by it.' })
  regency(@Root() cell: CellRow, @Ctx() ctx: Context): RegionRow | null {
    return ctx.cached(regionCache).byCode.get(cell.keys['REGENCY'] ?? '') ?? null;
  }

  @FieldResolver(() => Region, { nullable: true, description: 'District, when split by it.' })
  district(@Root() cell: CellRow, @Ctx() ctx: Context): RegionRow | null {
    return ctx.cached(regionCache).byCode.get(cell.keys['DISTRICT'] ?? '') ?? null;
  }

  @FieldResolver(() => Program, { nullable: true, description: 'Program, when split by it.' })
  program(@Root() cell: CellRow): ProgramOfLaw | null {
    return programOf(cell.keys['PROGRAM'] ?? '') ?? null;
  }

  @FieldResolver(() => Branch, { nullable: true, description: 'Branch, when split by it.' })
  branch(@Root() cell: CellRow, @Ctx() ctx: Context): BranchRow | null {
    return ctx.cached(branchCache).byKey.get(cell.keys['BRANCH'] ?? '') ?? null;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Agency, when split by it; null for people without one.',
  })
  agency(@Root() cell: CellRow, @Ctx() ctx: Context): Promise<AgencyRow | null> | null {
    return followOne(ctx, cellEdges.agency, cell.keys);
  }

  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'Agent, when split by it; null for people without one.',
  })
  agent(@Root() cell: CellRow, @Ctx() ctx: Context): Promise<AgentRow | null> | null {
    return followOne(ctx, cellEdges.agent, cell.keys);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Estimated informal workers of the area; null unless split by region, branch or program alone.',
  })
  potentialWorkers(@Root() cell: CellRow, @Ctx() ctx: Context): number | null {
    return potentialOf(ctx, cell)?.workers ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the estimate comes from.' })
  potentialSource(@Root() cell: CellRow, @Ctx() ctx: Context): string | null {
    return potentialOf(ctx, cell)?.source ?? null;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Active divided by estimated workers.' })
  coverageRatio(@Root() cell: CellRow, @Ctx() ctx: Context): number | null {
    const potential = potentialOf(ctx, cell);
    return potential === null || potential.workers === 0 || cell.active === null
      ? null
      : cell.active / potential.workers;
  }
}
