import type { Agency } from './agencies.ts';
import type { Agent } from './agent.ts';
import { type Day, day, dayText } from './days.ts';
import { nikOf } from './nik.ts';
import type { Plan } from './plan.ts';
import { recordedOn } from './recorded.ts';
import { row, spanText, type Table } from './table.ts';
import { uuidOf } from './uuid.ts';

const began = day('2015-01-01');

export const branchId = (branch: number): string => uuidOf('branch', branch, began);
export const agencyId = (agency: number): string => uuidOf('agency', agency, began);
export const agentId = ({ index, joined }: Agent): string => uuidOf('agent', index, joined);

const span = ({ from, to }: { readonly from: Day; readonly to: Day | null }): string =>
  spanText(dayText(from), to === null ? null : dayText(to));

const table = (name: string, columns: string, rows: readonly string[]): Table => ({
  name,
  columns: columns.split(' '),
  rows,
  count: rows.length,
});

/** Branches, agencies and agents with their dated facts. */
export function schemeTables(plan: Plan): readonly Table[] {
  const { branches, districts, agencies, agents } = plan;
  return [
    table(
      'branches',
      'id code name',
      branches.map(({ code, name }, at) => row(branchId(at), code, name)),
    ),
    table(
      'branch_districts',
      'district_code valid branch_id recorded_at',
      districts.map(({ code, branch }) =>
        row(code, span({ from: began, to: null }), branchId(branch), recordedOn(began)),
      ),
    ),
    table(
      'agencies',
      'id code name branch_id',
      agencies.map(({ index, code, name, branch }) => row(agencyId(index), code, name, branchId(branch))),
    ),
    table('agency_agreements', 'agency_id valid number recorded_at', agencies.flatMap(agreementRows)),
    ...agentTables(agents, plan),
  ];
}

const agreementRows = ({ index, agreements }: Agency): readonly string[] =>
  agreements.map((agreement) =>
    row(agencyId(index), span(agreement), agreement.number, recordedOn(agreement.from)),
  );

function agentTables(agents: readonly Agent[], { districts }: Plan): readonly Table[] {
  const nik = nikOf();
  return [
    table(
      'agents',
      'id code branch_id name nik phone version',
      agents.map((agent) =>
        row(agentId(agent), agent.code, branchId(agent.branch), agent.name, nik(agent), agent.phone, 1),
      ),
    ),
    table(
      'agent_statuses',
      'agent_id valid status reason recorded_at',
      agents.flatMap((agent) =>
        agent.statuses.map((held) =>
          row(agentId(agent), span(held), held.status, held.reason, recordedOn(held.from)),
        ),
      ),
    ),
    table(
      'agent_agencies',
      'agent_id valid agency_id recorded_at',
      agents.flatMap((agent) =>
        agent.agencies.map((held) =>
          row(agentId(agent), span(held), agencyId(held.agency), recordedOn(held.from)),
        ),
      ),
    ),
    table(
      'agent_territories',
      'agent_id district_code valid recorded_at',
      agents.flatMap((agent) =>
        agent.territories.map((held) =>
          row(agentId(agent), districts[held.district]?.code ?? '', span(held), recordedOn(held.from)),
        ),
      ),
    ),
    table(
      'agent_certificates',
      'agent_id valid number recorded_at',
      agents.flatMap((agent) =>
        agent.certificates.map((held) => row(agentId(agent), span(held), held.number, recordedOn(held.from))),
      ),
    ),
  ];
}
