import { add, fromSen, type Money, sum, ZERO } from '../../money/money.ts';
import { down, halfUp } from '../../money/rounding.ts';

export type IncentiveLineKind = 'ACQUISITION' | 'CONTRIBUTION' | 'AGENCY_SHARE' | 'ROUNDING';

/** One line of a statement of incentives; the lines add up to its total. */
export interface IncentiveLine {
  readonly kind: IncentiveLineKind;
  /** Stable name of what the line is for, once in a statement. */
  readonly rule: string;
  /** New participants, or contributions. */
  readonly count: number;
  /** What a rate is taken of; zero for a fee. */
  readonly base: Money;
  readonly basisPoints: bigint | null;
  /** The fee for each; null where there is none. */
  readonly unit: Money | null;
  readonly amount: Money;
}

/** Decision 7 of the domain on Perdir 13/PERDIR.02/042022: lines at a rate, brought to the sen towards zero, and the line that brings them to whole rupiah, half up. */
export function ratedLines(
  component: string,
  lines: readonly Omit<IncentiveLine, 'amount'>[],
): readonly IncentiveLine[] {
  const parts = lines.map((line) => line.base * (line.basisPoints ?? 0n));
  const rated = lines.map((line, at) => ({ ...line, amount: fromSen(down(parts[at] ?? 0n, 10_000n)) }));
  const whole = fromSen(
    halfUp(
      parts.reduce((total, part) => total + part, 0n),
      1_000_000n,
    ) * 100n,
  );
  const rounding: IncentiveLine = {
    kind: 'ROUNDING',
    rule: `rounding.${component}`,
    count: 0,
    base: ZERO,
    basisPoints: null,
    unit: null,
    amount: fromSen(whole - totalOf(rated)),
  };
  return [...rated, rounding];
}

/** Perdir 13/PERDIR.02/042022: what the lines come to. */
export const totalOf = (lines: readonly IncentiveLine[]): Money => sum(lines.map(({ amount }) => amount));

/** Perdir 13/PERDIR.02/042022: the same lines with what another statement says already taken off; empty when nothing is left. */
export function linesBeyond(
  now: readonly IncentiveLine[],
  stated: readonly IncentiveLine[],
): readonly IncentiveLine[] {
  const said = Map.groupBy(stated, ({ rule }) => rule);
  const rules = [...new Set([...now, ...stated].map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const [wanted, before] = [now.filter((line) => line.rule === rule), said.get(rule) ?? []];
    const [example] = [...wanted, ...before];
    if (example === undefined) return [];
    return [{ ...example, ...difference(wanted, before) }];
  });
  const changed = ({ count, base, amount }: IncentiveLine): boolean =>
    count !== 0 || base !== ZERO || amount !== ZERO;
  return lines.some(changed) ? lines.filter((line) => changed(line) || line.kind === 'ROUNDING') : [];
}

function difference(
  wanted: readonly IncentiveLine[],
  before: readonly IncentiveLine[],
): Pick<IncentiveLine, 'count' | 'base' | 'amount'> {
  const [more, less] = [wanted, before].map((lines) => ({
    count: lines.reduce((total, { count }) => total + count, 0),
    base: lines.reduce((total, { base }) => add(total, base), ZERO),
    amount: totalOf(lines),
  })) as [Summed, Summed];
  return {
    count: more.count - less.count,
    base: fromSen(more.base - less.base),
    amount: fromSen(more.amount - less.amount),
  };
}

type Summed = { readonly count: number; readonly base: Money; readonly amount: Money };
