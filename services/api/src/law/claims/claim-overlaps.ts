import { type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import type { LegalBasis, Reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { deathTold, programOf } from './claim-event.ts';
import type {
  ClaimEvent,
  ClaimFacts,
  ClaimMember,
  EarlierClaim,
  SavingsEvent,
  ScholarshipEvent,
} from './claim-facts.ts';
import { objection } from './claim-reasons.ts';

// Such a claim stands in nobody's way: another may be handed in for the same event.
const WITHOUT_EFFECT = new Set(['WITHDRAWN', 'REJECTED', 'LAPSED']);

/** PP 44/2015 and PP 46/2015: the claims that stand in the way of another one for the same event. */
export function overlapsWithEarlier({ event, member, earlierClaims }: ClaimFacts): readonly Reason[] {
  const standing = earlierClaims.filter(({ status }) => !WITHOUT_EFFECT.has(status));
  const duplicate = standing.find((earlier) => isDuplicate(event, earlier));
  if (duplicate !== undefined) return [duplicateReason(event, duplicate)];
  const steps = [deathTwice(event, standing), savingsTwice(event, member, standing)];
  return steps.filter((step) => step !== null);
}

function isDuplicate(event: ClaimEvent, earlier: EarlierClaim): boolean {
  if (earlier.kind !== event.kind || earlier.program !== programOf(event)) return false;
  if (event.kind === 'SCHOLARSHIP') return asksForSameYear(event, earlier);
  return earlier.eventOn === event.eventOn && (event.kind !== 'SAVINGS' || earlier.ground === event.ground);
}

// What was paid is a matter of the benefit, which says so for each year.
const asksForSameYear = ({ children }: ScholarshipEvent, { status, schoolYears }: EarlierClaim): boolean =>
  status !== 'PAID' &&
  children.some(({ key, claimed }) =>
    claimed.some(({ schoolYear }) =>
      schoolYears.some((other) => other.child === key && other.schoolYear === schoolYear),
    ),
  );

const duplicateReason = (event: ClaimEvent, { number }: EarlierClaim): Reason =>
  objection({
    rule: 'duplicate',
    field: event.kind === 'SCHOLARSHIP' ? 'children' : 'eventOn',
    id: `Klaim ${number} sudah diajukan untuk program dan kejadian yang sama.`,
    en: `Claim ${number} was already filed for the same program and event.`,
    inputs: { number, program: programOf(event), eventOn: event.eventOn },
  });

const oneDeath: LegalBasis = {
  instrument: 'PP 44/2015',
  article: 'Pasal 25 dan Pasal 34',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'REGULATION',
  source: null,
};

// A death is paid by JKK when work caused it and by JKM when it did not, and a person dies once.
function deathTwice(event: ClaimEvent, standing: readonly EarlierClaim[]): Reason | null {
  const diedOn = event.kind === 'DEATH' || event.kind === 'WORK_ACCIDENT' ? deathTold(event) : null;
  if (diedOn === null) return null;
  const other = standing.find(
    ({ isFatal, kind }) => isFatal && (kind === 'DEATH' || kind === 'WORK_ACCIDENT'),
  );
  if (other === undefined) return null;
  return objection({
    rule: 'death-claimed-twice',
    field: event.kind === 'DEATH' ? 'eventOn' : 'deathOn',
    id: `Kematian peserta sudah diajukan dalam klaim ${other.number} (${other.program}). Kematian dijamin JKK atau JKM, tidak keduanya.`,
    en: `The participant's death is already claimed by ${other.number} (${other.program}). A death is covered by JKK or by JKM, not by both.`,
    basis: oneDeath,
    inputs: { number: other.number, program: other.program, deathOn: diedOn },
  });
}

const savingsOnce: LegalBasis = {
  instrument: 'PP 46/2015',
  article: 'Pasal 22 ayat (1) sampai (6)',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'REGULATION',
  source: 'https://pasal.id/en/peraturan/pp/pp-no-46-tahun-2015/koreksi/9065384',
};

const isPartial = (ground: string | null): boolean =>
  ground === 'HOME' || ground === 'RETIREMENT_PREPARATION';

// In full as long as the savings are the same; a part of them once in a lifetime.
function savingsTwice(
  event: ClaimEvent,
  member: ClaimMember,
  standing: readonly EarlierClaim[],
): Reason | null {
  if (event.kind !== 'SAVINGS') return null;
  const other = standing
    .filter(({ kind }) => kind === 'SAVINGS')
    .find(({ ground, status, paidOn }) => {
      if (isPartial(ground)) return isPartial(event.ground) || status !== 'PAID';
      return status !== 'PAID' || paidOn === null || !savesAgainSince(member, paidOn);
    });
  return other === undefined ? null : savingsReason(event, other);
}

const savesAgainSince = ({ registrations }: ClaimMember, paidOn: CalendarDate): boolean =>
  registrations.some(({ registeredOn, programs }) => programs.includes('JHT') && registeredOn >= paidOn);

function savingsReason(event: SavingsEvent, { number, ground, paidOn }: EarlierClaim): Reason {
  const day = paidOn === null ? null : dayText(paidOn);
  const when = {
    id: day === null ? 'dan belum dibayar' : `dan dibayar pada ${day.id}`,
    en: day === null ? 'and not yet paid' : `and paid on ${day.en}`,
  };
  const part = isPartial(ground);
  return objection({
    rule: part && isPartial(event.ground) ? 'partial-savings-once' : 'savings-claimed-twice',
    field: 'ground',
    id: part
      ? `Sebagian saldo JHT sudah diajukan dalam klaim ${number} ${when.id}. Pengambilan sebagian hanya sekali seumur hidup.`
      : `Seluruh saldo JHT sudah diajukan dalam klaim ${number} ${when.id}.`,
    en: part
      ? `A part of the JHT balance was claimed by ${number} ${when.en}. A part is taken once in a lifetime.`
      : `The whole JHT balance was claimed by ${number} ${when.en}.`,
    basis: savingsOnce,
    inputs: { number },
  });
}
