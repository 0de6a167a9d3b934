import { agencies, agencyKey, ofAgency } from '../agencies/agency.concept.ts';
import { inBranchOf, ofBranch } from '../branches/branch-condition.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared, conditionOf, inRegion, text } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, lookUp, toOne, toPages } from '../platform/reading/edges.ts';
import { initials, maskedPhone, named } from '../platform/reading/masks.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { allOf, never, raw, sql } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';

export interface AgentRow {
  readonly id: string;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly nik: string;
  readonly phone: string | null;
  readonly status: string;
  readonly branchKey: string;
  readonly agencyKey: string | null;
  readonly version: number;
  /** The day that the dated facts of this row are of. */
  readonly day: string;
}

const withAgency = raw('left join agent_agencies as g on g.agent_id = a.id and g.valid @> looked_at.day');

/** An agent exists from the first day on which it has a status. */
export const agents: Concept<AgentRow> = {
  name: 'Agent',
  prefix: 'agt',
  key: ['a.id'],
  columns: {
    id: `'agt_' || a.id`,
    key: 'a.id',
    code: 'a.code',
    name: named('a.name', initials('a.name')),
    nik: 'a.nik_masked',
    phone: maskedPhone('a.phone'),
    status: 's.status',
    branchKey: 'a.branch_id',
    agencyKey: 'g.agency_id',
    version: 'a.version',
    day: 'looked_at.day',
  },
  from: (scope) => sql`${withStatus(scope)} ${withAgency}`,
  fromByKey: (scope, used) =>
    used.has('agencyKey') ? sql`${withStatus(scope)} ${withAgency}` : withStatus(scope),
  visibleTo: visibleAgents,
  filters: {
    code: compared('a.code', 'text'),
    name: text('a.name'),
    status: compared('s.status', 'agent_status'),
    branch: ofBranch('a.branch_id'),
    agency: ofAgency('g.agency_id'),
    territory: servesRegion,
  },
  orders: { CODE: 'a.code', NAME: 'lower(a.name)' },
  byId: byUuid('a.id'),
};

function withStatus({ day }: Scope): Sql {
  return sql`from agents as a
    cross join (select ${day}::date as day) as looked_at
    join agent_statuses as s on s.agent_id = a.id and s.valid @> looked_at.day`;
}

function visibleAgents(scope: Scope): Sql {
  const { caller } = scope;
  if (caller.kind === 'anonymous' || caller.role === 'portal') return never;
  if (caller.role === 'agent') return sql`a.id = ${caller.agentId}`;
  return inBranchOf(scope, 'a.branch_id');
}

const districtIs = inRegion('t.district_code') as (value: object, scope: Scope, field: string) => Sql;

function servesRegion(value: never, scope: Scope, field: string): Sql {
  return sql`a.id in (select t.agent_id from agent_territories as t
    where t.valid @> ${scope.day}::date and ${districtIs(value, scope, field)})`;
}

/** Finds rows by the agent that their column names, among the agents that the caller sees. */
export function ofAgent(column: string): FilterRule {
  return (value: object, scope, field) =>
    sql`${raw(column)} in (select a.id ${agents.from(scope)} where ${allOf([
      conditionOf(agents.filters, value, { scope, field }),
      agents.visibleTo(scope),
    ])})`;
}

/** The key by which other rows name an agent. */
export const agentKey = { column: 'a.id', property: 'key' };

export const agentEdges = {
  Query: { agent: lookUp(agents, 'a.code', 'code'), agents: list(agents) },
  Agent: { agency: toOne(agencies, agencyKey, 'agencyKey') },
  Agency: { agents: toPages(agents, 'g.agency_id', [{ field: 'CODE', direction: 'ASC' }]) },
} satisfies Edges;
