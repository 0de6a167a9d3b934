import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import type { LegalBasis, LocalText } from '../../reason.ts';
import type { ClaimEvent, ClaimKind, SavingsGround } from '../claim-facts.ts';
import {
  ASSUMED,
  DEATH_CLAIM,
  DEATH_PRACTICE,
  type DocumentBases,
  firstDayOfDocuments,
  SAVINGS,
  SCHOOL,
  STAGE_ONE,
  STAGE_TWO,
  WILL,
} from './document-bases.ts';

/** What decides which documents a claim needs. */
export interface DocumentCase {
  readonly kind: ClaimKind;
  /** The accident, the death or the day of the ground: the documents of that day are asked for. */
  readonly eventOn: CalendarDate;
  /** The participant died: by the accident, or as the ground of paying the savings. */
  readonly isFatal: boolean;
  readonly savingsGround: SavingsGround | null;
  readonly claimsTransport: boolean;
  readonly claimsTreatment: boolean;
  readonly hasSpouse: boolean;
  /** Somebody named in a will, or nobody of the legal order, comes forward. */
  readonly hasWill: boolean;
  /** Savings above the limit of a tax number, or a part of them taken before: see `tax-number.ts`. */
  readonly needsTaxNumber: boolean;
}

/** REQUIRED: the claim cannot be determined without it. USUAL: asked for, and waited for by nobody. */
export type DocumentNeed = 'REQUIRED' | 'USUAL';

export interface RequiredDocument {
  readonly code: string;
  readonly name: LocalText;
  readonly isRequired: boolean;
  readonly legalBasis: LegalBasis;
}

type Condition = (circumstances: DocumentCase) => boolean;

interface Row {
  readonly code: string;
  readonly name: LocalText;
  readonly basis: DocumentBases;
  readonly need: DocumentNeed;
  readonly when: Condition;
}

const always: Condition = () => true;

interface Draft {
  readonly basis: DocumentBases;
  readonly need?: DocumentNeed;
  readonly when?: Condition;
}

const row = (code: string, [id, en]: readonly [string, string], draft: Draft): Row => ({
  code,
  name: { id, en },
  need: 'REQUIRED',
  when: always,
  ...draft,
});

const CARD = ['Kartu peserta (KPJ)', 'Participant card'] as const;
const IDENTITY = ['KTP atau identitas lain', 'Identity card'] as const;
const FAMILY = ['Kartu Keluarga', 'Family card'] as const;
const BANK_BOOK = ['Buku rekening', 'Bank book'] as const;
const DOCTOR = ['Surat keterangan dokter', 'Statement of a doctor'] as const;
const DEATH = ['Surat keterangan kematian atau akta kematian', 'Death certificate'] as const;
const HEIRS = ['Surat keterangan ahli waris', 'Certificate of heirs'] as const;
const isFatal: Condition = (circumstances) => circumstances.isFatal;
const ground =
  (wanted: SavingsGround): Condition =>
  ({ savingsGround }) =>
    savingsGround === wanted;

/** Permenaker 1/2025, PP 44/2015 and the practice of branches: the documents of each kind of claim. */
const documents: Readonly<Record<ClaimKind, readonly Row[]>> = {
  WORK_ACCIDENT: [
    row('ACCIDENT_REPORT_1', ['Laporan kecelakaan tahap I', 'Accident report, stage I'], {
      basis: STAGE_ONE,
    }),
    row('ACCIDENT_REPORT_2', ['Laporan tahap II dan pengajuan', 'Report of stage II and application'], {
      basis: STAGE_TWO,
    }),
    row('PARTICIPANT_CARD', CARD, { basis: STAGE_TWO }),
    row('IDENTITY_CARD', IDENTITY, { basis: STAGE_TWO }),
    row('DOCTOR_STATEMENT', DOCTOR, { basis: STAGE_TWO }),
    row('TRANSPORT_RECEIPTS', ['Kuitansi pengangkutan', 'Receipts of transport'], {
      basis: STAGE_TWO,
      when: ({ claimsTransport }) => claimsTransport,
    }),
    row('TREATMENT_RECEIPTS', ['Kuitansi pengobatan dan perawatan', 'Receipts of treatment'], {
      basis: STAGE_TWO,
      when: ({ claimsTreatment }) => claimsTreatment,
    }),
    row('DEATH_CERTIFICATE', DEATH, { basis: ASSUMED, when: isFatal }),
    row('HEIR_CERTIFICATE', HEIRS, { basis: ASSUMED, when: isFatal }),
    row('EVENT_EVIDENCE', ['Dokumen pendukung sesuai kejadian', 'Evidence of the event'], {
      basis: STAGE_TWO,
      need: 'USUAL',
    }),
    row('BANK_BOOK', BANK_BOOK, { basis: ASSUMED }),
  ],
  DEATH: [
    row('CLAIM_FORM', ['Formulir permohonan', 'Application form'], { basis: DEATH_CLAIM }),
    row('DEATH_CERTIFICATE', DEATH, { basis: DEATH_CLAIM }),
    row('HEIR_CERTIFICATE', HEIRS, { basis: DEATH_CLAIM }),
    row('PARTICIPANT_CARD', CARD, { basis: DEATH_CLAIM }),
    row('IDENTITY_CARDS', ['KTP peserta dan ahli waris', 'Identity cards of participant and heirs'], {
      basis: DEATH_PRACTICE,
    }),
    row('FAMILY_CARD', FAMILY, { basis: DEATH_PRACTICE }),
    row('MARRIAGE_BOOK', ['Buku nikah', 'Marriage book'], {
      basis: DEATH_PRACTICE,
      when: ({ hasSpouse }) => hasSpouse,
    }),
    row('HEIR_BANK_BOOK', ['Buku tabungan ahli waris', 'Bank book of the heir'], { basis: DEATH_PRACTICE }),
    row(
      'WILL_OR_COURT_RULING',
      ['Akta notaris wasiat atau penetapan pengadilan', 'Notarial will or court ruling'],
      {
        basis: WILL,
        when: ({ hasWill }) => hasWill,
      },
    ),
  ],
  SAVINGS: [
    row('PARTICIPANT_CARD', CARD, { basis: SAVINGS }),
    row('IDENTITY_CARD', IDENTITY, { basis: SAVINGS }),
    row('FAMILY_CARD', FAMILY, { basis: SAVINGS, need: 'USUAL' }),
    row('BANK_BOOK', BANK_BOOK, { basis: SAVINGS }),
    row('TAX_NUMBER', ['NPWP', 'Tax number'], {
      basis: SAVINGS,
      when: ({ needsTaxNumber }) => needsTaxNumber,
    }),
    row(
      'STOPPED_BUSINESS_STATEMENT',
      ['Surat pernyataan berhenti usaha', 'Statement of the end of the business'],
      {
        basis: ASSUMED,
        when: ground('STOPPED_BUSINESS'),
      },
    ),
    row('DOCTOR_STATEMENT', DOCTOR, { basis: SAVINGS, when: ground('TOTAL_DISABILITY') }),
    row('DEATH_CERTIFICATE', DEATH, { basis: SAVINGS, when: isFatal }),
    row('HEIR_CERTIFICATE', HEIRS, { basis: SAVINGS, when: isFatal }),
    row('HEIR_IDENTITY_CARDS', ['KTP ahli waris', 'Identity cards of the heirs'], {
      basis: SAVINGS,
      when: isFatal,
    }),
  ],
  SCHOLARSHIP: [
    row('CLAIM_FORM', ['Formulir beasiswa', 'Scholarship form'], { basis: SCHOOL }),
    row('BIRTH_CERTIFICATE', ['Akta lahir anak', 'Birth certificate of the child'], { basis: SCHOOL }),
    row('FAMILY_CARD', FAMILY, { basis: SCHOOL }),
    row('SCHOOL_LETTER', ['Surat keterangan sekolah', 'Letter of the school'], { basis: SCHOOL }),
    row('SCHOOL_REPORT', ['Rapor atau transkrip', 'School report or transcript'], { basis: SCHOOL }),
    row('BANK_BOOK', BANK_BOOK, { basis: SCHOOL }),
    row('GUARDIAN_IDENTITY_CARD', ['KTP wali', 'Identity card of the guardian'], { basis: SCHOOL }),
  ],
};

/**
 * PP 44/2015 Pasal 40, Permenaker 1/2025 Pasal 8, 19 and 79: the documents that a claim needs, in the order they are
 * asked for. A document that no regulation asked for on the day of the event is left out.
 */
export const documentsFor = (circumstances: DocumentCase): readonly RequiredDocument[] =>
  documents[circumstances.kind]
    .filter(({ when }) => when(circumstances))
    .flatMap(({ code, name, need, basis }) => {
      const legalBasis = basisOn(basis, circumstances.eventOn);
      return legalBasis === undefined ? [] : [{ code, name, isRequired: need === 'REQUIRED', legalBasis }];
    });

// An event before the regulations that were read is asked for what they asked for first.
const basisOn = (bases: DocumentBases, eventOn: CalendarDate): LegalBasis | undefined =>
  inForce(bases, eventOn < firstDayOfDocuments ? firstDayOfDocuments : eventOn);

/** PP 44/2015 Pasal 40, Permenaker 1/2025 Pasal 19: what of an event decides about its documents. */
export function documentCase(event: ClaimEvent, needsTaxNumber: boolean): DocumentCase {
  const family = event.kind === 'SCHOLARSHIP' ? null : event.family;
  const relations = family?.heirs.map(({ relation }) => relation) ?? [];
  return {
    kind: event.kind,
    eventOn: event.eventOn,
    isFatal: isFatalEvent(event),
    savingsGround: event.kind === 'SAVINGS' ? event.ground : null,
    claimsTransport: event.kind === 'WORK_ACCIDENT' && event.transport.length > 0,
    claimsTreatment: event.kind === 'WORK_ACCIDENT' && event.medicalCosts.length > 0,
    hasSpouse: relations.includes('SPOUSE'),
    hasWill: relations.includes('NAMED_IN_WILL'),
    needsTaxNumber,
  };
}

function isFatalEvent(event: ClaimEvent): boolean {
  if (event.kind === 'WORK_ACCIDENT') return event.deathOn !== null;
  return event.kind === 'DEATH' || (event.kind === 'SAVINGS' && event.ground === 'DEATH');
}
