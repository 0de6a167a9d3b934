import { ofAgency } from '../agencies/agency.concept.ts';
import { ofAgent } from '../agents/agent.concept.ts';
import { inBranchOf, ofBranch } from '../branches/branch-condition.ts';
import type { Scope } from '../platform/reading/concept.ts';
import { compared, conditionOf, inRegion } from '../platform/reading/conditions.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { allOf, always, raw, sql } from '../platform/reading/sql.ts';
import type { CoverageFilter } from './coverage.type.ts';

/** What coverage rows can be split by, and the column of each. */
export const dimensionColumns: Readonly<Record<string, string>> = {
  REGENCY: 'left(c.district_code, 5)',
  DISTRICT: 'c.district_code',
  PROGRAM: 'c.program',
  BRANCH: 'c.branch_id',
  AGENCY: 'c.agency_id',
  AGENT: 'c.agent_id',
  SECTOR: 'c.sector',
  SEX: 'c.sex',
  AGE_BAND: 'c.age_band',
};

export const measures = ['active', 'grace', 'inactive', 'newly_registered', 'lapsed', 'reactivated'] as const;

const rules = {
  branch: ofBranch('c.branch_id'),
  district: inRegion('c.district_code'),
  agency: ofAgency('c.agency_id'),
  agent: ofAgent('c.agent_id'),
  sector: compared('c.sector', 'sector'),
  sex: compared('c.sex', 'sex'),
};

const byPlace = new Set(['REGENCY', 'DISTRICT', 'PROGRAM', 'BRANCH']);
const byGroup = new Set([...byPlace, 'SECTOR', 'SEX', 'AGE_BAND']);
const byAgent = new Set([...byPlace, 'AGENCY', 'AGENT']);

export interface CoverageQuestion {
  readonly by: readonly string[];
  readonly filter: CoverageFilter | null;
  readonly from: string;
  readonly to: string;
}

/** The rows to add up for a question: the smallest rollup that knows its dimensions, else the positions themselves. */
export function coverageSource(question: CoverageQuestion, scope: Scope): Sql {
  const needed = neededDimensions(question);
  const months = sql`c.month between ${`${question.from}-01`}::date and ${`${question.to}-01`}::date`;
  const wanted = allOf([months, programCondition(question), filterCondition(question, scope)]);
  const rollup = rollupFor(needed);
  if (rollup !== null) return sql`from ${raw(rollup)} as c where ${wanted}`;
  return sql`from (${countedPositions(question, scope)}) as c where ${wanted}`;
}

function neededDimensions({ by, filter }: CoverageQuestion): string[] {
  const filtered = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  return [...by, ...filtered.map(([name]) => name.toUpperCase())];
}

function rollupFor(needed: readonly string[]): string | null {
  if (needed.every((dimension) => byPlace.has(dimension))) return 'coverage_by_district';
  if (needed.every((dimension) => byGroup.has(dimension))) return 'coverage_by_group';
  return needed.every((dimension) => byAgent.has(dimension)) ? 'coverage_by_agent' : null;
}

// Agents and groups of people together: no rollup holds that cross, so the positions are counted. With an agent or
// agency given, only the people whom these agents ever served are looked at.
function countedPositions({ filter, from, to }: CoverageQuestion, scope: Scope): Sql {
  const steps = measures.map((name) => `(${positionOf[name]})::int as ${name}`).join(', ');
  return sql`select m.month, p.program, p.branch_id, p.district_code, p.agency_id, p.agent_id, p.sector, p.sex, p.age_band,
      ${raw(steps)}
    from coverage_months as m cross join lateral ${positionsOf(filter, scope)} as p
    where m.month between ${`${from}-01`}::date and ${`${to}-01`}::date`;
}

function positionsOf(filter: CoverageFilter | null, scope: Scope): Sql {
  const agents =
    filter?.agent == null ? always : ofAgent('s.agent_id')(filter.agent as never, scope, 'filter.agent');
  const agencies =
    filter?.agency == null ? always : ofAgency('g.agency_id')(filter.agency as never, scope, 'filter.agency');
  if (agents === always && agencies === always) return raw('coverage_positions(m.month, m.as_of)');
  return sql`coverage_positions_of(m.month, m.as_of, (select coalesce(array_agg(distinct s.participant_id), '{}') from serving_agents as s
    left join agent_agencies as g on g.agent_id = s.agent_id where ${allOf([agents, agencies])}))`;
}

const positionOf = {
  active: "p.status = 'ACTIVE'",
  grace: "p.status = 'GRACE'",
  inactive: "p.status = 'INACTIVE'",
  newly_registered: 'p.newly_registered',
  lapsed: 'p.lapsed',
  reactivated: 'p.reactivated',
} as const;

function programCondition({ by, filter }: CoverageQuestion): Sql {
  const asked = askedPrograms(filter);
  if (by.includes('PROGRAM'))
    return sql`c.program = any (${asked ?? ['JKK', 'JKM', 'JHT']}::coverage_program[])`;
  if (asked?.length === 0) return raw('false');
  return sql`c.program = ${asked?.length === 1 ? asked[0] : 'ALL'}::coverage_program`;
}

function askedPrograms(filter: CoverageFilter | null): readonly string[] | null {
  const { eq, in: among } = filter?.program ?? {};
  if (eq == null) return among == null ? null : [...new Set(among)];
  return among == null || among.includes(eq) ? [eq] : [];
}

function filterCondition({ by, filter }: CoverageQuestion, scope: Scope): Sql {
  const { program: _program, ...rest } = filter ?? {};
  return allOf([conditionOf(rules, rest, { scope, field: 'filter' }), agentsShown(by, filter, scope)]);
}

// Split or filtered by agent, rows of other branches do not exist for the caller.
function agentsShown(by: readonly string[], filter: CoverageFilter | null, scope: Scope): Sql {
  const shown = by.includes('AGENT') || filter?.agent != null;
  if (!shown) return always;
  const { caller } = scope;
  if (caller.kind === 'user' && caller.role === 'agent') return sql`c.agent_id = ${caller.agentId}`;
  return inBranchOf(scope, 'c.branch_id');
}
