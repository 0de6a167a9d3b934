import { inBranchOf } from '../branches/branch-condition.ts';
import { programs } from '../law/programs.ts';
import {
  ofParticipant,
  ofVisibleParticipant,
  participantKey,
  participants,
} from '../participants/participant.concept.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, owned, toKnown, toOne, toPages } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { never, raw, sql } from '../platform/reading/sql.ts';
import { byUuid, uuidForm } from '../platform/reading/wire-id.ts';
import { monthText } from '../platform/scalars.ts';

export interface ContributionRow {
  readonly id: string;
  readonly participantKey: string;
  readonly programCode: string;
  readonly month: string;
  readonly amount: string;
  readonly payer: string;
  readonly paidOn: string;
  readonly channel: string;
  readonly reference: string;
}

export const contributions: Concept<ContributionRow> = {
  name: 'Contribution',
  prefix: 'ctb',
  key: ['c.participant_id', 'c.month', 'c.program', 'c.registration_number'],
  columns: {
    id: `'ctb_' || c.participant_id || '_' || c.registration_number || '_' || c.program || '_' || to_char(c.month, 'YYYYMM')`,
    participantKey: 'c.participant_id',
    programCode: 'c.program',
    month: monthText('c.month'),
    amount: 'c.amount',
    payer: 'c.payer',
    paidOn: 'c.paid_on',
    channel: 'm.channel',
    reference: 'm.reference',
  },
  from: (_scope, used) =>
    raw(`from contributions as c${needsPayment(used) ? ' join payments as m on m.id = c.payment_id' : ''}`),
  visibleTo: (scope) => ofVisibleParticipant(scope, 'c.participant_id'),
  filters: {
    month: comparedMonth('c.month'),
    program: compared('c.program', 'program_code'),
    paidOn: compared('c.paid_on', 'date'),
    participant: ofParticipant('c.participant_id'),
  },
  orders: { MONTH: 'c.month', PAID_ON: 'c.paid_on' },
  byId: contributionById,
};

// Each contribution has its payment: the join changes no row, and most readers do without.
function needsPayment(used: ReadonlySet<string> | undefined): boolean {
  return used === undefined || used.has('channel') || used.has('reference');
}

function comparedMonth(column: string): FilterRule {
  const rule = compared(column, 'date') as (value: object, scope: Scope, field: string) => Sql;
  return (value: Record<string, string | null>, scope, field) => {
    const days = Object.entries(value).map(([name, month]) => [name, month && `${month}-01`]);
    return rule(Object.fromEntries(days), scope, field);
  };
}

const parts = /^(.{36})_([1-9][0-9]{0,2})_(JKK|JKM|JHT)_([12][0-9]{3})(0[1-9]|1[0-2])$/;

function contributionById(id: string): Sql | null {
  const [, participant = '', registration, program, year, month] = parts.exec(id) ?? [];
  if (!uuidForm.test(participant)) return null;
  return sql`(c.participant_id = ${participant} and c.registration_number = ${registration}
    and c.program = ${program}::program_code and c.month = ${`${year}-${month}-01`}::date)`;
}

export interface PaymentRow {
  readonly id: string;
  readonly key: string;
  readonly channel: string;
  readonly reference: string;
  readonly paidOn: string;
  readonly amount: string;
}

export const payments: Concept<PaymentRow> = {
  name: 'Payment',
  prefix: 'pay',
  key: ['m.id'],
  columns: {
    id: `'pay_' || m.id`,
    key: 'm.id',
    channel: 'm.channel',
    reference: 'm.reference',
    paidOn: 'm.paid_on',
    amount: 'm.amount',
  },
  from: () => raw('from payments as m'),
  visibleTo: visiblePayments,
  filters: {},
  orders: {},
  byId: byUuid('m.id'),
};

function visiblePayments(scope: Scope): Sql {
  const { caller } = scope;
  if (
    caller.kind === 'anonymous' ||
    caller.role === 'portal' ||
    caller.role === 'roster' ||
    caller.role === 'agent'
  )
    return never;
  return inBranchOf(scope, 'm.branch_id');
}

export const contributionEdges = {
  Query: { contributions: list(contributions) },
  Contribution: {
    participant: toOne(participants, participantKey, 'participantKey'),
    program: toKnown(programs, 'programCode'),
  },
  Participant: {
    contributions: owned(toPages(contributions, 'c.participant_id', [{ field: 'MONTH', direction: 'DESC' }])),
  },
  Payment: { contributions: toPages(contributions, 'c.payment_id') },
} satisfies Edges;
