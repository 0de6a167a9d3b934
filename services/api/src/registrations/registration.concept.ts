import { agentKey, agents } from '../agents/agent.concept.ts';
import { occupations } from '../law/occupations.ts';
import { ofVisibleParticipant, participantKey, participants } from '../participants/participant.concept.ts';
import type { Concept } from '../platform/reading/concept.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { owned, toAll, toKnown, toOne } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidForm } from '../platform/reading/wire-id.ts';
import { monthText } from '../platform/scalars.ts';

export interface RegistrationRow {
  readonly id: string;
  readonly participantKey: string;
  readonly number: number;
  readonly slot: number;
  readonly registeredOn: string;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly occupationCode: string;
  readonly sector: string;
  readonly programs: readonly string[];
  readonly income: string | null;
  readonly acquiredByKey: string | null;
  readonly channel: string;
  readonly firstPaidOn: string | null;
  readonly paidThrough: string | null;
}

// Declared ahead, an income counts from its first day on; when none has begun yet, the first one stands.
const income = `(select i.income from registration_incomes as i
  where i.participant_id = r.participant_id and i.registration_number = r.number
  order by lower(i.valid) <= looked_at.day desc, case when lower(i.valid) <= looked_at.day then lower(i.valid) end desc, i.valid limit 1)`;

export const registrations: Concept<RegistrationRow> = {
  name: 'Registration',
  prefix: 'reg',
  key: ['r.participant_id', 'r.number'],
  columns: {
    id: `'reg_' || r.participant_id || '_' || r.number`,
    participantKey: 'r.participant_id',
    number: 'r.number',
    slot: 'r.slot',
    registeredOn: 'r.registered_on',
    endedOn: 'r.ended_on',
    endReason: 'r.end_reason',
    occupationCode: 'r.occupation_code',
    sector: 'r.sector',
    programs: `array(select e.program::text from enrolments as e
      where e.participant_id = r.participant_id and e.registration_number = r.number order by e.program)`,
    income,
    acquiredByKey: 'r.acquired_by',
    channel: 'r.channel',
    firstPaidOn: 'r.first_paid_on',
    paidThrough: monthText('r.paid_through'),
  },
  from: ({ day }) => sql`from registrations as r cross join (select ${day}::date as day) as looked_at`,
  visibleTo: (scope) => ofVisibleParticipant(scope, 'r.participant_id'),
  filters: {},
  orders: {},
  byId,
};

const parts = /^(.{36})_([1-9][0-9]{0,2})$/;

function byId(id: string): Sql | null {
  const [, participant = '', number] = parts.exec(id) ?? [];
  if (!uuidForm.test(participant)) return null;
  return sql`(r.participant_id = ${participant} and r.number = ${number})`;
}

/** The condition for one registration of a participant. */
export const oneRegistration = (participant: string, number: number): Sql =>
  sql`(r.participant_id = ${participant} and r.number = ${number})`;

export const registrationEdges = {
  Registration: {
    participant: toOne(participants, participantKey, 'participantKey'),
    occupation: toKnown(occupations, 'occupationCode'),
    acquiredBy: toOne(agents, agentKey, 'acquiredByKey'),
  },
  Participant: {
    registrations: owned(toAll(registrations, { column: 'r.participant_id', property: 'participantKey' })),
  },
} satisfies Edges;
