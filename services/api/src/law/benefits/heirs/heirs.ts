import { type CalendarDate, calendarDate } from '../../../calendar/calendar-date.ts';
import { type LegalBasis, type LocalText, type Reason, reason } from '../../reason.ts';

export type HeirRelation =
  | 'SPOUSE'
  | 'CHILD'
  | 'PARENT'
  | 'GRANDPARENT'
  | 'GRANDCHILD'
  | 'SIBLING'
  | 'PARENT_IN_LAW'
  | 'NAMED_IN_WILL';

export interface HeirCandidate {
  /** The caller's own mark of the person; it comes back on each share. */
  readonly key: string;
  readonly relation: HeirRelation;
  /** Null or left out: alive. Who died no later than the participant does not inherit. */
  readonly diedOn?: CalendarDate | null;
  /** NAMED_IN_WILL: whether the will is a notarial deed. */
  readonly byNotarialDeed?: boolean;
}

export interface HeirCase {
  readonly diedOn: CalendarDate;
  readonly candidates: readonly HeirCandidate[];
  /** Who arranged the funeral; asked for only where there is no heir. */
  readonly funeralArrangedBy: string | null;
}

export interface HeirDecision {
  readonly kind: 'heirs' | 'no-heir';
  readonly heirs: readonly HeirCandidate[];
  readonly because: readonly Reason[];
}

const order: LegalBasis = {
  instrument: 'PP 44/2015',
  article: 'Pasal 40',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'REGULATION',
  source: 'https://perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html',
};

/** PP 44/2015 Pasal 40: the order of heirs; where that of JHT is asked for, Permenaker 4/2022 is taken to say the same. */
export const heirOrder: LegalBasis = order;

const spouseFirst: LegalBasis = {
  ...order,
  article: 'Pasal 40 (suami atau istri sebelum anak: anggapan)',
  confidence: 'ASSUMPTION',
  source: null,
};

/** Permenaker 1/2025 Pasal 79, for construction workers; taken to hold for BPU: of a will only a notarial deed counts. */
export const notarialWill: LegalBasis = {
  instrument: 'Permenaker 1/2025',
  article: 'Pasal 79 (jasa konstruksi; dianggap sama untuk BPU)',
  effectiveFrom: calendarDate('2025-02-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674',
};

interface Rank {
  readonly relations: readonly HeirRelation[];
  readonly name: LocalText;
  readonly basis: LegalBasis;
}

// Widow, widower and children are one rank of the article; which of them is paid it does not say. They live
// from one household, so the widow or widower is paid, and the children where there is none.
const RANKS: readonly Rank[] = [
  {
    relations: ['SPOUSE'],
    name: { id: 'suami atau istri', en: 'the widow or widower' },
    basis: spouseFirst,
  },
  { relations: ['CHILD'], name: { id: 'anak', en: 'the children' }, basis: order },
  {
    relations: ['PARENT', 'GRANDPARENT', 'GRANDCHILD'],
    name: {
      id: 'keluarga sedarah lurus ke atas dan ke bawah sampai derajat kedua',
      en: 'blood relatives up and down to the second degree',
    },
    basis: order,
  },
  { relations: ['SIBLING'], name: { id: 'saudara kandung', en: 'the siblings' }, basis: order },
  { relations: ['PARENT_IN_LAW'], name: { id: 'mertua', en: 'the parents-in-law' }, basis: order },
  {
    relations: ['NAMED_IN_WILL'],
    name: { id: 'orang yang ditunjuk dalam wasiat', en: 'the person named in the will' },
    basis: order,
  },
];

/**
 * PP 44/2015 Pasal 40, Permenaker 1/2025: who inherits. The first rank with somebody alive takes
 * all, and its members share equally (assumed). Of a will, for deaths from 2025-02-01, only a notarial deed counts.
 */
export function heirsOf({ diedOn, candidates }: HeirCase): HeirDecision {
  const alive = candidates.filter((candidate) => !isDead(candidate, diedOn));
  const wills = alive.filter((candidate) => !mayInherit(candidate, diedOn)).map(refusedWill);
  const able = alive.filter((candidate) => mayInherit(candidate, diedOn));
  for (const rank of RANKS) {
    const heirs = able.filter(({ relation }) => rank.relations.includes(relation));
    if (heirs.length > 0) return { kind: 'heirs', heirs, because: [rankReason(rank, heirs), ...wills] };
  }
  return { kind: 'no-heir', heirs: [], because: [noHeirReason(candidates), ...wills] };
}

const isDead = ({ diedOn }: HeirCandidate, participantDiedOn: CalendarDate): boolean =>
  diedOn !== undefined && diedOn !== null && diedOn <= participantDiedOn;

const mayInherit = ({ relation, byNotarialDeed }: HeirCandidate, diedOn: CalendarDate): boolean =>
  relation !== 'NAMED_IN_WILL' || byNotarialDeed === true || diedOn < notarialWill.effectiveFrom;

const refusedWill = ({ key }: HeirCandidate): Reason =>
  reason({
    rule: 'heirs.will',
    outcome: 'FAILS',
    id: 'Wasiat harus berupa akta notaris.',
    en: 'A will must be a notarial deed.',
    basis: notarialWill,
    inputs: { heir: key },
  });

const rankReason = ({ name, basis }: Rank, heirs: readonly HeirCandidate[]): Reason =>
  reason({
    rule: 'heirs.rank',
    outcome: 'INFORMATION',
    id: `Yang berhak ${name.id}${heirs.length > 1 ? `, ${heirs.length} orang dengan bagian sama` : ''}.`,
    en: `Entitled: ${name.en}${heirs.length > 1 ? `, ${heirs.length} persons with equal shares` : ''}.`,
    basis: heirs.length > 1 ? { ...basis, confidence: 'ASSUMPTION' } : basis,
    inputs: { heirs: heirs.map(({ key }) => key).join(' ') },
  });

const noHeirReason = (candidates: readonly HeirCandidate[]): Reason =>
  reason({
    rule: 'heirs.none',
    outcome: 'FAILS',
    id: 'Tidak ada ahli waris menurut urutan hukum.',
    en: 'There is no heir in the order of the law.',
    basis: order,
    inputs: { candidates: String(candidates.length) },
  });
