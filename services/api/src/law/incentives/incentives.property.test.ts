import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSen, type Money, negate, ZERO } from '../../money/money.ts';
import { agencyIncentive } from './agency-incentive.ts';
import { type AgentMonth, agentIncentive } from './agent-incentive.ts';
import { type IncentiveLine, linesBeyond, ratedLines, totalOf } from './incentive-line.ts';
import { incentiveSchemes } from './incentive-schemes.ts';

const schemes = fc.constantFrom(...incentiveSchemes.map(({ value }) => value));
const acquired = fc.array(
  fc.record({
    programs: fc.constantFrom(2, 3),
    firstEver: fc.boolean(),
    count: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 6 },
);
const received = fc.array(
  fc.record({
    monthNumber: fc.integer({ min: 1, max: 70 }),
    count: fc.integer({ min: 1, max: 500 }),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }).map(fromSen),
  }),
  { maxLength: 12 },
);
const months: fc.Arbitrary<AgentMonth> = fc.record({ acquired, received, hasAgency: fc.boolean() });

const isWhole = (amount: Money): boolean => amount % 100n === 0n;
const roundingOf = (lines: readonly IncentiveLine[]): readonly IncentiveLine[] =>
  lines.filter(({ kind }) => kind === 'ROUNDING');

describe('incentives', () => {
  it('have lines that add up to a whole, never negative total', () => {
    fc.assert(
      fc.property(schemes, months, (scheme, facts) => {
        const { lines, total } = agentIncentive(scheme, facts);
        expect(totalOf(lines)).toBe(total);
        expect(isWhole(total) && total >= ZERO).toBe(true);
        for (const { amount } of roundingOf(lines)) expect(amount > -100n && amount < 100n).toBe(true);
      }),
    );
  });

  it('do not depend on the order or the grouping of what was received', () => {
    fc.assert(
      fc.property(schemes, months, (scheme, facts) => {
        const pieces = facts.received.flatMap(({ monthNumber, count, amount }) => [
          { monthNumber, count, amount: fromSen(amount / 3n) },
          { monthNumber, count: 0, amount: fromSen(amount - amount / 3n) },
        ]);
        const again = agentIncentive(scheme, { ...facts, received: pieces.toReversed() });
        expect(again.total).toBe(agentIncentive(scheme, facts).total);
      }),
    );
  });

  it('come to the same in one statement and in one with a correction', () => {
    fc.assert(
      fc.property(schemes, months, months, (scheme, first, later) => {
        const all = {
          acquired: [...first.acquired, ...later.acquired],
          received: [...first.received, ...later.received],
          hasAgency: first.hasAgency,
        };
        const stated = agentIncentive(scheme, first).lines;
        const now = agentIncentive(scheme, all).lines;
        const correction = linesBeyond(now, stated);
        expect(totalOf([...stated, ...correction])).toBe(totalOf(now));
        expect(linesBeyond(now, [...stated, ...correction])).toEqual([]);
        expect(linesBeyond(now, now)).toEqual([]);
        expect(totalOf(linesBeyond([], now))).toBe(negate(totalOf(now)));
      }),
    );
  });

  it('give the agency what the old scheme takes, and a tenth to the rupiah on top in the new one', () => {
    fc.assert(
      fc.property(schemes, fc.array(months, { minLength: 1, maxLength: 5 }), (scheme, agents) => {
        const results = agents.map((facts) => agentIncentive(scheme, { ...facts, hasAgency: true }));
        const shares = results.flatMap(({ lines }) =>
          lines.filter(({ rule }) => rule.includes('agency-share')),
        );
        const taken = negate(totalOf(shares));
        const total = fromSen(results.reduce((sum, one) => sum + one.total, 0n));
        const agency = agencyIncentive(scheme, { agents: agents.length, total, taken });
        expect(isWhole(agency.total)).toBe(true);
        if (scheme.agencyShare.onTop) {
          const off = agency.total * 10n - total;
          expect(off <= 500n && off > -500n).toBe(true);
        } else expect(agency.total).toBe(taken);
      }),
    );
  });

  it('are rounded half up on the sum of all rates, not rate by rate', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 4 }),
        (bases) => {
          const lines = bases.map((base, at) => ({
            kind: 'CONTRIBUTION' as const,
            rule: `r${at}`,
            count: 1,
            base: fromSen(base),
            basisPoints: BigInt(at + 1) * 250n,
            unit: null,
          }));
          const exact = bases.reduce((sum, base, at) => sum + base * BigInt(at + 1) * 250n, 0n);
          const off = totalOf(ratedLines('x', lines)) * 10_000n - exact;
          expect(off <= 500_000n && off > -500_000n).toBe(true);
        },
      ),
    );
  });
});
