import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { eraseAfterRetention } from './erase-after-retention.ts';
import { idleSince } from './retention.ts';

const today = '2024-12-31' as CalendarDate;

describe('the end of retention', () => {
  let database: TestDatabase;
  const rows = (text: string) =>
    asClient(database.superuserUrl, async (client) => (await client.query(text)).rows as readonly object[]);
  const erase = () => asClient(database.apiUrl, (client) => eraseAfterRetention(client, today));

  beforeAll(async () => {
    database = await createDatabase('small');
    // Three people who left long ago: one a day after the limit, one with savings that nobody fetched.
    await rows(`set session_replication_role = replica;
      create table old as select id, row_number() over (order by id) as nth from participants
        where not exists (select from claims as k where k.participant_id = participants.id) order by id limit 3;
      delete from contributions where participant_id in (select id from old);
      delete from jht_opening_balances where participant_id in (select id from old);
      update registrations as r set registered_on = '2012-01-01', first_paid_on = null, paid_through = null, end_reason = 'WITHDRAWN',
        ended_on = case when nth = 2 then '2014-12-31'::date else '2014-12-30' end from old where old.id = r.participant_id;
      update participants as p set registered_on = '2012-01-01', paid_through = null, died_on = null from old where old.id = p.id;
      insert into jht_opening_balances select id, '2012-01-01', 500000, 'test' from old where nth = 3`);
  });
  afterAll(() => database.drop());

  it('comes ten years after the last activity', () => {
    expect(idleSince(today)).toBe('2014-12-31');
    expect(idleSince('2028-02-29' as CalendarDate)).toBe('2018-02-28');
    expect(idleSince('1997-03-23' as CalendarDate)).toBeNull();
  });

  it('erases whose time is over, and nobody else', async () => {
    expect(await erase()).toBe(1);
    expect(
      await rows(
        `select nth::int, name = '(dihapus)' as erased from old join participants using (id) order by nth`,
      ),
    ).toEqual([
      { nth: 1, erased: true },
      { nth: 2, erased: false },
      { nth: 3, erased: false },
    ]);
    expect(await rows(`select count(*)::int from participants where name = '(dihapus)'`)).toEqual([
      { count: 1 },
    ]);
  });

  it('says so in the audit log, whose chain holds, and does it once', async () => {
    expect(await rows(`select action, actor_subject, after ->> 'cause' as cause from audit_entries`)).toEqual(
      [{ action: 'participant.erased', actor_subject: 'retention-job', cause: 'RETENTION' }],
    );
    expect(await rows('select intact_through::int as through, fault from check_audit_chain()')).toEqual([
      { through: 1, fault: null },
    ]);
    expect(await erase()).toBe(0);
  });
});
