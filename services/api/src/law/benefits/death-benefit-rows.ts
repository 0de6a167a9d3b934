import { calendarDate } from '../../calendar/calendar-date.ts';
import { fromRupiah, type Money } from '../../money/money.ts';
import type { Dated } from '../reason.ts';

/** The parts of JKM; the periodic grant is paid at once. */
export interface DeathBenefitAmounts {
  readonly deathGrant: Money;
  readonly periodicGrant: Money;
  readonly funeral: Money;
}

/** PP 44/2015 Pasal 34 jo. PP 82/2019 Pasal 34: Rp24.000.000 in all, and Rp42.000.000 from PP 82/2019 on. */
export const deathBenefitAmounts: readonly Dated<DeathBenefitAmounts>[] = [
  {
    // Rp16.200.000 and 24 months of Rp200.000 as published then; the funeral is what is left of Rp24.000.000.
    value: {
      deathGrant: fromRupiah(16_200_000n),
      periodicGrant: fromRupiah(4_800_000n),
      funeral: fromRupiah(3_000_000n),
    },
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: calendarDate('2019-12-02'),
    instrument: 'PP 44/2015',
    article: 'Pasal 34',
    confidence: 'PRESS',
    source: 'https://celaka69.blogspot.com/2015/07/daftar-manfaat-peserta-jaminan.html',
  },
  {
    value: {
      deathGrant: fromRupiah(20_000_000n),
      periodicGrant: fromRupiah(12_000_000n),
      funeral: fromRupiah(10_000_000n),
    },
    effectiveFrom: calendarDate('2019-12-02'),
    effectiveTo: null,
    instrument: 'PP 82/2019',
    article: 'Pasal 34',
    confidence: 'PRESS',
    source: 'https://news.harianjogja.com/read/2019/12/23/500/1027736/',
  },
];

/** Both counts must be reached for the full benefit; before, the funeral money alone is paid. */
export interface QualifyingPeriod {
  readonly monthsSinceRegistration: number;
  readonly consecutivePaidMonths: number;
  readonly before: Money;
}

/** Permenaker 1/2025 (BPU article not read): the three-month condition of JKM for deaths from 2025-02-01 (day unverified). */
export const qualifyingPeriods: readonly Dated<QualifyingPeriod>[] = [
  {
    value: { monthsSinceRegistration: 3, consecutivePaidMonths: 3, before: fromRupiah(10_000_000n) },
    effectiveFrom: calendarDate('2025-02-01'),
    effectiveTo: null,
    instrument: 'Permenaker 1/2025',
    article: 'Manfaat JKM peserta BPU (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://media.alkhairaat.id/bpjamsostek-bayarkan-jkm-penuh-setelah-kepesertaan-minimal-3-bulan',
  },
];
