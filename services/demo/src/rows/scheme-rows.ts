import { type Day, day, dayText } from '../calendar/days.ts';
import { uuidOf } from '../chance/uuid.ts';
import type { Agency } from '../scheme/agencies.ts';
import type { Agent } from '../scheme/agent.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { recordedOn } from './recorded.ts';
import { row, spanText, type Table } from './table.ts';

const began = day('2015-01-01');

export const branchId = (branch: number): string => uuidOf('branch', branch, began);
export const agencyId = (agency: number): string => uuidOf('agency', agency, began);
export const agentId = ({ index, joined }: Agent): string => uuidOf('agent', index, joined);

export const spanOfDays = ({ from, to }: { readonly from: Day; readonly to: Day | null }): string =>
  spanText(dayText(from), to === null ? null : dayText(to));

/** A table whose rows are few enough to be written at once. */
export const smallTable = (name: string, columns: string, rows: readonly string[]): Table => ({
  name,
  columns: columns.split(' '),
  rows,
  count: rows.length,
});

/** Branches, agencies and agents with their dated facts. */
export function schemeTables(scheme: Scheme): readonly Table[] {
  const { branches, districts, agencies } = scheme;
  return [
    smallTable(
      'branches',
      'id code name',
      branches.map(({ code, name }, at) => row(branchId(at), code, name)),
    ),
    smallTable(
      'branch_districts',
      'district_code valid branch_id recorded_at',
      districts.map(({ code, branch }) =>
        row(code, spanOfDays({ from: began, to: null }), branchId(branch), recordedOn(began)),
      ),
    ),
    smallTable(
      'agencies',
      'id code name branch_id',
      agencies.map(({ index, code, name, branch }) => row(agencyId(index), code, name, branchId(branch))),
    ),
    smallTable('agency_agreements', 'agency_id valid number recorded_at', agencies.flatMap(agreementRows)),
  ];
}

const agreementRows = ({ index, agreements }: Agency): readonly string[] =>
  agreements.map((agreement) =>
    row(agencyId(index), spanOfDays(agreement), agreement.number, recordedOn(agreement.from)),
  );
