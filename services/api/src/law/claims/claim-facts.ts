import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import type { Money } from '../../money/money.ts';
import type { HeirCandidate } from '../benefits/heirs/heirs.ts';
import type { FullPaymentGround } from '../benefits/old-age-savings.ts';
import type { PartialPaymentGround } from '../benefits/savings-partial.ts';
import type { ScholarshipChild, ScholarshipGround } from '../benefits/scholarship/scholarship-facts.ts';
import type { WorkAccident } from '../benefits/work-accident-benefit.ts';
import type { PaidMonth } from '../membership-facts.ts';
import type { PayableRegistration } from '../payment-facts.ts';
import type { Payer, ProgramCode } from '../programs.ts';

// All that a claim is decided from, as plain values: the same facts give the same decision for ever.
// Persons are named by keys alone; their names and accounts are no part of what decides.

export type ClaimKind = ClaimEvent['kind'];

export type ClaimStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'INCOMPLETE'
  | 'UNDER_VERIFICATION'
  | 'DETERMINED'
  | 'PAID'
  | 'REJECTED'
  | 'LAPSED'
  | 'WITHDRAWN';

export interface ClaimFacts {
  readonly event: ClaimEvent;
  readonly member: ClaimMember;
  readonly earlierClaims: readonly EarlierClaim[];
  readonly findings: CaseFindings;
  /** The day on which it was handed in; of a preview, the business day. */
  readonly filedOn: CalendarDate;
  /** The day of the decision: nothing that came to be known after it plays a part. */
  readonly decidedOn: CalendarDate;
}

/** What happened, and what is asked for it. */
export type ClaimEvent = WorkAccidentEvent | DeathEvent | SavingsEvent | ScholarshipEvent;

/** Who comes forward after a death. */
export interface Family {
  readonly heirs: readonly HeirCandidate[];
  /** The key of whoever arranged the funeral; matters where there is no heir. */
  readonly funeralArrangedBy: string | null;
}

/** JKK. The base is no fact of the claim: it follows from the income declared for the month of the accident. */
export interface WorkAccidentEvent extends Required<Omit<WorkAccident, 'accidentOn' | 'base'>> {
  readonly kind: 'WORK_ACCIDENT';
  /** The day of the accident; of a work disease, of its diagnosis. */
  readonly eventOn: CalendarDate;
  /** The day of death when the accident was fatal. */
  readonly deathOn: CalendarDate | null;
  readonly family: Family;
}

/** JKM: a death that no work accident caused, on the day of the event. */
export interface DeathEvent {
  readonly kind: 'DEATH';
  readonly eventOn: CalendarDate;
  readonly family: Family;
}

export type SavingsGround = FullPaymentGround | PartialPaymentGround;

/** JHT: the whole balance, or a part of it once in a lifetime. */
export interface SavingsEvent {
  readonly kind: 'SAVINGS';
  readonly ground: SavingsGround;
  /** The death, the determination of disability, the end of the business; otherwise the day of the request. */
  readonly eventOn: CalendarDate;
  /** Of a partial payment: what is asked for; null asks for the most there is. */
  readonly asked: Money | null;
  readonly family: Family;
}

/** Years of school of children of a participant who died, or who is totally and permanently disabled. */
export interface ScholarshipEvent {
  readonly kind: 'SCHOLARSHIP';
  readonly ground: ScholarshipGround;
  /** The death or the accident. */
  readonly eventOn: CalendarDate;
  readonly children: readonly ScholarshipChild[];
}

export interface ClaimMember {
  readonly bornOn: CalendarDate;
  /** The death that an earlier claim established; left out or null while none did. */
  readonly deathOn?: CalendarDate | null;
  readonly registrations: readonly ClaimRegistration[];
  /** JHT brought into the service; null when there was none. */
  readonly openingSavings: { readonly asOf: CalendarDate; readonly amount: Money } | null;
}

/** An episode of membership with what was paid for it. */
export interface ClaimRegistration extends PayableRegistration {
  readonly payments: readonly PaidContribution[];
}

export interface PaidContribution extends PaidMonth {
  readonly amount: Money;
  readonly payer: Payer;
}

/** A contribution to JHT, by what no other shares with it. */
export interface KnownContribution {
  readonly registration: number;
  readonly month: Month;
}

/** Another claim of the same participant, not itself. */
export interface EarlierClaim {
  readonly number: string;
  readonly program: ProgramCode;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly eventOn: CalendarDate;
  /** Whether it tells of the participant's death. */
  readonly isFatal: boolean;
  /** Whether it tells of a total permanent disability. */
  readonly isTotalDisability: boolean;
  /** Of a claim on savings. */
  readonly ground: SavingsGround | null;
  readonly amount: Money | null;
  /** Left out in facts that were kept before it was told. */
  readonly determinedOn?: CalendarDate | null;
  readonly paidOn: CalendarDate | null;
  /**
   * Of savings that were paid: the contributions that its kept facts knew. Left out where none were kept, and in facts
   * that were kept before it was told.
   */
  readonly knownContributions?: readonly KnownContribution[];
  /** The years of school that it asks for. */
  readonly schoolYears: readonly { readonly child: string; readonly schoolYear: number }[];
}

/** What the check of the case (cek kasus) established; null where nobody looked. */
export interface CaseFindings {
  readonly workingAtRegistration: boolean | null;
  readonly healthyAtRegistration: boolean | null;
  /** How a person decided what the law leaves to one: an event in the grace period, or a sign to look at. */
  readonly judgement: { readonly accepted: boolean; readonly reason: string } | null;
}

export const nothingFound: CaseFindings = {
  workingAtRegistration: null,
  healthyAtRegistration: null,
  judgement: null,
};
