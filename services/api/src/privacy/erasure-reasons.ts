import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { LegalBasis, Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';

const rightToErasure: LegalBasis = {
  instrument: 'UU 27/2022',
  article: 'ps. 8, 15, 43',
  effectiveFrom: '2022-10-17' as CalendarDate,
  effectiveTo: null,
  confidence: 'TRANSCRIPTION',
  source: null,
};

const sentences: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  MEMBERSHIP_OPEN: {
    id: 'Kepesertaan masih berjalan. Data diperlukan sampai kepesertaan berakhir.',
    en: 'The membership runs on. The data are needed until it ends.',
  },
  CLAIM_OPEN: {
    id: 'Ada klaim yang belum selesai. Data diperlukan sampai klaim dibayar atau ditolak.',
    en: 'A claim is not finished. The data are needed until it is paid or refused.',
  },
  SAVINGS_UNPAID: {
    id: 'Saldo JHT belum dibayarkan. Data diperlukan untuk membayarnya kepada peserta atau ahli waris.',
    en: 'Old-age savings are not paid out. The data are needed to pay them to the participant or the heirs.',
  },
  ALREADY_REQUESTED: {
    id: 'Permintaan yang sama sedang menunggu keputusan kepala cabang.',
    en: 'The same request waits for the decision of the branch head.',
  },
  ALREADY_ERASED: { id: 'Peserta ini sudah dihapus.', en: 'This participant is erased already.' },
  SAME_PERSON: {
    id: 'Yang memutuskan harus orang lain dari yang menerima permintaan.',
    en: 'Who decides must be another person than who took the request in.',
  },
  ALREADY_DECIDED: { id: 'Permintaan ini sudah diputuskan.', en: 'This request is decided already.' },
};

/** Why a person is not erased now, in a sentence. */
export function whyNot(obstacle: string): readonly Reason[] {
  const { id, en } = sentences[obstacle] ?? { id: obstacle, en: obstacle };
  const rule = `erasure.${obstacle.toLowerCase().replaceAll('_', '-')}`;
  return [reason({ rule, outcome: 'FAILS', id, en, basis: rightToErasure })];
}
