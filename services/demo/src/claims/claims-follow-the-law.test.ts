import { formatMoney, fromSen } from '@perisai/api/money/money';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayText } from '../calendar/days.ts';
import { itemAt } from '../chance/random.ts';
import { type Plan, planOf } from '../plan.ts';
import { amountOf, type Claim, type ClaimStatus } from './claim.ts';
import { type Decided, decisionOn } from './claim-decision.ts';

const decisionOf: Partial<Record<ClaimStatus, string>> = {
  PAID: 'PAYABLE',
  DETERMINED: 'PAYABLE',
  REJECTED: 'REFUSED',
  LAPSED: 'LAPSED',
};

describe('the claims of the small demo', () => {
  let plan: Plan;
  let decided: readonly { readonly claim: Claim; readonly decided: Decided | null }[];
  beforeAll(async () => {
    plan = await planOf('small');
    const savings = new Map(plan.balances.map(({ person, amount }) => [person, amount]));
    decided = plan.claims.map((claim) => ({
      claim,
      decided: decisionOn(claim, itemAt(plan.people, claim.person), savings.get(claim.person)),
    }));
  });

  it.each(['JKK', 'JKM', 'JHT'] as const)('of %s pay what the law gives for their facts', (program) => {
    const paid = decided.filter(({ claim }) => claim.program === program && claim.status === 'PAID');
    expect(paid.length).toBeGreaterThan(20);
    expect(paid.map(({ decided: of }) => of && formatMoney(of.decision.amount))).toEqual(
      paid.map(({ claim }) => formatMoney(fromSen(amountOf(claim)))),
    );
  });

  it('stand where the law brings them', () => {
    for (const { claim, decided: of } of decided)
      expect(of?.decision.kind, claim.status).toBe(decisionOf[claim.status]);
  });

  it('give each part to somebody, to the sen', () => {
    for (const { decided: of } of decided) {
      const shares = (of?.decision.shares ?? []).reduce((sum, { amount }) => sum + amount, 0n);
      expect(shares).toBe(of?.decision.amount ?? 0n);
    }
  });

  it('are filed after the event, complete after the filing, decided and paid in this order', () => {
    for (const { claim } of decided) {
      const { event, filed, complete, decided: on, paid } = claim;
      const days = [event.eventOn, ...[filed, complete, on, paid].flatMap((day) => day ?? []).map(dayText)];
      expect(days).toEqual(days.toSorted());
    }
  });
});
