import { type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import { formatMoney, type Money } from '../../money/money.ts';
import { graceRow } from '../grace-period.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../reason.ts';
import { amountText, dayText, monthText } from '../wording.ts';

interface DueMonth {
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly amount: Money | null;
}

/** Perdir 22/PERDIR.02/072022 "Grace Period": what pays the arrears, by when, month by month. */
export function explainSettlement(
  arrears: readonly DueMonth[],
  total: Money | null,
  lapsesOn: CalendarDate,
): Reason {
  const end = dayText(lapsesOn);
  const amount = total === null ? null : amountText(total);
  return reason({
    rule: 'membership.settlement',
    outcome: 'INFORMATION',
    id: `Untuk melunasi tunggakan, bayar ${amount?.id ?? 'iuran bulan-bulan ini'} sebelum ${end.id}. Tidak ada denda.`,
    en: `To settle the arrears, pay ${amount?.en ?? 'the contributions of these months'} before ${end.en}. There is no fine.`,
    basis: graceRow(lapsesOn),
    inputs: {
      months: String(arrears.length),
      amount: total === null ? '' : formatMoney(total),
      before: lapsesOn,
    },
    because: arrears.map(explainArrearsMonth),
  });
}

function explainArrearsMonth({ month, dueOn, amount }: DueMonth): Reason {
  const name = monthText(month);
  const on = dayText(dueOn);
  const owed = amount === null ? null : amountText(amount);
  return reason({
    rule: 'membership.unpaid-month',
    outcome: 'FAILS',
    id: `Iuran ${name.id}${owed ? ` sebesar ${owed.id}` : ''} jatuh tempo ${on.id} dan belum dibayar.`,
    en: `The contribution for ${name.en}${owed ? `, ${owed.en},` : ''} was due on ${on.en} and is unpaid.`,
    inputs: { month, dueOn, amount: amount === null ? '' : formatMoney(amount) },
  });
}

const eventInGrace: LegalBasis = {
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Kejadian dalam masa tenggang (ketentuan belum ditemukan)',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

/** Perdir 22/PERDIR.02/072022 (decision 3 of the project): an event on a day of grace goes to a person. */
export const explainEventInGrace = (day: CalendarDate): Reason =>
  reason({
    rule: 'membership.event-in-grace',
    outcome: 'INFORMATION',
    id: 'Kejadian pada hari dalam masa tenggang diperiksa petugas; melunasi sesudahnya tidak dengan sendirinya membuatnya dijamin.',
    en: 'An event on a day of the grace period goes to verification; paying afterwards does not by itself make it covered.',
    basis: eventInGrace,
    inputs: { on: day },
  });

/** PP 44/2015: what the first payment of a registration costs, from which cover starts. */
export function explainFirstPayment(month: Month, amount: Money | null): Reason {
  const name = monthText(month);
  const owed = amount === null ? null : amountText(amount);
  return reason({
    rule: 'membership.first-payment',
    outcome: 'INFORMATION',
    id: `Iuran pertama untuk ${name.id}${owed ? ` sebesar ${owed.id}` : ''}. Perlindungan mulai pada hari iuran itu dibayar.`,
    en: `The first contribution, for ${name.en}${owed ? `, is ${owed.en}` : ''}. Cover starts on the day it is paid.`,
    inputs: { month, amount: amount === null ? '' : formatMoney(amount) },
  });
}

/** Permenaker 5/2021 and the handbook: who was under the age limit at registration may stay beyond it. */
export function explainAge(limit: Dated<number>, ageAtRegistration: number): Reason {
  const isAllowed = ageAtRegistration < limit.value;
  return reason({
    rule: 'membership.age-limit',
    outcome: isAllowed ? 'HOLDS' : 'FAILS',
    id: `Peserta berusia ${ageAtRegistration} tahun saat mendaftar; batasnya ${limit.value} tahun. ${isAllowed ? 'Yang masih bekerja boleh tetap menjadi peserta setelah melewatinya.' : 'Pendaftaran ini perlu diperiksa.'}`,
    en: `The participant was ${ageAtRegistration} years old on registration; the limit is ${limit.value}. ${isAllowed ? 'Who still works may stay beyond it.' : 'This registration needs to be checked.'}`,
    basis: limit,
    inputs: { ageAtRegistration: String(ageAtRegistration), limit: String(limit.value) },
  });
}
