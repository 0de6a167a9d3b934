import { inBranchOf } from '../branches/branch-condition.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import type { ErasureRequest } from './erasure.type.ts';

const columns = raw(`'ers_' || q.id as id, 'par_' || q.participant_id as "participantId",
  ${dateTime('q.requested_at')} as "requestedAt", ${dateTime(`(q.requested_at + interval '72 hours')`)} as "dueAt",
  q.requested_by_name as "requestedByName", ${dateTime('q.decided_at')} as "decidedAt",
  q.decided_by_name as "decidedByName", q.approved`);

const mostShown = 100;

/** The open requests of the caller's branch, the oldest first: each has to be answered within 72 hours. */
export function openErasureRequests(ctx: Context): Promise<ErasureRequest[]> {
  return read(ctx, sql`q.decided_at is null`);
}

/** One request of the caller's branch. Errors: NOT_FOUND. */
export async function erasureRequest(ctx: Context, id: string): Promise<ErasureRequest> {
  const [request] = await read(ctx, sql`q.id = ${id}`);
  if (request === undefined) throw notFound();
  return request;
}

function read(ctx: Context, condition: Sql): Promise<ErasureRequest[]> {
  const scope = { caller: ctx.caller, day: ctx.today };
  return run<ErasureRequest>(
    ctx,
    sql`select ${columns} from erasure_requests as q where ${condition} and ${inBranchOf(scope, 'q.branch_id')}
      order by q.id limit ${raw(String(mostShown))}`,
  );
}
