import { ofBranch } from '../branches/branch-condition.ts';
import type { Concept, FilterRule } from '../platform/reading/concept.ts';
import { compared, conditionOf, text } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { list, lookUp } from '../platform/reading/edges.ts';
import { allOf, always, raw, sql } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';

export interface AgencyRow {
  readonly id: string;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly branchKey: string;
  readonly agreementFrom: string | null;
  readonly agreementTo: string | null;
}

export const agencies: Concept<AgencyRow> = {
  name: 'Agency',
  prefix: 'agy',
  key: ['y.id'],
  columns: {
    id: `'agy_' || y.id`,
    key: 'y.id',
    code: 'y.code',
    name: 'y.name',
    branchKey: 'y.branch_id',
    agreementFrom: 'lower(pks.valid)',
    agreementTo: 'upper(pks.valid)',
  },
  from: ({ day }) => sql`from agencies as y left join lateral (
    select p.valid from agency_agreements as p
    where p.agency_id = y.id order by p.valid @> ${day}::date desc, p.valid desc limit 1) as pks on true`,
  // An organisation is not a person: who may read agencies reads them all.
  visibleTo: () => always,
  filters: {
    code: compared('y.code', 'text'),
    name: text('y.name'),
    branch: ofBranch('y.branch_id'),
  },
  orders: { CODE: 'y.code' },
  byId: byUuid('y.id'),
};

/** Finds rows by the agency that their column names, among the agencies that the caller sees. */
export function ofAgency(column: string): FilterRule {
  return (value: object, scope, field) =>
    sql`${raw(column)} in (select y.id from agencies as y where ${allOf([
      conditionOf(agencies.filters, value, { scope, field }),
      agencies.visibleTo(scope),
    ])})`;
}

/** The key by which other rows name an agency. */
export const agencyKey = { column: 'y.id', property: 'key' };

export const agencyEdges = {
  Query: {
    agency: lookUp(agencies, 'y.code', 'code'),
    agencies: list(agencies, [{ field: 'CODE', direction: 'ASC' }]),
  },
} satisfies Edges;
