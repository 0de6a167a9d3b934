import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../support/database.ts';

// Contribution months are counted from the acquisition (handbook 908, p. 67): for people still active from the first one,
// for people who come back from the new one.
describe('the day from which contribution months are counted', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('small');
  });
  afterAll(() => database.drop());

  const sql = (text: string, values: readonly unknown[] = []) =>
    asClient(database.ownerUrl, async (client) => (await client.query(text, [...values])).rows);

  const since = async (participantId: string): Promise<Record<number, string>> => {
    const rows = await sql(
      'select number, acquired_on::text as day from acquired_registrations where participant_id = $1 order by number',
      [participantId],
    );
    return Object.fromEntries(rows.map(({ number, day }) => [number, day]));
  };

  interface Registration {
    readonly participantId: string;
    readonly number: number;
    readonly slot: number;
    readonly from: string;
    readonly to: string | null;
    readonly acquired?: boolean;
  }
  const register = ({ participantId, number, slot, from, to, acquired = true }: Registration) =>
    sql(
      `insert into registrations (participant_id, number, slot, registered_on, ended_on, end_reason, occupation_code, sector, acquired_by, channel)
       select $1, $2, $3, $4::date, $5::date, case when $5::date is null then null else 'WITHDRAWN' end::registration_end, r.occupation_code, r.sector,
         case when $6 then r.acquired_by end, 'PERISAI'
       from registrations as r where r.participant_id = $1 and r.number = 1`,
      [participantId, number, slot, from, to, acquired],
    );

  // Somebody with one registration, given the days that a case needs.
  async function somebody(from: string, to: string | null): Promise<string> {
    const [{ id }] = await sql(
      `select participant_id as id from registrations group by participant_id
       having count(*) = 1 and bool_and(acquired_by is not null) and bool_and(ended_on is null) order by participant_id limit 1`,
    );
    await sql(
      `update registrations set registered_on = $2, first_paid_on = $2, ended_on = $3::date,
         end_reason = case when $3::date is null then null else 'WITHDRAWN' end::registration_end where participant_id = $1`,
      [id, from, to],
    );
    return id;
  }

  it('is the first registration’s own', async () => {
    expect(await since(await somebody('2023-02-10', null))).toEqual({ 1: '2023-02-10' });
  });

  it('goes on in a second kind of work that begins while the first is open', async () => {
    const participantId = await somebody('2023-02-10', '2024-03-16');
    await register({ participantId, number: 2, slot: 2, from: '2023-11-01', to: null });
    expect(await since(participantId)).toEqual({ 1: '2023-02-10', 2: '2023-02-10' });
  });

  it('goes on through a chain of registrations without a gap', async () => {
    const participantId = await somebody('2023-02-10', '2023-08-16');
    await register({ participantId, number: 2, slot: 2, from: '2023-05-01', to: '2024-01-16' });
    await register({ participantId, number: 3, slot: 1, from: '2023-12-01', to: null });
    expect(await since(participantId)).toEqual({ 1: '2023-02-10', 2: '2023-02-10', 3: '2023-02-10' });
  });

  it.each([
    ['the day on which the last one was over', '2023-08-16', '2023-08-16'],
    ['a later day', '2023-08-17', '2023-08-17'],
    ['the day before, when it was still open', '2023-08-15', '2023-02-10'],
  ])('of a return on %s', async (_, from, day) => {
    const participantId = await somebody('2023-02-10', '2023-08-16');
    await register({ participantId, number: 2, slot: 2, from, to: null });
    expect((await since(participantId))[2]).toBe(day);
  });

  it('does not look at registrations that no agent acquired', async () => {
    const participantId = await somebody('2023-02-10', '2023-08-16');
    await register({ participantId, number: 2, slot: 2, from: '2023-05-01', to: null, acquired: false });
    await register({ participantId, number: 3, slot: 1, from: '2024-01-02', to: null });
    expect(await since(participantId)).toEqual({ 1: '2023-02-10', 3: '2024-01-02' });
  });

  it('is in the demo the registration’s own everywhere, since nobody there has two at a time', async () => {
    const odd = await sql(
      `select 1 from acquired_registrations as q join registrations as r on r.participant_id = q.participant_id and r.number = q.number
       where q.acquired_on <> r.registered_on and not exists (select from registrations as o where o.participant_id = r.participant_id
         and o.number < r.number and (o.ended_on is null or o.ended_on > r.registered_on))`,
    );
    expect(odd).toEqual([]);
  });
});
