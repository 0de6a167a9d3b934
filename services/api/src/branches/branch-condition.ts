import type { FilterRule, Scope } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { always, raw, sql } from '../platform/reading/sql.ts';

const byCode = compared('b.code', 'text') as (value: object, scope: Scope, field: string) => Sql;

/** Finds rows by the branch that their column names. */
export function ofBranch(column: string): FilterRule {
  return (value: { readonly code?: object | null }, scope, field) =>
    value.code == null
      ? always
      : sql`${raw(column)} in (select b.id from branches as b where ${byCode(value.code, scope, `${field}.code`)})`;
}

/** Rows of the caller's branch; all rows for callers of all branches. */
export function inBranchOf(scope: Scope, column: string): Sql {
  const { caller } = scope;
  if (caller.kind === 'anonymous') return raw('false');
  return caller.branchId === null ? always : sql`${raw(column)} = ${caller.branchId}`;
}
