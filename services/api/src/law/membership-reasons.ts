import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { addMonths, firstDay, type Month, monthOf, monthsFrom } from '../calendar/month.ts';
import { dueDate, dueDayRow } from './due-date.ts';
import { graceRow, lapseDate } from './grace-period.ts';
import { nonWorkingDays } from './non-working-days.ts';
import type { ProgramCode } from './programs.ts';
import { type LocalText, type Outcome, type Reason, reason } from './reason.ts';
import type { RegistrationStanding } from './registration-standing.ts';
import { dayText, monthText } from './wording.ts';

interface Sentence extends LocalText {
  readonly outcome: Outcome;
}

/** Perdir 22/PERDIR.02/072022 "Grace Period": why a registration has its status on a day. */
export function explainMembership(standing: RegistrationStanding, day: CalendarDate): Reason {
  const { id, en, outcome } = sentenceOf(standing, day);
  return reason({
    rule: 'membership.status',
    outcome,
    id,
    en,
    basis: graceRow(day),
    inputs: {
      on: day,
      status: standing.status,
      registration: String(standing.registration.number),
      paidThrough: standing.paidThrough ?? '',
    },
    because: [...paymentReasons(standing), ...dueReasons(standing)],
  });
}

function sentenceOf(standing: RegistrationStanding, day: CalendarDate): Sentence {
  if (standing.status === 'ACTIVE') return activeSentence(standing, day);
  if (standing.status === 'GRACE') return graceSentence(standing, day);
  return inactiveSentence(standing, day);
}

function activeSentence({ paidThrough }: RegistrationStanding, day: CalendarDate): Sentence {
  const on = dayText(day);
  const paid = paidThrough === null ? null : monthText(paidThrough);
  return {
    outcome: 'HOLDS',
    id: `Kepesertaan aktif pada ${on.id}. Iuran sudah dibayar sampai ${paid?.id ?? ''}.`,
    en: `Membership is active on ${on.en}. Contributions are paid through ${paid?.en ?? ''}.`,
  };
}

function graceSentence({ unpaidMonths, lapsesOn }: RegistrationStanding, day: CalendarDate): Sentence {
  const on = dayText(day);
  const months = listOf(unpaidMonths);
  const end = dayText(lapsesOn ?? day);
  return {
    outcome: 'INFORMATION',
    id: `Kepesertaan dalam masa tenggang pada ${on.id}. Iuran ${months.id} belum dibayar. Lunasi sebelum ${end.id} agar kepesertaan tidak berakhir. Kecelakaan yang terjadi sebelum tunggakan lunas mungkin tidak dijamin.`,
    en: `Membership is in its grace period on ${on.en}. ${months.en} unpaid. Pay before ${end.en} to keep the membership. An accident that happens before the arrears are paid may not be covered.`,
  };
}

const endings = {
  JHT_PAID: { id: 'saldo JHT sudah dibayarkan seluruhnya', en: 'the JHT balance was paid in full' },
  WITHDRAWN: { id: 'peserta berhenti atas permintaan sendiri', en: 'the participant asked to leave' },
} as const;

function inactiveSentence({ registration, paidThrough }: RegistrationStanding, day: CalendarDate): Sentence {
  const on = dayText(day);
  const outcome = 'FAILS';
  const { endReason, endedOn } = registration;
  if (endedOn && endedOn <= day && (endReason === 'JHT_PAID' || endReason === 'WITHDRAWN')) {
    const since = dayText(endedOn);
    const why = endings[endReason];
    return {
      outcome,
      id: `Kepesertaan tidak aktif sejak ${since.id} karena ${why.id}.`,
      en: `Membership is inactive since ${since.en}, because ${why.en}.`,
    };
  }
  if (paidThrough === null) {
    return {
      outcome,
      id: `Kepesertaan belum aktif pada ${on.id}. Perlindungan mulai setelah iuran pertama dibayar.`,
      en: `Membership is not yet active on ${on.en}. Cover starts once the first contribution is paid.`,
    };
  }
  return lapsedSentence(endOf(registration.endedOn, paidThrough, day));
}

function endOf(endedOn: CalendarDate | null | undefined, paidThrough: Month, day: CalendarDate): LocalText {
  const ended =
    endedOn !== null && endedOn !== undefined && endedOn <= day ? endedOn : lapseDate(paidThrough);
  return dayText(ended);
}

const lapsedSentence = (since: LocalText): Sentence => ({
  outcome: 'FAILS',
  id: `Kepesertaan tidak aktif sejak ${since.id}. Tunggakan tidak ditagih. Daftar dan bayar kembali untuk terlindungi lagi.`,
  en: `Membership is inactive since ${since.en}. Arrears are not charged. Register and pay again to be covered.`,
});

function listOf(months: readonly Month[]): LocalText {
  const texts = months.map(monthText);
  return {
    id: texts.map((text) => text.id).join(', '),
    en: `${texts.map((text) => text.en).join(', ')} ${months.length === 1 ? 'is' : 'are'}`,
  };
}

function paymentReasons({ paidThrough }: RegistrationStanding): readonly Reason[] {
  if (paidThrough === null) return [];
  const month = monthText(paidThrough);
  return [
    reason({
      rule: 'membership.paid-through',
      outcome: 'INFORMATION',
      id: `Bulan iuran terakhir yang dibayar adalah ${month.id}.`,
      en: `The last contribution month paid is ${month.en}.`,
      inputs: { paidThrough },
    }),
  ];
}

function dueReasons(standing: RegistrationStanding): readonly Reason[] {
  const { paidThrough, status, unpaidMonths } = standing;
  if (paidThrough === null || endedOtherwise(standing)) return [];
  const next = addMonths(paidThrough, 1);
  if (status === 'ACTIVE') return [explainDueDate(next)];
  const unpaid =
    status === 'GRACE' ? unpaidMonths : monthsFrom(next, monthOf(addDays(lapseDate(paidThrough), -1)));
  return [...unpaid.map(explainDueDate), explainLapse(paidThrough)];
}

const endedOtherwise = ({ registration: { endReason }, status }: RegistrationStanding): boolean =>
  status === 'INACTIVE' && endReason != null && endReason !== 'LAPSED';

function explainLapse(paidThrough: Month): Reason {
  const on = lapseDate(paidThrough);
  const end = dayText(on);
  const row = graceRow(on);
  return reason({
    rule: 'membership.grace-period',
    outcome: 'INFORMATION',
    id: `Paling banyak ${row?.value} bulan iuran boleh tertunggak. Kepesertaan berakhir ${end.id} bila bulan berikutnya juga tidak dibayar.`,
    en: `At most ${row?.value} contribution months may be in arrears. Membership ends on ${end.en} if the month after them is unpaid too.`,
    basis: row,
    inputs: { paidThrough, lapsesOn: on },
  });
}

/** PP 44/2015 as quoted for BPU: by when a month is due, and which closed days moved it from the 15th. */
export function explainDueDate(month: Month): Reason {
  const due = dueDate(month);
  const name = monthText(month);
  const on = dayText(due);
  return reason({
    rule: 'contribution.due-date',
    outcome: 'INFORMATION',
    id: `Iuran ${name.id} dibayar paling lambat ${on.id}.`,
    en: `The contribution for ${name.en} is due by ${on.en}.`,
    basis: dueDayRow(firstDay(month)),
    inputs: { month, dueOn: due },
    because: closedDaysBefore(due),
  });
}

function closedDaysBefore(due: CalendarDate): readonly Reason[] {
  const regular = dueDayRow(due)?.value ?? 15;
  const from = addDays(due, regular - Number(due.slice(8)));
  const skipped = Array.from({ length: daysBetween(from, due) }, (_, step) => addDays(from, step));
  return skipped.flatMap((date) => nonWorkingDays.filter((row) => row.date === date)).map(closedDayReason);
}

function closedDayReason(row: (typeof nonWorkingDays)[number]): Reason {
  const on = dayText(row.date);
  const doubt = row.confidence === 'ASSUMPTION';
  return reason({
    rule: 'calendar.non-working-day',
    outcome: 'INFORMATION',
    id: `${on.id} bukan hari kerja (${row.name})${doubt ? ', belum diperiksa pada keputusan resminya' : ''}.`,
    en: `${on.en} is not a working day (${row.name})${doubt ? ', not yet checked against the decree' : ''}.`,
    inputs: { date: row.date, kind: row.kind, confidence: row.confidence },
  });
}

/** PP 44/2015 Pasal 40: membership ends with death; the person is no longer counted as registered. */
export function explainDeath(deathOn: CalendarDate, day: CalendarDate): Reason {
  const on = dayText(deathOn);
  return reason({
    rule: 'membership.death',
    outcome: 'FAILS',
    id: `Peserta meninggal ${on.id}. Kepesertaan berakhir pada hari itu.`,
    en: `The participant died on ${on.en}. Membership ended on that day.`,
    inputs: { deathOn, on: day },
  });
}

/** PP 44/2015 Pasal 5: nobody is covered before a registration (in the program asked for). */
export function explainNoRegistration(day: CalendarDate, program: ProgramCode | undefined): Reason {
  const on = dayText(day);
  const of = program === undefined ? '' : ` ${program}`;
  return reason({
    rule: 'membership.registration',
    outcome: 'FAILS',
    id: `Belum ada pendaftaran${of} pada ${on.id}.`,
    en: `There is no${of} registration on ${on.en}.`,
    inputs: { on: day, program: program ?? '' },
  });
}
