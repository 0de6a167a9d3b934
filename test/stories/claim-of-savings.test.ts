import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, type ShownClaim } from '../support/claims.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';

const months = ['2024-06', '2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01'];
const all = ['JKK', 'JKM', 'JHT'];

describe('a business that stopped, and the savings', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let claim: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-06-03' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ registeredOn: '2024-06-03', programs: all });
    await desk.pay(participantId, months, { paidOn: '2024-06-03', amount: '294400.00', programs: all });
    await api.moveTo('2024-12-10');
  });
  afterAll(() => api.stop());

  const file = (event: object) => ({ participantId, event: { savings: event }, submit: true });

  it('waits a month', async () => {
    const tooEarly = await desk.done(
      'fileClaim',
      'officer',
      file({ ground: 'STOPPED_BUSINESS', eventOn: '2024-11-11' }),
    );
    const complete = await desk.receiveAll(tooEarly, '2024-12-10');
    const because = await desk.refused('determineClaim', 'head', {
      id: complete.id,
      version: complete.version,
    });
    expect(because.map(({ rule }) => rule)).toContain('savings.full-payment.stopped-business');
    await desk.done('withdrawClaim', 'officer', {
      id: complete.id,
      version: complete.version,
      reason: 'Terlalu awal.',
    });
  });

  it('is paid with its return, and what was paid ahead goes back', async () => {
    claim = await desk.done(
      'fileClaim',
      'officer',
      file({ ground: 'STOPPED_BUSINESS', eventOn: '2024-11-10' }),
    );
    claim = await desk.receiveAll(claim, '2024-12-10');
    claim = await desk.done('determineClaim', 'head', { id: claim.id, version: claim.version });
    // Seven of eight months of Rp20.000, and the return of July to November on all eight.
    expect(claim).toMatchObject({
      amount: '143700.42',
      refunds: [
        { program: 'JKK', months: ['2025-01'], amount: '10000.00' },
        { program: 'JKM', months: ['2025-01'], amount: '6800.00' },
        { program: 'JHT', months: ['2025-01'], amount: '20000.00' },
      ],
    });
    claim = await desk.done('payClaim', 'finance', { id: claim.id, version: claim.version });
    expect(claim.status).toBe('PAID');
  });

  it('leaves nothing in the account', async () => {
    const [row] = await api.sql(
      `select sum(o.amount)::numeric(20, 2)::text as balance from ledger_postings as o where o.participant_id = $1 and o.account = 'JHT_ACCOUNTS'`,
      [participantId.slice(4)],
    );
    expect(row).toEqual({ balance: '0.00' });
  });

  it('ends the membership, and the counts of coverage follow', async () => {
    const rows = await api.sql(
      'select ended_on::text, end_reason from registrations where participant_id = $1',
      [participantId.slice(4)],
    );
    expect(rows).toEqual([{ ended_on: '2024-12-10', end_reason: 'JHT_PAID' }]);
    expect(await rollupDifferences(api)).toEqual([]);
  });

  it('cannot be paid twice', async () => {
    const because = await desk.refused(
      'fileClaim',
      'officer',
      file({ ground: 'STOPPED_BUSINESS', eventOn: '2024-11-09' }),
    );
    expect(because.map(({ rule }) => rule)).toEqual(['claim.savings-claimed-twice']);
  });
});
