import type { CalendarDate } from '../calendar/calendar-date.ts';
import { formatMoney, type Money } from '../money/money.ts';
import { deathBenefitAmounts, qualifyingPeriods } from './benefits/death-benefit-rows.ts';
import { disabilityPercentages } from './benefits/disability-percentages.ts';
import { lateRates, paymentDays } from './benefits/late-compensation.ts';
import { fullPaymentAges, savingsRates, stoppedBusinessWaits } from './benefits/old-age-savings.ts';
import { partialPaymentRules } from './benefits/savings-partial.ts';
import {
  scholarshipAges,
  scholarshipAmounts,
  scholarshipMonthsNeeded,
  scholarshipPastYears,
  scholarshipWageMonths,
  schoolCalendars,
  schoolLevels,
} from './benefits/scholarship/scholarship-rows.ts';
import { accidentCauses, workDiseaseYears } from './benefits/work-accident-cause.ts';
import {
  aidCaps,
  homeCareLimits,
  incapacitySteps,
  limbAidShares,
  permanentLosses,
  severalLossesCaps,
  transportCaps,
  workAccidentSums,
} from './benefits/work-accident-rows.ts';
import { lapseYears } from './claims/claim-lapse.ts';
import { signDays } from './claims/claim-signs.ts';
import { taxNumberLimits } from './claims/documents/tax-number.ts';
import { contributionBrackets } from './contribution-brackets.ts';
import { contributionDiscounts, contributionRates } from './contribution-rates.ts';
import { dueDays, paymentPeriods, prepaymentMonths } from './due-date.ts';
import { ageLimits, lateRecordingDays, minimumAges, registrationLimits } from './eligibility.ts';
import { graceMonths } from './grace-period.ts';
import { incentivePaymentDays } from './incentives/incentive-payment-day.ts';
import { incentiveSchemes } from './incentives/incentive-schemes.ts';
import type { Confidence, Dated } from './reason.ts';

export type ParameterUnit =
  | 'rupiah'
  | 'basis points'
  | 'years'
  | 'months'
  | 'days'
  | 'working days'
  | 'day of month'
  | 'count';

/** One value that a rule reads, in force over one half-open period, and where it stands. */
export interface LawParameter {
  readonly key: string;
  /** Rupiah with two decimals, or a whole number. */
  readonly value: string;
  readonly unit: ParameterUnit;
  readonly effectiveFrom: CalendarDate;
  /** The first day on which it no longer holds; null: until further notice. */
  readonly effectiveTo: CalendarDate | null;
  readonly instrument: string;
  readonly article: string;
  readonly confidence: Confidence;
  readonly source: string;
}

interface Reading {
  readonly key: string;
  readonly value: Money | bigint | number;
  readonly unit: ParameterUnit;
}

/** Rows without a published source stand on a decision of the project, written in the README of the law. */
const OWN_DECISION = 'services/api/src/law/README.md';

function rowsOf<Value>(
  table: readonly Dated<Value>[],
  read: (value: Value) => readonly Reading[],
): readonly LawParameter[] {
  return table.flatMap((row) =>
    read(row.value).map(({ key, value, unit }) => ({
      key,
      value: unit === 'rupiah' ? formatMoney(value as Money) : String(value),
      unit,
      effectiveFrom: row.effectiveFrom,
      effectiveTo: row.effectiveTo,
      instrument: row.instrument,
      article: row.article,
      confidence: row.confidence,
      source: row.source ?? OWN_DECISION,
    })),
  );
}

const single = (key: string, unit: ParameterUnit) => (value: Reading['value']) => [{ key, value, unit }];

const slug = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const tierKey = (tier: number): string => `contribution.bracket.${String(tier).padStart(2, '0')}`;

const contributions: readonly LawParameter[] = [
  ...rowsOf(contributionBrackets, (brackets) =>
    brackets.flatMap(({ tier, incomeMin, base }): readonly Reading[] => [
      { key: `${tierKey(tier)}.income-min`, value: incomeMin, unit: 'rupiah' },
      { key: `${tierKey(tier)}.base`, value: base, unit: 'rupiah' },
    ]),
  ),
  ...(['JKK', 'JKM', 'JHT'] as const).flatMap((program) =>
    rowsOf(contributionRates[program], (rate): readonly Reading[] => {
      const key = `contribution.rate.${program.toLowerCase()}`;
      return rate.kind === 'flat'
        ? [{ key, value: rate.amount, unit: 'rupiah' }]
        : [{ key, value: rate.basisPoints, unit: 'basis points' }];
    }),
  ),
  ...contributionDiscounts.flatMap((row) =>
    rowsOf([row], ({ basisPoints, programs, appliesTo }): readonly Reading[] =>
      programs.map((program) => ({
        key: `contribution.discount.${program.toLowerCase()}.${appliesTo('TRANSPORT') ? 'transport' : 'other'}`,
        value: basisPoints,
        unit: 'basis points',
      })),
    ),
  ),
  ...rowsOf(dueDays, single('contribution.due-day', 'day of month')),
  ...rowsOf(prepaymentMonths, single('contribution.prepayment-months', 'months')),
  ...rowsOf(paymentPeriods, (months) => [
    { key: `contribution.payment-period.${String(months).padStart(2, '0')}`, value: months, unit: 'months' },
  ]),
];

const membership: readonly LawParameter[] = [
  ...rowsOf(graceMonths, single('membership.grace-months', 'months')),
  ...rowsOf(minimumAges, single('eligibility.minimum-age', 'years')),
  ...rowsOf(ageLimits, single('eligibility.age-limit', 'years')),
  ...rowsOf(registrationLimits, single('eligibility.kinds-of-work', 'count')),
  ...rowsOf(lateRecordingDays, single('registration.late-recording-days', 'days')),
];

const claims: readonly LawParameter[] = [
  ...rowsOf(lapseYears, single('claim.lapse-years.jkk', 'years')),
  ...rowsOf(taxNumberLimits, single('claim.tax-number-above', 'rupiah')),
  ...rowsOf(signDays, (days): readonly Reading[] => [
    { key: 'claim.sign.death-soon-after-registration', value: days.soonAfterRegistration, unit: 'days' },
    { key: 'claim.sign.death-after-registration-told', value: days.tellAfterRegistration, unit: 'days' },
    { key: 'claim.sign.arrears-before-event', value: days.arrearsBeforeEvent, unit: 'days' },
  ]),
];

const benefits: readonly LawParameter[] = [
  ...rowsOf(deathBenefitAmounts, ({ deathGrant, periodicGrant, funeral }): readonly Reading[] => [
    { key: 'jkm.death-grant', value: deathGrant, unit: 'rupiah' },
    { key: 'jkm.periodic-grant', value: periodicGrant, unit: 'rupiah' },
    { key: 'jkm.funeral', value: funeral, unit: 'rupiah' },
  ]),
  ...rowsOf(qualifyingPeriods, (period): readonly Reading[] => [
    {
      key: 'jkm.qualifying.months-since-registration',
      value: period.monthsSinceRegistration,
      unit: 'months',
    },
    { key: 'jkm.qualifying.consecutive-paid-months', value: period.consecutivePaidMonths, unit: 'months' },
    { key: 'jkm.qualifying.before', value: period.before, unit: 'rupiah' },
  ]),
  ...rowsOf(transportCaps, (caps) =>
    (['LAND', 'SEA', 'AIR'] as const).map((mode) => ({
      key: `jkk.transport.${mode.toLowerCase()}`,
      value: caps[mode],
      unit: 'rupiah' as const,
    })),
  ),
  ...rowsOf(incapacitySteps, (steps) =>
    steps.map(({ fromMonth, basisPoints }) => ({
      key: `jkk.incapacity.from-month-${String(fromMonth).padStart(2, '0')}`,
      value: basisPoints,
      unit: 'basis points' as const,
    })),
  ),
  ...rowsOf(permanentLosses, ({ monthlyBases, totalDisability, death }): readonly Reading[] => [
    { key: 'jkk.permanent-loss.monthly-bases', value: monthlyBases, unit: 'count' },
    { key: 'jkk.permanent-loss.total-disability', value: totalDisability, unit: 'basis points' },
    { key: 'jkk.permanent-loss.death', value: death, unit: 'basis points' },
  ]),
  ...rowsOf(workAccidentSums, ({ leastDeathGrant, funeral, periodicGrant }): readonly Reading[] => [
    { key: 'jkk.least-death-grant', value: leastDeathGrant, unit: 'rupiah' },
    { key: 'jkk.funeral', value: funeral, unit: 'rupiah' },
    { key: 'jkk.periodic-grant', value: periodicGrant, unit: 'rupiah' },
  ]),
  ...disabilityPercentages.flatMap((row) =>
    rowsOf([row], ({ code, least, most }): readonly Reading[] => [
      {
        key: `jkk.disability.${code.toLowerCase().replaceAll('_', '-')}.least`,
        value: least,
        unit: 'basis points',
      },
      {
        key: `jkk.disability.${code.toLowerCase().replaceAll('_', '-')}.most`,
        value: most,
        unit: 'basis points',
      },
    ]),
  ),
  ...rowsOf(severalLossesCaps, single('jkk.several-losses', 'basis points')),
  // A cause that counts is 1; on a day without a row it does not count.
  ...rowsOf(accidentCauses, (causes) =>
    causes.map((cause) => ({ key: `jkk.cause.${slug(cause)}`, value: 1, unit: 'count' as const })),
  ),
  ...rowsOf(workDiseaseYears, single('jkk.work-disease-years', 'years')),
  ...rowsOf(homeCareLimits, ({ most, months }): readonly Reading[] => [
    { key: 'jkk.home-care.most', value: most, unit: 'rupiah' },
    { key: 'jkk.home-care.months', value: months, unit: 'months' },
  ]),
  ...rowsOf(limbAidShares, single('jkk.aid.prosthesis-orthosis', 'basis points')),
  ...rowsOf(aidCaps, (caps) =>
    Object.entries(caps).map(([kind, value]) => ({
      key: `jkk.aid.${slug(kind)}`,
      value,
      unit: 'rupiah' as const,
    })),
  ),
  ...rowsOf(scholarshipAmounts, ({ levels, perChild, children, together }): readonly Reading[] => [
    ...schoolLevels.flatMap((level): readonly Reading[] => [
      { key: `scholarship.${slug(level)}.a-year`, value: levels[level].perYear, unit: 'rupiah' },
      { key: `scholarship.${slug(level)}.years`, value: levels[level].years, unit: 'years' },
    ]),
    { key: 'scholarship.most-a-child', value: perChild, unit: 'rupiah' },
    { key: 'scholarship.children', value: children, unit: 'count' },
    { key: 'scholarship.most-together', value: together, unit: 'rupiah' },
  ]),
  ...rowsOf(scholarshipMonthsNeeded, single('scholarship.contribution-months', 'months')),
  ...rowsOf(scholarshipAges, single('scholarship.age-limit', 'years')),
  ...rowsOf(scholarshipPastYears, single('scholarship.past-years', 'years')),
  ...rowsOf(scholarshipWageMonths, single('scholarship.wage-months', 'months')),
  ...rowsOf(schoolCalendars, ({ startMonth, entryAge }): readonly Reading[] => [
    { key: 'scholarship.school-year-month', value: startMonth, unit: 'count' },
    { key: 'scholarship.entry-age', value: entryAge, unit: 'years' },
  ]),
  ...(['JKK', 'JKM', 'JHT'] as const).flatMap((program) => [
    ...rowsOf(paymentDays[program], single(`claim.payment-days.${slug(program)}`, 'working days')),
    ...rowsOf(lateRates[program], single(`claim.late-rate-a-day.${slug(program)}`, 'basis points')),
  ]),
  ...rowsOf(partialPaymentRules, ({ most, yearsOfMembership, timesInLife }): readonly Reading[] => [
    { key: 'jht.partial.home', value: most.HOME, unit: 'basis points' },
    { key: 'jht.partial.preparation', value: most.RETIREMENT_PREPARATION, unit: 'basis points' },
    { key: 'jht.partial.years-of-membership', value: yearsOfMembership, unit: 'years' },
    { key: 'jht.partial.times', value: timesInLife, unit: 'count' },
  ]),
  ...rowsOf(savingsRates, single('jht.yearly-rate', 'basis points')),
  ...rowsOf(fullPaymentAges, single('jht.full-payment-age', 'years')),
  ...rowsOf(stoppedBusinessWaits, single('jht.stopped-business-wait', 'months')),
];

const incentives: readonly LawParameter[] = [
  ...rowsOf(incentiveSchemes, ({ leastNew, fee, bands, agencyShare }): readonly Reading[] => [
    { key: 'incentive.least-new', value: leastNew, unit: 'count' },
    ...(fee.kind === 'flat'
      ? [{ key: 'incentive.fee.flat', value: fee.amount, unit: 'rupiah' as const }]
      : [
          { key: 'incentive.fee.2-programs', value: fee.twoPrograms, unit: 'rupiah' as const },
          { key: 'incentive.fee.3-programs', value: fee.threePrograms, unit: 'rupiah' as const },
        ]),
    ...bands.map(({ fromMonth, toMonth, basisPoints }) => ({
      key: `incentive.contribution-rate.months-${fromMonth}-${toMonth ?? 'on'}`,
      value: basisPoints,
      unit: 'basis points' as const,
    })),
    {
      key: `incentive.agency-share.${agencyShare.onTop ? 'on-top' : 'taken'}`,
      value: agencyShare.basisPoints,
      unit: 'basis points',
    },
  ]),
  ...rowsOf(incentivePaymentDays, single('incentive.payment-day', 'day of month')),
];

/** PP 44/2015, PP 46/2015, PP 82/2019, PP 50/2025 and the rest: every dated value that the rules read, ordered by key and day. */
export const lawParameters: readonly LawParameter[] = [
  ...contributions,
  ...membership,
  ...claims,
  ...benefits,
  ...incentives,
].toSorted(
  (left, right) => compareText(left.key, right.key) || compareText(left.effectiveFrom, right.effectiveFrom),
);

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
