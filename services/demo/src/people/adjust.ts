import { businessDay, firstDayOf, lastDayOf, type MonthNumber, monthNumber } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { randomOf, shuffled } from '../chance/random.ts';
import type { BranchFigures } from '../scheme/scale.ts';
import { closeByTime } from './membership.ts';
import {
  channelOf,
  dayOf,
  monthsOf,
  type Person,
  paidThroughOn,
  payerOf,
  paymentEvent,
  type Registration,
  SELF,
} from './person.ts';
import { isActiveAtEnd, statusOn } from './standing.ts';

/** People whose payments may be changed: nobody who died or claimed, and one registration only. */
export type IsFree = (person: Person) => boolean;

const targets = [monthNumber(2023, 12), monthNumber(2024, 12)] as const;

/** Brings the number of active people at the end of 2023 and of 2024 to the figures, by the last payments of a few. */
export function meetActiveFigures(
  people: readonly Person[],
  branches: readonly BranchFigures[],
  isFree: IsFree,
): void {
  branches.forEach((figures, branch) => {
    const own = people.filter((person) => person.branch === branch);
    targets.forEach((month, place) => {
      const surplus =
        own.filter((person) => isActiveAtEnd(person, month)).length - (figures.active[place] ?? 0);
      const order = shuffled(own.filter(isFree), randomOf(purposes.adjustment, branch, month));
      const change = surplus > 0 ? withoutLastPayment : withLatePayment;
      let left = Math.abs(surplus);
      for (const person of order) {
        if (left === 0) break;
        if (change(person, month)) left -= 1;
      }
      if (left > 0)
        throw new Error(`${left} of ${figures.code} cannot be brought to the figure of month ${month}`);
    });
  });
}

/** The person had not paid in that month: everything from that payment on goes. */
function withoutLastPayment(person: Person, month: MonthNumber): boolean {
  const registration = onlyRegistration(person);
  if (registration === null || statusOn(registration, lastDayOf(month)) !== 'ACTIVE') return false;
  const place = registration.events.findIndex(
    (event) => dayOf(event) >= firstDayOf(month) && dayOf(event) <= lastDayOf(month),
  );
  if (place < 1 || (paidThroughOn(registration, firstDayOf(month) - 1) ?? month) >= month) return false;
  registration.events = registration.events.slice(0, place);
  settle(registration);
  return true;
}

/** The person, in grace and about to lapse, paid the arrears in that month. */
function withLatePayment(person: Person, month: MonthNumber): boolean {
  const registration = onlyRegistration(person);
  const last = registration?.events.at(-1);
  if (registration === null || last === undefined || dayOf(last) >= firstDayOf(month)) return false;
  if (statusOn(registration, lastDayOf(month)) !== 'GRACE') return false;
  const months = month - (paidThroughOn(registration, businessDay) ?? month);
  const on = firstDayOf(month) + 2 + (person.index % 10);
  if (on >= firstDayOf(month + 1) || months < 1) return false;
  registration.events.push(
    paymentEvent({ day: on, months, channel: lastOwnChannel(registration), payer: SELF }),
  );
  settle(registration);
  return true;
}

const lastOwnChannel = ({ events }: Registration): number => {
  const last = events.at(-1) ?? 0;
  return payerOf(last) === SELF ? channelOf(last) : 2;
};

const onlyRegistration = ({ registrations }: Person): Registration | null =>
  registrations.length === 1 ? (registrations[0] ?? null) : null;

function settle(registration: Registration): void {
  closeByTime(registration);
  const paid = registration.events.reduce((months, event) => months + monthsOf(event), 0);
  const unpaid = firstDayOf(registration.firstMonth + paid);
  while ((registration.incomes.at(-1)?.from ?? 0) >= unpaid && registration.incomes.length > 1)
    registration.incomes.pop();
}
