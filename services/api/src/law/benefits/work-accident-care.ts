import { addMonthsClamped, type CalendarDate, daysBetween, earliest } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import type { Period } from '../../calendar/period.ts';
import { formatMoney, fromSen, type Money, smallest, sum } from '../../money/money.ts';
import { basisPoints, halfUp } from '../../money/rounding.ts';
import { type LegalBasis, type LocalText, type Reason, reason } from '../reason.ts';
import { amountText } from '../wording.ts';
import { type BenefitComponent, component } from './benefit.ts';
import {
  aidCaps,
  type CappedAid,
  diagnosticRows,
  type HomeCareLimit,
  homeCareLimits,
  limbAidShares,
} from './work-accident-rows.ts';

/** Care at home in place of the hospital. */
export interface HomeCare {
  readonly cost: Money;
  /** From the first day of care to the day after the last. */
  readonly period: Period & { readonly to: CalendarDate };
  readonly onDoctorsAdvice: boolean;
}

export type AidKind = 'PROSTHESIS' | 'ORTHOSIS' | CappedAid;

export interface AidCost {
  readonly kind: AidKind;
  /** For PROSTHESIS and ORTHOSIS the price of the government rehabilitation hospital, for the others the bill. */
  readonly cost: Money;
}

/** What of the care is paid, and why the rest is not. */
export interface CareParts {
  readonly components: readonly BenefitComponent[];
  readonly refused: readonly Reason[];
}

const NOTHING: CareParts = { components: [], refused: [] };
const paid = (part: BenefitComponent): CareParts => ({ components: [part], refused: [] });
const refused = (step: Reason): CareParts => ({ components: [], refused: [step] });

/**
 * PP 82/2019 Lampiran III huruf A angka 1 huruf m: care at home on a doctor's advice, up to
 * Rp20.000.000 within a year. Of care that went on longer the part of its days within the year counts
 * (assumed), rounded half up to the sen.
 */
export function homeCare(care: HomeCare | null | undefined, accidentOn: CalendarDate): CareParts {
  if (care === null || care === undefined) return NOTHING;
  const row = inForce(homeCareLimits, accidentOn);
  if (row === undefined) return refused(notKnown(HOME_CARE, accidentOn));
  if (!care.onDoctorsAdvice || care.period.to <= care.period.from) return refused(noAdvice(care, row));
  const within = costWithinYear(care, row.value);
  const inputs = {
    from: care.period.from,
    to: care.period.to,
    cost: formatMoney(care.cost),
    withinTheYear: formatMoney(within),
    cap: formatMoney(row.value.most),
  };
  const amount = smallest(within, row.value.most);
  return paid(component({ code: 'HOME_CARE', amount, name: HOME_CARE, basis: row, inputs }));
}

function costWithinYear({ cost, period }: HomeCare, { months }: HomeCareLimit): Money {
  const end = earliest(period.to, addMonthsClamped(period.from, months));
  const days = BigInt(daysBetween(period.from, period.to));
  return fromSen(halfUp(cost * BigInt(daysBetween(period.from, end)), days));
}

const noAdvice = ({ period, onDoctorsAdvice }: HomeCare, basis: LegalBasis): Reason =>
  reason({
    rule: 'work-accident.home-care',
    outcome: 'FAILS',
    id: onDoctorsAdvice
      ? 'Perawatan di rumah tidak dibayar: tidak ada hari perawatan.'
      : 'Perawatan di rumah tidak dibayar: belum ada anjuran dokter.',
    en: onDoctorsAdvice
      ? 'Care at home is not paid: there is no day of care.'
      : 'Care at home is not paid: there is no advice of a doctor.',
    basis,
    inputs: { from: period.from, to: period.to },
  });

/** PP 82/2019 Lampiran III huruf A angka 1 huruf n: examinations that settle a work disease, as recorded. */
export function diagnosticExamination(
  costs: readonly Money[] | undefined,
  accidentOn: CalendarDate,
): CareParts {
  if (costs === undefined || costs.length === 0) return NOTHING;
  const row = inForce(diagnosticRows, accidentOn);
  if (row === undefined) return refused(notKnown(DIAGNOSTIC, accidentOn));
  return paid(component({ code: 'DIAGNOSTIC', amount: sum(costs), name: DIAGNOSTIC, basis: row }));
}

const KINDS: readonly AidKind[] = ['PROSTHESIS', 'ORTHOSIS', 'DENTURES', 'HEARING_AID', 'SPECTACLES'];

/**
 * PP 82/2019 Lampiran III: aids, kind by kind. Prosthesis and orthosis: the price of the government's
 * rehabilitation hospital and 40 % of it, half up to the sen. Dentures, hearing aid, spectacles: the
 * bill up to a cap, several of a kind together (assumed).
 */
export function aids(costs: readonly AidCost[] | undefined, accidentOn: CalendarDate): CareParts {
  const parts = KINDS.flatMap((kind) => {
    const own = (costs ?? []).filter((each) => each.kind === kind);
    return own.length === 0 ? [] : [aidPart(kind, sum(own.map(({ cost }) => cost)), accidentOn)];
  });
  return {
    components: parts.flatMap(({ components }) => components),
    refused: parts.flatMap((part) => part.refused),
  };
}

function aidPart(kind: AidKind, cost: Money, accidentOn: CalendarDate): CareParts {
  if (kind === 'PROSTHESIS' || kind === 'ORTHOSIS') return limbAid(kind, cost, accidentOn);
  const row = inForce(aidCaps, accidentOn);
  const cap = row?.value[kind];
  if (cap === undefined) return refused(notKnown(AID_NAMES[kind], accidentOn));
  const inputs = { kind, cost: formatMoney(cost), cap: formatMoney(cap) };
  const amount = smallest(cost, cap);
  return paid(component({ code: 'AID', amount, name: AID_NAMES[kind], basis: row, inputs }));
}

function limbAid(kind: 'PROSTHESIS' | 'ORTHOSIS', price: Money, accidentOn: CalendarDate): CareParts {
  const row = inForce(limbAidShares, accidentOn);
  if (row === undefined) return refused(notKnown(AID_NAMES[kind], accidentOn));
  const amount = basisPoints(price, row.value, halfUp);
  const inputs = { kind, price: formatMoney(price), share: String(row.value) };
  const hospital = amountText(price);
  const extra = row.value / 100n - 100n;
  const because = [
    reason({
      rule: 'work-accident.aid-price',
      outcome: 'INFORMATION',
      id: `Harga rumah sakit rehabilitasi pemerintah ${hospital.id}, ditambah ${extra}%.`,
      en: `The price of the government’s rehabilitation hospital is ${hospital.en}, plus ${extra}%.`,
      basis: row,
    }),
  ];
  return paid(component({ code: 'AID', amount, name: AID_NAMES[kind], basis: row, inputs, because }));
}

const notKnown = (name: LocalText, accidentOn: CalendarDate): Reason =>
  reason({
    rule: 'work-accident.part-not-known',
    outcome: 'FAILS',
    id: `${name.id}: aturannya untuk kejadian pada tanggal itu belum dimuat, jadi tidak dihitung.`,
    en: `${name.en}: its rule for an event of that day is not loaded, so it is not counted.`,
    inputs: { accidentOn },
  });

const HOME_CARE = { id: 'Perawatan di rumah', en: 'Care at home' };
const DIAGNOSTIC = {
  id: 'Pemeriksaan diagnostik penyakit akibat kerja',
  en: 'Diagnostic examination of a work disease',
};
const AID_NAMES: Readonly<Record<AidKind, LocalText>> = {
  PROSTHESIS: { id: 'Alat ganti anggota tubuh (prothese)', en: 'Prosthesis' },
  ORTHOSIS: { id: 'Alat bantu gerak (orthose)', en: 'Orthosis' },
  DENTURES: { id: 'Gigi tiruan', en: 'Dentures' },
  HEARING_AID: { id: 'Alat bantu dengar', en: 'Hearing aid' },
  SPECTACLES: { id: 'Kacamata', en: 'Spectacles' },
};
