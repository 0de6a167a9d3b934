import { inBranchOf } from '../branches/branch-condition.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ClaimStatus } from '../law/claims/claim-facts.ts';
import { programs } from '../law/programs.ts';
import {
  ofParticipant,
  ofVisibleParticipant,
  participantKey,
  participants,
} from '../participants/participant.concept.ts';
import type { Concept, Scope } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, lookUp, toKnown, toOne, toPages } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { never, raw, sql } from '../platform/reading/sql.ts';
import { uuidForm } from '../platform/reading/wire-id.ts';
import { dateTime } from '../platform/scalars.ts';

export interface ClaimRow {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly status: ClaimStatus;
  readonly kind: string;
  readonly circumstance: string;
  readonly version: number;
  readonly eventOn: string;
  readonly filedAt: string;
  /** The day of `filedAt` in Serang. */
  readonly filedOn: CalendarDate;
  readonly completeOn: string | null;
  readonly dueOn: string | null;
  readonly determinedOn: string | null;
  readonly paidOn: string | null;
  readonly amount: string | null;
  readonly participantKey: string;
  readonly programCode: string;
  readonly branchKey: string;
}

export const claims: Concept<ClaimRow> = {
  name: 'Claim',
  prefix: 'clm',
  key: ['k.participant_id', 'k.id'],
  columns: {
    id: `'clm_' || k.participant_id || '_' || k.id`,
    key: `k.participant_id || '_' || k.id`,
    number: 'k.number',
    status: 'k.status',
    kind: 'k.kind',
    circumstance: 'k.circumstance',
    version: 'k.version',
    eventOn: 'k.event_on',
    filedAt: dateTime('k.filed_at'),
    filedOn: `to_char(k.filed_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`,
    completeOn: 'k.complete_on',
    dueOn: 'k.due_on',
    determinedOn: 'k.determined_on',
    paidOn: 'k.paid_on',
    amount: 'k.amount',
    participantKey: 'k.participant_id',
    programCode: 'k.program',
    branchKey: 'k.branch_id',
  },
  from: () => raw('from claims as k'),
  visibleTo: visibleClaims,
  filters: {
    number: compared('k.number', 'text'),
    status: compared('k.status', 'claim_status'),
    program: compared('k.program', 'program_code'),
    eventOn: compared('k.event_on', 'date'),
    paidOn: compared('k.paid_on', 'date'),
    dueOn: compared('k.due_on', 'date'),
    amount: compared('k.amount', 'numeric'),
    participant: ofParticipant('k.participant_id'),
  },
  orders: {
    NUMBER: 'k.number',
    FILED_AT: 'k.filed_at',
    PAID_ON: `coalesce(k.paid_on, '-infinity')`,
    DUE_ON: `coalesce(k.due_on, 'infinity')`,
    AMOUNT: 'coalesce(k.amount, -1)',
  },
  byId: claimById,
};

function visibleClaims(scope: Scope): Sql {
  const { caller } = scope;
  if (caller.kind === 'anonymous' || caller.role === 'portal' || caller.role === 'roster') return never;
  if (caller.role === 'agent') return ofVisibleParticipant(scope, 'k.participant_id');
  return inBranchOf(scope, 'k.branch_id');
}

function claimById(id: string): Sql | null {
  const [participant = '', claim = '', ...rest] = id.split('_');
  if (rest.length > 0 || !uuidForm.test(participant) || !uuidForm.test(claim)) return null;
  return sql`(k.participant_id = ${participant} and k.id = ${claim})`;
}

export const claimEdges = {
  Query: { claim: lookUp(claims, 'k.number', 'number'), claims: list(claims) },
  Claim: {
    participant: toOne(participants, participantKey, 'participantKey'),
    program: toKnown(programs, 'programCode'),
  },
  Participant: { claims: toPages(claims, 'k.participant_id', [{ field: 'FILED_AT', direction: 'DESC' }]) },
} satisfies Edges;
