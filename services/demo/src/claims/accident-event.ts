import type { WorkAccidentEvent } from '@perisai/api/law/claims/claim-facts';
import { fromRupiah, type Money } from '@perisai/api/money/money';
import { type Day, dayText } from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import { familyAfter, noFamily } from './family.ts';

interface AccidentTime {
  readonly event: Day;
  readonly filed: Day;
  readonly age: number;
  readonly isFatal: boolean;
}

/** A work accident as it was reported: how it came about, what it cost, and how it ended. */
export function accidentEvent(time: AccidentTime, random: Random): WorkAccidentEvent {
  const { event, isFatal } = time;
  return {
    kind: 'WORK_ACCIDENT',
    eventOn: dayText(event),
    cause: random.pick(causes),
    medicalCosts: [rupiah(medicalCost(random))],
    diagnosticCosts: [],
    transport: random.chance(0.45) ? [{ mode: 'LAND', cost: rupiah(random.between(3, 40) * 25_000) }] : [],
    homeCare: null,
    aids: [],
    incapacity: isFatal ? null : absence(time, random),
    leftHanded: random.chance(0.1),
    outcome: isFatal ? { kind: 'DEATH' } : outcomeOf(random),
    deathOn: isFatal ? dayText(event) : null,
    family: isFatal ? familyAfter(time.age, random) : noFamily,
  };
}

const rupiah = (amount: number): Money => fromRupiah(BigInt(amount));

const causes: readonly WorkAccidentEvent['cause'][] = [
  { kind: 'COMMUTE', byUsualRoute: true },
  { kind: 'COMMUTE', byUsualRoute: true },
  { kind: 'AT_WORK' },
  { kind: 'AT_WORK' },
  { kind: 'AT_WORK' },
  { kind: 'AT_WORK' },
  { kind: 'AT_WORK' },
  { kind: 'WORK_DISEASE', workEndedOn: null },
];

/** Days unable to work, over by the day of filing. */
function absence({ event, filed }: AccidentTime, random: Random): WorkAccidentEvent['incapacity'] {
  if (!random.chance(0.7)) return null;
  const days = Math.min(random.between(3, 75), filed - event + 1);
  return { from: dayText(event), to: dayText(event + days) };
}

// Fingers, toes, an ear lobe, an eye.
const losses = [
  'FINGER_OTHER_L',
  'FINGER_OTHER_R',
  'TOE_OTHER',
  'TOE_BIG',
  'INDEX_L',
  'INDEX_R',
  'EARLOBE_BOTH',
  'THUMB_L',
  'EYE_ONE',
];

const outcomeOf = (random: Random): WorkAccidentEvent['outcome'] =>
  random.chance(0.05)
    ? { kind: 'PARTIAL_DISABILITY', losses: [{ code: random.pick(losses) }] }
    : { kind: 'RECOVERED' };

// Most treatments cost a few hundred thousand, some a hundred times that; hospitals bill to the rupiah.
const medicalCost = (random: Random): number =>
  Math.floor(180_000 * Math.exp(4.2 * random.next() ** 1.6)) + random.below(97);
