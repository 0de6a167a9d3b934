import { ageAt, type Day, firstDayOf, firstMonth, lastDayOf } from '../calendar/days.ts';
import type { Person, Registration } from '../people/person.ts';
import { covers } from '../scheme/agencies.ts';
import type { Agent } from '../scheme/agent.ts';
import { sectorIndexOf, sectors } from '../scheme/occupations.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { countedMonths, type Position, paidThroughEnds, positionsAt } from './positions.ts';

/** active, grace, inactive, newly registered, lapsed, reactivated: the order of the rollup tables. */
export const MEASURES = 6;
export const rollupPrograms = ['ALL', 'JKK', 'JKM', 'JHT'] as const;
export const ageBands = [
  'UNDER_25',
  'FROM_25_TO_34',
  'FROM_35_TO_44',
  'FROM_45_TO_54',
  'FROM_55_TO_64',
  'FROM_65',
] as const;
const SEXES = 2;

/** Counts by month × program × key × measure in one array; a key that nobody has counts nothing. */
export interface Counts {
  readonly keys: number;
  readonly values: Int32Array;
}

export interface Rollups {
  readonly byDistrict: Counts;
  /** Keys are district · sector · sex · age band. */
  readonly byGroup: Counts;
  /** Keys are places in the list of what served where. */
  readonly byAgent: Counts;
  readonly served: readonly Served[];
}

/** An agent of an agency in a district; null stands for nobody. */
export interface Served {
  readonly district: number;
  readonly agency: number | null;
  readonly agent: number | null;
}

const SLOTS = countedMonths * rollupPrograms.length;
/** Of one shard, by far. */
const mostServed = 6_000;

export const slot = (month: number, program: number): number => month * rollupPrograms.length + program;
export interface Group {
  readonly district: number;
  readonly sector: number;
  readonly sex: number;
  readonly band: number;
}

export const groupKey = ({ district, sector, sex, band }: Group): number =>
  ((district * sectors.length + sector) * SEXES + sex) * ageBands.length + band;

const countsOf = (keys: number): Counts => ({ keys, values: new Int32Array(SLOTS * keys * MEASURES) });

/** The six counts of a key, or none when nobody was registered there. */
export function countsAt({ keys, values }: Counts, at: number, key: number): Int32Array | null {
  const start = (at * keys + key) * MEASURES;
  const measured = values.subarray(start, start + MEASURES);
  return (measured[0] ?? 0) + (measured[1] ?? 0) + (measured[2] ?? 0) === 0 ? null : measured;
}

/** The rollups of nobody yet; people are counted into them shard after shard. */
export function emptyRollups({ agents, districts, shards }: Scheme): Counting {
  const servings = servingsOf(agents, shards.length * mostServed);
  return {
    byDistrict: countsOf(districts.length),
    byGroup: countsOf(groupKey({ district: districts.length, sector: 0, sex: 0, band: 0 })),
    byAgent: countsOf(shards.length * mostServed),
    served: servings.list,
    servings,
  };
}

/** Counts people at each month's end, as open_coverage_month() would. */
export function countPeople(people: readonly Person[], counting: Counting): void {
  for (const person of people) countPerson(person, counting);
}

export interface Counting extends Rollups {
  readonly servings: Servings;
}

function countPerson(person: Person, counting: Counting): void {
  const ends = person.registrations.map(paidThroughEnds);
  for (let at = 0; at < countedMonths; at += 1) {
    const positions = positionsAt(person, ends, at);
    if (positions === null) continue;
    const asOf = lastDayOf(firstMonth + at);
    const { standing, all, jht } = positions;
    const { district } = person;
    const group = groupKey({
      district,
      sector: sectorIndexOf(standing.occupation),
      sex: person.isWoman ? 1 : 0,
      band: bandAt(person.born, asOf),
    });
    const keys = { district, group, agent: counting.servings.keyOf(district, standing, asOf) };
    count({ ...keys, at, programs: everybodys, measures: measuresOf(all, at) }, counting);
    if (jht !== null) count({ ...keys, at, programs: savers, measures: measuresOf(jht, at) }, counting);
  }
}

// Everybody has JKK and JKM with the same days and payments; JHT has its own.
const everybodys = [0, 1, 2];
const savers = [3];

interface Counted {
  readonly at: number;
  readonly programs: readonly number[];
  readonly measures: number;
  readonly district: number;
  readonly group: number;
  readonly agent: number;
}

/** One bit per measure. */
function measuresOf(position: Position, at: number): number {
  const month = firstMonth + at;
  const status = statusAt(position.paidThrough, month);
  const isNew = position.since >= firstDayOf(month);
  const before = isNew ? null : statusAt(position.paidBefore, month - 1);
  const lapsed = status === 2 && before !== null && before !== 2;
  const reactivated = status === 0 && before === 2;
  return (1 << status) | (isNew ? 8 : 0) | (lapsed ? 16 : 0) | (reactivated ? 32 : 0);
}

const statusAt = (paidThrough: number, month: number): 0 | 1 | 2 =>
  paidThrough < 0 ? 2 : paidThrough >= month ? 0 : paidThrough >= month - 3 ? 1 : 2;

function count(counted: Counted, { byDistrict, byGroup, byAgent }: Counting): void {
  for (const program of counted.programs) {
    const place = slot(counted.at, program);
    add(byDistrict, place * byDistrict.keys + counted.district, counted.measures);
    add(byGroup, place * byGroup.keys + counted.group, counted.measures);
    add(byAgent, place * byAgent.keys + counted.agent, counted.measures);
  }
}

function add({ values }: Counts, place: number, measures: number): void {
  const start = place * MEASURES;
  for (let measure = 0; measure < MEASURES; measure += 1) {
    if ((measures >> measure) & 1) values[start + measure] = (values[start + measure] ?? 0) + 1;
  }
}

function bandAt(born: Day, on: Day): number {
  const age = ageAt(born, on);
  return age < 25 ? 0 : age >= 65 ? 5 : Math.floor((age - 15) / 10);
}

interface Servings {
  readonly list: readonly Served[];
  keyOf(district: number, registration: Registration, on: Day): number;
}

function servingsOf(agents: readonly Agent[], most: number): Servings {
  const list: Served[] = [];
  const places = new Map<number, number>();
  const placeOf = (served: Served): number => {
    const key = (served.district * 1_024 + (served.agency ?? -1) + 1) * 4_096 + (served.agent ?? -1) + 1;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (list.length === most) throw new RangeError('more agents in districts than the counts have room for');
    places.set(key, list.length);
    return list.push(served) - 1;
  };
  return {
    list,
    keyOf(district, { serving }, on) {
      const span = serving.find((held) => covers(held, on));
      if (span === undefined) return placeOf({ district, agency: null, agent: null });
      const membership = agents[span.agent]?.agencies.find((held) => covers(held, on));
      return placeOf({ district, agency: membership?.agency ?? null, agent: span.agent });
    },
  };
}
