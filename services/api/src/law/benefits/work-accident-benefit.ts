import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { formatMoney, largest, type Money, smallest, sum, times } from '../../money/money.ts';
import { basisPoints, halfUp } from '../../money/rounding.ts';
import { type Reason, reason } from '../reason.ts';
import { type BenefitComponent, type BenefitDecision, component, totalOf } from './benefit.ts';
import { findDisability } from './disability-percentages.ts';
import { type DisabilityLoss, partialDisability } from './partial-disability.ts';
import { type Incapacity, temporaryIncapacity } from './temporary-incapacity.ts';
import {
  type AidCost,
  aids,
  type CareParts,
  diagnosticExamination,
  type HomeCare,
  homeCare,
} from './work-accident-care.ts';
import { type AccidentCause, causeReason } from './work-accident-cause.ts';
import {
  incapacitySteps,
  medicalCareRows,
  permanentLosses,
  type TransportMode,
  transportCaps,
  workAccidentSums,
} from './work-accident-rows.ts';

export interface TransportCost {
  readonly mode: TransportMode;
  readonly cost: Money;
}

/** What was established about a work accident of a member covered on that day. */
export interface WorkAccident {
  readonly accidentOn: CalendarDate;
  /** The bracket base of the contribution month of the accident. */
  readonly base: Money;
  readonly medicalCosts: readonly Money[];
  readonly transport: readonly TransportCost[];
  readonly incapacity: Incapacity['period'] | null;
  readonly outcome: AccidentOutcome;
  /** Left out: an accident at work. */
  readonly cause?: AccidentCause;
  readonly homeCare?: HomeCare | null;
  readonly leftHanded?: boolean;
  readonly aids?: readonly AidCost[];
  /** Examinations that settled whether a disease came from the work. */
  readonly diagnosticCosts?: readonly Money[];
}

export type AccidentOutcome =
  | { readonly kind: 'RECOVERED' | 'TOTAL_DISABILITY' | 'DEATH' }
  | { readonly kind: 'PARTIAL_DISABILITY'; readonly losses: readonly DisabilityLoss[] };

/**
 * PP 44/2015 Pasal 25 jo. PP 82/2019 Lampiran III: what JKK pays for a work accident, part by part.
 * Refused when the cause is no work accident; parts that cannot be paid are told by failing reasons.
 * Wage-based parts use the bracket base of the month of the accident (decision 8 of the project).
 * Rounding: half up to the sen. Whether the person was covered that day is decided by membership.
 */
export function workAccidentBenefit(accident: WorkAccident): BenefitDecision {
  if (inForce(permanentLosses, accident.accidentOn) === undefined) {
    return { kind: 'refused', because: [noRuleReason(accident)] };
  }
  const cause = causeOf(accident);
  if (cause.outcome === 'FAILS') return { kind: 'refused', because: [cause] };
  const unknown = unknownLosses(accident.outcome);
  if (unknown.length > 0) return { kind: 'refused', because: unknown.map(unknownLossReason) };
  const care = careOf(accident);
  const components = [
    ...medical(accident),
    ...care.flatMap((part) => part.components),
    ...transport(accident),
    ...incapacity(accident),
    ...lasting(accident),
  ];
  const because = [cause, baseReason(accident), ...care.flatMap(({ refused }) => refused)];
  return { kind: 'entitled', amount: totalOf(components), components, because };
}

const causeOf = ({ cause, accidentOn, outcome }: WorkAccident): Reason =>
  causeReason({ cause: cause ?? { kind: 'AT_WORK' }, accidentOn, isFatal: outcome.kind === 'DEATH' });

const careOf = (accident: WorkAccident): readonly CareParts[] => [
  diagnosticExamination(accident.diagnosticCosts, accident.accidentOn),
  homeCare(accident.homeCare, accident.accidentOn),
  aids(accident.aids, accident.accidentOn),
];

const unknownLosses = (outcome: AccidentOutcome): readonly DisabilityLoss[] =>
  outcome.kind === 'PARTIAL_DISABILITY'
    ? outcome.losses.filter(({ code }) => findDisability(code) === undefined)
    : [];

const unknownLossReason = ({ code }: DisabilityLoss): Reason =>
  reason({
    rule: 'work-accident.disability',
    outcome: 'FAILS',
    id: 'Jenis cacat ini tidak ada dalam tabel persentase.',
    en: 'This disability is not in the table of percentages.',
    inputs: { code },
  });

const noRuleReason = ({ accidentOn }: WorkAccident): Reason =>
  reason({
    rule: 'work-accident.rules',
    outcome: 'FAILS',
    id: 'Aturan JKK untuk kecelakaan sebelum 1 Juli 2015 (PP 44/2015) belum dimuat: bagian cacat, kematian, STMB dan batas pengangkutan tidak diketahui.',
    en: 'The JKK rules for accidents before 1 July 2015 (PP 44/2015) are not loaded: the shares of disability and death, STMB and the caps of transport are not known.',
    inputs: { accidentOn },
  });

const baseReason = ({ accidentOn, base }: WorkAccident): Reason =>
  reason({
    rule: 'work-accident.base',
    outcome: 'INFORMATION',
    id: 'Santunan dihitung dari dasar iuran bulan kecelakaan.',
    en: 'Benefits are computed from the contribution base of the month of the accident.',
    basis: inForce(permanentLosses, accidentOn),
    inputs: { accidentOn, base: formatMoney(base) },
  });

function medical({ accidentOn, medicalCosts }: WorkAccident): readonly BenefitComponent[] {
  if (medicalCosts.length === 0) return [];
  const name = { id: 'Pengobatan dan perawatan, tanpa batas biaya', en: 'Medical care, without a ceiling' };
  const basis = inForce(medicalCareRows, accidentOn);
  return [component({ code: 'MEDICAL', amount: sum(medicalCosts), name, basis })];
}

/** PP 82/2019 Lampiran III: each kind of transport up to its own cap; several journeys of a kind share it. */
function transport({ accidentOn, transport: costs }: WorkAccident): readonly BenefitComponent[] {
  const row = inForce(transportCaps, accidentOn);
  if (row === undefined) return [];
  const modes = (['LAND', 'SEA', 'AIR'] as const).filter((mode) => costs.some((cost) => cost.mode === mode));
  return modes.map((mode) => {
    const spent = sum(costs.filter((cost) => cost.mode === mode).map(({ cost }) => cost));
    const inputs = { mode, spent: formatMoney(spent), cap: formatMoney(row.value[mode]) };
    const amount = smallest(spent, row.value[mode]);
    return component({ code: 'TRANSPORT', amount, name: TRANSPORT_NAMES[mode], basis: row, inputs });
  });
}

const TRANSPORT_NAMES = {
  LAND: { id: 'Pengangkutan darat, sungai atau danau', en: 'Transport by land, river or lake' },
  SEA: { id: 'Pengangkutan laut', en: 'Transport by sea' },
  AIR: { id: 'Pengangkutan udara', en: 'Transport by air' },
} as const;

function incapacity({ base, accidentOn, incapacity: period }: WorkAccident): readonly BenefitComponent[] {
  if (period === null) return [];
  const months = temporaryIncapacity({ base, accidentOn, period });
  const amount = sum(months.map((month) => month.amount));
  const name = {
    id: 'Santunan sementara tidak mampu bekerja (STMB)',
    en: 'Temporary incapacity for work (STMB)',
  };
  const inputs = { from: period.from, to: period.to, months: String(months.length) };
  const basis = inForce(incapacitySteps, accidentOn);
  return [component({ code: 'TEMPORARY_INCAPACITY', amount, name, basis, inputs })];
}

function lasting(accident: WorkAccident): readonly BenefitComponent[] {
  const { outcome } = accident;
  switch (outcome.kind) {
    case 'RECOVERED':
      return [];
    case 'PARTIAL_DISABILITY':
      return partialDisability({ ...accident, losses: outcome.losses });
    case 'TOTAL_DISABILITY':
      return totalDisability(accident);
    case 'DEATH':
      return death(accident);
  }
}

/** PP 82/2019 Lampiran III: 70 % of 80 monthly bases (56 bases), and the periodic grant. */
function totalDisability({ base, accidentOn }: WorkAccident): readonly BenefitComponent[] {
  const row = inForce(permanentLosses, accidentOn);
  if (row === undefined) return [];
  const amount = basisPoints(times(base, row.value.monthlyBases), row.value.totalDisability, halfUp);
  const name = { id: 'Santunan cacat total tetap', en: 'Total permanent disability' };
  const inputs = { base: formatMoney(base) };
  return [
    component({ code: 'TOTAL_DISABILITY', amount, name, basis: row, inputs }),
    ...flatSum('PERIODIC_GRANT', accidentOn),
  ];
}

/** PP 82/2019 Lampiran III: 60 % of 80 monthly bases (48 bases) but not less than the JKM grant, periodic grant, funeral. */
function death({ base, accidentOn }: WorkAccident): readonly BenefitComponent[] {
  const row = inForce(permanentLosses, accidentOn);
  const sums = inForce(workAccidentSums, accidentOn);
  if (row === undefined || sums === undefined) return [];
  const computed = basisPoints(times(base, row.value.monthlyBases), row.value.death, halfUp);
  const amount = largest(computed, sums.value.leastDeathGrant);
  const name = { id: 'Santunan kematian karena kecelakaan kerja', en: 'Death grant for a work accident' };
  const inputs = { base: formatMoney(base), least: formatMoney(sums.value.leastDeathGrant) };
  return [
    component({ code: 'DEATH_GRANT', amount, name, basis: row, inputs }),
    ...flatSum('PERIODIC_GRANT', accidentOn),
    ...flatSum('FUNERAL', accidentOn),
  ];
}

function flatSum(code: 'PERIODIC_GRANT' | 'FUNERAL', on: CalendarDate): readonly BenefitComponent[] {
  const row = inForce(workAccidentSums, on);
  if (row === undefined) return [];
  return code === 'FUNERAL'
    ? [component({ code, amount: row.value.funeral, name: FUNERAL, basis: row })]
    : [component({ code, amount: row.value.periodicGrant, name: PERIODIC, basis: row })];
}

const FUNERAL = { id: 'Biaya pemakaman', en: 'Funeral money' };
const PERIODIC = { id: 'Santunan berkala, dibayar sekaligus', en: 'Periodic grant, paid at once' };
