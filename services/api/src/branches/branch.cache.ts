import type { Cached } from '../platform/caching.ts';

export interface BranchRow {
  readonly id: string;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Codes of the districts that the branch serves now, in their order. */
  readonly districtCodes: readonly string[];
}

export interface Branches {
  readonly all: readonly BranchRow[];
  readonly byKey: ReadonlyMap<string, BranchRow>;
}

const statement = {
  name: '',
  text: `select 'brn_' || b.id as id, b.id as key, b.code, b.name,
    array(select d.district_code from branch_districts as d where d.branch_id = b.id and upper_inf(d.valid) order by d.district_code) as "districtCodes"
    from branches as b order by b.code`,
};

export const branchCache: Cached<Branches> = {
  name: 'branches',
  tables: ['branches', 'branch_districts'],
  async load(db) {
    const all = await db.query<BranchRow>(statement, []);
    return { all, byKey: new Map(all.map((row) => [row.key, row])) };
  },
};
