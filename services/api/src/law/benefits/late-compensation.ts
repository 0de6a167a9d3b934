import { addDays, type CalendarDate, calendarDate, daysBetween } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { formatMoney, fromSen, type Money } from '../../money/money.ts';
import { halfUp } from '../../money/rounding.ts';
import { isWorkingDay } from '../non-working-days.ts';
import type { ProgramCode } from '../programs.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { type BenefitDecision, component } from './benefit.ts';

export interface LatePayment {
  readonly program: ProgramCode;
  /** The day on which the last required document was there; the clock starts on the next day. */
  readonly completeOn: CalendarDate;
  readonly paidOn: CalendarDate;
  /** What was determined, without compensation. */
  readonly amount: Money;
}

/** `dueOn` is the last day in time; refused when nothing is owed. */
export type LateDecision = BenefitDecision & {
  readonly dueOn: CalendarDate;
  readonly daysLate: number;
};

const since2015 = { effectiveFrom: calendarDate('2015-07-01'), effectiveTo: null } as const;

/** PP 44/2015 Pasal 37 (JKK), Pasal 40 ayat (3) (JKM): the working days in which a complete claim is paid; JHT unverified. */
export const paymentDays: Readonly<Record<ProgramCode, readonly Dated<number>[]>> = {
  JKK: [
    {
      ...since2015,
      value: 7,
      instrument: 'PP 44/2015',
      article: 'Pasal 37',
      confidence: 'REGULATION',
      source: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480',
    },
  ],
  JKM: [
    {
      ...since2015,
      value: 3,
      instrument: 'PP 44/2015',
      article: 'Pasal 40 ayat (3)',
      confidence: 'REGULATION',
      source: 'https://perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html',
    },
  ],
  JHT: [
    {
      ...since2015,
      value: 5,
      instrument: 'PP 46/2015',
      article: 'Pembayaran manfaat JHT (nomor pasal belum diperiksa)',
      confidence: 'ASSUMPTION',
      source: null,
    },
  ],
};

/** PP 44/2015 Pasal 37 and Pasal 40 ayat (4): basis points of the amount for each day of delay; none was read for JHT. */
export const lateRates: Readonly<Record<ProgramCode, readonly Dated<bigint>[]>> = {
  JKK: [{ ...rowOf('JKK'), value: 100n, article: 'Pasal 37' }],
  JKM: [{ ...rowOf('JKM'), value: 100n, article: 'Pasal 40 ayat (4)' }],
  JHT: [],
};

function rowOf(program: ProgramCode): Omit<LegalBasis, 'article'> {
  const [row] = paymentDays[program];
  return {
    ...since2015,
    instrument: 'PP 44/2015',
    confidence: row?.confidence ?? 'ASSUMPTION',
    source: row?.source ?? null,
  };
}

/**
 * PP 44/2015 Pasal 37 and Pasal 40 ayat (3): the last day on which a complete claim is paid in time. The
 * day of completeness is not counted, nor are weekends, holidays and collective leave.
 */
export function paymentDueOn(program: ProgramCode, completeOn: CalendarDate): CalendarDate {
  let left = inForce(paymentDays[program], completeOn)?.value ?? 0;
  let day = completeOn;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * PP 44/2015 Pasal 37 (JKK, to the participant) and Pasal 40 ayat (4) (JKM, to the heirs): 1 % of the
 * amount for each day of delay. A day of delay is a calendar day after the last day in time (assumed: the
 * articles say "hari" here and "hari kerja" there). Rounding: half up to the sen, once.
 */
export function lateCompensation(payment: LatePayment): LateDecision {
  const dueOn = paymentDueOn(payment.program, payment.completeOn);
  const daysLate = Math.max(0, daysBetween(dueOn, payment.paidOn));
  const inTime = dueReason(payment, dueOn);
  if (daysLate === 0) return { kind: 'refused', because: [inTime], dueOn, daysLate };
  const row = inForce(lateRates[payment.program], payment.completeOn);
  if (row === undefined) return { kind: 'refused', because: [inTime, noRate(payment)], dueOn, daysLate };
  const amount = fromSen(halfUp(payment.amount * row.value * BigInt(daysLate), 10_000n));
  const name = { id: 'Ganti rugi keterlambatan', en: 'Compensation for late payment' };
  const inputs = {
    days: String(daysLate),
    of: formatMoney(payment.amount),
    basisPointsADay: String(row.value),
  };
  const because = [inTime, calendarDays(row, daysLate)];
  const part = component({ code: 'LATE_COMPENSATION', amount, name, basis: row, inputs, because });
  return { kind: 'entitled', amount, components: [part], because, dueOn, daysLate };
}

function dueReason({ program, completeOn, paidOn }: LatePayment, dueOn: CalendarDate): Reason {
  const row = inForce(paymentDays[program], completeOn);
  const due = dayText(dueOn);
  const paid = dayText(paidOn);
  return reason({
    rule: 'late-compensation.due',
    outcome: paidOn <= dueOn ? 'HOLDS' : 'FAILS',
    id: `Lengkap ${dayText(completeOn).id}, ${row?.value} hari kerja sampai ${due.id}; dibayar ${paid.id}.`,
    en: `Complete on ${dayText(completeOn).en}, ${row?.value} working days until ${due.en}; paid on ${paid.en}.`,
    basis: row,
    inputs: { program, completeOn, dueOn, paidOn },
  });
}

const calendarDays = (row: LegalBasis, days: number): Reason =>
  reason({
    rule: 'late-compensation.days',
    outcome: 'INFORMATION',
    id: `Terlambat ${days} hari. Hari keterlambatan dihitung menurut kalender.`,
    en: `${days} days late. Days of delay are counted by the calendar.`,
    basis: { ...row, confidence: 'ASSUMPTION' },
    inputs: { days: String(days) },
  });

const noRate = ({ program }: LatePayment): Reason =>
  reason({
    rule: 'late-compensation.rate',
    outcome: 'FAILS',
    id: `Belum ada aturan ganti rugi keterlambatan ${program} yang kami baca.`,
    en: `We have read no rule on late compensation for ${program}.`,
    inputs: { program },
  });
