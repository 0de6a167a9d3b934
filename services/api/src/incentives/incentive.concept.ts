import { agencies, agencyKey, ofAgency } from '../agencies/agency.concept.ts';
import { agentKey, agents, ofAgent } from '../agents/agent.concept.ts';
import { inBranchOf, ofBranch } from '../branches/branch-condition.ts';
import { programs } from '../law/programs.ts';
import { postedEntries } from '../ledger/ledger.concept.ts';
import { participantKey, participants } from '../participants/participant.concept.ts';
import type { Role } from '../platform/access/caller.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, owned, toAll, toKnown, toOne, toPages } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { never, raw, sql } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';
import { dateTime, monthText } from '../platform/scalars.ts';

export interface IncentiveStatementRow {
  readonly id: string;
  readonly key: string;
  readonly month: string;
  readonly sequence: number;
  readonly scheme: string;
  readonly status: string;
  readonly newParticipants: number;
  readonly total: string;
  readonly payBy: string;
  readonly preparedAt: string;
  readonly approvedAt: string | null;
  readonly branchKey: string;
  readonly agentKey: string | null;
  readonly agencyKey: string | null;
  readonly correctsKey: string | null;
  readonly entryKey: string | null;
  /** By whom and in which run it was prepared, which is what it counted. */
  readonly preparedBy: string;
}

/** Statements of a month follow each other by their number, corrections after what they correct. */
export const incentiveStatements: Concept<IncentiveStatementRow> = {
  name: 'IncentiveStatement',
  prefix: 'ist',
  key: ['i.month', 'i.id'],
  columns: {
    id: `'ist_' || i.id`,
    key: 'i.id',
    month: monthText('i.month'),
    sequence: 'i.sequence',
    scheme: 'i.scheme',
    status: `case when v.statement_id is null then 'PREPARED' else 'APPROVED' end`,
    newParticipants: 'i.new_participants',
    total: 'i.total',
    payBy: 'i.pay_by',
    preparedAt: dateTime('r.prepared_at'),
    approvedAt: dateTime('v.approved_at'),
    branchKey: 'i.branch_id',
    agentKey: 'i.agent_id',
    agencyKey: 'i.agency_id',
    correctsKey: 'i.corrects',
    entryKey: 'v.entry_id',
    preparedBy: 'r.prepared_by',
  },
  from: () =>
    raw(`from incentive_statements as i join incentive_runs as r on r.id = i.run_id
      left join incentive_approvals as v on v.statement_id = i.id`),
  visibleTo: visibleStatements,
  filters: {
    month: comparedMonth('i.month'),
    branch: ofBranch('i.branch_id'),
    agency: ofAgency('i.agency_id'),
    agent: ofAgent('i.agent_id'),
  },
  orders: { MONTH: 'i.month' },
  byId: byUuid('i.id'),
};

const staff: readonly Role[] = ['finance', 'head', 'roster', 'auditor'];

function visibleStatements(scope: Scope): Sql {
  const { caller } = scope;
  if (caller.kind === 'anonymous') return never;
  if (caller.role === 'agent') return sql`i.agent_id = ${caller.agentId}`;
  return staff.includes(caller.role) ? inBranchOf(scope, 'i.branch_id') : never;
}

function comparedMonth(column: string): FilterRule {
  const rule = compared(column, 'date') as (value: object, scope: Scope, field: string) => Sql;
  return (value: Record<string, string | null>, scope, field) => {
    const days = Object.entries(value).map(([name, month]) => [name, month && `${month}-01`]);
    return rule(Object.fromEntries(days), scope, field);
  };
}

export interface IncentiveLineRow {
  readonly statementKey: string;
  readonly kind: string;
  readonly rule: string;
  readonly count: number;
  readonly base: string;
  readonly basisPoints: number | null;
  readonly unit: string | null;
  readonly amount: string;
  readonly schemeMonth: string;
}

const ofVisibleStatement = (scope: Scope, column: string): Sql =>
  sql`exists (select from incentive_statements as i where i.id = ${raw(column)} and ${visibleStatements(scope)})`;

export const incentiveLines: Concept<IncentiveLineRow> = {
  name: 'IncentiveLine',
  prefix: 'iln',
  key: ['l.statement_id', 'l.line'],
  columns: {
    statementKey: 'l.statement_id',
    kind: 'l.kind',
    rule: 'l.rule',
    count: 'l.count',
    base: 'l.base',
    basisPoints: 'l.basis_points',
    unit: 'l.unit',
    amount: 'l.amount',
    schemeMonth: `(select to_char(i.month, 'YYYY-MM') from incentive_statements as i where i.id = l.statement_id)`,
  },
  from: () => raw('from incentive_lines as l'),
  visibleTo: (scope) => ofVisibleStatement(scope, 'l.statement_id'),
  filters: {},
  orders: {},
  byId: () => null,
};

export interface IncentiveEarningRow {
  readonly kind: string;
  readonly month: string | null;
  readonly monthNumber: number | null;
  readonly amount: string | null;
  readonly programs: number | null;
  readonly firstEver: boolean | null;
  readonly participantKey: string;
  readonly programCode: string | null;
}

/** What a statement counted first or took back. */
export const incentiveEarnings: Concept<IncentiveEarningRow> = {
  name: 'IncentiveEarning',
  prefix: 'ier',
  key: [
    'e.statement_id',
    'e.participant_id',
    'e.registration_number',
    `coalesce(e.month, '-infinity')`,
    `coalesce(e.program::text, '')`,
    'e.kind',
  ],
  columns: {
    kind: 'e.kind',
    month: monthText('e.month'),
    monthNumber: 'e.month_number',
    amount: 'e.amount',
    programs: 'e.programs',
    firstEver: 'e.first_ever',
    participantKey: 'e.participant_id',
    programCode: 'e.program',
  },
  from: () => raw('from incentive_earnings as e'),
  visibleTo: (scope) => ofVisibleStatement(scope, 'e.statement_id'),
  filters: {},
  orders: {},
  byId: () => null,
};

const newestFirst = [{ field: 'MONTH', direction: 'DESC' }] as const;

export const incentiveEdges = {
  Query: { incentiveStatements: list(incentiveStatements, newestFirst) },
  Agent: { incentiveStatements: toPages(incentiveStatements, 'i.agent_id', newestFirst) },
  Agency: { incentiveStatements: toPages(incentiveStatements, 'i.held_by_agency', newestFirst) },
  IncentiveStatement: {
    agent: toOne(agents, agentKey, 'agentKey'),
    agency: toOne(agencies, agencyKey, 'agencyKey'),
    lines: owned(toAll(incentiveLines, { column: 'l.statement_id', property: 'statementKey' })),
    earnings: owned(toPages(incentiveEarnings, 'e.statement_id')),
    corrects: toOne(incentiveStatements, { column: 'i.id', property: 'key' }, 'correctsKey'),
    corrections: toAll(incentiveStatements, { column: 'i.corrects', property: 'correctsKey' }),
    ledgerEntry: toOne(postedEntries, { column: 'j.id', property: 'key' }, 'entryKey'),
  },
  IncentiveEarning: {
    participant: toOne(participants, participantKey, 'participantKey'),
    program: toKnown(programs, 'programCode'),
  },
} satisfies Edges;
