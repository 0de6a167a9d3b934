import { calendarDate } from '../calendar/calendar-date.ts';
import type { LegalBasis, LocalText } from './reason.ts';

export type ProgramCode = 'JKK' | 'JKM' | 'JHT';

/** Who pays a contribution: the participant, a donor, or a government budget (APBN, APBD). */
export type Payer = 'SELF' | 'DONOR' | 'GOVERNMENT';

export interface ProgramOfLaw {
  readonly code: ProgramCode;
  readonly name: LocalText;
  readonly legalBasis: LegalBasis;
}

const since2015 = { effectiveFrom: calendarDate('2015-07-01'), effectiveTo: null };

/** PP 44/2015 (JKK, JKM) and PP 46/2015 (JHT): the programs open to a BPU, in the order they are shown. */
export const programs: readonly ProgramOfLaw[] = [
  {
    code: 'JKK',
    name: { id: 'Jaminan Kecelakaan Kerja', en: 'Work accident insurance' },
    legalBasis: {
      ...since2015,
      instrument: 'PP 44/2015 jo. PP 82/2019',
      article: 'Pasal 25',
      confidence: 'PRESS',
      source: 'https://datacenter.ortax.org/ortax/aturan/show/25363',
    },
  },
  {
    code: 'JKM',
    name: { id: 'Jaminan Kematian', en: 'Death insurance' },
    legalBasis: {
      ...since2015,
      instrument: 'PP 44/2015 jo. PP 82/2019',
      article: 'Pasal 34',
      confidence: 'PRESS',
      source: 'https://news.harianjogja.com/read/2019/12/23/500/1027736/',
    },
  },
  {
    code: 'JHT',
    name: { id: 'Jaminan Hari Tua', en: 'Old-age savings' },
    legalBasis: {
      ...since2015,
      instrument: 'PP 46/2015',
      article: 'Pasal 22',
      confidence: 'REGULATION',
      source: 'https://pasal.id/en/peraturan/pp/pp-no-46-tahun-2015/koreksi/9065384',
    },
  },
];

/** PP 44/2015 and PP 46/2015: the full name of a program, as a sentence opens it once. */
export function programName(code: ProgramCode): LocalText {
  const found = programs.find((program) => program.code === code);
  return found?.name ?? { id: code, en: code };
}
