import { addMonths, month } from '@perisai/api/calendar/month';
import { bracketOf } from '@perisai/api/law/contribution-brackets';
import { contributionQuote } from '@perisai/api/law/contribution-quote';
import { occupations } from '@perisai/api/law/occupations';
import { formatMoney, fromRupiah } from '@perisai/api/money/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionText, monthlyOf, programCodes, tierOf } from './tariff.ts';

const cases = fc.record({
  income: fc.integer({ min: 1, max: 30_000_000 }),
  step: fc.integer({ min: 0, max: 50 }),
  sector: fc.constantFrom(...occupations.map(({ sector }) => sector)),
  payer: fc.constantFrom('SELF', 'DONOR', 'GOVERNMENT'),
});

test('every amount of the demo is what the law asks for, in every month, sector and for every payer', () => {
  fc.assert(
    fc.property(cases, ({ income, step, sector, payer }) => {
      const at = addMonths(month('2021-10'), step);
      const amount = fromRupiah(BigInt(income));
      const decision = contributionQuote({
        income: amount,
        programs: programCodes,
        month: at,
        sector,
        payer,
      });
      if (decision.kind !== 'quoted') throw new Error('the law refuses an income of the demo');
      const tier = tierOf(income);
      expect(tier).toBe(bracketOf(amount, at)?.tier);
      expect(programCodes.map((_, program) => contributionText(tier, program))).toEqual(
        decision.quote.lines.map(({ due }) => formatMoney(due)),
      );
      expect(monthlyOf(tier, true)).toBe(decision.quote.total);
    }),
  );
});
