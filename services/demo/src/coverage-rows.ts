import { dayText, firstMonth, lastDayOf, monthStartText } from './days.ts';
import { sectors } from './occupations.ts';
import type { Plan } from './plan.ts';
import { countedMonths } from './positions.ts';
import { ageBands, type Counts, countsAt, rollupPrograms, rollupsOf, type Served, slot } from './rollups.ts';
import { agencyId, agentId, branchId } from './scheme-rows.ts';
import { NULL, row, type Table } from './table.ts';

const measures = ' active grace inactive newly_registered lapsed reactivated';
const allMonths = Array.from({ length: countedMonths }, (_, at) => firstMonth + at);

/** The coverage rollups of all months, equal to what the database would count. */
export function coverageTables(plan: Plan): readonly Table[] {
  const { byDistrict, byGroup, byAgent, served } = rollupsOf(plan.people, plan.agents, plan.districts.length);
  const places = plan.districts.map(({ branch, code }) => `${branchId(branch)}\t${code}`);
  const place = (district: number): string => places[district] ?? '';
  return [
    {
      name: 'coverage_months',
      columns: ['month', 'as_of'],
      count: countedMonths,
      rows: allMonths.map((month) => row(monthStartText(month), dayText(lastDayOf(month)))),
    },
    rollupTable('coverage_by_district', 'district_code', byDistrict, place),
    rollupTable('coverage_by_group', 'district_code sector sex age_band', byGroup, groupText(place)),
    rollupTable(
      'coverage_by_agent',
      'district_code agency_id agent_id',
      byAgent,
      servedText(plan, served, place),
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

function servedText(plan: Plan, served: readonly Served[], place: Place): (key: number) => string {
  const agents = plan.agents.map(agentId);
  const agencies = plan.agencies.map(({ index }) => agencyId(index));
  return (key) => {
    const of = served[key];
    return `${place(of?.district ?? 0)}\t${agencies[of?.agency ?? -1] ?? NULL}\t${agents[of?.agent ?? -1] ?? NULL}`;
  };
}

function rollupTable(
  name: string,
  dimensions: string,
  counts: Counts,
  write: (key: number) => string,
): Table {
  const columns = `month program branch_id ${dimensions}${measures}`.split(' ');
  return { name, columns, count: counts.keys * 30, rows: rollupRows(counts, write) };
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
