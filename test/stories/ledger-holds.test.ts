import type { Parts } from '@perisai/api/app/parts';
import { calendarDate } from '@perisai/api/calendar/calendar-date';
import type { Posting } from '@perisai/api/ledger/accounts';
import { type LedgerEntry, post, reverse } from '@perisai/api/ledger/post';
import { money } from '@perisai/api/money/money';
import type { User } from '@perisai/api/platform/access/caller';
import type { WriteContext } from '@perisai/api/platform/context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../support/database.ts';
import { openTestParts } from '../support/parts.ts';

describe('the database holds the ledger', () => {
  let database: TestDatabase;
  let parts: Parts;
  let officer: User;
  let participantId: string;
  let paymentId: string;
  beforeAll(async () => {
    database = await createDatabase('small');
    parts = await openTestParts(database);
    officer = (await parts.findUser('officer')) as User;
    participantId = await one('select participant_id as value from contributions order by 1 limit 1');
    paymentId = await one(
      `select id as value from payments where branch_id = '${officer.branchId}' order by id limit 1`,
    );
  });
  afterAll(async () => {
    await parts.close();
    await database.drop();
  });

  const asOwner = (text: string) =>
    asClient(
      database.ownerUrl,
      async (client) => (await client.query(text)).rows as Record<string, string>[],
    );
  const asApi = (text: string) => asClient(database.apiUrl, (client) => client.query(text));
  const one = async (text: string): Promise<string> => (await asOwner(text))[0]?.['value'] ?? '';
  const write = <Result>(work: (tx: WriteContext) => Promise<Result>): Promise<Result> =>
    parts.createContext(officer, 'request').transaction(work);
  const entry = (postings: readonly Posting[]): LedgerEntry => ({
    kind: 'BENEFIT_DETERMINED',
    postedOn: calendarDate('2024-12-30'),
    branchId: officer.branchId ?? '',
    source: { type: 'Claim', id: participantId },
    postings,
  });
  const benefit = (amount: string): LedgerEntry =>
    entry([
      { account: 'FUND_JKM', amount: money(amount) },
      { account: 'BENEFITS_PAYABLE', participantId, amount: money(`-${amount}`) },
    ]);
  const balances = (id: string) =>
    asOwner(
      `select account, sum(amount)::text as sum from ledger_postings where entry_id = '${id}' group by 1 order by 1`,
    );

  it('writes an entry with its postings, once per call', async () => {
    const id = await write((tx) => post(tx, benefit('42000000.00')));
    expect(await balances(id)).toEqual([
      { account: 'BENEFITS_PAYABLE', sum: '-42000000.00' },
      { account: 'FUND_JKM', sum: '42000000.00' },
    ]);
  });

  it('leaves out what is zero, and refuses to write what does not balance', async () => {
    const zero: Posting = { account: 'ROUNDING', amount: money('0.00') };
    const id = await write((tx) => post(tx, entry([...benefit('5.00').postings, zero])));
    expect(await balances(id)).toHaveLength(2);
    await expect(write((tx) => post(tx, entry([zero])))).rejects.toThrow('zero');
    const skewed: Posting = { account: 'ROUNDING', amount: money('0.01') };
    await expect(write((tx) => post(tx, entry([...benefit('5.00').postings, skewed])))).rejects.toThrow(
      'zero',
    );
  });

  const header = (id: string, reverses = 'null', kind = 'REFUND'): string =>
    `insert into ledger_entries (id, kind, posted_on, branch_id, source_type, source_id, reverses)
     values ('${id}', '${kind}', '2024-12-30', '${officer.branchId}', 'Test', '${id}', ${reverses});`;
  const line = (id: string, at: number, [account, amount]: readonly [string, string]): string =>
    `insert into ledger_entry_postings (entry_id, line, account, amount) values ('${id}', ${at}, '${account}', ${amount});`;
  const ids = { bare: '00000000-0000-7000-8000-000000000001', late: '00000000-0000-7000-8000-000000000002' };

  it.each<[string, () => string]>([
    ['an entry without postings', () => header(ids.bare)],
    [
      'postings that do not add up to zero',
      () => header(ids.bare) + line(ids.bare, 1, ['FUND_JKK', '1']) + line(ids.bare, 2, ['ROUNDING', '-2']),
    ],
    [
      'a posting without the participant that its account asks for',
      () =>
        header(ids.bare) + line(ids.bare, 1, ['FUND_JKK', '1']) + line(ids.bare, 2, ['JHT_ACCOUNTS', '-1']),
    ],
    ['an account that is not in the chart', () => header(ids.bare) + line(ids.bare, 1, ['POCKET', '1'])],
    [
      'a reversal that does not mirror',
      () =>
        header(ids.bare, `'${paymentId}'`, 'REVERSAL') +
        line(ids.bare, 1, ['FUND_JKK', '1']) +
        line(ids.bare, 2, ['ROUNDING', '-1']),
    ],
    [
      'a payment without contributions',
      () => `insert into payments (channel, reference, paid_on, amount, payer, branch_id)
      values ('BANK', 'BARE', '2024-12-30', 5, 'SELF', '${officer.branchId}')`,
    ],
    [
      'one more contribution to an old payment',
      () => `insert into contributions select participant_id, registration_number, program,
      (month - interval '10 years')::date, amount, bracket, payer, paid_on, payment_id from contributions where payment_id = '${paymentId}' limit 1`,
    ],
  ])('refuses %s', async (_, text) => {
    await expect(asApi(`begin; ${text()}; commit`)).rejects.toMatchObject({
      code: expect.stringMatching(/^23/),
    });
  });

  it('takes no posting after the transaction of its entry, however balanced', async () => {
    const pair = (at: number): string =>
      line(ids.late, at, ['FUND_JKK', '1']) + line(ids.late, at + 1, ['ROUNDING', '-1']);
    await asApi(`begin; ${header(ids.late)} ${pair(1)} commit`);
    await expect(asApi(`begin; ${pair(3)} commit`)).rejects.toThrow('after its transaction');
  });

  it.each(['payments', 'contributions', 'ledger_entries', 'ledger_entry_postings', 'jht_opening_balances'])(
    'lets nobody rewrite %s, its owner included',
    async (table) => {
      const column = table === 'ledger_entries' ? 'memo' : 'amount';
      for (const text of [`update ${table} set ${column} = null`, `delete from ${table}`]) {
        await expect(asApi(text)).rejects.toMatchObject({ code: '42501' });
        await expect(asOwner(text)).rejects.toThrow('append-only');
      }
    },
  );

  it('reverses an entry or a payment once, by a new entry that leaves every account as it was', async () => {
    const benefitId = await write((tx) => post(tx, benefit('7.25')));
    for (const original of [benefitId, paymentId]) {
      const before = await balances(original);
      const reversal = await write((tx) => reverse(tx, original, 'Salah bayar'));
      const negated = before.map(({ account, sum }) => ({
        account,
        sum: (sum ?? '').startsWith('-') ? (sum ?? '').slice(1) : `-${sum}`,
      }));
      expect(await balances(reversal ?? '')).toEqual(negated);
      expect(await balances(original)).toEqual(before);
      expect(await write((tx) => reverse(tx, original, 'Lagi'))).toBeNull();
      expect(await write((tx) => reverse(tx, reversal ?? '', 'Balik'))).toBeNull();
    }
    expect(await write((tx) => reverse(tx, ids.bare, 'Tidak ada'))).toBeNull();
  });

  it('twenty reversals of one entry at once are one', async () => {
    const id = await write((tx) => post(tx, benefit('9.00')));
    const made = await Promise.all(
      Array.from({ length: 20 }, () => write((tx) => reverse(tx, id, 'Bersamaan'))),
    );
    expect(made.filter((one) => one !== null)).toHaveLength(1);
  });

  it('adds up to zero over all that the demo holds', async () => {
    const sums = await asOwner(`select sum(amount)::text as all,
      (select count(*) from (select entry_id from ledger_postings group by 1 having sum(amount) <> 0) as x)::text as skewed from ledger_postings`);
    expect(sums).toEqual([{ all: '0.00', skewed: '0' }]);
  });
});
