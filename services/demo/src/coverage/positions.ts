import { type Day, firstDayOf, firstMonth, lastDayOf, lastMonth } from '../calendar/days.ts';
import { dayOf, monthsOf, type Person, type Registration } from '../people/person.ts';

/** Months whose ends are counted: one before the first, then January 2022 to December 2024. */
export const countedMonths = lastMonth - firstMonth + 1;
const NEVER = -1;

/** The paid-through month of a registration at each month's end, from December 2021 on; −1 before the first payment. */
export function paidThroughEnds(registration: Registration): Int32Array {
  const ends = new Int32Array(countedMonths + 1).fill(NEVER);
  let month = registration.firstMonth - 1;
  let place = 0;
  let known = NEVER;
  for (let at = 0; at <= countedMonths; at += 1) {
    const end = lastDayOf(firstMonth - 1 + at);
    for (
      let event = registration.events[place];
      event !== undefined && dayOf(event) <= end;
      event = registration.events[place]
    ) {
      month += monthsOf(event);
      known = month;
      place += 1;
    }
    ends[at] = known;
  }
  return ends;
}

/** What one program (or the person as a whole) shows at the end of a month. */
export interface Position {
  since: Day;
  paidThrough: number;
  paidBefore: number;
}

/** What stands for the person at the end of a month: the registration paid furthest, then the latest. */
export interface MonthPositions {
  standing: Registration;
  readonly all: Position;
  readonly jht: Position | null;
}

const isOver = ({ ended, endReason }: Registration): boolean => ended !== null && endReason !== 'LAPSED';

/**
 * The positions of a person at a month's end, by the rule of coverage_positions() in the database: a
 * registration that ended otherwise than by lapse counts no more from its last day on. Null when the
 * person was not registered yet or is dead.
 */
export function positionsAt(person: Person, ends: readonly Int32Array[], at: number): MonthPositions | null {
  const month = firstMonth + at;
  const asOf = lastDayOf(month);
  if (person.registered > asOf || (person.died !== null && person.died <= asOf)) return null;
  let standing: Registration | null = null;
  let best = NEVER;
  const all: Position = { since: 0, paidThrough: NEVER, paidBefore: NEVER };
  let jht: Position | null = null;
  for (let place = 0; place < person.registrations.length; place += 1) {
    const registration = person.registrations[place];
    if (registration === undefined || registration.registered > asOf) continue;
    const { ended, hasJht, registered } = registration;
    const over = isOver(registration);
    const paid = over && (ended ?? 0) <= asOf ? NEVER : (ends[place]?.[at + 1] ?? NEVER);
    const before = over && (ended ?? 0) < firstDayOf(month) ? NEVER : (ends[place]?.[at] ?? NEVER);
    if (standing === null || paid >= best) {
      standing = registration;
      best = paid;
    }
    const own = { since: registered, paidThrough: paid, paidBefore: before };
    join(all, own);
    if (!hasJht) continue;
    jht ??= { since: 0, paidThrough: NEVER, paidBefore: NEVER };
    join(jht, own);
  }
  return standing === null ? null : { standing, all, jht };
}

function join(position: Position, own: Readonly<Position>): void {
  if (position.since === 0 || own.since < position.since) position.since = own.since;
  if (own.paidThrough > position.paidThrough) position.paidThrough = own.paidThrough;
  if (own.paidBefore > position.paidBefore) position.paidBefore = own.paidBefore;
}
