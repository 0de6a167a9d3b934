import { dayText, firstMonth, lastDayOf, monthStartText } from '../calendar/days.ts';
import { countedMonths } from '../coverage/positions.ts';
import {
  ageBands,
  type Counts,
  countsAt,
  type Rollups,
  rollupPrograms,
  type Served,
  slot,
} from '../coverage/rollups.ts';
import { sectors } from '../scheme/occupations.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { agencyId, agentId, branchId } from './scheme-rows.ts';
import { NULL, row, type Table } from './table.ts';

const measures = ' active grace inactive newly_registered lapsed reactivated';
const allMonths = Array.from({ length: countedMonths }, (_, at) => firstMonth + at);

// The article is of October 2024: what follows September is this generator's projection.
const lastReported = '2024-09-01';
const isProjected = (month: number): boolean => monthStartText(month) > lastReported;

/** The coverage rollups of all months, equal to what the database would count. */
export function coverageTables(scheme: Scheme, rollups: Rollups): readonly Table[] {
  const { districts } = scheme;
  const { byDistrict, byGroup, byAgent, served } = rollups;
  const places = districts.map(({ branch, code }) => `${branchId(branch)}\t${code}`);
  const place = (district: number): string => places[district] ?? '';
  return [
    {
      name: 'coverage_months',
      columns: ['month', 'as_of', 'projected'],
      count: countedMonths,
      rows: allMonths.map((month) =>
        row(monthStartText(month), dayText(lastDayOf(month)), isProjected(month) ? 't' : 'f'),
      ),
    },
    rollupTable('coverage_by_district', 'district_code', rollupRows(byDistrict, place)),
    rollupTable(
      'coverage_by_group',
      'district_code sector sex age_band',
      rollupRows(byGroup, groupText(place)),
    ),
    rollupTable(
      'coverage_by_agent',
      'district_code agency_id agent_id',
      rollupRows(byAgent, servedText(scheme, served, place)),
    ),
  ];
}

type Place = (district: number) => string;

const groupText =
  (place: Place) =>
  (key: number): string => {
    const sex = Math.floor(key / ageBands.length) % 2;
    const rest = Math.floor(key / (ageBands.length * 2));
    const sector = sectors[rest % sectors.length];
    return `${place(Math.floor(rest / sectors.length))}\t${sector}\t${sex === 1 ? 'FEMALE' : 'MALE'}\t${ageBands[key % ageBands.length]}`;
  };

function servedText(scheme: Scheme, served: readonly Served[], place: Place): (key: number) => string {
  const agents = scheme.agents.map(agentId);
  const agencies = scheme.agencies.map(({ index }) => agencyId(index));
  return (key) => {
    const of = served[key];
    return `${place(of?.district ?? 0)}\t${agencies[of?.agency ?? -1] ?? NULL}\t${agents[of?.agent ?? -1] ?? NULL}`;
  };
}

function rollupTable(name: string, dimensions: string, rows: Iterable<string>): Table {
  const columns = `month program branch_id ${dimensions}${measures}`.split(' ');
  return { name, columns, count: 200_000, rows };
}

function* rollupRows(counts: Counts, write: (key: number) => string): Generator<string> {
  for (const [at, month] of allMonths.entries()) {
    for (const [program, name] of rollupPrograms.entries()) {
      const head = `${monthStartText(month)}\t${name}\t`;
      for (let key = 0; key < counts.keys; key += 1) {
        const measured = countsAt(counts, slot(at, program), key);
        if (measured !== null) yield `${head}${write(key)}\t${measured.join('\t')}\n`;
      }
    }
  }
}
