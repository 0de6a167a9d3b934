import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import {
  approveStatement,
  type IncentiveStatement,
  prepare,
  rupiah,
  sen,
  senOf,
  statementsOf,
  totalsByAgent,
} from '../support/incentives.ts';
import { nextPayments, type Recorded, recordPayment } from '../support/payments.ts';

const month = '2024-11';

// The mirror of a payment, as the ledger writes it.
const reversal = `
  with payment as (
    select c.payment_id as id from contributions as c
    join incentive_earnings as e on e.participant_id = c.participant_id and e.month = c.month and e.program = c.program
      and e.registration_number = c.registration_number and e.kind = 'CONTRIBUTION'
    join agents as a on a.id = e.agent_id and a.code = $1
    where e.received_in = $2 and e.month_number > 1 order by c.payment_id limit 1
  ), entry as (
    insert into ledger_entries (kind, posted_on, branch_id, source_type, source_id, reverses, memo)
    select 'REVERSAL', '2024-12-31', m.branch_id, 'Payment', m.id, m.id, 'Setoran ditolak bank' from payments as m join payment on payment.id = m.id
    returning id, reverses
  ), postings as (
    insert into ledger_entry_postings (entry_id, line, account, participant_id, amount)
    select entry.id, row_number() over (order by o.line), o.account, o.participant_id, -o.amount
    from entry, ledger_postings as o where o.entry_id = (select id from payment)
  )
  select reverses from entry`;

describe('what changes after a month was stated', () => {
  let api: Api;
  let first: IncentiveStatement[];
  beforeAll(async () => {
    api = await startApi();
    await prepare(api, month);
    first = await statementsOf(api, month);
  });
  afterAll(() => api.stop());

  const withFees = (): IncentiveStatement => {
    const found = first.find(({ lines }) => lines.some(({ kind }) => kind === 'ACQUISITION'));
    if (found === undefined) throw new Error('no agent with a fee in the demo');
    return found;
  };
  const later = async (): Promise<IncentiveStatement[]> =>
    (await statementsOf(api, month)).filter(({ sequence }) => sequence > 1);
  const untouched = async (): Promise<void> => {
    const now = await statementsOf(api, month);
    expect(now.filter(({ sequence }) => sequence === 1)).toEqual(first);
  };

  it('a payment recorded late is a correction of its agent and agency alone', async () => {
    const candidates = await nextPayments(api, 50);
    const acquired = await api.sql(
      `select 'par_' || participant_id as id from serving_agents where 'par_' || participant_id = any ($1)`,
      [candidates.map(({ lines }) => lines[0]?.participantId)],
    );
    const input = candidates.find(({ lines }) => acquired.some(({ id }) => id === lines[0]?.participantId));
    const late = { ...input, paidOn: '2024-11-28', idempotencyKey: 'late', reference: 'LATE-1' };
    const recorded = dataOf(
      await api.send<Recorded>(recordPayment, { as: 'officer', variables: { input: late } }),
    );
    expect(recorded.recordPayment.__typename).toBe('PaymentRecorded');
    expect(await prepare(api, month, 'head', 'after a late payment')).toMatchObject({
      statements: 0,
      corrections: 2,
    });
    const [ofAgent, ofAgency] = (await later()).toSorted((left) => (left.agent === null ? 1 : -1));
    expect(senOf(ofAgent?.lines ?? [])).toBe(sen(ofAgent?.total ?? '0.00'));
    expect(sen(ofAgent?.total ?? '0.00')).toBeGreaterThan(0n);
    expect(ofAgency?.lines.map(({ kind }) => kind)).toEqual(['AGENCY_SHARE', 'ROUNDING']);
    // Settled with the incentives of December, in which it was made: the 5th of January 2025 is a Sunday.
    expect([ofAgent?.payBy, ofAgency?.payBy]).toEqual(['2025-01-06', '2025-01-06']);
    await untouched();
  });

  it('a reversed payment is taken back, once', async () => {
    const agent = withFees().agent?.code;
    const before = totalsByAgent(await statementsOf(api, month));
    const [{ reverses } = {}] = await api.sql(reversal, [agent, `${month}-01`]);
    const [{ lost } = {}] = await api.sql(
      `select sum(c.amount * case when e.month_number <= 24 then 0.15 else 0.05 end)::numeric(20, 2)::text as lost from contributions as c
       join incentive_earnings as e on e.participant_id = c.participant_id and e.month = c.month and e.program = c.program
         and e.registration_number = c.registration_number and e.kind = 'CONTRIBUTION' and e.received_in = $2
       where c.payment_id = $1`,
      [reverses, `${month}-01`],
    );
    expect((await prepare(api, month, 'head', 'after a reversal')).corrections).toBe(2);
    const after = totalsByAgent(await statementsOf(api, month));
    const change = sen(before[agent ?? ''] ?? '0.00') - sen(after[agent ?? ''] ?? '0.00');
    const off = change - sen(lost);
    expect(off <= 100n && off >= -100n).toBe(true);
    expect(await prepare(api, month, 'head', 'after a reversal again')).toMatchObject({
      statements: 0,
      corrections: 0,
    });
    await untouched();
  });

  it('NIKs found registered before take the fee back, of all where too few stay', async () => {
    const { agent, newParticipants } = withFees();
    const fees = withFees().lines.filter(({ kind }) => kind === 'ACQUISITION');
    const people = await api.sql(
      `select 'par_' || p.id as id from participants as p join incentive_earnings as e on e.participant_id = p.id and e.kind = 'ACQUISITION'
       join agents as a on a.id = e.agent_id and a.code = $1 where e.received_in = $2 and e.first_ever order by 1 limit $3`,
      [agent?.code, `${month}-01`, newParticipants - 24],
    );
    for (const { id } of people) await found(id);
    await prepare(api, month, 'head', 'after the findings');
    const all = (await statementsOf(api, month)).filter((one) => one.agent?.code === agent?.code);
    const feesNow = all.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'ACQUISITION'));
    expect(rupiah(senOf(feesNow))).toBe('0.00');
    expect(senOf(fees)).toBeGreaterThan(0n);
    expect(all.map((one) => one.newParticipants).toSorted()[0]).toBe(24);
    await untouched();
    const [taken] = await api.sql(
      `select count(*)::int as count from incentive_earnings where kind = 'ACQUISITION_WITHDRAWN'`,
    );
    expect(taken).toEqual({ count: people.length });
  });

  const recordEarlier = /* GraphQL */ `
    mutation ($input: RecordEarlierRegistrationInput!) {
      recordEarlierRegistration(input: $input) {
        __typename
        ... on EarlierRegistrationRefused { because { rule } }
      }
    }
  `;
  const sendEarlier = (id: string, { key = `found ${id}`, registeredOn = '2019-03-04' } = {}) =>
    api.send<{ recordEarlierRegistration: { __typename: string; because?: { rule: string }[] } }>(
      recordEarlier,
      {
        as: 'head',
        variables: {
          input: { idempotencyKey: key, participantId: id, registeredOn, reason: 'Basis data nasional' },
        },
      },
    );
  const found = async (id: string): Promise<void> => {
    expect(dataOf(await sendEarlier(id)).recordEarlierRegistration.__typename).toBe(
      'EarlierRegistrationRecorded',
    );
  };

  it('a finding is kept once, and lies before the registration here', async () => {
    const [{ id } = {}] = await api.sql(
      `select 'par_' || participant_id as id from earlier_registrations limit 1`,
    );
    expect(dataOf(await sendEarlier(id)).recordEarlierRegistration.__typename).toBe(
      'EarlierRegistrationRecorded',
    );
    const again = dataOf(await sendEarlier(id, { key: 'again' })).recordEarlierRegistration;
    expect(again.because?.map(({ rule }) => rule)).toEqual(['incentive.earlier-registration.known']);
    const [{ other } = {}] = await api.sql(
      `select 'par_' || p.id as other from participants as p join branches as b on b.id = p.branch_id and b.code = 'SERANG'
       where not exists (select from earlier_registrations as x where x.participant_id = p.id) limit 1`,
    );
    const late = dataOf(await sendEarlier(other, { registeredOn: '2024-12-30' })).recordEarlierRegistration;
    expect(late.because?.map(({ rule }) => rule)).toEqual(['incentive.earlier-registration.before']);
    expectRefusal(await sendEarlier('par_00000000-0000-7000-8000-000000000000'), 'NOT_FOUND');
  });

  it('whoever serves the participant since, what was earned stays with whom it was counted for', async () => {
    await api.sql(`update serving_agents set agent_id = (select a.id from agents as a join branches as b on b.id = a.branch_id and b.code = 'SERANG'
      order by a.code desc limit 1) where participant_id in (select participant_id from incentive_earnings limit 500)`);
    expect(await prepare(api, month, 'head', 'after a handover')).toMatchObject({
      statements: 0,
      corrections: 0,
    });
  });

  describe('approving', () => {
    interface Approved {
      readonly approveIncentiveStatement: {
        readonly __typename: string;
        readonly because?: readonly { readonly rule: string }[];
        readonly statement?: {
          readonly status: string;
          readonly ledgerEntry: {
            readonly amount: string;
            readonly postings: {
              readonly nodes: readonly {
                readonly amount: string;
                readonly account: { readonly code: string };
                readonly agent: { readonly code: string } | null;
              }[];
            };
          } | null;
        };
      };
    }
    const approve = (id: string, as: 'head' | 'finance', key = `approve ${id} ${as}`) =>
      api.send<Approved>(approveStatement, { as, variables: { input: { idempotencyKey: key, id } } });

    it('is for a second person, once, and posts what the statement says', async () => {
      const { id, total, agent, lines } = withFees();
      const own = dataOf(await approve(id, 'head')).approveIncentiveStatement;
      expect([own.__typename, own.because?.[0]?.rule]).toEqual([
        'IncentiveApprovalRefused',
        'incentive.second-person',
      ]);
      const { statement } = dataOf(await approve(id, 'finance')).approveIncentiveStatement;
      expect([
        statement?.status,
        statement?.ledgerEntry?.postings.nodes.find((one) => one.agent !== null),
      ]).toMatchObject([
        'APPROVED',
        { amount: `-${total}`, account: { code: 'INCENTIVES_PAYABLE_AGENTS' }, agent: { code: agent?.code } },
      ]);
      const postings = statement?.ledgerEntry?.postings.nodes ?? [];
      expect(senOf(postings)).toBe(0n);
      const rounding = postings.find(({ account }) => account.code === 'ROUNDING')?.amount ?? '0.00';
      expect(rounding).toBe(lines.find(({ kind }) => kind === 'ROUNDING')?.amount);
      expect(dataOf(await approve(id, 'finance')).approveIncentiveStatement.statement?.status).toBe(
        'APPROVED',
      );
      const again = dataOf(await approve(id, 'finance', 'another key')).approveIncentiveStatement;
      expect(again.because?.[0]?.rule).toBe('incentive.approved-before');
      expect(
        await api.sql(`select count(*)::int as count from ledger_entries where kind = 'INCENTIVE_APPROVED'`),
      ).toEqual([{ count: 1 }]);
    });

    it('of what is owed back is posted the other way round', async () => {
      const owed = (await statementsOf(api, month)).find(
        ({ agent, total }) => agent !== null && total.startsWith('-'),
      );
      const { statement } = dataOf(await approve(owed?.id ?? '', 'finance')).approveIncentiveStatement;
      const payable = statement?.ledgerEntry?.postings.nodes.find((one) => one.agent !== null);
      expect(payable?.amount).toBe(owed?.total.slice(1));
    });

    it('leaves a trial balance of zero with the incentives on their accounts', async () => {
      const document =
        '{ ledgerBalance(on: "2024-12-31") { total accounts { balance debit credit account { code name { id } } } } }';
      interface Balance {
        readonly ledgerBalance: {
          readonly total: string;
          readonly accounts: readonly {
            readonly balance: string;
            readonly account: { readonly code: string };
          }[];
        };
      }
      const { ledgerBalance } = dataOf(await api.send<Balance>(document, { as: 'head' }));
      expect(ledgerBalance.total).toBe('0.00');
      const balances = Object.fromEntries(
        ledgerBalance.accounts.map(({ account, balance }) => [account.code, balance]),
      );
      const [{ payable } = {}] = await api.sql(
        `select (-sum(i.total))::text as payable from incentive_statements as i join incentive_approvals as v on v.statement_id = i.id`,
      );
      expect(balances['INCENTIVES_PAYABLE_AGENTS']).toBe(payable);
      expect(balances['JHT_ACCOUNTS']).toMatch(/^-\d/);
    });
  });
});
