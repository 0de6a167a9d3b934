import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import type { WriteContext } from '../platform/context.ts';
import { badInput, notFound } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { sql } from '../platform/reading/sql.ts';
import { splitWireId } from '../platform/reading/wire-id.ts';
import type { RegistrationRow } from './registration.concept.ts';
import { registrations } from './registration.concept.ts';

/** What a change of a registration has to know, read while nobody else can change it. */
export interface HeldRegistration {
  readonly participantKey: string;
  readonly number: number;
  readonly registeredOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly paidThrough: Month | null;
  readonly lastPaidOn: CalendarDate | null;
  /** The first day from which the last declared income counts. */
  readonly incomeSince: CalendarDate;
}

/** The condition for the registration of a wire id. Errors: BAD_USER_INPUT naming the field. */
export function registrationOf(id: string): Sql {
  const split = splitWireId(id);
  const condition = split?.prefix === registrations.prefix ? registrations.byId(split.own) : null;
  if (condition === null)
    throw badInput(
      'input.registrationId',
      'is not the id of a registration; ids look like reg_, a UUID, and _1.',
    );
  return condition;
}

/** The registration, if the caller sees it. Errors: NOT_FOUND, the same for absent and out of scope. */
export async function visibleRegistration(tx: WriteContext, condition: Sql): Promise<RegistrationRow> {
  const [registration] = await findRows(tx, registrations, condition);
  if (registration === undefined) throw notFound();
  return registration;
}

/** Locks the participant, as payments do, and reads what decides. */
export async function heldRegistration(
  tx: WriteContext,
  { participantKey, number }: RegistrationRow,
): Promise<HeldRegistration> {
  await run(tx, sql`select p.id from participants as p where p.id = ${participantKey} for update`);
  const [held] = await run<HeldRegistration>(
    tx,
    sql`select r.participant_id as "participantKey", r.number, r.registered_on as "registeredOn", r.ended_on as "endedOn",
        to_char(r.paid_through, 'YYYY-MM') as "paidThrough",
        (select max(c.paid_on) from contributions as c
          where c.participant_id = r.participant_id and c.registration_number = r.number) as "lastPaidOn",
        (select max(lower(i.valid)) from registration_incomes as i
          where i.participant_id = r.participant_id and i.registration_number = r.number) as "incomeSince"
      from registrations as r where r.participant_id = ${participantKey} and r.number = ${number}`,
  );
  if (held === undefined) throw notFound();
  return held;
}
