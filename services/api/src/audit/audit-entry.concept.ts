import { inBranchOf } from '../branches/branch-condition.ts';
import type { Concept, FilterRule, Scope } from '../platform/reading/concept.ts';
import { list } from '../platform/reading/edges.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { allOf, never, sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import { uuidIn } from './thing-id.ts';

export interface AuditEntryRow {
  readonly id: string;
  readonly at: string;
  readonly actorSubject: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly action: string;
  readonly entity: string;
  readonly entityKey: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly sequence: number | null;
  readonly erased: boolean;
  readonly beforeDocument: unknown;
  readonly afterDocument: unknown;
}

/** What was changed, by whom and why: for auditors, who see every person in it masked. */
export const auditEntries: Concept<AuditEntryRow> = {
  name: 'AuditEntry',
  prefix: 'aud',
  key: ['u.id'],
  columns: {
    id: `'aud_' || u.id`,
    at: dateTime('u.at'),
    actorSubject: 'u.actor_subject',
    actorName: 'u.actor_name',
    actorRole: 'u.actor_role',
    action: 'u.action',
    entity: 'u.entity',
    entityKey: 'u.entity_id',
    reason: 'u.reason',
    requestId: 'u.request_id',
    sequence: '(select s.sequence::int from audit_seals as s where s.entry_id = u.id)',
    erased: 'u.erased_by is not null',
    beforeDocument: 'u.before',
    afterDocument: 'u.after',
  },
  from: () => sql`from audit_entries as u`,
  visibleTo: (scope) => ofAuditors(scope, 'u.branch_id'),
  filters: {
    entityId: ((value: string, _scope, field) =>
      sql`u.entity_id = ${uuidIn(value, field)}`) satisfies FilterRule as FilterRule,
    actor: (value: string) => sql`u.actor_subject = ${value}`,
    action: (value: string) => sql`u.action = ${value}`,
    requestId: (value: string) => sql`u.request_id = ${value}`,
    since: (value: string) => sql`u.at >= ${value}::timestamptz`,
    until: (value: string) => sql`u.at < ${value}::timestamptz`,
  },
  orders: { AT: 'u.id' },
  byId: () => null,
};

/** Rows for auditors alone, of their branch if they have one. */
export function ofAuditors(scope: Scope, branchColumn: string): Sql {
  const { caller } = scope;
  return caller.kind === 'user' && caller.role === 'auditor'
    ? allOf([inBranchOf(scope, branchColumn)])
    : never;
}

export const auditEntryList = list(auditEntries, [{ field: 'AT', direction: 'DESC' }]);
