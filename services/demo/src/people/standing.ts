import { type Day, firstOpenMonth, lastDayOf, type MonthNumber } from '../calendar/days.ts';
import { type Person, paidThroughOn, type Registration } from './person.ts';

export type Status = 'ACTIVE' | 'GRACE' | 'INACTIVE';

/** The status of a registration on a day, by the rule of the law, from payments received by then. */
export function statusOn(registration: Registration, on: Day): Status {
  if (registration.registered > on || (registration.ended !== null && registration.ended <= on))
    return 'INACTIVE';
  const month = paidThroughOn(registration, on);
  if (month === null) return 'INACTIVE';
  const open = firstOpenMonth(on);
  return month >= open - 1 ? 'ACTIVE' : month >= open - 4 ? 'GRACE' : 'INACTIVE';
}

/** The registration with the best status on a day. */
export function bestOn(
  person: Person,
  on: Day,
): { readonly registration: Registration; readonly status: Status } | null {
  const known = person.registrations.filter(({ registered }) => registered <= on);
  const ranked = known.map((registration) => ({ registration, status: statusOn(registration, on) }));
  return (
    ranked.find(({ status }) => status === 'ACTIVE') ??
    ranked.find(({ status }) => status === 'GRACE') ??
    ranked.at(-1) ??
    null
  );
}

/** Whether a person counts as active at the end of a month. */
export const isActiveAtEnd = (person: Person, month: MonthNumber): boolean => {
  const on = lastDayOf(month);
  if (person.registered > on || (person.died !== null && person.died <= on)) return false;
  return person.registrations.some((registration) => statusOn(registration, on) === 'ACTIVE');
};
