import { covers } from './agencies.ts';
import type { Agent } from './agent.ts';
import { ageAt, type Day, firstDayOf, firstMonth, lastDayOf } from './days.ts';
import { sectorIndexOf, sectors } from './occupations.ts';
import type { Person, Registration } from './person.ts';
import {
  countedMonths,
  type MonthPositions,
  type Position,
  paidThroughEnds,
  positionsAt,
} from './positions.ts';

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

/** Counts of one month and program under a key; a key seen stays, as its row does. */
export type Counts = Map<number, Int32Array>;

export interface Rollups {
  /** By month × program: district, district·sector·sex·age band, district·agency·agent. */
  readonly byDistrict: readonly Counts[];
  readonly byGroup: readonly Counts[];
  readonly byAgent: readonly Counts[];
}

export const slot = (month: number, program: number): number => month * rollupPrograms.length + program;
export const AGENT_BASE = 4096;
export const AGENCY_BASE = 256;
export const groupKey = (district: number, sector: number, sex: number, band: number): number =>
  ((district * sectors.length + sector) * SEXES + sex) * ageBands.length + band;
/** Zero stands for no agent and no agency. */
export const agentKey = (district: number, agency: number, agent: number): number =>
  (district * AGENCY_BASE + agency) * AGENT_BASE + agent;

const empty = (): readonly Counts[] =>
  Array.from({ length: countedMonths * rollupPrograms.length }, () => new Map<number, Int32Array>());

/** Counts everybody at each month's end, as open_coverage_month() would. */
export function rollupsOf(people: readonly Person[], agents: readonly Agent[]): Rollups {
  const rollups: Rollups = { byDistrict: empty(), byGroup: empty(), byAgent: empty() };
  for (const person of people) countPerson(person, agents, rollups);
  return rollups;
}

function countPerson(person: Person, agents: readonly Agent[], rollups: Rollups): void {
  const ends = person.registrations.map(paidThroughEnds);
  for (let at = 0; at < countedMonths; at += 1) {
    const positions = positionsAt(person, ends, at);
    if (positions === null) continue;
    const asOf = lastDayOf(firstMonth + at);
    const group = groupKey(
      person.district,
      sectorIndexOf(positions.standing.occupation),
      person.isWoman ? 1 : 0,
      bandAt(person.born, asOf),
    );
    const agent = servingKey(person.district, positions.standing, agents, asOf);
    countPositions(positions, at, { district: person.district, group, agent }, rollups);
  }
}

interface Keys {
  readonly district: number;
  readonly group: number;
  readonly agent: number;
}

// Everybody has JKK and JKM with the same days and payments; JHT has its own.
function countPositions({ all, jht }: MonthPositions, at: number, keys: Keys, rollups: Rollups): void {
  const measures = measuresOf(all, at);
  for (let program = 0; program < 3; program += 1) count(slot(at, program), keys, measures, rollups);
  if (jht !== null) count(slot(at, 3), keys, measuresOf(jht, at), rollups);
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

function count(place: number, keys: Keys, measures: number, { byDistrict, byGroup, byAgent }: Rollups): void {
  add(byDistrict[place], keys.district, measures);
  add(byGroup[place], keys.group, measures);
  add(byAgent[place], keys.agent, measures);
}

function add(counts: Counts | undefined, key: number, measures: number): void {
  if (counts === undefined) return;
  let row = counts.get(key);
  if (row === undefined) {
    row = new Int32Array(MEASURES);
    counts.set(key, row);
  }
  for (let measure = 0; measure < MEASURES; measure += 1) {
    if ((measures >> measure) & 1) row[measure] = (row[measure] ?? 0) + 1;
  }
}

function bandAt(born: Day, on: Day): number {
  const age = ageAt(born, on);
  return age < 25 ? 0 : age >= 65 ? 5 : Math.floor((age - 15) / 10);
}

function servingKey(district: number, { serving }: Registration, agents: readonly Agent[], on: Day): number {
  for (const span of serving) {
    if (!covers(span, on)) continue;
    const agency = agents[span.agent]?.agencies.find((membership) => covers(membership, on));
    return agentKey(district, agency === undefined ? 0 : agency.agency + 1, span.agent + 1);
  }
  return agentKey(district, 0, 0);
}
