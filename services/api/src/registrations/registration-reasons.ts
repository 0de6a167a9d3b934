import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import type { LegalBasis, LocalText, Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';
import { dayText } from '../law/wording.ts';

/** A condition that fails, and the field of the input that it is about. */
export interface Refusal {
  readonly field: string;
  readonly because: Reason;
}

const registering: LegalBasis = {
  instrument: 'Permenaker 5/2021',
  article: 'Pendaftaran peserta BPU (nomor pasal belum diperiksa)',
  effectiveFrom: calendarDate('2021-04-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

const agents: LegalBasis = {
  instrument: 'Perdir 13/PERDIR.02/042022',
  article: 'Akuisisi peserta oleh Perisai',
  effectiveFrom: calendarDate('2022-05-01'),
  effectiveTo: null,
  confidence: 'PRESS',
  source: 'perisaiblora.blogspot.com, FAQ sistem keagenan',
};

const lapse: LegalBasis = {
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Grace Period dan Nonaktif Kepesertaan BPU',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'OFFICIAL',
  source: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html',
};

interface Wording extends LocalText {
  readonly field: string;
  readonly basis?: LegalBasis;
}

const wordings = {
  'registration.known-elsewhere': {
    field: 'input.nik',
    id: 'NIK ini tidak dapat didaftarkan dari sini. Minta calon peserta menghubungi kantor cabang.',
    en: 'This NIK cannot be registered from here. Ask the person to call at a branch office.',
  },
  'registration.identity': {
    field: 'input.bornOn',
    id: 'Tanggal lahir atau jenis kelamin berbeda dari yang tercatat untuk NIK ini. Cocokkan dengan KTP.',
    en: 'The birth date or the sex differs from what is recorded for this NIK. Compare with the identity card.',
  },
  'registration.died': {
    field: 'input.nik',
    id: 'Peserta dengan NIK ini tercatat sudah meninggal.',
    en: 'The participant with this NIK is recorded as having died.',
  },
  'registration.district': {
    field: 'input.districtCode',
    id: 'Kecamatan ini di luar wilayah cabang pada tanggal pendaftaran.',
    en: 'The district lies outside the area of the branch on the registration day.',
    basis: registering,
  },
  'registration.channel': {
    field: 'input.channel',
    id: 'Saluran PERISAI hanya untuk pendaftaran melalui agen, dan pendaftaran melalui agen hanya lewat PERISAI.',
    en: 'The channel PERISAI is for registrations through an agent, and those come through PERISAI alone.',
    basis: agents,
  },
  'registration.agent': {
    field: 'input.agentCode',
    id: 'Tidak ada agen dengan kode ini yang dapat Anda sebut. Agen harus dari cabang ini; agen hanya menyebut dirinya.',
    en: 'There is no agent of this code that you may name: one of this branch, and for an agent only themselves.',
    basis: agents,
  },
  'registration.agent-status': {
    field: 'input.agentCode',
    id: 'Agen tidak sedang bertugas pada tanggal pendaftaran, sehingga tidak dapat mengakuisisi peserta.',
    en: 'The agent is not on assignment on the registration day and cannot acquire participants.',
    basis: agents,
  },
  'registration.agent-certificate': {
    field: 'input.agentCode',
    id: 'Agen tidak memiliki sertifikat yang berlaku pada tanggal pendaftaran.',
    en: 'The agent has no certificate that is valid on the registration day.',
    basis: agents,
  },
  'registration.same-work': {
    field: 'input.occupationCode',
    id: 'Pekerjaan ini sudah terdaftar dan pendaftarannya masih terbuka. Bayar iurannya; tidak perlu mendaftar lagi.',
    en: 'This work is registered already and its registration is open. Pay its contributions; there is no need to register again.',
    basis: lapse,
  },
  'registration.order': {
    field: 'input.registeredOn',
    id: 'Ada pendaftaran yang dimulai sesudah tanggal ini. Pendaftaran baru tidak boleh lebih awal.',
    en: 'There is a registration that begins after this day. A new one must not begin before it.',
    basis: lapse,
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type RegistrationRule = keyof typeof wordings;

/** The refusal of a registration for one rule; it names no person. */
export function refusalFor(rule: RegistrationRule, inputs: Readonly<Record<string, string>> = {}): Refusal {
  const { field, id, en, basis }: Wording = wordings[rule];
  return { field, because: reason({ rule, outcome: 'FAILS', id, en, basis, inputs }) };
}

interface LateRecording {
  readonly days: number;
  readonly earliest: CalendarDate;
  readonly basis: LegalBasis | undefined;
}

/** The refusal of a day that lies in the future, or too far back to be recorded now. */
export function refusedDay(field: string, { days, earliest, basis }: LateRecording): Refusal {
  const from = dayText(earliest);
  const because = reason({
    rule: 'registration.registered-on',
    outcome: 'FAILS',
    id: `Tanggal harus dari ${from.id} sampai hari ini: pencatatan paling lambat ${days} hari sesudahnya.`,
    en: `The day must lie from ${from.en} to today: it is recorded at most ${days} days later.`,
    basis,
    inputs: { earliest, days: String(days) },
  });
  return { field, because };
}

/** What is noticed about a name that differs from the recorded one, without repeating either. */
export const nameDiffers = (): Reason =>
  reason({
    rule: 'registration.name-differs',
    outcome: 'INFORMATION',
    id: 'Nama berbeda dari yang tercatat untuk NIK ini. Nama yang tercatat tetap dipakai; perbaiki lewat perubahan data.',
    en: 'The name differs from what is recorded for this NIK. The recorded name stays; change it as a correction of data.',
  });

/** What is noticed about a NIK from a district whose code exists no more: split, renamed, or of another province. */
export const obsoleteDistrict = (): Reason =>
  reason({
    rule: 'nik.obsolete-district',
    outcome: 'INFORMATION',
    id: 'Kode kecamatan dalam NIK tidak ada lagi dalam daftar wilayah sekarang. Itu wajar pada NIK lama; cocokkan dengan KTP.',
    en: 'The district code in the NIK is not in the present list of regions. That is usual in old numbers; compare with the identity card.',
  });

/** What a new registration after a lapse means. */
export function returned(number: number, lapsedOn: CalendarDate): Reason {
  const on = dayText(lapsedOn);
  return reason({
    rule: 'registration.return',
    outcome: 'INFORMATION',
    id: `Pendaftaran sebelumnya berakhir ${on.id}. Ini pendaftaran ke-${number}: tunggakan tidak ditagih, dan semua masa hitung dimulai lagi.`,
    en: `The registration before ended on ${on.en}. This is registration ${number}: arrears are not charged, and every clock starts again.`,
    basis: lapse,
    inputs: { number: String(number), lapsedOn },
  });
}
