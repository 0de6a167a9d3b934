import { firstDayOf, monthOfDay } from '../calendar/days.ts';
import { type Random, weighted } from '../chance/random.ts';
import { dayOf, monthsOf, type Registration } from './person.ts';

// Steps of the declared income in rupiah and how common each is: mostly the first tiers.
const steps: readonly (readonly [from: number, to: number, share: number])[] = [
  [600_000, 1_090_000, 46],
  [1_100_000, 1_490_000, 18],
  [1_500_000, 1_990_000, 14],
  [2_000_000, 2_690_000, 11],
  [2_700_000, 3_690_000, 6],
  [3_700_000, 5_190_000, 3],
  [5_200_000, 8_190_000, 1.5],
  [8_200_000, 21_000_000, 0.5],
];
const choose = weighted(steps.map(([, , share]) => share));

/** A declared monthly income in whole rupiah, in steps of Rp50.000 as people declare it. */
export function incomeOf(random: Random): number {
  const [from, to] = steps[choose(random)] ?? [1_000_000, 1_000_000];
  return Math.round(random.between(from, to) / 50_000) * 50_000;
}

/**
 * A few declare another income later. It begins with the first day of an unpaid month, so that no month
 * that is paid already would have cost another amount.
 */
export function addIncomeChange(registration: Registration, random: Random): void {
  if (!random.chance(0.06) || registration.events.length < 3) return;
  const place = random.between(1, registration.events.length - 1);
  let month = registration.firstMonth;
  for (const event of registration.events.slice(0, place)) month += monthsOf(event);
  const from = firstDayOf(month);
  const event = registration.events[place];
  if (event === undefined || dayOf(event) < from || monthOfDay(registration.registered) >= month) return;
  const before = registration.incomes[0]?.amount ?? 1_000_000;
  const amount = Math.round((before * (1.1 + random.next() * 0.5)) / 50_000) * 50_000;
  registration.incomes.push({ from, amount });
}
