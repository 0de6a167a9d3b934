import { type Day, firstDayOf, type MonthNumber, monthOfDay } from '../calendar/days.ts';
import { contributionOf, monthlyOf, tierOf } from '../scheme/tariff.ts';
import { dayOf, monthsOf, type Registration } from './person.ts';

/** The tier that counts for a month: of the income on its first day, or on the registration day if that is later. */
export function tierIn({ incomes, registered }: Registration, month: MonthNumber): number {
  const on: Day = Math.max(firstDayOf(month), registered);
  const last = incomes.length - 1;
  for (let place = last; place > 0; place -= 1) {
    const income = incomes[place];
    if (income !== undefined && income.from <= on) return tierOfIncome(income.amount);
  }
  return tierOfIncome(incomes[0]?.amount ?? 0);
}

const tiers = new Map<number, number>();
function tierOfIncome(amount: number): number {
  const known = tiers.get(amount) ?? tierOf(amount);
  tiers.set(amount, known);
  return known;
}

/** What each payment of a registration comes to, in sen. */
export function eventAmounts(registration: Registration): readonly bigint[] {
  let month = registration.firstMonth;
  return registration.events.map((event) => {
    let amount = 0n;
    for (const end = month + monthsOf(event); month < end; month += 1) {
      amount += monthlyOf(tierIn(registration, month), registration.hasJht);
    }
    return amount;
  });
}

/** What arrived for one program, by the month in which it was paid. */
export function depositsOf(registration: Registration, program: number): ReadonlyMap<MonthNumber, bigint> {
  const deposits = new Map<MonthNumber, bigint>();
  let month = registration.firstMonth;
  for (const event of registration.events) {
    const paidIn = monthOfDay(dayOf(event));
    for (const end = month + monthsOf(event); month < end; month += 1) {
      const amount = contributionOf(tierIn(registration, month), program);
      deposits.set(paidIn, (deposits.get(paidIn) ?? 0n) + amount);
    }
  }
  return deposits;
}

/** What was paid for one program for the months after a month, in sen. */
export function contributionsAfter(registration: Registration, program: number, last: MonthNumber): bigint {
  let month = registration.firstMonth;
  let amount = 0n;
  for (const event of registration.events) {
    for (const end = month + monthsOf(event); month < end; month += 1) {
      if (month > last) amount += contributionOf(tierIn(registration, month), program);
    }
  }
  return amount;
}
