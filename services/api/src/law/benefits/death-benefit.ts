import { addMonthsClamped, type CalendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { addMonths, lastDay, type Month } from '../../calendar/month.ts';
import type { MembershipFacts, RegistrationFacts } from '../membership-facts.ts';
import { type Membership, membershipOn } from '../membership-status.ts';
import { type Dated, type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import { type BenefitComponent, type BenefitDecision, component, totalOf } from './benefit.ts';
import {
  type DeathBenefitAmounts,
  deathBenefitAmounts,
  type QualifyingPeriod,
  qualifyingPeriods,
} from './death-benefit-rows.ts';

/**
 * PP 82/2019 Pasal 34 and, for deaths from 2025-02-01, Permenaker 1/2025: JKM on a death that no work
 * accident caused. Paid to members who are ACTIVE on the day of death; a death in GRACE goes to
 * verification; INACTIVE is refused. Amounts in whole rupiah, no rounding.
 */
export function deathBenefit(facts: MembershipFacts, deathOn: CalendarDate): BenefitDecision {
  const membership = membershipOn({ registrations: facts.registrations }, deathOn, 'JKM');
  const amounts = inForce(deathBenefitAmounts, deathOn);
  const registration = facts.registrations.find(({ number }) => number === membership.registrationNumber);
  if (membership.status === 'INACTIVE' || registration === undefined) {
    return { kind: 'refused', because: membership.because };
  }
  if (amounts === undefined) return { kind: 'refused', because: [notLoaded(deathOn)] };
  const qualifying = qualifyingReason(registration, deathOn);
  const components =
    qualifying?.outcome === 'FAILS' ? funeralOnly(deathOn, qualifying) : fullBenefit(amounts);
  return {
    kind: kindFor(membership),
    amount: totalOf(components),
    components,
    because: [...membership.because, ...(qualifying === null ? [] : [qualifying])],
  };
}

const notLoaded = (deathOn: CalendarDate): Reason =>
  reason({
    rule: 'death-benefit.rules',
    outcome: 'FAILS',
    id: 'Jumlah JKM untuk kematian sebelum 1 Juli 2015 (PP 44/2015) belum dimuat.',
    en: 'The amounts of JKM for deaths before 1 July 2015 (PP 44/2015) are not loaded.',
    inputs: { deathOn },
  });

const kindFor = ({ status }: Membership) => (status === 'ACTIVE' ? 'entitled' : 'verification');

function fullBenefit(row: Dated<DeathBenefitAmounts>): readonly BenefitComponent[] {
  const { deathGrant, periodicGrant, funeral } = row.value;
  return [
    component({
      code: 'DEATH_GRANT',
      amount: deathGrant,
      name: { id: 'Santunan kematian', en: 'Death grant' },
      basis: row,
    }),
    component({
      code: 'PERIODIC_GRANT',
      amount: periodicGrant,
      name: { id: 'Santunan berkala, dibayar sekaligus', en: 'Periodic grant, paid at once' },
      basis: row,
    }),
    component({
      code: 'FUNERAL',
      amount: funeral,
      name: { id: 'Biaya pemakaman', en: 'Funeral money' },
      basis: row,
    }),
  ];
}

function funeralOnly(deathOn: CalendarDate, because: Reason): readonly BenefitComponent[] {
  const row = inForce(qualifyingPeriods, deathOn);
  if (row === undefined) return [];
  return [
    component({
      code: 'FUNERAL',
      amount: row.value.before,
      name: {
        id: 'Biaya pemakaman, sebelum masa kepesertaan terpenuhi',
        en: 'Funeral money, before the qualifying period is met',
      },
      basis: row,
      because: [because],
    }),
  ];
}

/** Permenaker 1/2025 (decision 4 of the project): both clocks of the three-month condition; null before it applied. */
function qualifyingReason(registration: RegistrationFacts, deathOn: CalendarDate): Reason | null {
  const row = inForce(qualifyingPeriods, deathOn);
  if (row === undefined) return null;
  const because = [
    sinceRegistration(row, registration, deathOn),
    paidMonthsEnded(row, registration, deathOn),
  ];
  const holds = because.every((step) => step.outcome === 'HOLDS');
  return reason({
    rule: 'death-benefit.qualifying-period',
    outcome: holds ? 'HOLDS' : 'FAILS',
    id: holds
      ? 'Masa kepesertaan untuk santunan penuh terpenuhi.'
      : 'Masa kepesertaan untuk santunan penuh belum terpenuhi. Yang dibayar biaya pemakaman.',
    en: holds
      ? 'The qualifying period for the full benefit is met.'
      : 'The qualifying period for the full benefit is not met. Funeral money is paid.',
    basis: row,
    inputs: { deathOn },
    because,
  });
}

function sinceRegistration(
  row: Dated<QualifyingPeriod>,
  { registeredOn }: RegistrationFacts,
  deathOn: CalendarDate,
): Reason {
  const months = row.value.monthsSinceRegistration;
  const reachedOn = addMonthsClamped(registeredOn, months);
  const reached = dayText(reachedOn);
  return reason({
    rule: 'death-benefit.months-since-registration',
    outcome: reachedOn <= deathOn ? 'HOLDS' : 'FAILS',
    id: `${months} bulan sejak pendaftaran tercapai pada ${reached.id}.`,
    en: `${months} months since registration are reached on ${reached.en}.`,
    basis: row,
    inputs: { registeredOn, reachedOn },
  });
}

function paidMonthsEnded(
  row: Dated<QualifyingPeriod>,
  registration: RegistrationFacts,
  deathOn: CalendarDate,
): Reason {
  const months = longestRun(endedPaidMonths(registration, deathOn));
  const needed = row.value.consecutivePaidMonths;
  return reason({
    rule: 'death-benefit.consecutive-paid-months',
    outcome: months >= needed ? 'HOLDS' : 'FAILS',
    id: `${months} bulan iuran berturut-turut sudah dibayar dan sudah lewat; perlu ${needed}. Bulan yang dibayar di muka dihitung setelah lewat.`,
    en: `${months} consecutive contribution months are paid and have ended; ${needed} are needed. Months paid in advance count once they have passed.`,
    basis: row,
    inputs: { months: String(months), needed: String(needed) },
  });
}

const endedPaidMonths = ({ payments }: RegistrationFacts, deathOn: CalendarDate): ReadonlySet<Month> =>
  new Set(
    payments
      .filter(
        ({ program, paidOn, month }) => program === 'JKM' && paidOn <= deathOn && lastDay(month) < deathOn,
      )
      .map(({ month }) => month),
  );

function longestRun(months: ReadonlySet<Month>): number {
  let longest = 0;
  for (const start of months) {
    // Counted from its first month alone, so that a long life of payments takes no longer than its months.
    if (months.has(addMonths(start, -1))) continue;
    let length = 1;
    while (months.has(addMonths(start, length))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
