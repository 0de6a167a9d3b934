import type { Money } from '../../money/money.ts';
import { type IncentiveLine, ratedLines, totalOf } from './incentive-line.ts';
import type { IncentiveScheme } from './incentive-schemes.ts';

/** What the agents of an agency have in a month. */
export interface AgencyMonth {
  readonly agents: number;
  /** The totals of their statements together. */
  readonly total: Money;
  /** What the old scheme took from them for the agency. */
  readonly taken: Money;
}

export interface AgencyIncentive {
  readonly lines: readonly IncentiveLine[];
  readonly total: Money;
}

/** Perdir 13/PERDIR.02/042022: the share of the agency (Wadah), a tenth of its agents' totals on top; before, what was taken from them. */
export function agencyIncentive({ agencyShare }: IncentiveScheme, month: AgencyMonth): AgencyIncentive {
  const line = { kind: 'AGENCY_SHARE' as const, count: month.agents, unit: null };
  const lines = agencyShare.onTop
    ? ratedLines('agency-share', [
        { ...line, rule: 'agency-share.on-top', base: month.total, basisPoints: agencyShare.basisPoints },
      ])
    : [{ ...line, rule: 'agency-share.received', base: month.taken, basisPoints: null, amount: month.taken }];
  return { lines, total: totalOf(lines) };
}
