import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { newId } from '../platform/new-id.ts';
import { Problem } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import type { Unmasked, UnmaskInput } from './unmask.inputs.ts';
import { assertMayUnmask } from './unmask-rights.ts';
import { assertVisible, type Wanted, wantedOf } from './unmaskable.ts';

/** So many values in clear per user and hour, counted in the access log itself: for all instances together. */
const mostPerHour = 30;
const longestNote = 500;

/** Shows one masked value and writes who saw it and why, both or neither. */
export function unmask(ctx: Context, input: UnmaskInput): Promise<Unmasked> {
  const { idempotencyKey, id, personKey = null, field, purpose } = input;
  const wanted = wantedOf(id, personKey);
  assertMayUnmask(userOf(ctx).role, wanted.entity, field);
  const note = inputText(input.note, 'input.note', longestNote);
  const content = { id, personKey, field, purpose, note };
  const intention = { operation: 'unmask', key: idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    if (earlier !== null) return shown(tx, earlier, field);
    await assertVisible(tx, wanted);
    await assertWithinLimit(tx);
    const entry = await writeAccess(tx, wanted, { field, purpose, note });
    await recordLook(tx, wanted, { field, purpose, note });
    await keepResult(tx, intention, entry);
    return shown(tx, entry, field);
  });
}

// The lock holds looks of one user apart: many at once must not all find the last place free.
async function assertWithinLimit(tx: WriteContext): Promise<void> {
  const { subject } = userOf(tx);
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 2))`);
  const [used] = await run<{ count: number; waitMs: number | null }>(
    tx,
    sql`select count(*)::int as count,
        ceil(extract(epoch from min(at) + interval '1 hour' - clock_timestamp()) * 1000)::int as "waitMs"
      from (select x.at from access_entries as x where x.actor_subject = ${subject} and x.kind = 'UNMASKED'
        and x.at > clock_timestamp() - interval '1 hour' order by x.at desc limit ${mostPerHour}) as latest`,
  );
  if (used !== undefined && used.count >= mostPerHour)
    throw new Problem('RATE_LIMITED', `At most ${mostPerHour} values are shown in clear per hour.`, {
      retryAfterMs: Math.max(1_000, used.waitMs ?? 0),
    });
}

interface Look {
  readonly field: string;
  readonly purpose: string;
  readonly note: string;
}

async function writeAccess(
  tx: WriteContext,
  wanted: Wanted,
  { field, purpose, note }: Look,
): Promise<string> {
  const { subject, name, role, branchId } = userOf(tx);
  const id = newId();
  await run(
    tx,
    sql`insert into access_entries
        (id, actor_subject, actor_name, actor_role, branch_id, kind, entity, persons, detail, fields, operation, purpose, note, request_id)
      values (${id}, ${subject}, ${name}, ${role}, ${branchId}, 'UNMASKED', ${wanted.entity}, array[${wanted.person}::uuid],
        ${wanted.detail}, array[${field}], 'unmask', ${purpose}, ${note}, ${tx.requestId})`,
  );
  return id;
}

function recordLook(
  tx: WriteContext,
  { entity, key, detail }: Wanted,
  { field, purpose, note }: Look,
): Promise<void> {
  const personKey = detail === null ? {} : { personKey: detail.slice(detail.indexOf('/') + 1) };
  const after = { field, purpose, ...personKey };
  return record(tx, {
    action: 'personal.unmasked',
    entity,
    entityId: key,
    before: null,
    after,
    reason: note,
  });
}

// The database gives the value through the entry alone, and for a minute: an old key opens nothing.
async function shown(tx: WriteContext, entry: string, field: string): Promise<Unmasked> {
  const until = raw(dateTime(`(x.at + interval '60 seconds')`));
  const [found] = await run<{ value: string | null; shownUntil: string; over: boolean }>(
    tx,
    sql`select nullif(unmasked_value(x.id), '') as value, ${until} as "shownUntil",
        x.at <= clock_timestamp() - interval '60 seconds' as over
      from access_entries as x where x.id = ${entry}`,
  );
  if (found === undefined || found.over)
    throw new Problem(
      'IDEMPOTENCY_KEY_REUSED',
      'input.idempotencyKey: that look is over; choose a new key.',
      {
        field: 'input.idempotencyKey',
      },
    );
  return { field, value: found.value, shownUntil: found.shownUntil, accessEntryId: `acs_${entry}` };
}
