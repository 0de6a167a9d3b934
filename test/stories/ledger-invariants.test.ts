import type { Parts } from '@perisai/api/app/parts';
import { calendarDate } from '@perisai/api/calendar/calendar-date';
import { recordPayment } from '@perisai/api/contributions/record-payment';
import { approveIncentiveStatement } from '@perisai/api/incentives/approve-statement';
import { prepareIncentiveStatements } from '@perisai/api/incentives/prepare-statements';
import type { Posting } from '@perisai/api/ledger/accounts';
import { post, reverse } from '@perisai/api/ledger/post';
import { fromSen, negate } from '@perisai/api/money/money';
import type { User } from '@perisai/api/platform/access/caller';
import type { Context } from '@perisai/api/platform/context';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../support/database.ts';
import { sen } from '../support/incentives.ts';
import { openTestParts } from '../support/parts.ts';

type Step =
  | { readonly kind: 'pay'; readonly who: number }
  | { readonly kind: 'determine'; readonly who: number; readonly amount: bigint; readonly of: Fund }
  | { readonly kind: 'settle'; readonly which: number }
  | { readonly kind: 'incentives'; readonly month: string }
  | { readonly kind: 'reverse'; readonly which: number };
type Fund = 'FUND_JKK' | 'FUND_JKM' | 'JHT_ACCOUNTS';

const index = fc.nat({ max: 1_000 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pay' as const), who: index }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('determine' as const),
      who: index,
      amount: fc.bigInt({ min: 1n, max: 10n ** 10n }),
      of: fc.constantFrom<Fund>('FUND_JKK', 'FUND_JKM', 'JHT_ACCOUNTS'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('settle' as const), which: index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('incentives' as const),
      month: fc.constantFrom('2024-09', '2024-10', '2024-11'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: index }) },
);

/** What the test knows of an entry: what it did to cash, and to somebody's savings. */
interface Known {
  readonly id: string;
  readonly cash: bigint;
  readonly savings: bigint;
  readonly participantId: string;
  readonly payable: bigint;
}

describe('the ledger over random histories', () => {
  let database: TestDatabase;
  let parts: Parts;
  let users: Readonly<Record<'officer' | 'head' | 'finance', User>>;
  const entries: Known[] = [];
  const reversed = new Set<string>();
  let payments = 0;
  let begun: Date;

  beforeAll(async () => {
    database = await createDatabase('small');
    parts = await openTestParts(database);
    const [officer, head, finance] = await Promise.all(
      ['officer', 'head', 'finance'].map((subject) => parts.findUser(subject)),
    );
    users = { officer, head, finance } as typeof users;
    [{ begun }] = await sql('select clock_timestamp() as begun');
  });
  afterAll(async () => {
    await parts.close();
    await database.drop();
  });

  const sql = (text: string, values: readonly unknown[] = []) =>
    asClient(database.ownerUrl, async (client) => (await client.query(text, [...values])).rows);
  const as = (who: keyof typeof users): Context => parts.createContext(users[who], 'request');
  const chosen = <Item>(items: readonly Item[], at: number): Item | undefined =>
    items[at % Math.max(1, items.length)];

  const dues = `
    select 'par_' || p.id as "wireId", p.id, to_char(p.paid_through + interval '1 month', 'YYYY-MM') as month, c.payer::text,
      sum(c.amount)::text as amount, array_agg(c.program::text order by c.program::text) as programs,
      coalesce(sum(c.amount) filter (where c.program = 'JHT'), 0)::numeric(20, 2)::text as savings
    from participants as p join branches as b on b.id = p.branch_id and b.code = 'SERANG'
    join contributions as c on c.participant_id = p.id and c.month = p.paid_through
    where p.paid_through between '2024-12-01' and '2025-06-01'
      and (select count(*) from registrations as r where r.participant_id = p.id and r.ended_on is null) = 1
    group by p.id, c.payer order by p.id offset $1 limit 1`;

  async function pay(who: number): Promise<void> {
    const [due] = await sql(dues, [who % 300]);
    if (due === undefined) return;
    payments += 1;
    const line = { participantId: due.wireId, month: due.month, programs: due.programs };
    const outcome = await recordPayment(as('officer'), {
      idempotencyKey: `history ${payments}`,
      channel: 'BANK',
      reference: `HISTORY-${payments}`,
      paidOn: '2024-12-31',
      amount: due.amount,
      payer: due.payer,
      lines: [line],
    });
    if (outcome.kind === 'PaymentRefused') throw new Error(JSON.stringify(outcome.because));
    const id = outcome.payment.id.replace('pay_', '');
    entries.push({
      id,
      cash: sen(due.amount),
      savings: -sen(due.savings),
      participantId: due.id,
      payable: 0n,
    });
  }

  async function posted(participantId: string, postings: readonly Posting[]): Promise<string> {
    return as('officer').transaction((tx) =>
      post(tx, {
        kind: postings.some(({ account }) => account === 'CASH_DISBURSEMENT')
          ? 'BENEFIT_PAID'
          : 'BENEFIT_DETERMINED',
        postedOn: calendarDate('2024-12-31'),
        branchId: users.officer.branchId ?? '',
        source: { type: 'Claim', id: participantId },
        postings,
      }),
    );
  }

  async function determine({ who, amount, of }: Extract<Step, { kind: 'determine' }>): Promise<void> {
    const [person] = await sql('select p.id from participants as p order by p.id offset $1 limit 1', [who]);
    const participantId: string = person.id;
    const money = fromSen(amount);
    const taken: Posting =
      of === 'JHT_ACCOUNTS' ? { account: of, participantId, amount: money } : { account: of, amount: money };
    const owed: Posting = { account: 'BENEFITS_PAYABLE', participantId, amount: negate(money) };
    const id = await posted(participantId, [taken, owed]);
    entries.push({
      id,
      cash: 0n,
      savings: of === 'JHT_ACCOUNTS' ? amount : 0n,
      participantId,
      payable: amount,
    });
  }

  async function settle(which: number): Promise<void> {
    const claim = chosen(
      entries.filter(({ payable, id }) => payable > 0n && !reversed.has(id)),
      which,
    );
    if (claim === undefined) return;
    const { participantId, payable } = claim;
    const id = await posted(participantId, [
      { account: 'BENEFITS_PAYABLE', participantId, amount: fromSen(payable) },
      { account: 'CASH_DISBURSEMENT', amount: fromSen(-payable) },
    ]);
    entries.push({ id, cash: -payable, savings: 0n, participantId, payable: 0n });
  }

  async function incentives(month: string): Promise<void> {
    const key = `history ${month} ${entries.length} ${reversed.size}`;
    const prepared = await prepareIncentiveStatements(as('head'), { idempotencyKey: key, month });
    expect(prepared.kind).toBe('IncentiveStatementsPrepared');
    const waiting = await sql(
      `select i.id from incentive_statements as i where not exists (select from incentive_approvals as v where v.statement_id = i.id) order by i.id limit 3`,
    );
    for (const { id } of waiting) {
      const approved = await approveIncentiveStatement(as('finance'), {
        idempotencyKey: `approve ${id}`,
        id: `ist_${id}`,
      });
      expect(approved.kind).toBe('IncentiveStatementApproved');
    }
  }

  async function undo(which: number): Promise<void> {
    const entry = chosen(entries, which);
    if (entry === undefined) return;
    const id = await as('finance').transaction((tx) => reverse(tx, entry.id, 'Dibatalkan'));
    expect(id === null).toBe(reversed.has(entry.id));
    reversed.add(entry.id);
  }

  const take = (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'pay':
        return pay(step.who);
      case 'determine':
        return determine(step);
      case 'settle':
        return settle(step.which);
      case 'incentives':
        return incentives(step.month);
      case 'reverse':
        return undo(step.which);
    }
  };

  // Every row that stood at an instant, as one number.
  const fingerprint = async (at: Date): Promise<unknown> =>
    sql(
      `select md5(coalesce(string_agg(row, ',' order by row), '')) as rows from (
        select m::text as row from payments as m where m.recorded_at <= $1
        union all select c::text from contributions as c join payments as m on m.id = c.payment_id where m.recorded_at <= $1
        union all select e::text from ledger_entries as e where e.recorded_at <= $1
        union all select o::text from ledger_entry_postings as o join ledger_entries as e on e.id = o.entry_id where e.recorded_at <= $1
        union all select i::text from incentive_statements as i join incentive_runs as r on r.id = i.run_id where r.prepared_at <= $1
      ) as kept`,
      [at],
    );

  const sums = `
    select coalesce(sum(amount), 0)::numeric(20, 2)::text as all,
      coalesce(sum(amount) filter (where account like 'CASH%'), 0)::numeric(20, 2)::text as cash,
      coalesce(sum(amount) filter (where account = 'JHT_ACCOUNTS'), 0)::numeric(20, 2)::text as savings,
      (select count(*)::int from (select entry_id from ledger_postings group by entry_id having sum(amount) <> 0) as x) as skewed
    from ledger_postings`;
  const savingsOf = `select coalesce(sum(amount), 0)::numeric(20, 2)::text as balance from ledger_postings
    where participant_id = $1 and account = 'JHT_ACCOUNTS'`;

  it('nothing is created, lost or rewritten, and what is taken back is a new row', async () => {
    const [start] = await sql(sums);
    const [opening] = await sql(
      `select ((select sum(amount) from payments) + coalesce((select sum(o.amount) from ledger_entry_postings as o
        where o.account like 'CASH%'), 0))::numeric(20, 2)::text as cash`,
    );
    expect([start.all, start.skewed, start.cash]).toEqual(['0.00', 0, opening.cash]);
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12 }), async (history) => {
        const [{ now }] = await sql('select clock_timestamp() as now');
        const before = await fingerprint(now);
        for (const step of history) await take(step);
        expect(await fingerprint(now)).toEqual(before);
        const [found] = await sql(sums);
        expect([found.all, found.skewed]).toEqual(['0.00', 0]);
        const standing = entries.filter(({ id }) => !reversed.has(id));
        const total = (of: 'cash' | 'savings') => standing.reduce((sum, entry) => sum + entry[of], 0n);
        expect(sen(found.cash)).toBe(sen(start.cash) + total('cash'));
        expect(sen(found.savings)).toBe(sen(start.savings) + total('savings'));
        const [{ count }] = await sql(
          `select count(*)::int as count from ledger_entries where kind = 'REVERSAL'`,
        );
        expect(count).toBe(reversed.size);
      }),
      { numRuns: 8 },
    );
    expect(reversed.size).toBeGreaterThan(0);
  }, 180_000);

  it('each participant’s savings are the deposits, opening balance and claims of that participant', async () => {
    for (const participantId of new Set(entries.map((entry) => entry.participantId))) {
      const [{ balance }] = await sql(savingsOf, [participantId]);
      const [{ deposits }] = await sql(
        `select (coalesce((select sum(c.amount) from contributions as c where c.participant_id = $1 and c.program = 'JHT'
            and not exists (select from ledger_entries as v where v.reverses = c.payment_id)), 0)
          + coalesce((select o.amount from jht_opening_balances as o where o.participant_id = $1), 0)
          - coalesce((select sum(o.amount) from ledger_entry_postings as o join ledger_entries as e on e.id = o.entry_id
            where o.participant_id = $1 and o.account = 'JHT_ACCOUNTS' and e.recorded_at <= $2), 0))::numeric(20, 2)::text as deposits`,
        [participantId, begun],
      );
      const claimed = entries
        .filter(
          (entry) => entry.participantId === participantId && entry.payable > 0n && !reversed.has(entry.id),
        )
        .reduce((sum, { savings }) => sum + savings, 0n);
      expect(sen(balance)).toBe(claimed - sen(deposits));
    }
  });
});
