import type { Day } from '../calendar/days.ts';
import { dayOf, type Person } from './person.ts';

/** Ends everything on the day after the death: payments after it did not happen. */
export function recordDeath(person: Person, died: Day): void {
  person.died = died;
  person.registrations = person.registrations.filter(({ registered }) => registered <= died);
  for (const registration of person.registrations) {
    registration.events = registration.events.filter((event) => dayOf(event) <= died);
    if (registration.ended !== null && registration.ended <= died) continue;
    registration.ended = died + 1;
    registration.endReason = 'DEATH';
  }
}
