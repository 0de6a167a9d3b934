import { addMonths, type Month, month } from '@perisai/api/calendar/month';
import { savingsBalance } from '@perisai/api/law/benefits/old-age-savings';
import { fromSen } from '@perisai/api/money/money';
import { expect, test } from 'vitest';
import { monthOfDay, monthText } from '../calendar/days.ts';
import { depositsOf } from '../people/deposits.ts';
import { type Plan, planOf } from '../plan.ts';
import { amountOf, type Claim } from './claim.ts';

const JHT = 2;

function balanceOf({ people, balances }: Plan, { person, paid }: Claim): bigint {
  const registration = people[person]?.registrations[0];
  const opening = balances.find((balance) => balance.person === person);
  if (registration === undefined || opening === undefined || paid === null) throw new Error('no account');
  const deposits = [...depositsOf(registration, JHT)].map(([at, amount]) => ({
    month: monthText(at),
    amount: fromSen(amount),
  }));
  const through: Month = addMonths(monthText(monthOfDay(paid)), -1);
  return savingsBalance({ openingBalance: opening.amount, from: month('2021-10'), through, deposits });
}

test('every JHT claim pays the balance that the law makes of opening balance and contributions', async () => {
  const plan = await planOf('small');
  const claims = plan.claims.filter(({ program }) => program === 'JHT');
  expect(claims.length).toBeGreaterThan(400);
  expect(claims.map((claim) => balanceOf(plan, claim))).toEqual(claims.map(amountOf));
});
