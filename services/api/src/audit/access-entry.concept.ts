import type { Concept } from '../platform/reading/concept.ts';
import { list } from '../platform/reading/edges.ts';
import { sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import { ofAuditors } from './audit-entry.concept.ts';
import { uuidIn } from './thing-id.ts';

export interface AccessEntryRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actorSubject: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly entity: string;
  readonly detail: string | null;
  readonly personKeys: readonly string[];
  readonly personCount: number;
  readonly fields: readonly string[];
  readonly operation: string;
  readonly purpose: string | null;
  readonly note: string | null;
  readonly requestId: string;
}

/** Who saw whose data, and why: for auditors. */
export const accessEntries: Concept<AccessEntryRow> = {
  name: 'AccessEntry',
  prefix: 'acs',
  key: ['x.id'],
  columns: {
    id: `'acs_' || x.id`,
    at: dateTime('x.at'),
    kind: 'x.kind',
    actorSubject: 'x.actor_subject',
    actorName: 'x.actor_name',
    actorRole: 'x.actor_role',
    entity: 'x.entity',
    detail: 'x.detail',
    personKeys: 'x.persons[1:100]',
    personCount: 'cardinality(x.persons)',
    fields: 'x.fields',
    operation: 'x.operation',
    purpose: 'x.purpose',
    note: 'x.note',
    requestId: 'x.request_id',
  },
  from: () => sql`from access_entries as x`,
  visibleTo: (scope) => ofAuditors(scope, 'x.branch_id'),
  filters: {
    personId: (value: string, _scope, field) => sql`x.persons @> array[${uuidIn(value, field)}::uuid]`,
    by: (value: string) => sql`x.actor_subject = ${value}`,
    kind: (value: string) => sql`x.kind = ${value}::access_kind`,
    since: (value: string) => sql`x.at >= ${value}::timestamptz`,
    until: (value: string) => sql`x.at < ${value}::timestamptz`,
  },
  orders: { AT: 'x.id' },
  byId: () => null,
};

export const accessEntryList = list(accessEntries, [{ field: 'AT', direction: 'DESC' }]);
