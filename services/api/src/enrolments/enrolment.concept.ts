import { programs } from '../law/programs.ts';
import { ofVisibleParticipant } from '../participants/participant.concept.ts';
import type { Concept } from '../platform/reading/concept.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { owned, toAll, toKnown } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { uuidForm } from '../platform/reading/wire-id.ts';

export interface EnrolmentRow {
  readonly id: string;
  readonly participantKey: string;
  readonly programCode: string;
  readonly since: string;
  readonly until: string | null;
}

export const enrolments: Concept<EnrolmentRow> = {
  name: 'Enrolment',
  prefix: 'enr',
  key: ['e.participant_id', 'e.registration_number', 'e.program'],
  columns: {
    id: `'enr_' || e.participant_id || '_' || e.registration_number || '_' || e.program`,
    participantKey: 'e.participant_id',
    programCode: 'e.program',
    since: 'e.since',
    until: 'e.until',
  },
  from: () => raw('from enrolments as e'),
  visibleTo: (scope) => ofVisibleParticipant(scope, 'e.participant_id'),
  filters: {},
  orders: {},
  byId,
};

const parts = /^(.{36})_([1-9][0-9]{0,2})_(JKK|JKM|JHT)$/;

function byId(id: string): Sql | null {
  const [, participant = '', registration, program] = parts.exec(id) ?? [];
  if (!uuidForm.test(participant)) return null;
  return sql`(e.participant_id = ${participant} and e.registration_number = ${registration} and e.program = ${program}::program_code)`;
}

export const enrolmentEdges = {
  Enrolment: { program: toKnown(programs, 'programCode') },
  Participant: {
    enrolments: owned(toAll(enrolments, { column: 'e.participant_id', property: 'participantKey' })),
  },
} satisfies Edges;
