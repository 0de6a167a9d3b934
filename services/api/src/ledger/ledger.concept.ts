import { agencies, agencyKey } from '../agencies/agency.concept.ts';
import { agentKey, agents } from '../agents/agent.concept.ts';
import { inBranchOf, ofBranch } from '../branches/branch-condition.ts';
import { ofParticipant, participantKey, participants } from '../participants/participant.concept.ts';
import type { Role } from '../platform/access/caller.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, owned, toOne, toPages } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { never, raw, sql } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';
import { dateTime } from '../platform/scalars.ts';

export interface LedgerAccountRow {
  readonly code: string;
  readonly accountClass: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** The chart of accounts: words, so whoever reads the ledger reads it all. */
export const ledgerAccounts: Concept<LedgerAccountRow> = {
  name: 'LedgerAccount',
  prefix: 'acc',
  key: ['w.code'],
  columns: { code: 'w.code', accountClass: 'w.class', nameId: 'w.name_id', nameEn: 'w.name_en' },
  from: () => raw('from ledger_accounts as w'),
  visibleTo: readersOf(() => raw('true')),
  filters: {},
  orders: {},
  byId: () => null,
};

const readers: readonly Role[] = ['finance', 'head', 'auditor'];

// Money of the branch is for those who answer for it.
function readersOf(condition: (scope: Scope) => Sql): (scope: Scope) => Sql {
  return (scope) =>
    scope.caller.kind === 'user' && readers.includes(scope.caller.role) ? condition(scope) : never;
}

export interface LedgerPostingRow {
  readonly accountCode: string;
  readonly amount: string;
  readonly participantKey: string | null;
  readonly agentKey: string | null;
  readonly agencyKey: string | null;
}

/** Read below their entry, whose visibility is theirs. */
export const ledgerPostings: Concept<LedgerPostingRow> = {
  name: 'LedgerPosting',
  prefix: 'lpo',
  key: ['o.entry_id', 'o.line'],
  columns: {
    accountCode: 'o.account',
    amount: 'o.amount',
    participantKey: 'o.participant_id',
    agentKey: 'o.agent_id',
    agencyKey: 'o.agency_id',
  },
  from: () => raw('from ledger_postings as o'),
  visibleTo: readersOf((scope) =>
    scope.caller.kind === 'user' && scope.caller.branchId === null
      ? raw('true')
      : sql`o.entry_id in (select j.id from ledger_journal as j where ${inBranchOf(scope, 'j.branch_id')})`,
  ),
  filters: {},
  orders: {},
  byId: () => null,
};

export interface LedgerEntryRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly postedOn: string;
  readonly amount: string;
  readonly source: string;
  readonly sourceId: string;
  readonly memo: string | null;
  readonly recordedAt: string;
  readonly branchKey: string;
  readonly reversesKey: string | null;
}

export const ledgerEntries: Concept<LedgerEntryRow> = {
  name: 'LedgerEntry',
  prefix: 'led',
  key: ['j.posted_on', 'j.id'],
  columns: {
    id: `'led_' || j.id`,
    key: 'j.id',
    kind: 'j.kind',
    postedOn: 'j.posted_on',
    amount: 'j.amount',
    source: 'j.source_type',
    sourceId: sourceId(),
    memo: 'j.memo',
    recordedAt: dateTime('j.recorded_at'),
    branchKey: 'j.branch_id',
    reversesKey: 'j.reverses',
  },
  from: () => raw('from ledger_journal as j'),
  visibleTo: readersOf((scope) => inBranchOf(scope, 'j.branch_id')),
  filters: {
    postedOn: compared('j.posted_on', 'date'),
    kind: compared('j.kind', 'ledger_kind'),
    branch: ofBranch('j.branch_id'),
    participant: touchingParticipant(),
  },
  orders: { POSTED_ON: 'j.posted_on' },
  byId: byUuid('j.id'),
};

/** Entries that were posted: what reverses others, and what commands wrote. Known to be such, they are not sought among payments. */
export const postedEntries: Concept<LedgerEntryRow> = {
  ...ledgerEntries,
  from: () =>
    raw(`from (select e.*, (select sum(o.amount) from ledger_entry_postings as o where o.entry_id = e.id and o.amount > 0) as amount
      from ledger_entries as e) as j`),
};

function sourceId(): string {
  const claim = `(select 'clm_' || o.participant_id || '_' || j.source_id from ledger_postings as o
    where o.entry_id = j.id and o.participant_id is not null limit 1)`;
  return `case j.source_type when 'Payment' then 'pay_' || j.source_id when 'Participant' then 'par_' || j.source_id
    when 'IncentiveStatement' then 'ist_' || j.source_id when 'Claim' then ${claim} else j.source_id::text end`;
}

// JKK and JKM of a payment stand in a fund, so the payments are found by their contributions. As an array the ids reach
// the index of each part of the journal.
function touchingParticipant(): FilterRule {
  const [paid, posted, opened] = ['c', 'o', 'h'].map((alias) => ofParticipant(`${alias}.participant_id`)) as [
    FilterRule,
    FilterRule,
    FilterRule,
  ];
  return (value, scope, field) =>
    sql`j.id = any (array(select c.payment_id from contributions as c where ${paid(value, scope, field)}
      union all select o.entry_id from ledger_entry_postings as o where ${posted(value, scope, field)}
      union all select h.participant_id from jht_opening_balances as h where ${opened(value, scope, field)}))`;
}

export const ledgerEdges = {
  Query: { ledgerEntries: list(ledgerEntries) },
  LedgerEntry: {
    postings: owned(toPages(ledgerPostings, 'o.entry_id')),
    reversedBy: toOne(postedEntries, { column: 'j.reverses', property: 'reversesKey' }, 'key'),
  },
  LedgerPosting: {
    account: toOne(ledgerAccounts, { column: 'w.code', property: 'code' }, 'accountCode'),
    participant: toOne(participants, participantKey, 'participantKey'),
    agent: toOne(agents, agentKey, 'agentKey'),
    agency: toOne(agencies, agencyKey, 'agencyKey'),
  },
} satisfies Edges;

/**
 * The entry that an entry reverses, sought by its id in all parts of the journal. Not among the declared edges: joined
 * to a page, the planner would read all payments for it.
 */
export const reversedEntry = toOne(ledgerEntries, { column: 'j.id', property: 'key' }, 'reversesKey');
