import { type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import { compareMonths, type Month, monthOf } from '../../calendar/month.ts';
import { type Money, sum } from '../../money/money.ts';
import type { Payer, ProgramCode } from '../programs.ts';
import { type LegalBasis, type LocalText, type Reason, reason } from '../reason.ts';
import { monthText } from '../wording.ts';
import { type BenefitComponent, component, totalOf } from './benefit.ts';

export interface RefundableContribution {
  readonly program: ProgramCode;
  readonly month: Month;
  readonly payer: Payer;
  readonly amount: Money;
}

export interface RefundCase {
  readonly ground: 'DEATH' | 'JHT_PAID';
  /** The death, or the claim of the savings; its month is still owed. */
  readonly eventOn: CalendarDate;
  readonly contributions: readonly RefundableContribution[];
}

/** BY_AGREEMENT: donors and governments are refunded as agreed with them, not with the claim. */
export type RefundPayee = 'PARTICIPANT' | 'HEIRS' | 'BY_AGREEMENT';

export interface RefundComponent extends BenefitComponent {
  readonly code: 'REFUND';
  readonly program: ProgramCode;
  readonly payer: Payer;
  readonly payee: RefundPayee;
  readonly months: readonly Month[];
}

/** Refused: no month was paid beyond the month of the event. */
export type RefundDecision =
  | {
      readonly kind: 'entitled';
      readonly amount: Money;
      readonly components: readonly RefundComponent[];
      readonly because: readonly Reason[];
    }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

const refunds: LegalBasis = {
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Pengembalian iuran BPU',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'OFFICIAL',
  source: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html',
};

/** Perdir 22/PERDIR.02/072022: the contribution months after that of the event are given back, the event's own month is not. */
export const isPrepaid = (month: Month, eventOn: CalendarDate): boolean =>
  compareMonths(month, monthOf(eventOn)) > 0;

const PROGRAMS: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];
const PAYERS: readonly Payer[] = ['SELF', 'DONOR', 'GOVERNMENT'];

/**
 * Perdir 22/PERDIR.02/072022: contributions for months after the month of death, or of the claim of the
 * savings, are given back with the determination, as they were paid, per program and payer. Of JHT the
 * amount paid in; its return stays with the savings. No rounding can arise.
 */
export function prepaidRefund(request: RefundCase): RefundDecision {
  const prepaid = request.contributions.filter(({ month }) => isPrepaid(month, request.eventOn));
  const because = [refundReason(request, prepaid.length)];
  if (prepaid.length === 0) return { kind: 'refused', because };
  const components = PROGRAMS.flatMap((program) =>
    PAYERS.flatMap((payer) => {
      const own = prepaid.filter((each) => each.program === program && each.payer === payer);
      return own.length === 0 ? [] : [refundComponent(request, own, { program, payer })];
    }),
  );
  return { kind: 'entitled', amount: totalOf(components), components, because };
}

function refundComponent(
  { ground }: RefundCase,
  own: readonly RefundableContribution[],
  { program, payer }: { readonly program: ProgramCode; readonly payer: Payer },
): RefundComponent {
  const months = own.map(({ month }) => month).toSorted(compareMonths);
  const payee = payeeOf(payer, ground);
  const name = {
    id: `Pengembalian iuran ${program} (${months.length} bulan) ${PAYEES[payee].id}`,
    en: `Refund of ${program} contributions (${months.length} months) ${PAYEES[payee].en}`,
  };
  const inputs = { program, payer, payee, months: months.join(' ') };
  const amount = sum(own.map((each) => each.amount));
  const part = component({ code: 'REFUND', amount, name, basis: refunds, inputs });
  return { ...part, code: 'REFUND', program, payer, payee, months };
}

function payeeOf(payer: Payer, ground: RefundCase['ground']): RefundPayee {
  if (payer !== 'SELF') return 'BY_AGREEMENT';
  return ground === 'DEATH' ? 'HEIRS' : 'PARTICIPANT';
}

const PAYEES: Readonly<Record<RefundPayee, LocalText>> = {
  PARTICIPANT: { id: 'kepada peserta', en: 'to the participant' },
  HEIRS: { id: 'kepada ahli waris', en: 'to the heirs' },
  BY_AGREEMENT: {
    id: 'kepada donatur atau pemerintah sesuai perjanjian',
    en: 'to the donor or government as agreed',
  },
};

function refundReason({ ground, eventOn }: RefundCase, count: number): Reason {
  const until = monthText(monthOf(eventOn));
  const what =
    ground === 'DEATH'
      ? { id: 'bulan meninggal', en: 'the month of death' }
      : { id: 'bulan klaim JHT', en: 'the month of the JHT claim' };
  return reason({
    rule: 'prepaid-refund.months',
    outcome: count > 0 ? 'HOLDS' : 'FAILS',
    id:
      count > 0
        ? `Iuran untuk bulan setelah ${until.id}, ${what.id}, dikembalikan.`
        : `Tidak ada iuran untuk bulan setelah ${until.id}, ${what.id}.`,
    en:
      count > 0
        ? `Contributions for months after ${until.en}, ${what.en}, are given back.`
        : `There are no contributions for months after ${until.en}, ${what.en}.`,
    basis: refunds,
    inputs: { eventOn, contributions: String(count) },
  });
}
