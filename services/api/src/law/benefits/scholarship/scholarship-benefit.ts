import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { lastDay } from '../../../calendar/month.ts';
import { formatMoney, type Money, smallest, subtract, sum, ZERO } from '../../../money/money.ts';
import type { MembershipFacts } from '../../membership-facts.ts';
import { membershipOn } from '../../membership-status.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../../reason.ts';
import { component, totalOf } from '../benefit.ts';
import { yearConditions } from './scholarship-conditions.ts';
import type {
  ClaimedYear,
  PaidYear,
  ScholarshipCase,
  ScholarshipChild,
  ScholarshipComponent,
  ScholarshipDecision,
} from './scholarship-facts.ts';
import {
  type ScholarshipAmounts,
  type SchoolLevel,
  scholarshipAmounts,
  scholarshipMonthsNeeded,
} from './scholarship-rows.ts';
import { schoolYearText } from './school-year.ts';

/**
 * PP 82/2019 Pasal 34 (decision 3 of the project: a return starts the clocks again): how many
 * contribution months of JKM count for the three years, those of the registration that decides on the
 * day which were paid and have ended.
 */
export function scholarshipMonths(facts: MembershipFacts, on: CalendarDate): number {
  const { registrationNumber } = membershipOn({ registrations: facts.registrations }, on, 'JKM');
  const registration = facts.registrations.find(({ number }) => number === registrationNumber);
  const counted = (registration?.payments ?? []).filter(
    ({ program, paidOn, month }) => program === 'JKM' && paidOn <= on && lastDay(month) < on,
  );
  return new Set(counted.map(({ month }) => month)).size;
}

/**
 * PP 82/2019 Lampiran III, Permenaker 1/2025 Pasal 103: the scholarship of the children of a participant
 * who died or is totally disabled, school year by school year: the level's amount for at most its
 * years, Rp87.000.000 a child, two children, Rp174.000.000. What was paid before counts against
 * all of these. For a death outside work only after three years of contributions. Whole rupiah, no rounding.
 */
export function scholarshipBenefit(request: ScholarshipCase): ScholarshipDecision {
  const row = inForce(scholarshipAmounts, request.eventOn);
  if (row === undefined) return { kind: 'refused', because: [notLoaded(request.eventOn)] };
  const ground = contributionPeriodReason(request, row);
  if (ground.outcome === 'FAILS') return { kind: 'refused', because: [ground] };
  const { components, refused } = walk(request, row);
  if (components.length === 0) return { kind: 'refused', because: [ground, ...refused] };
  return { kind: 'entitled', amount: totalOf(components), components, because: [ground, ...refused] };
}

type GroundCase = Pick<ScholarshipCase, 'ground' | 'contributionMonths' | 'claimedOn'>;

/** PP 82/2019 Pasal 34: three years of contributions after a death outside work; none after a work accident. */
export function contributionPeriodReason(
  { ground, contributionMonths, claimedOn }: GroundCase,
  row: LegalBasis,
): Reason {
  if (ground !== 'DEATH') {
    return reason({
      rule: 'scholarship.ground',
      outcome: 'HOLDS',
      id: 'Karena kecelakaan kerja, beasiswa diberikan tanpa syarat lama iuran.',
      en: 'After a work accident the scholarship needs no length of contributions.',
      basis: row,
      inputs: { ground },
    });
  }
  const needed = inForce(scholarshipMonthsNeeded, claimedOn);
  const least = needed?.value ?? 0;
  return reason({
    rule: 'scholarship.contribution-period',
    outcome: contributionMonths >= least ? 'HOLDS' : 'FAILS',
    id: `Iuran JKM yang dihitung ${contributionMonths} bulan; perlu paling sedikit ${least} bulan.`,
    en: `${contributionMonths} contribution months of JKM count; at least ${least} are needed.`,
    basis: needed,
    inputs: { contributionMonths: String(contributionMonths), needed: String(least) },
  });
}

interface Walk {
  readonly components: ScholarshipComponent[];
  readonly refused: Reason[];
}

function walk(request: ScholarshipCase, row: Dated<ScholarshipAmounts>): Walk {
  const walked: Walk = { components: [], refused: [] };
  // Who was paid before keeps a place; the others take what is left in the order given.
  const ordered = [
    ...request.children.filter(({ paid }) => paid.length > 0),
    ...request.children.filter(({ paid }) => paid.length === 0),
  ];
  for (const [place, child] of ordered.entries()) {
    const years = child.claimed.toSorted((left, right) => left.schoolYear - right.schoolYear);
    for (const year of years) {
      const paid = paidSoFar(ordered, walked.components);
      const steps = [
        ...yearConditions({ request, child, year }),
        placeReason(place, row),
        roomReason({ child: child.key, year, paid, row }),
      ];
      const room = roomFor({ child: child.key, year, paid, row });
      if (steps.every(({ outcome }) => outcome !== 'FAILS')) {
        walked.components.push(yearComponent({ child, year, row, steps, amount: room }));
      } else walked.refused.push(refusedYear(child, year, steps));
    }
  }
  return walked;
}

interface Paid extends PaidYear {
  readonly child: string;
}

const paidSoFar = (
  children: readonly ScholarshipChild[],
  now: readonly ScholarshipComponent[],
): readonly Paid[] => [
  ...children.flatMap(({ key, paid }) => paid.map((year) => ({ ...year, child: key }))),
  ...now,
];

interface Room {
  readonly child: string;
  readonly year: ClaimedYear;
  readonly paid: readonly Paid[];
  readonly row: Dated<ScholarshipAmounts>;
}

/** What of the year's amount is still free under every maximum; zero when the year or the level is used up. */
function roomFor({ child, year, paid, row }: Room): Money {
  const own = paid.filter((each) => each.child === child);
  const atLevel = own.filter(({ level }) => level === year.level);
  const { perYear, years } = row.value.levels[year.level];
  if (own.some(({ schoolYear }) => schoolYear === year.schoolYear) || atLevel.length >= years) return ZERO;
  const free = smallest(
    subtract(row.value.perChild, amountOf(own)),
    subtract(row.value.together, amountOf(paid)),
  );
  return free < ZERO ? ZERO : smallest(perYear, free);
}

const amountOf = (years: readonly PaidYear[]): Money => sum(years.map(({ amount }) => amount));

function roomReason(room: Room): Reason {
  const { child, year, paid, row } = room;
  const own = paid.filter((each) => each.child === child);
  const again = own.some(({ schoolYear }) => schoolYear === year.schoolYear);
  const used = own.filter(({ level }) => level === year.level).length;
  const { years } = row.value.levels[year.level];
  return reason({
    rule: 'scholarship.maximum',
    outcome: roomFor(room) > ZERO ? 'HOLDS' : 'FAILS',
    id: again
      ? `Tahun ajaran ${schoolYearText(year.schoolYear)} sudah dibayar untuk anak ini.`
      : `Jenjang ${LEVELS[year.level].id} sudah dibayar ${used} dari ${years} tahun.`,
    en: again
      ? `The school year ${schoolYearText(year.schoolYear)} has been paid for this child.`
      : `${used} of ${years} years of ${LEVELS[year.level].en} have been paid.`,
    basis: row,
    inputs: {
      level: year.level,
      paidForChild: formatMoney(amountOf(own)),
      paidTogether: formatMoney(amountOf(paid)),
    },
  });
}

const placeReason = (place: number, row: Dated<ScholarshipAmounts>): Reason =>
  reason({
    rule: 'scholarship.children',
    outcome: place < row.value.children ? 'HOLDS' : 'FAILS',
    id: `Beasiswa diberikan untuk paling banyak ${row.value.children} anak; ini anak ke-${place + 1}.`,
    en: `The scholarship is for at most ${row.value.children} children; this is number ${place + 1}.`,
    basis: row,
    inputs: { place: String(place + 1) },
  });

interface YearPart {
  readonly child: ScholarshipChild;
  readonly year: ClaimedYear;
  readonly row: Dated<ScholarshipAmounts>;
  readonly steps: readonly Reason[];
  readonly amount: Money;
}

function yearComponent({ child, year, row, steps, amount }: YearPart): ScholarshipComponent {
  const text = schoolYearText(year.schoolYear);
  const { id, en } = LEVELS[year.level];
  const name = { id: `Beasiswa ${id}, tahun ajaran ${text}`, en: `Scholarship, ${en}, school year ${text}` };
  const inputs = { child: child.key, level: year.level, schoolYear: text };
  const part = component({ code: 'SCHOLARSHIP', amount, name, basis: row, inputs, because: steps });
  return { ...part, code: 'SCHOLARSHIP', child: child.key, ...year };
}

function refusedYear({ key }: ScholarshipChild, year: ClaimedYear, steps: readonly Reason[]): Reason {
  const text = schoolYearText(year.schoolYear);
  return reason({
    rule: 'scholarship.year',
    outcome: 'FAILS',
    id: `Beasiswa tahun ajaran ${text} tidak dibayar.`,
    en: `The scholarship of the school year ${text} is not paid.`,
    inputs: { child: key, level: year.level, schoolYear: text },
    because: steps.filter(({ outcome }) => outcome === 'FAILS'),
  });
}

const notLoaded = (eventOn: CalendarDate): Reason =>
  reason({
    rule: 'scholarship.rules',
    outcome: 'FAILS',
    id: 'Beasiswa untuk kejadian sebelum 2 Desember 2019 (PP 44/2015, sekali bayar untuk satu anak) belum dimuat.',
    en: 'The scholarship for events before 2 December 2019 (PP 44/2015, one payment for one child) is not loaded.',
    inputs: { eventOn },
  });

const LEVELS: Readonly<Record<SchoolLevel, { readonly id: string; readonly en: string }>> = {
  TK: { id: 'TK', en: 'kindergarten' },
  SD: { id: 'SD', en: 'primary school' },
  SMP: { id: 'SMP', en: 'lower secondary school' },
  SMA: { id: 'SMA', en: 'upper secondary school' },
  HIGHER: { id: 'perguruan tinggi atau pelatihan', en: 'higher education or training' },
};
