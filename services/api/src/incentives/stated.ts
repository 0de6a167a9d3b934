import type { IncentiveLine, IncentiveLineKind } from '../law/incentives/incentive-line.ts';
import { money } from '../money/money.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { sql } from '../platform/reading/sql.ts';

/** A line as the database keeps it. */
export interface WrittenLine {
  readonly kind: IncentiveLineKind;
  readonly rule: string;
  readonly count: number;
  readonly base: string;
  readonly basisPoints: number | null;
  readonly unit: string | null;
  readonly amount: string;
}

/** What statements of one holder and month say so far. */
export interface Stated {
  readonly first: string | null;
  readonly statements: number;
  readonly lines: readonly WrittenLine[];
}

/** SQL for `Stated` of the statements that meet a condition on `i`. Amounts are text: a JSON number is no money. */
export const statedWhere = (condition: Sql): Sql => sql`(
  select json_build_object(
    'first', (array_agg(i.id order by i.sequence))[1],
    'statements', count(*),
    'lines', coalesce((select json_agg(json_build_object('kind', l.kind, 'rule', l.rule, 'count', l.count, 'base', l.base::text,
        'basisPoints', l.basis_points, 'unit', l.unit::text, 'amount', l.amount::text))
      from incentive_lines as l where l.statement_id = any (array_agg(i.id))), '[]'::json))
  from incentive_statements as i where ${condition})`;

/** The line as the law speaks of it. */
export const lineOfLaw = (line: WrittenLine): IncentiveLine => ({
  kind: line.kind,
  rule: line.rule,
  count: line.count,
  base: money(line.base),
  basisPoints: line.basisPoints === null ? null : BigInt(line.basisPoints),
  unit: line.unit === null ? null : money(line.unit),
  amount: money(line.amount),
});
