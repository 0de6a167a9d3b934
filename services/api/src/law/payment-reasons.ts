import { calendarDate } from '../calendar/calendar-date.ts';
import { formatMoney, type Money } from '../money/money.ts';
import { prepaymentMonths } from './due-date.ts';
import type { PaymentLine } from './payment-facts.ts';
import { type LegalBasis, type LocalText, type Reason, reason } from './reason.ts';
import { amountText } from './wording.ts';

/** Why a payment, or a line of it, cannot be placed. */
export type PaymentRefusal =
  | 'payment.lines'
  | 'payment.paid-on'
  | 'payment.amount'
  | 'payment.participant'
  | 'payment.programs'
  | 'payment.died'
  | 'payment.no-open-registration'
  | 'payment.not-enrolled'
  | 'payment.already-paid'
  | 'payment.skips-month'
  | 'payment.first-month'
  | 'payment.first-channel'
  | 'payment.too-far-ahead'
  | 'payment.no-income'
  | 'payment.no-tariff';

const since = { effectiveFrom: calendarDate('2022-07-01'), effectiveTo: null };

const gracePeriod: LegalBasis = {
  ...since,
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Grace Period dan Nonaktif Kepesertaan BPU',
  confidence: 'OFFICIAL',
  source: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html',
};

const pair: LegalBasis = {
  effectiveFrom: calendarDate('2021-04-01'),
  effectiveTo: null,
  instrument: 'Permenaker 5/2021',
  article: 'Pasal 31',
  confidence: 'TRANSCRIPTION',
  source: 'https://github.com/hibahtiar/jaga-pekerja (64d985b)',
};

const perisai: LegalBasis = {
  effectiveFrom: calendarDate('2018-01-01'),
  effectiveTo: null,
  instrument: 'Sistem Informasi Perisai',
  article: 'Pembayaran iuran pertama (nomor pasal belum diperiksa)',
  confidence: 'PRESS',
  source: 'https://perisaiblora.blogspot.com/p/frequently-asked-questions-faq.html',
};

interface Wording extends LocalText {
  readonly basis?: LegalBasis | undefined;
}

const wordings: Readonly<Record<PaymentRefusal, Wording>> = {
  'payment.lines': {
    id: 'Pembayaran harus menyebut paling sedikit satu peserta dan bulan.',
    en: 'A payment must name at least one participant and month.',
  },
  'payment.paid-on': {
    id: 'Tanggal bayar ada di masa depan. Isi tanggal uang diterima.',
    en: 'The payment date lies in the future. Enter the day the money was received.',
  },
  'payment.amount': {
    id: 'Jumlah pembayaran tidak sama dengan jumlah iuran pada barisnya. Periksa jumlah, bulan dan programnya.',
    en: 'The amount paid differs from the contributions of its lines. Check the amount, the months and the programs.',
  },
  'payment.participant': {
    id: 'Peserta pada baris ini tidak dikenal.',
    en: 'The participant of this line is not known.',
  },
  'payment.programs': {
    id: 'JKK dan JKM wajib dibayar bersama, JHT boleh ditambahkan, dan tiap program hanya sekali.',
    en: 'JKK and JKM are paid together, JHT may be added, and each program only once.',
    basis: pair,
  },
  'payment.died': {
    id: 'Peserta sudah meninggal pada tanggal bayar. Iuran tidak dapat diterima lagi.',
    en: 'The participant had died by the payment date. No contribution can be taken.',
  },
  'payment.no-open-registration': {
    id: 'Tidak ada pendaftaran terbuka pada tanggal bayar. Tunggakan tidak ditagih; peserta perlu mendaftar kembali.',
    en: 'No registration is open on the payment date. Arrears are not charged; the participant has to register again.',
    basis: gracePeriod,
  },
  'payment.not-enrolled': {
    id: 'Peserta tidak terdaftar dalam semua program pada baris ini.',
    en: 'The participant is not enrolled in every program of this line.',
    basis: pair,
  },
  'payment.already-paid': {
    id: 'Bulan ini sudah dibayar.',
    en: 'This month is already paid.',
  },
  'payment.skips-month': {
    id: 'Ada bulan yang lebih lama belum dibayar. Bayar bulan tertua lebih dulu.',
    en: 'An older month is unpaid. Pay the oldest month first.',
    basis: gracePeriod,
  },
  'payment.first-month': {
    id: 'Iuran pertama adalah untuk bulan pendaftaran atau bulan pembayaran.',
    en: 'The first contribution is for the month of registration or of payment.',
    basis: gracePeriod,
  },
  'payment.first-channel': {
    id: 'Iuran pertama peserta yang didaftarkan melalui agen harus dibayar lewat Sistem Informasi Perisai. Pilih kanal PERISAI.',
    en: 'The first contribution of somebody registered through an agent is paid through Sistem Informasi Perisai. Choose the channel PERISAI.',
    basis: perisai,
  },
  'payment.too-far-ahead': {
    id: 'Iuran dapat dibayar paling jauh 12 bulan setelah bulan pembayaran.',
    en: 'A contribution can be paid at most 12 months after the month of payment.',
    basis: prepaymentMonths[0],
  },
  'payment.no-income': {
    id: 'Penghasilan peserta untuk bulan ini belum tercatat.',
    en: 'The participant’s income for this month is not recorded.',
  },
  'payment.no-tariff': {
    id: 'Iuran untuk bulan ini tidak dapat dihitung.',
    en: 'The contribution for this month cannot be computed.',
  },
};

/** Perdir 22/PERDIR.02/072022 and Permenaker 5/2021: the reason of a refusal, without any name. */
export const refusalOf = (
  rule: PaymentRefusal,
  inputs: Readonly<Record<string, string>>,
  because: readonly Reason[] = [],
): Reason => {
  const { id, en, basis } = wordings[rule];
  return reason({ rule, outcome: 'FAILS', id, en, basis, inputs, because });
};

/** Perdir 22/PERDIR.02/072022: the refusal of one line, told by its participant and month. */
export const lineRefusal = (
  rule: PaymentRefusal,
  { participantId, month }: PaymentLine,
  because: readonly Reason[] = [],
): Reason => refusalOf(rule, { participantId, month }, because);

/** PP 44/2015: the refusal of an amount that is not what the lines owe. */
export function amountRefusal(amount: Money, owed: Money): Reason {
  const text = amountText(owed);
  return refusalOf('payment.amount', { amount: formatMoney(amount), owed: formatMoney(owed) }, [
    reason({
      rule: 'payment.owed',
      outcome: 'INFORMATION',
      id: `Iuran pada baris-baris ini berjumlah ${text.id}.`,
      en: `The contributions of these lines come to ${text.en}.`,
      inputs: { owed: formatMoney(owed) },
    }),
  ]);
}
