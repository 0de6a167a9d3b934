import type { Api } from './api.ts';
import type { SentStatement } from './frontend-messages.ts';

// A list stops at its page, a count at 10,001, also where the planner reads the table for it in its order until then.
// The large tables have several hundred thousand rows: a scan of one of them is a missing index.
const mostScannedRows = 100_000;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const scannedRows = (plan: Plan): number =>
  (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];

const longScans = (plan: Plan): readonly string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && scannedRows(plan) > mostScannedRows
    ? [`${plan['Relation Name']}: ${scannedRows(plan)} rows`]
    : []),
  ...(plan.Plans ?? []).flatMap(longScans),
];

/** The scans of large tables among what was read. Errors when nothing was. */
export async function longScansOf(api: Api, sent: readonly SentStatement[]): Promise<readonly string[]> {
  const statements = sent.filter(
    ({ text }) => /^\s*(select|with)\b/i.test(text) && !text.includes('from users as u'),
  );
  if (statements.length === 0) throw new Error('Nothing was read.');
  const scans: string[] = [];
  for (const { text, values } of statements) {
    const rows = await api.sql(`explain (analyze, format json) ${text}`, values);
    for (const row of rows) scans.push(...longScans(row['QUERY PLAN'][0].Plan));
  }
  return scans;
}
