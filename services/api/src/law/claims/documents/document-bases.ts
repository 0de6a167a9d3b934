import { calendarDate } from '../../../calendar/calendar-date.ts';
import { notarialWill } from '../../benefits/heirs/heirs.ts';
import type { LegalBasis } from '../../reason.ts';

/** Where a document stands, day after day: each basis has a period of its own, and they follow one another. */
export type DocumentBases = readonly LegalBasis[];

type Text = Pick<LegalBasis, 'instrument' | 'article' | 'confidence' | 'source'>;

/** The first day of the regulations that were read: nothing older is known to have asked for a document. */
export const firstDayOfDocuments = calendarDate('2015-07-01');

const from = (day: string, text: Text): LegalBasis => ({
  ...text,
  effectiveFrom: calendarDate(day),
  effectiveTo: null,
});

/** What the regulation before asked for was not read; it is taken to have asked for the same. */
const takenAsSame = (instrument: string, later: LegalBasis): DocumentBases => [
  {
    instrument,
    article: 'Dokumen klaim (dianggap sama)',
    confidence: 'ASSUMPTION',
    source: null,
    effectiveFrom: firstDayOfDocuments,
    effectiveTo: later.effectiveFrom,
  },
  later,
];

/** Permenaker 1/2025 Pasal 19; before it assumed. */
export const STAGE_TWO = takenAsSame(
  'PP 44/2015',
  from('2025-02-01', {
    instrument: 'Permenaker 1/2025',
    article: 'Pasal 19',
    confidence: 'REGULATION',
    source: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439651',
  }),
);

/** Permenaker 1/2025 Pasal 8; before it assumed. */
export const STAGE_ONE = takenAsSame(
  'PP 44/2015',
  from('2025-02-01', {
    instrument: 'Permenaker 1/2025',
    article: 'Pasal 8',
    confidence: 'REGULATION',
    source: 'https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634',
  }),
);

/** PP 44/2015 Pasal 40. */
export const DEATH_CLAIM: DocumentBases = [
  from(firstDayOfDocuments, {
    instrument: 'PP 44/2015',
    article: 'Pasal 40',
    confidence: 'REGULATION',
    source: 'https://perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html',
  }),
];

/** The practice of branches under Permenaker 5/2021; before it assumed. */
export const DEATH_PRACTICE = takenAsSame(
  'PP 44/2015',
  from('2021-04-01', {
    instrument: 'Permenaker 5/2021',
    article: 'Dokumen klaim JKM (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source: 'https://satujuang.com/santunan-jkm-bpjs-ketenagakerjaan-capai-40-juta-begini-cara-klaimnya/',
  }),
);

/** Permenaker 1/2025 Pasal 79. Before it no form of a will was asked for: the certificate of heirs names the person. */
export const WILL: DocumentBases = [notarialWill];

/** Permenaker 4/2022 as told in the press, its day unverified; before it assumed. */
export const SAVINGS = takenAsSame(
  'PP 46/2015',
  from('2022-04-26', {
    instrument: 'Permenaker 4/2022',
    article: 'Dokumen klaim JHT (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source: 'https://rbtv.disway.id/amp/53613/',
  }),
);

/** Permenaker 5/2021 as told in the press; before it assumed. */
export const SCHOOL = takenAsSame(
  'PP 44/2015',
  from('2021-04-01', {
    instrument: 'Permenaker 5/2021',
    article: 'Dokumen beasiswa (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source:
      'https://cinews.id/29/03/2024/anak-peserta-bpjs-ketenagakerjaan-dapat-menikmati-beasiswa-simak-syarat-dan-ketentuannya',
  }),
);

/** Asked for by nobody that was read: assumed. */
export const ASSUMED = takenAsSame(
  'PP 44/2015',
  from('2021-04-01', {
    instrument: 'Permenaker 5/2021',
    article: 'Dokumen klaim (tidak ditemukan)',
    confidence: 'ASSUMPTION',
    source: null,
  }),
);
