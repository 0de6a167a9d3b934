import {
  businessDay,
  type Day,
  dueDayOf,
  firstDayOf,
  lapseDayAfter,
  lastDayOf,
  type MonthNumber,
  monthOfDay,
} from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import type { Habit } from './habits.ts';
import {
  BRANCH,
  type PaymentEvent,
  PERISAI,
  paidThrough,
  paymentEvent,
  type Registration,
  SELF,
} from './person.ts';

export interface Course {
  readonly firstDay: Day;
  readonly firstMonth: MonthNumber;
  readonly habit: Habit;
  readonly firstChannel: number;
  /** No payment on or after this day. */
  readonly until: Day;
}

/** The payments of a registration: contiguous months, oldest first; the course ends where nothing more comes. */
export const paymentsOf = (course: Course, random: Random): PaymentEvent[] =>
  eventsOf(course, random).slice();

function eventsOf(course: Course, random: Random): PaymentEvent[] {
  const { habit, until } = course;
  const events = [
    paymentEvent({
      day: course.firstDay,
      months: habit.months,
      channel: course.firstChannel,
      payer: habit.payer,
    }),
  ];
  let unpaid = course.firstMonth + habit.months;
  for (let count = 1; ; count += 1) {
    if (!random.chance(paysAgain(habit, count, unpaid))) return events;
    const isSponsored = count < habit.payerUntil;
    const delay = isSponsored ? 0 : delayOf(unpaid, random);
    const at = isSponsored ? firstDayOf(unpaid) + 9 : payDay(unpaid, delay, random);
    if (at >= until || at > businessDay) return events;
    const channel = isSponsored ? BRANCH : habit.channel;
    const months = Math.max(habit.months, delay + 1);
    events.push(paymentEvent({ day: at, months, channel, payer: isSponsored ? habit.payer : SELF }));
    unpaid += months;
  }
}

function paysAgain(habit: Habit, count: number, month: MonthNumber): number {
  const usual = count === 1 ? habit.secondPayment : habit.nextPayment;
  const afterSponsor = habit.payer !== SELF && count === habit.payerUntil ? 0.55 : 1;
  return usual * afterSponsor * (lebaranMonths.has(month) ? 0.97 : 1);
}

const lebaranMonths = new Set([2022 * 12 + 4, 2023 * 12 + 3, 2024 * 12 + 3]);

/** Months late: most pay on time; around Lebaran fewer do. */
function delayOf(month: MonthNumber, random: Random): number {
  const onTime = lebaranMonths.has(month) ? 0.75 : 0.88;
  const chance = random.next();
  if (chance < onTime) return 0;
  const late = (chance - onTime) / (1 - onTime);
  return late < 0.62 ? 1 : late < 0.88 ? 2 : 3;
}

function payDay(month: MonthNumber, delay: number, random: Random): Day {
  const first = firstDayOf(month + delay);
  const due = dueDayOf(month + delay);
  const latest = delay < 3 && random.chance(0.18) ? lastDayOf(month + delay) : due;
  return random.between(first, latest);
}

/** The first payment: on the registration day or a few days later in the same month. */
export const firstPaymentDay = (registered: Day, random: Random): Day =>
  Math.min(
    registered + (random.chance(0.7) ? 0 : random.between(1, 4)),
    lastDayOf(monthOfDay(registered)),
    businessDay,
  );

/** Ends the registration where its payments ended, if that has come by the business day. */
export function closeByTime(registration: Registration): void {
  const month = paidThrough(registration);
  const lapse = month === null ? null : lapseDayAfter(month);
  const isOver = lapse !== null && lapse <= businessDay;
  registration.ended = isOver ? lapse : null;
  registration.endReason = isOver ? 'LAPSED' : null;
}

export const firstChannelOf = (isAcquired: boolean, habit: Habit): number =>
  isAcquired ? PERISAI : habit.channel;
