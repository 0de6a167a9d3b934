import { type Day, dayText, monthStartText } from '../calendar/days.ts';
import { itemAt } from '../chance/random.ts';
import { channels, dayOf, type Person, paidThrough, type Registration } from '../people/person.ts';
import type { Plan } from '../plan.ts';
import { occupations } from '../scheme/occupations.ts';
import { programCodes } from '../scheme/tariff.ts';
import { recordedOn } from './recorded.ts';
import { agentId } from './scheme-rows.ts';
import { NULL, row, spanText, type Table } from './table.ts';

/** Registrations, their incomes, serving agents and enrolments. */
export function registrationTables({ people, agents }: Plan, ids: readonly string[]): readonly Table[] {
  const agentIds = agents.map(agentId);
  const table = (name: string, columns: string, write: Write): Table => ({
    name,
    columns: columns.split(' '),
    count: people.reduce((count, { registrations }) => count + registrations.length, 0),
    rows: rowsOf(people, (person, registration) => write(ids[person.index] ?? '', registration)),
  });
  return [
    table(
      'registrations',
      'participant_id number slot registered_on ended_on end_reason occupation_code sector acquired_by channel first_paid_on paid_through',
      (id, registration) => registrationRow(id, registration, agentIds),
    ),
    table('registration_incomes', 'participant_id registration_number valid income recorded_at', incomeRows),
    table(
      'serving_agents',
      'participant_id registration_number valid agent_id recorded_at',
      (id, registration) => servingRows(id, registration, agentIds),
    ),
    table('enrolments', 'participant_id registration_number program since until', enrolmentRows),
  ];
}

type Write = (id: string, registration: Registration) => string;

function* rowsOf(
  people: readonly Person[],
  write: (person: Person, registration: Registration) => string,
): Generator<string> {
  for (const person of people)
    for (const registration of person.registrations) yield write(person, registration);
}

const text = (day: Day | null): string => (day === null ? NULL : dayText(day));

function registrationRow(id: string, registration: Registration, agents: readonly string[]): string {
  const { code, sector } = itemAt(occupations, registration.occupation);
  const first = registration.events[0];
  const paid = paidThrough(registration);
  return row(
    id,
    registration.number,
    registration.slot,
    dayText(registration.registered),
    text(registration.ended),
    registration.endReason,
    code,
    sector,
    registration.acquiredBy === null ? null : (agents[registration.acquiredBy] ?? null),
    channels[registration.channel] ?? '',
    first === undefined ? null : dayText(dayOf(first)),
    paid === null ? null : monthStartText(paid),
  );
}

const incomeRows: Write = (id, { number, incomes }) =>
  incomes
    .map(({ from, amount }, place) =>
      row(
        id,
        number,
        spanText(dayText(from), endOf(incomes[place + 1]?.from)),
        `${amount}.00`,
        recordedOn(from),
      ),
    )
    .join('');

const endOf = (day: Day | null | undefined): string | null =>
  day === null || day === undefined ? null : dayText(day);

const servingRows = (id: string, { number, serving }: Registration, agents: readonly string[]): string =>
  serving
    .map(({ from, to, agent }) =>
      row(id, number, spanText(dayText(from), endOf(to)), agents[agent] ?? '', recordedOn(from)),
    )
    .join('');

const enrolmentRows: Write = (id, { number, hasJht, registered, ended }) =>
  programCodes
    .filter((program) => program !== 'JHT' || hasJht)
    .map((program) => row(id, number, program, dayText(registered), text(ended)))
    .join('');
