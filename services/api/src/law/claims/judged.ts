import { calendarDate } from '../../calendar/calendar-date.ts';
import { type LegalBasis, type Reason, reason } from '../reason.ts';
import { type ClaimDecision, nothingPaid } from './claim-decision.ts';
import type { CaseFindings } from './claim-facts.ts';

const checkOfCase: LegalBasis = {
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Pemeriksaan kasus (nomor pasal belum diperiksa)',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

/**
 * Perdir 22/PERDIR.02/072022 and the practice of branches (cek kasus): what the law leaves to a person
 * stays in verification until somebody has judged it, with a reason that is kept in the decision.
 */
export function judged(decision: ClaimDecision, { judgement }: CaseFindings): ClaimDecision {
  if (decision.kind !== 'VERIFICATION' || judgement === null) return decision;
  const step = judgementReason(judgement);
  const because = [...decision.because, step];
  return judgement.accepted
    ? { ...decision, kind: 'PAYABLE', because }
    : { kind: 'REFUSED', ...nothingPaid, because };
}

const judgementReason = ({ accepted, reason: why }: NonNullable<CaseFindings['judgement']>): Reason =>
  reason({
    rule: 'claim.judgement',
    outcome: accepted ? 'HOLDS' : 'FAILS',
    id: accepted
      ? 'Setelah cek kasus, kejadian ini diterima untuk dibayar.'
      : 'Setelah cek kasus, kejadian ini tidak diterima.',
    en: accepted
      ? 'After a check of the case, the event was accepted for payment.'
      : 'After a check of the case, the event was not accepted.',
    basis: checkOfCase,
    inputs: { field: 'findings', reason: why },
  });
