import {
  addDays,
  addMonthsClamped,
  type CalendarDate,
  calendarDate,
  compareDates,
  daysBetween,
  earliest,
  latest,
} from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import type { Period } from '../../calendar/period.ts';
import { formatMoney, type Money } from '../../money/money.ts';
import { basisPoints, down } from '../../money/rounding.ts';
import { type Dated, type Reason, reason } from '../reason.ts';
import { amountText, dayText } from '../wording.ts';

export type PartialPaymentGround = 'RETIREMENT_PREPARATION' | 'HOME';

export interface SavingsWithdrawal {
  readonly ground: PartialPaymentGround;
  readonly paidOn: CalendarDate;
  readonly amount: Money;
}

export interface PartialPaymentRule {
  /** Basis points of the balance. */
  readonly most: Readonly<Record<PartialPaymentGround, bigint>>;
  readonly yearsOfMembership: number;
  readonly timesInLife: number;
}

/** PP 46/2015 Pasal 22 ayat (4)-(6): a part of the savings after ten years, once in a lifetime. */
export const partialPaymentRules: readonly Dated<PartialPaymentRule>[] = [
  {
    value: {
      most: { HOME: 3_000n, RETIREMENT_PREPARATION: 1_000n },
      yearsOfMembership: 10,
      timesInLife: 1,
    },
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 46/2015',
    article: 'Pasal 22 ayat (4)-(6)',
    confidence: 'REGULATION',
    source: 'https://pasal.id/en/peraturan/pp/pp-no-46-tahun-2015/koreksi/9065384',
  },
];

export interface PartialPaymentCase {
  readonly ground: PartialPaymentGround;
  readonly claimedOn: CalendarDate;
  readonly balance: Money;
  readonly asked: Money | null;
  readonly memberships: readonly Period[];
  readonly withdrawals: readonly SavingsWithdrawal[];
}

export interface PartialPayment {
  readonly amount: Money;
  readonly because: readonly Reason[];
}

/**
 * PP 46/2015 Pasal 22 ayat (4)-(6): at most 30 % of the balance for a home or 10 % for other
 * preparation, after ten years of membership, once. It may be paid when no reason fails.
 * Rounding: down to the sen, because the article names a most.
 */
export function partialPayment(request: PartialPaymentCase): PartialPayment {
  const row = inForce(partialPaymentRules, request.claimedOn);
  if (row === undefined) return { amount: request.balance, because: [notInForce(request)] };
  const most = basisPoints(request.balance, row.value.most[request.ground], down);
  const because = [yearsReason(request, row), onceReason(request, row), mostReason(request, row, most)];
  return { amount: request.asked ?? most, because };
}

/**
 * PP 46/2015 Pasal 22 ayat (4): the day on which so many months of membership are full. Days outside every
 * episode do not count, days in two count once (our reading); null when there is no episode by that day.
 */
export function membershipReachedOn(
  memberships: readonly Period[],
  months: number,
  by: CalendarDate,
): CalendarDate | null {
  const episodes = merged(memberships.filter(({ from }) => from <= by));
  const last = episodes.at(-1);
  if (last === undefined) return null;
  const earlier = episodes
    .slice(0, -1)
    .reduce((days, { from, to }) => days + daysBetween(from, to ?? from), 0);
  return addMonthsClamped(addDays(last.from, -earlier), months);
}

function merged(periods: readonly Period[]): readonly Period[] {
  const episodes: Period[] = [];
  for (const period of periods.toSorted((left, right) => compareDates(left.from, right.from))) {
    const last = episodes.at(-1);
    if (last === undefined || (last.to !== null && last.to < period.from)) episodes.push(period);
    else episodes[episodes.length - 1] = { from: last.from, to: laterEnd(last.to, period.to) };
  }
  return episodes;
}

const laterEnd = (first: CalendarDate | null, second: CalendarDate | null): CalendarDate | null =>
  first === null || second === null ? null : latest(first, second);

function yearsReason({ memberships, claimedOn }: PartialPaymentCase, row: Dated<PartialPaymentRule>): Reason {
  const years = row.value.yearsOfMembership;
  const reachedOn = membershipReachedOn(memberships, 12 * years, claimedOn);
  const lastDay = lastMemberDay(memberships, claimedOn);
  const reached = reachedOn === null ? null : dayText(reachedOn);
  return reason({
    rule: 'savings.partial-payment.years',
    outcome: reachedOn !== null && lastDay !== null && reachedOn <= lastDay ? 'HOLDS' : 'FAILS',
    id: reached
      ? `Masa kepesertaan JHT ${years} tahun tercapai pada ${reached.id}.`
      : 'Belum pernah menjadi peserta JHT.',
    en: reached
      ? `${years} years of JHT membership are reached on ${reached.en}.`
      : 'There was no JHT membership.',
    basis: row,
    inputs: { claimedOn, ...(reachedOn === null ? {} : { reachedOn }) },
  });
}

/** The claim's day, or the end of the last episode when it was over by then. */
function lastMemberDay(memberships: readonly Period[], claimedOn: CalendarDate): CalendarDate | null {
  const last = merged(memberships.filter(({ from }) => from <= claimedOn)).at(-1);
  if (last === undefined) return null;
  return last.to === null ? claimedOn : earliest(last.to, claimedOn);
}

const onceReason = ({ withdrawals }: PartialPaymentCase, row: Dated<PartialPaymentRule>): Reason => {
  const holds = withdrawals.length < row.value.timesInLife;
  return reason({
    rule: 'savings.partial-payment.once',
    outcome: holds ? 'HOLDS' : 'FAILS',
    id: holds
      ? 'Sebagian saldo belum pernah diambil.'
      : 'Sebagian saldo sudah pernah diambil; hanya boleh satu kali selama menjadi peserta.',
    en: holds
      ? 'No part of the balance was taken before.'
      : 'A part of the balance was taken before; it is allowed once in a lifetime.',
    basis: row,
    inputs: { before: String(withdrawals.length) },
  });
};

function mostReason(
  { ground, asked, balance }: PartialPaymentCase,
  row: Dated<PartialPaymentRule>,
  most: Money,
): Reason {
  const percent = row.value.most[ground] / 100n;
  const text = amountText(most);
  const amount = asked ?? most;
  return reason({
    rule: 'savings.partial-payment.most',
    outcome: amount > 0n && amount <= most ? 'HOLDS' : 'FAILS',
    id: `Paling banyak ${percent}% dari saldo ${amountText(balance).id}: ${text.id}.`,
    en: `At most ${percent}% of the balance of ${amountText(balance).en}: ${text.en}.`,
    basis: row,
    inputs: { ground, balance: formatMoney(balance), most: formatMoney(most), asked: formatMoney(amount) },
  });
}

const notInForce = ({ claimedOn }: PartialPaymentCase): Reason =>
  reason({
    rule: 'savings.partial-payment.rules',
    outcome: 'FAILS',
    id: 'Pengambilan sebagian JHT baru diatur sejak 1 Juli 2015 (PP 46/2015).',
    en: 'Partial payment of JHT is ruled from 1 July 2015 on (PP 46/2015).',
    inputs: { claimedOn },
  });
