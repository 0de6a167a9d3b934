import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, monthsFrom } from '../../calendar/month.ts';
import { type EligibilityDecision, eligibleToRegister } from '../eligibility.ts';
import { graceRow, lapseDate } from '../grace-period.ts';
import type { MembershipFacts } from '../membership-facts.ts';
import { explainDueDate } from '../membership-reasons.ts';
import { type Membership, membershipOn } from '../membership-status.ts';
import type { ProgramCode } from '../programs.ts';
import { type Reason, reason } from '../reason.ts';
import { dayText, monthText } from '../wording.ts';
import type { CaseFindings, ClaimMember, ClaimRegistration } from './claim-facts.ts';

/**
 * PP 44/2015 Pasal 40: the registrations as they were until the death. That a claim ended them plays
 * no part in another claim for the same death.
 */
export const untilDeath = ({
  registrations,
}: ClaimMember): { registrations: readonly ClaimRegistration[] } => ({
  registrations: registrations.map((one) =>
    one.endReason === 'DEATH' ? { ...one, endedOn: null, endReason: null } : one,
  ),
});

interface Asked {
  readonly facts: MembershipFacts;
  readonly on: CalendarDate;
  readonly program: ProgramCode;
}

/**
 * Perdir 22/PERDIR.02/072022: why a participant was not covered on the day of an event: which months
 * were not paid, when each was due, and since when membership was over. Null when it was not over.
 */
export function explainNoCover({ facts, on, program }: Asked): Reason | null {
  const membership = membershipOn(facts, on, program);
  if (membership.status !== 'INACTIVE') return null;
  const { paidThrough } = membership;
  if (paidThrough === null || lapseDate(paidThrough) > on) return notCovered(membership, membership.because);
  const unpaid = monthsFrom(
    addMonths(paidThrough, 1),
    addMonths(paidThrough, 1 + (graceRow(on)?.value ?? 0)),
  );
  const months = unpaid.map(monthText);
  const since = dayText(lapseDate(paidThrough));
  const lapse = reason({
    rule: 'claim.unpaid-months',
    outcome: 'FAILS',
    id: `Iuran ${months.map(({ id }) => id).join(', ')} tidak dibayar. Kepesertaan berakhir dan tidak aktif sejak ${since.id}.`,
    en: `The contributions for ${months.map(({ en }) => en).join(', ')} were not paid. Membership ended and is inactive since ${since.en}.`,
    basis: graceRow(on),
    inputs: { unpaid: unpaid.join(' '), inactiveSince: lapseDate(paidThrough) },
    because: unpaid.map(explainDueDate),
  });
  return notCovered(membership, [...membership.because, lapse]);
}

const notCovered = ({ on }: Membership, because: readonly Reason[]): Reason =>
  reason({
    rule: 'claim.not-covered',
    outcome: 'FAILS',
    id: `Peserta tidak terlindungi pada ${dayText(on).id}.`,
    en: `The participant was not covered on ${dayText(on).en}.`,
    basis: graceRow(on),
    inputs: { field: 'eventOn', on },
    because,
  });

/**
 * Permenaker 5/2021 (decision 5 of the project): whether the registration that covers an event was
 * good, by what the check of the case found. After a lapse the conditions count anew, so the lapse
 * before it is told. Null when nothing was found against it.
 */
export function explainBadRegistration(
  { facts, on, program }: Asked,
  bornOn: CalendarDate,
  findings: CaseFindings,
): Reason | null {
  const covering = membershipOn(facts, on, program).registrationNumber;
  const registration = facts.registrations.find(({ number }) => number === covering);
  if (registration === undefined) return null;
  const { registeredOn } = registration;
  const decision = eligibleToRegister({
    bornOn,
    registeringOn: registeredOn,
    isWorking: findings.workingAtRegistration !== false,
    isHealthy: findings.healthyAtRegistration !== false,
    openRegistrations: 0,
  });
  const failing = failingAttestations(decision);
  if (failing.length === 0) return null;
  const day = dayText(registeredOn);
  return reason({
    rule: 'claim.not-eligible-at-registration',
    outcome: 'FAILS',
    id: `Pemeriksaan kasus menemukan bahwa syarat pendaftaran ${day.id} tidak terpenuhi.`,
    en: `The check of the case found that the conditions of the registration on ${day.en} were not met.`,
    basis: failing[0]?.legalBasis ?? undefined,
    inputs: { field: 'findings', registration: String(registration.number), registeredOn },
    because: [...failing, ...lapsesBefore({ facts, on: registeredOn, program })],
  });
}

const failingAttestations = ({ because }: EligibilityDecision): readonly Reason[] =>
  because.filter(
    ({ rule, outcome }) =>
      outcome === 'FAILS' && (rule === 'eligibility.working' || rule === 'eligibility.healthy'),
  );

// A registration after a lapse is a new one: the lapse explains why the conditions were asked again.
function lapsesBefore({ facts, on, program }: Asked): readonly Reason[] {
  const registrations = facts.registrations.filter(({ registeredOn }) => registeredOn < on);
  if (registrations.length === 0) return [];
  const earlier = explainNoCover({ facts: { registrations }, on, program });
  return earlier === null ? [] : [earlier];
}
