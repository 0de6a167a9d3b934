import { addDays, type CalendarDate, calendarDate, daysBetween } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { monthOf } from '../../calendar/month.ts';
import { dueDate } from '../due-date.ts';
import { type Dated, type Reason, reason } from '../reason.ts';
import { dayText, monthText } from '../wording.ts';
import type { ClaimRegistration } from './claim-facts.ts';

export interface SignDays {
  /** A death within so many days of registration is looked at by a person. */
  readonly soonAfterRegistration: number;
  /** Within so many days it is told, and decides nothing. */
  readonly tellAfterRegistration: number;
  /** Arrears paid so shortly before an event are looked at by a person. */
  readonly arrearsBeforeEvent: number;
}

/** Perdir 22/PERDIR.02/072022 leaves checks to the branch; these days are assumptions of the project, from published cases of 2024. */
export const signDays: readonly Dated<SignDays>[] = [
  {
    value: { soonAfterRegistration: 30, tellAfterRegistration: 90, arrearsBeforeEvent: 7 },
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'Praktik cek kasus cabang',
    article: 'Batas hari (asumsi proyek)',
    confidence: 'ASSUMPTION',
    source:
      'https://bantennews.co.id/bpjs-ketenagakerjaan-serang-putus-kontrak-pihak-ketiga-usai-tolak-klaim-jaminan-warga',
  },
];

/** What a person should look at; only those that are not mere information keep a claim from being paid at once. */
export interface Sign {
  readonly needsPerson: boolean;
  readonly because: Reason;
}

/**
 * Perdir 22/PERDIR.02/072022 and the practice of branches (cek kasus): signs on the registration that
 * covers an event. A sign is a question and never a reason to refuse.
 */
export function signsOf(
  registration: ClaimRegistration,
  eventOn: CalendarDate,
  isDeath: boolean,
): readonly Sign[] {
  const row = inForce(signDays, eventOn);
  if (row === undefined) return [];
  const signs = [
    isDeath ? earlyDeath(row, registration, eventOn) : null,
    lateArrears(row, registration, eventOn),
  ];
  return signs.filter((sign) => sign !== null);
}

function earlyDeath(
  row: Dated<SignDays>,
  { registeredOn }: ClaimRegistration,
  eventOn: CalendarDate,
): Sign | null {
  const days = daysBetween(registeredOn, eventOn);
  if (days > row.value.tellAfterRegistration) return null;
  const needsPerson = days <= row.value.soonAfterRegistration;
  const because = reason({
    rule: 'claim.sign.soon-after-registration',
    outcome: 'INFORMATION',
    id: `Kematian pada hari ke-${days} sejak pendaftaran ${dayText(registeredOn).id}: periksa keadaan saat mendaftar. Ini bukan tuduhan.`,
    en: `The death came ${days} days after the registration on ${dayText(registeredOn).en}: check how things were then. This is not an accusation.`,
    basis: row,
    inputs: { days: String(days), needsPerson: String(needsPerson) },
  });
  return { needsPerson, because };
}

function lateArrears(
  row: Dated<SignDays>,
  { registeredOn, payments }: ClaimRegistration,
  eventOn: CalendarDate,
): Sign | null {
  const from = addDays(eventOn, -row.value.arrearsBeforeEvent);
  const arrears = payments.find(
    ({ month, paidOn }) =>
      paidOn >= from && paidOn <= eventOn && month > monthOf(registeredOn) && paidOn > dueDate(month),
  );
  if (arrears === undefined) return null;
  const month = monthText(arrears.month);
  const paid = dayText(arrears.paidOn);
  const because = reason({
    rule: 'claim.sign.arrears-before-event',
    outcome: 'INFORMATION',
    id: `Tunggakan ${month.id} dibayar ${paid.id}, dekat sebelum kejadian: periksa kasusnya. Ini bukan tuduhan.`,
    en: `The arrears of ${month.en} were paid on ${paid.en}, shortly before the event: check the case. This is not an accusation.`,
    basis: row,
    inputs: { month: arrears.month, paidOn: arrears.paidOn },
  });
  return { needsPerson: true, because };
}
