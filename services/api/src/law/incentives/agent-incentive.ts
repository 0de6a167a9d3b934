import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { type Month, monthOf, monthsBetween } from '../../calendar/month.ts';
import { fromSen, type Money, sum, times, ZERO } from '../../money/money.ts';
import { type IncentiveLine, ratedLines, totalOf } from './incentive-line.ts';
import type { IncentiveBand, IncentiveScheme } from './incentive-schemes.ts';

/** Participants whose first contribution of a registration that the agent acquired was received in the month. */
export interface Acquired {
  readonly programs: number;
  /** Whether the NIK was never registered as BPU before. */
  readonly firstEver: boolean;
  readonly count: number;
}

/** Contributions received in the month for one contribution month counted from the acquisition. */
export interface Received {
  readonly monthNumber: number;
  readonly count: number;
  readonly amount: Money;
}

/** All that an agent did in a month, as far as incentives ask. */
export interface AgentMonth {
  readonly acquired: readonly Acquired[];
  readonly received: readonly Received[];
  /** Without an agency nobody takes a share. */
  readonly hasAgency: boolean;
}

export interface AgentIncentive {
  readonly newParticipants: number;
  readonly lines: readonly IncentiveLine[];
  readonly total: Money;
}

/**
 * Perdir 13/PERDIR.02/042022: which contribution month of a participant a month is, counted from the acquisition, whose
 * own month is the first. Acquired again after an end, it is counted anew from there.
 */
export const contributionMonthNumber = (acquiredOn: CalendarDate, month: Month): number =>
  monthsBetween(monthOf(acquiredOn), month) + 1;

/** Perdir 13/PERDIR.02/042022: the rate for a contribution month; none after the last one. */
export const bandOf = ({ bands }: IncentiveScheme, monthNumber: number): IncentiveBand | undefined =>
  bands.find(
    ({ fromMonth, toMonth }) => fromMonth <= monthNumber && (toMonth === null || monthNumber <= toMonth),
  );

/** Perdir 13/PERDIR.02/042022: the name of the line for contributions of a band. */
export const bandRule = ({ fromMonth, toMonth }: IncentiveBand): string =>
  `contribution.months-${fromMonth}-${toMonth ?? 'on'}`;

/** Perdir 13/PERDIR.02/042022 and the scheme before it: what an agent earns by a month, line by line. */
export function agentIncentive(scheme: IncentiveScheme, month: AgentMonth): AgentIncentive {
  const counted = month.acquired.filter(({ firstEver }) => firstEver || !scheme.firstEverOnly);
  const newParticipants = counted.reduce((total, { count }) => total + count, 0);
  const fees = newParticipants >= scheme.leastNew ? feeLines(scheme, counted) : [];
  const earned = [...fees, ...ratedLines('contribution', contributionLines(scheme, month.received))];
  const lines = [...earned, ...takenShare(scheme, month, totalOf(earned))];
  return { newParticipants, lines, total: totalOf(lines) };
}

/** Perdir 13/PERDIR.02/042022: the name of the line for participants with that many programs. */
export const feeRule = ({ fee }: IncentiveScheme, programs: number): string =>
  fee.kind === 'flat' ? 'acquisition.flat' : `acquisition.${programs >= 3 ? 3 : 2}-programs`;

function feeLines(scheme: IncentiveScheme, acquired: readonly Acquired[]): readonly IncentiveLine[] {
  const { fee } = scheme;
  const byRule = Map.groupBy(acquired, ({ programs }) => feeRule(scheme, programs));
  return [...byRule.keys()].toSorted().map((rule) => {
    const group = byRule.get(rule) ?? [];
    const count = group.reduce((total, one) => total + one.count, 0);
    const head = { kind: 'ACQUISITION' as const, rule, count, base: ZERO, basisPoints: null };
    if (fee.kind === 'flat') return { ...head, unit: null, amount: fee.amount };
    const unit = rule === 'acquisition.3-programs' ? fee.threePrograms : fee.twoPrograms;
    return { ...head, unit, amount: times(unit, BigInt(count)) };
  });
}

function contributionLines(
  scheme: IncentiveScheme,
  received: readonly Received[],
): readonly Omit<IncentiveLine, 'amount'>[] {
  return scheme.bands.flatMap((band) => {
    const within = received.filter(({ monthNumber }) => bandOf(scheme, monthNumber) === band);
    if (within.length === 0) return [];
    return [
      {
        kind: 'CONTRIBUTION' as const,
        rule: bandRule(band),
        count: within.reduce((total, { count }) => total + count, 0),
        base: sum(within.map(({ amount }) => amount)),
        basisPoints: band.basisPoints,
        unit: null,
      },
    ];
  });
}

function takenShare(
  { agencyShare }: IncentiveScheme,
  { hasAgency }: AgentMonth,
  earned: Money,
): readonly IncentiveLine[] {
  if (agencyShare.onTop || !hasAgency) return [];
  const share = {
    kind: 'AGENCY_SHARE' as const,
    rule: 'agency-share.taken',
    count: 0,
    base: earned,
    unit: null,
  };
  const lines = ratedLines('agency-share', [{ ...share, basisPoints: agencyShare.basisPoints }]);
  // Rounded as the agency receives it, then taken off.
  return lines.map((line) => ({ ...line, amount: fromSen(-line.amount) }));
}
