import { ageOn, type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { inForce } from '../calendar/in-force.ts';
import { type Dated, type Reason, reason } from './reason.ts';

const since = { effectiveFrom: calendarDate('2015-07-01'), effectiveTo: null };

/** UU 24/2013 (KTP): the age from which a person holds an identity card and may register. */
export const minimumAges: readonly Dated<number>[] = [
  {
    value: 17,
    ...since,
    instrument: 'UU 24/2013',
    article: 'Pasal 63 (KTP)',
    confidence: 'ASSUMPTION',
    source: null,
  },
];

/** Permenaker 5/2021 as in the BPU brochure: the age not yet reached on the registration day. */
export const ageLimits: readonly Dated<number>[] = [
  {
    value: 65,
    ...since,
    instrument: 'Permenaker 5/2021',
    article: 'Syarat peserta BPU (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://github.com/samuelgautama/sapa-chatbot (info_bpu.txt, d3bd6a5)',
  },
];

/** Permenaker 5/2021 as in the BPU brochure: how many kinds of work a BPU may have registered at once. */
export const registrationLimits: readonly Dated<number>[] = [
  {
    value: 2,
    ...since,
    instrument: 'Permenaker 5/2021',
    article: 'Jumlah pekerjaan peserta BPU (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://github.com/samuelgautama/sapa-chatbot (info_bpu.txt, d3bd6a5)',
  },
];

/** Perdir 22/PERDIR.02/072022 (cover starts on receipt of the form): how many days later a registration may still be recorded. */
export const lateRecordingDays: readonly Dated<number>[] = [
  {
    value: 30,
    ...since,
    instrument: 'Perdir 22/PERDIR.02/072022',
    article: 'Tanggal mulai kepesertaan (batas hari belum ditemukan)',
    confidence: 'ASSUMPTION',
    source: null,
  },
];

/**
 * Permenaker 5/2021 and the handbook on membership: the age limit that a registration of that day had to be under. Who was
 * may stay beyond it, as long as they work and pay.
 */
export const ageLimitOn = (registeredOn: CalendarDate): Dated<number> | undefined =>
  inForce(ageLimits, registeredOn);

export interface Applicant {
  readonly bornOn: CalendarDate;
  readonly registeringOn: CalendarDate;
  /** Attested at registration; branch practice asks it again after a lapse. */
  readonly isWorking: boolean;
  readonly isHealthy: boolean;
  /** Registrations still open on that day. */
  readonly openRegistrations: number;
}

export interface EligibilityDecision {
  readonly kind: 'eligible' | 'refused';
  readonly because: readonly Reason[];
}

/** Permenaker 5/2021 (decision 5 of the project): who may register as BPU; every condition is answered. */
export function eligibleToRegister(applicant: Applicant): EligibilityDecision {
  const because = [oldEnough(applicant), youngEnough(applicant), ...attested(applicant), roomLeft(applicant)];
  return { kind: because.every((step) => step.outcome === 'HOLDS') ? 'eligible' : 'refused', because };
}

const outcomeOf = (holds: boolean) => (holds ? 'HOLDS' : 'FAILS');

function oldEnough({ bornOn, registeringOn }: Applicant): Reason {
  const row = inForce(minimumAges, registeringOn);
  const age = ageOn(bornOn, registeringOn);
  return reason({
    rule: 'eligibility.minimum-age',
    outcome: outcomeOf(row !== undefined && age >= row.value),
    id: `Pendaftar berusia ${age} tahun; paling muda ${row?.value} tahun, usia ber-KTP.`,
    en: `The applicant is ${age} years old; the least is ${row?.value}, the age of an identity card.`,
    basis: row,
    inputs: { registeringOn, age: String(age) },
  });
}

function youngEnough({ bornOn, registeringOn }: Applicant): Reason {
  const row = inForce(ageLimits, registeringOn);
  const age = ageOn(bornOn, registeringOn);
  return reason({
    rule: 'eligibility.age-limit',
    outcome: outcomeOf(row !== undefined && age < row.value),
    id: `Pendaftar berusia ${age} tahun; saat mendaftar harus belum berusia ${row?.value} tahun.`,
    en: `The applicant is ${age} years old; on registration ${row?.value} must not have been reached.`,
    basis: row,
    inputs: { registeringOn, age: String(age) },
  });
}

const attested = ({ isWorking, isHealthy, registeringOn }: Applicant): readonly Reason[] => [
  reason({
    rule: 'eligibility.working',
    outcome: outcomeOf(isWorking),
    id: isWorking ? 'Pendaftar menyatakan sedang bekerja.' : 'Pendaftar tidak menyatakan sedang bekerja.',
    en: isWorking ? 'The applicant attests to be working.' : 'The applicant does not attest to be working.',
    basis: inForce(ageLimits, registeringOn),
  }),
  reason({
    rule: 'eligibility.healthy',
    outcome: outcomeOf(isHealthy),
    id: isHealthy ? 'Pendaftar menyatakan tidak sedang sakit.' : 'Pendaftar tidak menyatakan bebas sakit.',
    en: isHealthy
      ? 'The applicant attests not to be ill.'
      : 'The applicant does not attest to be free of illness.',
    basis: inForce(ageLimits, registeringOn),
  }),
];

function roomLeft({ openRegistrations, registeringOn }: Applicant): Reason {
  const row = inForce(registrationLimits, registeringOn);
  return reason({
    rule: 'eligibility.kinds-of-work',
    outcome: outcomeOf(row !== undefined && openRegistrations < row.value),
    id: `Ada ${openRegistrations} pendaftaran terbuka; paling banyak ${row?.value} jenis pekerjaan.`,
    en: `There are ${openRegistrations} open registrations; at most ${row?.value} kinds of work.`,
    basis: row,
    inputs: { openRegistrations: String(openRegistrations) },
  });
}
