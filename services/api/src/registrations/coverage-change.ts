import type { WriteContext } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';

interface Touched {
  readonly participantKey: string;
  /** The first day on which the write may change what the participant counts for. */
  readonly from: string;
}

/** Does a write, and moves the counts of coverage by what it changed, from the month of the first touched day on. */
export async function withCoverage(
  tx: WriteContext,
  { participantKey, from }: Touched,
  write: () => Promise<void>,
): Promise<void> {
  const people = [participantKey];
  const fromMonth = `${from.slice(0, 7)}-01`;
  const [before] = await run<{ positions: string }>(
    tx,
    sql`select coverage_snapshot(${people}::uuid[], ${fromMonth}::date)::text as positions`,
  );
  await write();
  await run(
    tx,
    sql`select apply_coverage_change(${before?.positions ?? '[]'}::jsonb, ${people}::uuid[], ${fromMonth}::date)`,
  );
}
