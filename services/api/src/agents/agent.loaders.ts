import type { Batch } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
import { raw, sql } from '../platform/reading/sql.ts';

interface Period {
  readonly parent: string;
  readonly from: string;
  readonly until: string | null;
}

export interface StatusPeriodRow extends Period {
  readonly status: string;
  readonly reason: string;
}

export interface AgencyPeriodRow extends Period {
  readonly agencyKey: string;
}

export interface TerritoryPeriodRow extends Period {
  readonly districtCode: string;
}

export interface CertificateRow {
  readonly parent: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** The districts that an agent serves on a day, in the order of codes. */
export function territoriesOn(day: string): Batch<string, readonly string[]> {
  return {
    name: `territories on ${day}`,
    async read(ctx, keys) {
      const rows = await run<{ parent: string; districts: string[] }>(
        ctx,
        sql`select t.agent_id as parent, array_agg(t.district_code order by t.district_code) as districts
          from agent_territories as t where t.agent_id = any (${keys}) and t.valid @> ${day}::date group by t.agent_id`,
      );
      const byAgent = new Map(rows.map((row) => [row.parent, row.districts]));
      return keys.map((key) => byAgent.get(key) ?? []);
    },
  };
}

export const statusPeriods = periodsOf<StatusPeriodRow>('agent_statuses', 't.status, t.reason');
export const agencyPeriods = periodsOf<AgencyPeriodRow>('agent_agencies', 't.agency_id as "agencyKey"');
export const territoryPeriods = periodsOf<TerritoryPeriodRow>(
  'agent_territories',
  't.district_code as "districtCode"',
);

export const certificateOf: Batch<string, CertificateRow | null> = {
  name: 'latest certificate',
  async read(ctx, keys) {
    const rows = await run<CertificateRow>(
      ctx,
      sql`select distinct on (t.agent_id) t.agent_id as parent, t.number, lower(t.valid) as "validFrom", upper(t.valid) as "validUntil"
        from agent_certificates as t where t.agent_id = any (${keys}) order by t.agent_id, t.valid desc`,
    );
    const byAgent = new Map(rows.map((row) => [row.parent, row]));
    return keys.map((key) => byAgent.get(key) ?? null);
  },
};

function periodsOf<Row extends Period>(table: string, columns: string): Batch<string, readonly Row[]> {
  return {
    name: `periods of ${table}`,
    async read(ctx, keys) {
      const rows = await run<Row>(
        ctx,
        sql`select t.agent_id as parent, lower(t.valid) as "from", upper(t.valid) as "until", ${raw(columns)}
          from ${raw(table)} as t where t.agent_id = any (${keys}) order by t.agent_id, t.valid`,
      );
      const byAgent = Map.groupBy(rows, (row) => row.parent);
      return keys.map((key) => byAgent.get(key) ?? []);
    },
  };
}
