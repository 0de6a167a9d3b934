import type { Month } from '@perisai/api/calendar/month';
import { monthlyReturn } from '@perisai/api/law/benefits/old-age-savings';
import { fromSen, type Money } from '@perisai/api/money/money';
import { type Day, dayText, monthNumber, monthOfDay, monthText } from '../calendar/days.ts';
import { purposes } from '../chance/purposes.ts';
import { itemAt, randomOf, spread } from '../chance/random.ts';
import { contributionsAfter, depositsOf } from '../people/deposits.ts';
import type { Person } from '../people/person.ts';
import type { SavingsPlan } from '../people/savings-plan.ts';
import type { Claim, ClaimCourse } from './claim.ts';
import { paidCourse } from './course.ts';
import { noFamily } from './family.ts';

const JHT = 2;
export const balancesAsOf = monthNumber(2021, 9);

/** A balance brought into the service, as of the end of September 2021. */
export interface OpeningBalance {
  readonly person: number;
  amount: Money;
}

interface Account {
  readonly person: Person;
  readonly plan: SavingsPlan;
  readonly course: ClaimCourse & { readonly decided: Day };
  readonly deposits: ReadonlyMap<number, bigint>;
  /** Contributions for months after that of the claim: they are refunded, and no part of what is paid. */
  readonly ahead: bigint;
  opening: bigint;
  balance: bigint;
}

export interface Savings {
  readonly claims: readonly Claim[];
  readonly balances: readonly OpeningBalance[];
}

/** What the claims of a window add up to in sen, if that is given. */
export interface SavingsTotal {
  readonly window: readonly [Day, Day];
  readonly amount: bigint | null;
}

const mean = 1_400_000_000;
const sigma = 0.55;

/** The JHT claims of a branch with the opening balances that carry them to the given total, to the sen. */
export function savingsOf(
  people: readonly Person[],
  plans: ReadonlyMap<number, SavingsPlan>,
  total: SavingsTotal,
): Savings {
  const accounts = people.flatMap((person) => {
    const plan = plans.get(person.index);
    return plan === undefined ? [] : [accountOf(person, plan)];
  });
  const published = accounts.filter(
    ({ plan }) => plan.paid >= total.window[0] && plan.paid <= total.window[1],
  );
  const wishes = wishesFor(published, total.amount ?? BigInt(mean) * BigInt(published.length));
  for (const [place, account] of published.entries()) open(account, wishes[place] ?? 0);
  for (const account of accounts)
    if (account.opening < 0n)
      open(account, mean * spread(randomOf(purposes.savings, account.person.index), sigma));
  if (total.amount !== null) balanceToTheSen(published, total.amount);
  return {
    claims: accounts.map(claimOf),
    balances: [...accounts.map(balanceOf), ...otherBalances(people, plans)],
  };
}

function accountOf(person: Person, plan: SavingsPlan): Account {
  const registration = itemAt(person.registrations, 0);
  const course = paidCourse(
    { program: 'JHT', filed: plan.filed, paid: plan.paid },
    randomOf(purposes.savings, person.index, 1),
  );
  return {
    ...{ person, plan, course: { ...course, decided: course.decided ?? plan.paid } },
    deposits: depositsOf(registration, JHT),
    ahead: contributionsAfter(registration, JHT, monthOfDay(plan.filed)),
    ...{ opening: -1n, balance: 0n },
  };
}

// Amounts spread as a log-normal, with a floor under which no opening balance would be left.
function wishesFor(accounts: readonly Account[], total: bigint): readonly number[] {
  const weights = accounts.map(
    ({ person }) => 0.25 + spread(randomOf(purposes.savings, person.index), sigma),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (Number(total) * weight) / whole);
}

function open(account: Account, wished: number): void {
  const months = monthOfDay(account.plan.paid) - 1 - balancesAsOf;
  const saved = Number([...account.deposits.values()].reduce((sum, amount) => sum + amount, 0n));
  const opening = Math.max(10_000_000, Math.round((wished - saved * 1.03) / (1 + 0.055 / 12) ** months));
  setOpening(account, BigInt(opening));
}

function setOpening(account: Account, opening: bigint): void {
  account.opening = opening;
  account.balance = balanceAtPayment(account);
}

const months = new Map<number, Month>();
function monthAt(at: number): Month {
  const known = months.get(at) ?? monthText(at);
  months.set(at, known);
  return known;
}

/** What the law pays on the day of the decision: the return of every month that has ended, none for the month itself. */
function balanceAtPayment({ opening, deposits, ahead, course }: Account): bigint {
  const month = monthOfDay(course.decided);
  let balance = fromSen(opening);
  for (let at = balancesAsOf + 1; at < month; at += 1) {
    balance = fromSen(balance + monthlyReturn(balance, monthAt(at)) + (deposits.get(at) ?? 0n));
  }
  return balance + (deposits.get(month) ?? 0n) - ahead;
}

// Large steps first, then single sen of opening balance until the sum is exact: a sen more at the opening
// is one or two sen more at the payment.
function balanceToTheSen(accounts: readonly Account[], total: bigint): void {
  let missing = total - accounts.reduce((sum, { balance }) => sum + balance, 0n);
  for (let turn = 0; missing !== 0n; turn += 1) {
    const account = accounts[turn % accounts.length];
    if (account === undefined || turn > 50 * accounts.length)
      throw new Error('the savings cannot be balanced');
    const step =
      missing > 100n || missing < -100n ? clamp((missing * 5n) / 6n, 50_000_000n) : missing > 0n ? 1n : -1n;
    const before = account.balance;
    if (account.opening + step < 1_000_000n) continue;
    setOpening(account, account.opening + step);
    missing -= account.balance - before;
  }
}

const clamp = (value: bigint, most: bigint): bigint => (value > most ? most : value < -most ? -most : value);

const claimOf = ({ person, plan, course, balance }: Account): Claim => ({
  ...course,
  ...{ person: person.index, registration: 1, branch: person.branch },
  program: 'JHT',
  status: 'PAID',
  event: {
    kind: 'SAVINGS',
    ground: 'STOPPED_BUSINESS',
    eventOn: dayText(plan.stopped),
    asked: null,
    family: noFamily,
  },
  lines: [{ benefit: 'SAVINGS', amount: fromSen(balance) }],
});

const balanceOf = ({ person, opening }: Account): OpeningBalance => ({
  person: person.index,
  amount: fromSen(opening),
});

function otherBalances(people: readonly Person[], plans: ReadonlyMap<number, SavingsPlan>): OpeningBalance[] {
  return people
    .filter(
      (person) =>
        person.acquiredBy === null && !plans.has(person.index) && person.registrations[0]?.hasJht === true,
    )
    .map((person) => {
      const amount = Math.round(mean * 0.5 * spread(randomOf(purposes.savings, person.index), 0.8));
      return { person: person.index, amount: fromSen(BigInt(amount)) };
    });
}
