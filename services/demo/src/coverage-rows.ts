import { dayText, firstMonth, lastDayOf, monthStartText } from './days.ts';
import { sectors } from './occupations.ts';
import type { Plan } from './plan.ts';
import { countedMonths } from './positions.ts';
import {
  AGENCY_BASE,
  AGENT_BASE,
  ageBands,
  type Counts,
  rollupPrograms,
  rollupsOf,
  slot,
} from './rollups.ts';
import { agencyId, agentId, branchId } from './scheme-rows.ts';
import { NULL, row, type Table } from './table.ts';

const measures = ' active grace inactive newly_registered lapsed reactivated';
const allMonths = Array.from({ length: countedMonths }, (_, at) => firstMonth + at);

/** The coverage rollups of all months, equal to what the database would count. */
export function coverageTables(plan: Plan): readonly Table[] {
  const { byDistrict, byGroup, byAgent } = rollupsOf(plan.people, plan.agents);
  const place = placesOf(plan);
  const agents = plan.agents.map(agentId);
  const agencies = plan.agencies.map(({ index }) => agencyId(index));
  return [
    {
      name: 'coverage_months',
      columns: ['month', 'as_of'],
      count: countedMonths,
      rows: allMonths.map((month) => row(monthStartText(month), dayText(lastDayOf(month)))),
    },
    rollupTable(
      'coverage_by_district',
      `month program branch_id district_code${measures}`,
      byDistrict,
      place,
    ),
    rollupTable(
      'coverage_by_group',
      `month program branch_id district_code sector sex age_band${measures}`,
      byGroup,
      (key) => {
        const band = key % ageBands.length;
        const sex = Math.floor(key / ageBands.length) % 2;
        const rest = Math.floor(key / (ageBands.length * 2));
        const district = Math.floor(rest / sectors.length);
        return `${place(district)}\t${sectors[rest % sectors.length]}\t${sex === 1 ? 'FEMALE' : 'MALE'}\t${ageBands[band]}`;
      },
    ),
    rollupTable(
      'coverage_by_agent',
      `month program branch_id district_code agency_id agent_id${measures}`,
      byAgent,
      (key) => {
        const agent = key % AGENT_BASE;
        const agency = Math.floor(key / AGENT_BASE) % AGENCY_BASE;
        const district = Math.floor(key / (AGENT_BASE * AGENCY_BASE));
        return `${place(district)}\t${agencies[agency - 1] ?? NULL}\t${agents[agent - 1] ?? NULL}`;
      },
    ),
  ];
}

function placesOf({ districts }: Plan): (district: number) => string {
  const places = districts.map(({ branch, code }) => `${branchId(branch)}\t${code}`);
  return (district) => places[district] ?? '';
}

function rollupTable(
  name: string,
  columns: string,
  counts: readonly Counts[],
  write: (key: number) => string,
): Table {
  const count = counts.reduce((total, of) => total + of.size, 0);
  return { name, columns: columns.split(' '), count, rows: rollupRows(counts, write) };
}

function* rollupRows(counts: readonly Counts[], write: (key: number) => string): Generator<string> {
  for (const [at, month] of allMonths.entries()) {
    for (const [program, name] of rollupPrograms.entries()) {
      const head = `${monthStartText(month)}\t${name}\t`;
      for (const [key, measured] of counts[slot(at, program)] ?? [])
        yield `${head}${write(key)}\t${measured.join('\t')}\n`;
    }
  }
}
