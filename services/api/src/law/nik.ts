import { type CalendarDate, calendarDate, fromParts, partsOf } from '../calendar/calendar-date.ts';
import { type LegalBasis, type Reason, reason } from './reason.ts';

export type Sex = 'MALE' | 'FEMALE';

/** What the sixteen digits say. The place is where the number was first issued, not an address. */
export interface NikContent {
  readonly provinceCode: string;
  readonly regencyCode: string;
  readonly districtCode: string;
  readonly sex: Sex;
  readonly dayOfBirth: number;
  readonly monthOfBirth: number;
  /** Two digits: the century is not in the number. */
  readonly yearOfBirth: number;
  readonly sequence: string;
}

export type NikProblem = 'FORM' | 'PROVINCE' | 'BIRTH_DATE' | 'SEQUENCE';
export type NikDoubt = 'BIRTH_DATE_DIFFERS' | 'SEX_DIFFERS';

export type NikDecision =
  | { readonly kind: 'ok'; readonly content: NikContent }
  | {
      readonly kind: 'warning';
      readonly content: NikContent;
      readonly doubts: readonly NikDoubt[];
      readonly because: readonly Reason[];
    }
  | { readonly kind: 'error'; readonly problem: NikProblem; readonly because: readonly Reason[] };

/** What the person states, where it is known. */
export interface StatedIdentity {
  readonly bornOn?: CalendarDate;
  readonly sex?: Sex;
}

const basis: LegalBasis = {
  instrument: 'UU 23/2006',
  article: 'Pasal 13 (susunan NIK menurut Dukcapil)',
  effectiveFrom: calendarDate('2006-12-29'),
  effectiveTo: null,
  confidence: 'OFFICIAL',
  source: 'https://dukcapil.klaten.go.id/arti-16-digit-nomor-induk-kependudukan-nik',
};

// Kemendagri codes (Kepmendagri 300.2.2-2430/2025, by cahyadsn/wilayah, MIT). Districts are not checked:
// an old number may carry the code of a district that has since been split or of another province.
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
    ' ',
  ),
);

const WOMEN_ADD_TO_DAY = 40;

/**
 * UU 23/2006 Pasal 13, as Dukcapil explains it: PPKKCC DDMMYY SSSS. An error where the number cannot exist; a warning where
 * it disagrees with what is stated, because a NIK is not reissued when data are corrected. No reason
 * repeats the number.
 */
export function parseNik(nik: string, stated: StatedIdentity = {}): NikDecision {
  if (!/^\d{16}$/.test(nik)) return error('FORM', formReason(nik.length));
  const content = contentOf(nik);
  if (!PROVINCES.has(content.provinceCode)) return error('PROVINCE', provinceReason());
  if (!hasPossibleBirthDate(content)) return error('BIRTH_DATE', birthDateReason());
  if (content.sequence === '0000') return error('SEQUENCE', sequenceReason());
  const doubts = doubtsOf(content, stated);
  if (doubts.length === 0) return { kind: 'ok', content };
  return { kind: 'warning', content, doubts, because: doubts.map(doubtReason) };
}

function contentOf(nik: string): NikContent {
  const day = Number(nik.slice(6, 8));
  return {
    provinceCode: nik.slice(0, 2),
    regencyCode: `${nik.slice(0, 2)}.${nik.slice(2, 4)}`,
    districtCode: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    sex: day > WOMEN_ADD_TO_DAY ? 'FEMALE' : 'MALE',
    dayOfBirth: day > WOMEN_ADD_TO_DAY ? day - WOMEN_ADD_TO_DAY : day,
    monthOfBirth: Number(nik.slice(8, 10)),
    yearOfBirth: Number(nik.slice(10, 12)),
    sequence: nik.slice(12),
  };
}

// 29 February is possible when either century has it.
const hasPossibleBirthDate = ({ yearOfBirth, monthOfBirth: month, dayOfBirth: day }: NikContent): boolean =>
  [1900, 2000].some((century) => fromParts({ year: century + yearOfBirth, month, day }) !== null);

function doubtsOf(content: NikContent, { bornOn, sex }: StatedIdentity): readonly NikDoubt[] {
  const doubts: NikDoubt[] = [];
  if (bornOn !== undefined && !isBornOn(content, bornOn)) doubts.push('BIRTH_DATE_DIFFERS');
  if (sex !== undefined && sex !== content.sex) doubts.push('SEX_DIFFERS');
  return doubts;
}

function isBornOn(content: NikContent, bornOn: CalendarDate): boolean {
  const { year, month, day } = partsOf(bornOn);
  return content.yearOfBirth === year % 100 && content.monthOfBirth === month && content.dayOfBirth === day;
}

const error = (problem: NikProblem, because: Reason): NikDecision => ({
  kind: 'error',
  problem,
  because: [because],
});

const formReason = (length: number): Reason =>
  reason({
    rule: 'nik.form',
    outcome: 'FAILS',
    id: `NIK harus 16 angka. Yang diketik ${length} karakter.`,
    en: `NIK must have 16 digits. You typed ${length} characters.`,
    basis,
    inputs: { length: String(length) },
  });

const provinceReason = (): Reason =>
  reason({
    rule: 'nik.province',
    outcome: 'FAILS',
    id: 'Dua angka pertama NIK bukan kode provinsi. Periksa NIK pada KTP.',
    en: 'The first two digits of the NIK are not a province code. Check the NIK on the identity card.',
    basis,
  });

const birthDateReason = (): Reason =>
  reason({
    rule: 'nik.birth-date',
    outcome: 'FAILS',
    id: 'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir yang mungkin. Periksa NIK pada KTP.',
    en: 'Digits 7 to 12 of the NIK are not a possible birth date. Check the NIK on the identity card.',
    basis,
  });

const sequenceReason = (): Reason =>
  reason({
    rule: 'nik.sequence',
    outcome: 'FAILS',
    id: 'Empat angka terakhir NIK tidak boleh 0000. Periksa NIK pada KTP.',
    en: 'The last four digits of the NIK cannot be 0000. Check the NIK on the identity card.',
    basis,
  });

const doubtReason = (doubt: NikDoubt): Reason =>
  reason({
    rule: doubt === 'SEX_DIFFERS' ? 'nik.sex-differs' : 'nik.birth-date-differs',
    outcome: 'INFORMATION',
    id:
      doubt === 'SEX_DIFFERS'
        ? 'Jenis kelamin menurut NIK berbeda dari yang diisi. NIK tidak diterbitkan ulang bila data dibetulkan; cocokkan dengan KTP.'
        : 'Tanggal lahir menurut NIK berbeda dari yang diisi. NIK tidak diterbitkan ulang bila data dibetulkan; cocokkan dengan KTP.',
    en:
      doubt === 'SEX_DIFFERS'
        ? 'The sex in the NIK differs from the one entered. A NIK is not reissued when data are corrected; compare with the identity card.'
        : 'The birth date in the NIK differs from the one entered. A NIK is not reissued when data are corrected; compare with the identity card.',
    basis,
  });
