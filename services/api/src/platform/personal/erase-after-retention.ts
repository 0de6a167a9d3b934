import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { newId } from '../new-id.ts';
import { idleSince } from './retention.ts';

interface Client {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
}

const mostAtOnce = 500;

const due = `
  select p.id from participants as p
  where p.registered_on < $1 and (p.paid_through is null or p.paid_through < $1)
    and not exists (select from erasures as e where e.participant_id = p.id)
    and erasure_obstacle(p.id) is null and last_activity(p.id) < $1
  order by p.registered_on, p.id limit ${mostAtOnce}`;

const entry = `
  insert into audit_entries (id, actor_subject, actor_name, actor_role, action, entity, entity_id, after, reason, request_id)
  values ($1, 'retention-job', 'Penghapusan setelah masa simpan', 'head', 'participant.erased', 'Participant', $2,
    jsonb_build_object('cause', 'RETENTION', 'auditEntries', $3::jsonb), 'Masa simpan berakhir', 'retention-job')`;

/** Erases participants about whom nothing happened for the time of retention; how many. Each in a transaction of its own. */
export async function eraseAfterRetention(client: Client, today: CalendarDate): Promise<number> {
  const since = idleSince(today);
  if (since === null) return 0;
  const { rows } = await client.query<{ id: string }>(due, [since]);
  for (const { id } of rows) await eraseOne(client, id, since);
  return rows.length;
}

async function eraseOne(client: Client, participant: string, since: CalendarDate): Promise<void> {
  const id = newId();
  await client.query('begin');
  try {
    const { rows } = await client.query<{ entries: object | null }>(
      'select erase_participant($1, null, $2, $3) as entries',
      [participant, since, id],
    );
    const entries = rows[0]?.entries ?? null;
    // Null: another instance was quicker.
    if (entries !== null) await client.query(entry, [id, participant, JSON.stringify(entries)]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
