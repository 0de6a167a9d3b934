import type { ClaimStatus } from '../../law/claims/claim-facts.ts';
import { type Reason, reason } from '../../law/reason.ts';
import type { ClaimAction } from '../claim.lifecycle.ts';
import type { ClaimDocument } from '../claim-parts.type.ts';

const ACTIONS: Readonly<Record<ClaimAction, { readonly id: string; readonly en: string }>> = {
  AMEND: { id: 'diubah', en: 'amended' },
  RECEIVE_DOCUMENTS: { id: 'menerima dokumen', en: 'given documents' },
  SUBMIT: { id: 'diajukan', en: 'submitted' },
  RETURN: { id: 'dikembalikan', en: 'returned' },
  VERIFY: { id: 'diperiksa', en: 'verified' },
  DETERMINE: { id: 'ditetapkan', en: 'determined' },
  REJECT: { id: 'ditolak', en: 'rejected' },
  PAY: { id: 'dibayar', en: 'paid' },
  WITHDRAW: { id: 'dicabut', en: 'withdrawn' },
};

const STATUSES: Readonly<Record<ClaimStatus, string>> = {
  DRAFT: 'konsep',
  SUBMITTED: 'diajukan',
  INCOMPLETE: 'belum lengkap',
  UNDER_VERIFICATION: 'cek kasus',
  DETERMINED: 'ditetapkan',
  PAID: 'dibayar',
  REJECTED: 'ditolak',
  LAPSED: 'gugur',
  WITHDRAWN: 'dicabut',
};

/** The step stands not in the table, or is not for this role. */
export const stepRefusal = (action: ClaimAction, status: ClaimStatus): Reason =>
  reason({
    rule: 'claim.lifecycle',
    outcome: 'FAILS',
    id: `Klaim yang berstatus ${STATUSES[status]} tidak dapat ${ACTIONS[action].id} oleh Anda.`,
    en: `A claim that is ${status} cannot be ${ACTIONS[action].en} by you.`,
    inputs: { field: 'status', action, status },
  });

const simple = (rule: string, field: string, [id, en]: readonly [string, string]): Reason =>
  reason({ rule: `claim.${rule}`, outcome: 'FAILS', id, en, inputs: { field } });

/** Required documents that are not there. */
export const missingDocuments = (missing: readonly ClaimDocument[]): Reason =>
  reason({
    rule: 'claim.missing-documents',
    outcome: 'FAILS',
    id: `Dokumen belum lengkap: ${missing.map(({ name }) => name.id).join(', ')}.`,
    en: `Documents are missing: ${missing.map(({ name }) => name.en).join(', ')}.`,
    inputs: { field: 'documents', missing: missing.map(({ code }) => code).join(' ') },
  });

export const documentAfterToday = simple('document-after-today', 'documents', [
  'Dokumen tidak dapat diterima sesudah hari ini.',
  'A document cannot have come in after today.',
]);

export const needsVerification = simple('needs-verification', 'status', [
  'Kasus ini harus diperiksa (cek kasus) sebelum ditetapkan atau ditolak dengan penilaian.',
  'This case must be checked (cek kasus) before it is determined or refused by a judgement.',
]);

export const needsJudgement = simple('needs-judgement', 'acceptance', [
  'Undang-undang menyerahkan kasus ini kepada penilaian seseorang: tuliskan alasannya.',
  'The law leaves this case to a person: write down why it is accepted or not.',
]);

export const nothingToJudge = simple('nothing-to-judge', 'acceptance', [
  'Kasus ini tidak memerlukan penilaian; kosongkan alasannya.',
  'This case needs no judgement; leave its reason out.',
]);

export const isPayable = simple('is-payable', 'rule', [
  'Klaim ini layak dibayar dan tidak dapat ditolak.',
  'This claim is payable and cannot be refused.',
]);

export const notItsReason = simple('not-its-reason', 'rule', [
  'Alasan penolakan harus salah satu syarat yang tidak terpenuhi dalam keputusan.',
  'A claim is refused for a rule that fails in its decision.',
]);

export const samePerson = simple('same-person', 'actor', [
  'Yang menetapkan klaim tidak boleh membayarnya.',
  'Who determined a claim does not pay it.',
]);

export const paidOutOfTime = simple('paid-out-of-time', 'paidOn', [
  'Hari pembayaran tidak boleh sebelum penetapan atau sesudah hari ini.',
  'The day of the payment lies between the determination and today.',
]);

export const withoutContents = simple('before-the-service', 'claim', [
  'Klaim ini berasal dari masa sebelum layanan ini; keterangannya tidak tersimpan.',
  'This claim is from before the service; its facts are not kept.',
]);
