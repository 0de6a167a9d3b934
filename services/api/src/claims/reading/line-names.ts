import type { BenefitCode } from '../../law/benefits/benefit.ts';
import type { LocalText } from '../../law/reason.ts';
import type { Context } from '../../platform/context.ts';
import type { ClaimLine } from '../claim-parts.type.ts';
import { claimLines, keptDecision } from './claim-parts.ts';

const NAMES: Readonly<Record<BenefitCode, LocalText>> = {
  DEATH_GRANT: { id: 'Santunan kematian', en: 'Death grant' },
  PERIODIC_GRANT: { id: 'Santunan berkala, dibayar sekaligus', en: 'Periodic grant, paid at once' },
  FUNERAL: { id: 'Biaya pemakaman', en: 'Funeral money' },
  MEDICAL: { id: 'Pengobatan dan perawatan', en: 'Medical care' },
  DIAGNOSTIC: { id: 'Pemeriksaan diagnostik', en: 'Diagnostic examination' },
  HOME_CARE: { id: 'Perawatan di rumah', en: 'Care at home' },
  AID: { id: 'Alat bantu', en: 'Aid' },
  TRANSPORT: { id: 'Pengangkutan', en: 'Transport' },
  TEMPORARY_INCAPACITY: {
    id: 'Santunan sementara tidak mampu bekerja (STMB)',
    en: 'Temporary incapacity for work (STMB)',
  },
  PARTIAL_DISABILITY: { id: 'Santunan cacat sebagian', en: 'Partial disability' },
  TOTAL_DISABILITY: { id: 'Santunan cacat total tetap', en: 'Total permanent disability' },
  SCHOLARSHIP: { id: 'Beasiswa', en: 'Scholarship' },
  SAVINGS: { id: 'Saldo Jaminan Hari Tua', en: 'Old-age savings' },
  REFUND: { id: 'Pengembalian iuran', en: 'Refund of contributions' },
  LATE_COMPENSATION: { id: 'Ganti rugi keterlambatan pembayaran', en: 'Compensation for late payment' },
};

const nameOf = (code: string): LocalText =>
  Object.hasOwn(NAMES, code) ? NAMES[code as BenefitCode] : { id: code, en: code };

/** The parts of a claim; those of its decision by the names that the decision gave them. */
export async function linesOfClaim(ctx: Context, claimKey: string): Promise<readonly ClaimLine[]> {
  const [lines, [kept]] = await Promise.all([
    ctx.load(claimLines, claimKey),
    ctx.load(keptDecision, claimKey),
  ]);
  const decided = kept === undefined ? [] : componentsIn(kept.decision);
  return lines.map(({ code, amount }, at) => ({ code, amount, name: decided[at]?.name ?? nameOf(code) }));
}

const componentsIn = (decision: string): readonly { readonly name: LocalText }[] =>
  (JSON.parse(decision) as { readonly components: readonly { readonly name: LocalText }[] }).components;
