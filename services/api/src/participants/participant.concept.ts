import { agentKey, agents, ofAgent } from '../agents/agent.concept.ts';
import { inBranchOf } from '../branches/branch-condition.ts';
import { firstDay } from '../calendar/month.ts';
import { firstMonthNotPastDue } from '../law/due-date.ts';
import { occupations } from '../law/occupations.ts';
import { personView } from '../platform/access/masks.ts';
import { Problem } from '../platform/problem.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared, conditionOf, inRegion, text } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, lookUp, toKnown, toOne, toPages } from '../platform/reading/edges.ts';
import { initials, maskedKpj, maskedPhone, named } from '../platform/reading/masks.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { allOf, anyOf, never, raw, sql } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';
import { regionCode, regions } from '../regions/region.concept.ts';

export interface ParticipantRow {
  readonly id: string;
  readonly key: string;
  readonly kpj: string;
  readonly name: string;
  readonly nik: string;
  readonly bornOn: string | null;
  readonly birthYear: number;
  readonly sex: string;
  readonly phone: string | null;
  readonly districtCode: string;
  readonly villageCode: string | null;
  readonly occupationCode: string;
  readonly sector: string;
  readonly registeredOn: string;
  readonly agentKey: string | null;
  readonly acquiredByKey: string | null;
}

export const participants: Concept<ParticipantRow> = {
  name: 'Participant',
  prefix: 'par',
  key: ['p.id'],
  columns: {
    id: `'par_' || p.id`,
    key: 'p.id',
    kpj: named('p.kpj', maskedKpj('p.kpj')),
    name: named('p.name', initials('p.name')),
    nik: 'p.nik_masked',
    bornOn: named('p.born_on', 'null::date'),
    birthYear: 'extract(year from p.born_on)::int',
    sex: 'p.sex',
    phone: maskedPhone('p.phone'),
    districtCode: 'p.district_code',
    villageCode: 'p.village_code',
    occupationCode: 'p.occupation_code',
    sector: 'p.sector',
    registeredOn: 'p.registered_on',
    agentKey: 'p.agent_id',
    acquiredByKey: 'p.acquired_by',
  },
  from: () => raw('from participants as p'),
  visibleTo: visibleParticipants,
  filters: {
    kpj: compared('p.kpj', 'text'),
    name: whoSeesNames(text('p.name')),
    bornOn: whoSeesNames(compared('p.born_on', 'date')),
    sex: compared('p.sex', 'sex'),
    district: inRegion('p.district_code'),
    sector: compared('p.sector', 'sector'),
    coverage: hasStatus,
    registeredOn: compared('p.registered_on', 'date'),
    agent: ofAgent('p.agent_id'),
    acquiredBy: ofAgent('p.acquired_by'),
  },
  orders: {
    KPJ: sortedWhenNamed('KPJ', 'p.kpj'),
    NAME: sortedWhenNamed('NAME', 'lower(p.name)'),
    REGISTERED_ON: 'p.registered_on',
  },
  byId: byUuid('p.id'),
};

function visibleParticipants(scope: Scope): Sql {
  const { caller } = scope;
  if (caller.kind === 'anonymous' || caller.role === 'portal' || caller.role === 'roster') return never;
  if (caller.role === 'agent') return sql`p.agent_id = ${caller.agentId}`;
  return inBranchOf(scope, 'p.branch_id');
}

// A filter on what a caller sees only masked would give the clear value away, one question at a time.
function whoSeesNames(rule: FilterRule): FilterRule {
  return (value, scope, field) => {
    if (personView(scope.caller) !== 'full')
      throw new Problem('FORBIDDEN', `${field}: your role sees persons masked.`, { field });
    return rule(value, scope, field);
  };
}

// Sorted by a value that a caller sees only masked, a list would give it away.
function sortedWhenNamed(field: string, expression: string): (scope: Scope) => string {
  return (scope) => {
    if (personView(scope.caller) === 'full') return expression;
    throw new Problem('FORBIDDEN', `orderBy: your role sees persons masked and cannot sort by ${field}.`, {
      field: 'orderBy',
    });
  };
}

interface StatusValue {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

// The same arithmetic as membership_status, written as ranges that the index on paid_through answers.
function hasStatus(value: StatusValue, scope: Scope): Sql {
  const open = firstDay(firstMonthNotPastDue(scope.day));
  const activeFrom = sql`${open}::date - interval '1 month'`;
  const graceFrom = sql`${open}::date - interval '4 months'`;
  const meaning: Record<string, Sql> = {
    ACTIVE: sql`p.paid_through >= ${activeFrom}`,
    GRACE: sql`(p.paid_through >= ${graceFrom} and p.paid_through < ${activeFrom})`,
    INACTIVE: sql`(p.paid_through < ${graceFrom} or p.paid_through is null)`,
  };
  const asked = [value.eq == null ? null : [value.eq], value.in ?? null].filter((one) => one !== null);
  return allOf(asked.map((statuses) => anyOf(statuses.map((status) => meaning[status] ?? never))));
}

/** Finds rows by the participant that their column names, among the participants that the caller sees. */
export function ofParticipant(column: string): FilterRule {
  return (value: object, scope, field) =>
    sql`${raw(column)} in (select p.id from participants as p where ${allOf([
      conditionOf(participants.filters, value, { scope, field }),
      participants.visibleTo(scope),
    ])})`;
}

/** Rows whose participant the caller sees: the visibility of everything that a participant owns. */
export function ofVisibleParticipant(scope: Scope, column: string): Sql {
  const visible = visibleParticipants(scope);
  return sql`exists (select from participants as p where p.id = ${raw(column)} and ${visible})`;
}

/** The key by which other rows name a participant. */
export const participantKey = { column: 'p.id', property: 'key' };

export const participantEdges = {
  Query: { participant: lookUp(participants, 'p.kpj', 'kpj'), participants: list(participants) },
  Participant: {
    district: toOne(regions, regionCode, 'districtCode'),
    village: toOne(regions, regionCode, 'villageCode'),
    occupation: toKnown(occupations, 'occupationCode'),
    agent: toOne(agents, agentKey, 'agentKey'),
    acquiredBy: toOne(agents, agentKey, 'acquiredByKey'),
  },
  Agent: { participants: toPages(participants, 'p.agent_id') },
} satisfies Edges;
