import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { month, monthsFrom } from '../calendar/month.ts';
import { type ClaimFacts, nothingFound, type WorkAccidentEvent } from '../law/claims/claim-facts.ts';
import { decideClaim } from '../law/claims/decide-claim.ts';
import { fromSen, money } from '../money/money.ts';
import { decisionText, eventText, factsText, fingerprintOf, readEvent, readFacts } from './claim-record.ts';

const day = calendarDate;

const event: WorkAccidentEvent = {
  kind: 'WORK_ACCIDENT',
  eventOn: day('2024-06-03'),
  cause: { kind: 'COMMUTE', byUsualRoute: true },
  outcome: { kind: 'PARTIAL_DISABILITY', losses: [{ code: 'THUMB_R', functionLost: 5_000n }] },
  leftHanded: false,
  deathOn: null,
  medicalCosts: [money('1250000.55')],
  diagnosticCosts: [],
  transport: [{ mode: 'LAND', cost: money('300000.00') }],
  incapacity: { from: day('2024-06-03'), to: day('2024-07-15') },
  aids: [],
  homeCare: null,
  family: { heirs: [], funeralArrangedBy: null },
};

const facts: ClaimFacts = {
  event,
  member: {
    bornOn: day('1980-05-05'),
    openingSavings: { asOf: day('2021-09-30'), amount: money('100.00') },
    registrations: [
      {
        number: 1,
        registeredOn: day('2024-01-02'),
        endedOn: null,
        endReason: null,
        programs: ['JKK', 'JKM'],
        sector: 'OTHER',
        incomes: [{ from: day('2024-01-02'), to: null, income: money('3200000.00') }],
        payments: monthsFrom(month('2024-01'), month('2024-12')).flatMap((each) =>
          (['JKK', 'JKM'] as const).map((program) => ({
            month: each,
            program,
            paidOn: day('2024-01-02'),
            amount: money('6800.00'),
            payer: 'SELF' as const,
          })),
        ),
      },
    ],
  },
  earlierClaims: [],
  findings: nothingFound,
  filedOn: day('2024-08-01'),
  decidedOn: day('2024-08-02'),
};

describe('a claim that is kept', () => {
  it('gives its facts back as they were', () => {
    expect(readFacts(factsText(facts))).toEqual(facts);
    expect(readEvent(eventText(event))).toEqual(event);
  });

  it('decided again from its text gives the same bytes', () => {
    const kept = decisionText(decideClaim(facts));
    expect(decisionText(decideClaim(readFacts(factsText(facts))))).toBe(kept);
    expect(fingerprintOf(kept)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds amounts of any size exactly, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n }), (sen) => {
        const told = { ...event, medicalCosts: [fromSen(sen)] };
        const turned = Object.fromEntries(Object.entries(told).toReversed()) as unknown as WorkAccidentEvent;
        expect(readEvent(eventText(told))).toEqual(told);
        expect(eventText(turned)).toBe(eventText(told));
      }),
    );
  });

  it('writes amounts of a decision in rupiah', () => {
    expect(decisionText(decideClaim(facts))).toContain('"amount":"1250000.55"');
  });
});
