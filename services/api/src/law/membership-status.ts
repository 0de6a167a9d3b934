import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import type { CoverageStatus } from './grace-period.ts';
import type { MembershipFacts } from './membership-facts.ts';
import { explainDeath, explainMembership, explainNoRegistration } from './membership-reasons.ts';
import type { ProgramCode } from './programs.ts';
import type { Reason } from './reason.ts';
import { type RegistrationStanding, standingOn } from './registration-standing.ts';

export interface Membership {
  readonly on: CalendarDate;
  /** False before the first registration and from the day of death on: such a person is not counted. */
  readonly registered: boolean;
  readonly status: CoverageStatus;
  readonly paidThrough: Month | null;
  readonly nextDueMonth: Month | null;
  readonly nextDueOn: CalendarDate | null;
  readonly lapsesOn: CalendarDate | null;
  readonly unpaidMonths: readonly Month[];
  /** The number of the registration that decides. */
  readonly registrationNumber: number | null;
  readonly because: readonly Reason[];
}

const RANK: Readonly<Record<CoverageStatus, number>> = { ACTIVE: 2, GRACE: 1, INACTIVE: 0 };

/** The better standing: by status, then by the later paid month, then by the later registration. */
function better(first: RegistrationStanding, second: RegistrationStanding): RegistrationStanding {
  const byStatus = RANK[second.status] - RANK[first.status];
  if (byStatus !== 0) return byStatus > 0 ? second : first;
  const firstMonth = first.paidThrough ?? '';
  const secondMonth = second.paidThrough ?? '';
  if (firstMonth !== secondMonth) return secondMonth > firstMonth ? second : first;
  return second.registration.number > first.registration.number ? second : first;
}

/**
 * Perdir 22/PERDIR.02/072022 "Grace Period dan Nonaktif Kepesertaan BPU": a person's membership on a
 * day, from payments made by then. The best of the registrations decides; later payments of arrears
 * never change the answer for an earlier day. With a program, the contributions of that program
 * alone decide, over the registrations that are enrolled in it.
 */
export function membershipOn(facts: MembershipFacts, day: CalendarDate, program?: ProgramCode): Membership {
  const { deathOn } = facts;
  if (deathOn !== undefined && deathOn !== null && deathOn <= day) {
    return { ...notRegistered(day), because: [explainDeath(deathOn, day)] };
  }
  const standings = facts.registrations
    .filter((registration) => registration.registeredOn <= day)
    .filter((registration) => program === undefined || registration.programs.includes(program))
    .map((registration) => standingOn(registration, day, program));
  const [first, ...others] = standings;
  if (first === undefined) return { ...notRegistered(day), because: [explainNoRegistration(day, program)] };
  return membershipFrom(others.reduce(better, first), day);
}

function membershipFrom(standing: RegistrationStanding, day: CalendarDate): Membership {
  const { registration, ...rest } = standing;
  return {
    ...rest,
    on: day,
    registered: true,
    registrationNumber: registration.number,
    because: [explainMembership(standing, day)],
  };
}

const notRegistered = (day: CalendarDate): Omit<Membership, 'because'> => ({
  on: day,
  registered: false,
  status: 'INACTIVE',
  paidThrough: null,
  nextDueMonth: null,
  nextDueOn: null,
  lapsesOn: null,
  unpaidMonths: [],
  registrationNumber: null,
});
