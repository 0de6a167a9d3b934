import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, type ShownClaim } from '../support/claims.ts';
import { aRegistration } from '../support/registrations.ts';

const all = ['JKK', 'JKM', 'JHT'];
const { nik, name } = aRegistration();
const stopped = (eventOn: string) => ({ savings: { ground: 'STOPPED_BUSINESS', eventOn } });

describe('savings that go on after they were paid in full', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let first: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-06-03' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ nik, name, registeredOn: '2024-06-03', programs: all });
    await pay(['2024-06', '2024-07', '2024-08'], '2024-06-03', '110400.00');
    await api.moveTo('2024-08-12');
    first = await determined('2024-06-10', '2024-08-12');
  });
  afterAll(() => api.stop());

  const pay = (months: readonly string[], paidOn: string, amount: string) =>
    desk.pay(participantId, months, { paidOn, amount, programs: all });

  async function determined(eventOn: string, on: string): Promise<ShownClaim> {
    const event = stopped(eventOn);
    const filed = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    const { id, version } = await desk.receiveAll(filed, on);
    return desk.done('determineClaim', 'head', { id, version });
  }

  const settle = ({ id, version }: ShownClaim) => desk.done('payClaim', 'finance', { id, version });

  async function inTheAccount(): Promise<string> {
    const [row] = await api.sql(
      `select (-sum(o.amount))::numeric(20, 2)::text as balance from ledger_postings as o
        where o.participant_id = $1 and o.account = 'JHT_ACCOUNTS'`,
      [participantId.slice(4)],
    );
    return String(row?.['balance']);
  }

  it('pays what was there on the day of the decision: three months and the return of July', async () => {
    // 60.000 x 5,5 % / 12 = 275,00
    expect(first.amount).toBe('60275.00');
  });

  it('keeps what is paid in between the decision and the payment', async () => {
    await api.moveTo('2024-08-13');
    await pay(['2024-09'], '2024-08-13', '36800.00');
    await api.moveTo('2024-08-14');
    await settle(first);
    expect(await inTheAccount()).toBe('20000.00');
  });

  it('pays that with what comes after a return, each month of it with its own return, and nothing is left', async () => {
    await api.moveTo('2024-08-20');
    await desk.register({ nik, name, registeredOn: '2024-08-20', programs: all });
    await pay(['2024-08', '2024-09'], '2024-08-20', '73600.00');
    await api.moveTo('2024-10-14');
    const second = await determined('2024-09-01', '2024-10-14');
    // 60.000 paid in in August, the return of September on it: again 275,00.
    expect(second.amount).toBe('60275.00');
    await settle(second);
    expect(await inTheAccount()).toBe('0.00');
  });
});

describe('savings that came to be known after they were paid in full', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let first: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-06-03' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ nik, name, registeredOn: '2024-06-03', programs: all });
    await pay(['2024-06', '2024-07', '2024-08'], '2024-06-03', '110400.00');
    await api.moveTo('2024-08-12');
    first = await determined('2024-06-10', '2024-08-12');
  });
  afterAll(() => api.stop());

  const pay = (months: readonly string[], paidOn: string, amount: string) =>
    desk.pay(participantId, months, { paidOn, amount, programs: all });

  async function determined(eventOn: string, on: string): Promise<ShownClaim> {
    const event = stopped(eventOn);
    const filed = await desk.done('fileClaim', 'officer', { participantId, event, submit: true });
    const { id, version } = await desk.receiveAll(filed, on);
    return desk.done('determineClaim', 'head', { id, version });
  }

  const settle = ({ id, version }: ShownClaim) => desk.done('payClaim', 'finance', { id, version });

  async function inTheAccount(): Promise<string> {
    const [row] = await api.sql(
      `select (-sum(o.amount))::numeric(20, 2)::text as balance from ledger_postings as o
        where o.participant_id = $1 and o.account = 'JHT_ACCOUNTS'`,
      [participantId.slice(4)],
    );
    return String(row?.['balance']);
  }

  it('stay in the account, also those dated before the decision and recorded after it', async () => {
    expect(first.amount).toBe('60275.00');
    await api.moveTo('2024-08-13');
    await pay(['2024-09'], '2024-07-31', '36800.00');
    await pay(['2024-10'], '2024-08-12', '36800.00');
    await api.moveTo('2024-08-14');
    await settle(first);
    expect(await inTheAccount()).toBe('40000.00');
  });

  it('are paid with what comes next, each with its return since it was paid in, and nothing is left', async () => {
    await api.moveTo('2024-08-20');
    await desk.register({ nik, name, registeredOn: '2024-08-20', programs: all });
    await pay(['2024-08'], '2024-08-20', '36800.00');
    await api.moveTo('2024-10-14');
    const second = await determined('2024-09-01', '2024-10-14');
    // August on the 20.000 of July: 91,67. September on 60.091,67: 275,42.
    expect(second.amount).toBe('60367.09');
    expect(second.decision?.replaysEqually).toBe(true);
    await settle(second);
    expect(await inTheAccount()).toBe('0.00');
  });
});
