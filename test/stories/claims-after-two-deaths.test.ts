import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { ClaimDesk, rulesIn, type ShownClaim } from '../support/claims.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';

const widow = {
  name: 'Janda Cerita',
  relation: 'SPOUSE',
  bankName: 'Bank Banten',
  bankAccount: '1234567890',
};

/** A person who registers, pays six months at once and dies two months later, and the claim of the widow. */
class Death {
  readonly desk: ClaimDesk;
  readonly api: Api;
  participantId = '';
  claim: ShownClaim | undefined;

  constructor(api: Api) {
    this.api = api;
    this.desk = new ClaimDesk(api);
  }

  async register(on: string, months: readonly string[]): Promise<void> {
    this.participantId = await this.desk.register({
      registeredOn: on,
      bornOn: '1980-05-05',
      nik: nikFor(on),
    });
    await this.desk.pay(this.participantId, months, { paidOn: on, amount: `${16_800 * months.length}.00` });
  }

  async settle(diedOn: string): Promise<ShownClaim> {
    const filed = await this.desk.done('fileClaim', 'officer', {
      participantId: this.participantId,
      event: { death: { diedOn, heirs: [widow, { name: 'Anak Cerita', relation: 'CHILD' }] } },
      submit: true,
    });
    const complete = await this.desk.receiveAll(filed, filed.filedAt.slice(0, 10));
    const { id, version } = complete;
    const determined = await this.desk.done('determineClaim', 'head', { id, version });
    return this.desk.done('payClaim', 'finance', { id, version: determined.version });
  }

  async membership(): Promise<object> {
    const document = `query ($id: ID!) { node(id: $id) { ... on Participant { coverage { status } } } }`;
    const answer = await this.api.send<{ node: object }>(document, {
      as: 'officer',
      variables: { id: this.participantId },
    });
    return dataOf(answer).node;
  }
}

const nikFor = (day: string): string => `36730105058${day.slice(3, 4)}${day.slice(5, 7)}${day.slice(8, 10)}`;

describe('a death two months after registration in 2024', () => {
  let api: Api;
  let death: Death;
  let paid: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-09-02' } });
    death = new Death(api);
    await death.register('2024-09-02', ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02']);
    await api.moveTo('2024-11-11');
    paid = await death.settle('2024-11-04');
  });
  afterAll(() => api.stop());

  it('pays Rp42.000.000 to the widow: one day of membership was enough', () => {
    expect(paid).toMatchObject({
      status: 'PAID',
      amount: '42000000.00',
      lines: [
        { code: 'DEATH_GRANT', amount: '20000000.00' },
        { code: 'PERIODIC_GRANT', amount: '12000000.00' },
        { code: 'FUNERAL', amount: '10000000.00' },
      ],
      // Finance pays by the account and sees persons masked.
      payees: [{ kind: 'HEIR', name: 'J. C.', bankAccount: '******7890', amount: '42000000.00' }],
    });
  });

  it('says that a person may want to look at an early death, and accuses nobody', () => {
    const because = paid.decision?.because ?? [];
    expect(rulesIn(because)).toContain('claim.sign.soon-after-registration');
    expect(because.find(({ rule }) => rule === 'claim.sign.soon-after-registration')?.text.id).toContain(
      'bukan tuduhan',
    );
  });

  it('gives back the three months after that of the death, with the claim', async () => {
    expect(paid.refunds).toEqual([
      { program: 'JKK', months: ['2024-12', '2025-01', '2025-02'], amount: '30000.00' },
      { program: 'JKM', months: ['2024-12', '2025-01', '2025-02'], amount: '20400.00' },
    ]);
    const refunds = await api.sql(
      `select o.account, sum(o.amount)::text as amount from ledger_entries as e join ledger_entry_postings as o on o.entry_id = e.id
       where e.source_id = $1 and e.kind = 'REFUND' group by o.account order by o.account`,
      [paid.id.slice(-36)],
    );
    expect(refunds).toEqual([
      { account: 'CASH_DISBURSEMENT', amount: '-50400.00' },
      { account: 'FUND_JKK', amount: '30000.00' },
      { account: 'FUND_JKM', amount: '20400.00' },
    ]);
  });

  it('ends the membership with the death, and the counts of coverage follow', async () => {
    expect(await death.membership()).toEqual({ coverage: { status: 'INACTIVE' } });
    const rows = await api.sql(
      `select p.died_on::text, r.ended_on::text, r.end_reason from participants as p join registrations as r on r.participant_id = p.id where p.id = $1`,
      [death.participantId.slice(4)],
    );
    expect(rows).toEqual([{ died_on: '2024-11-04', ended_on: '2024-11-05', end_reason: 'DEATH' }]);
    expect(await rollupDifferences(api)).toEqual([]);
  });

  it('is not paid again by JKK, nor by JKM under another day', async () => {
    const { participantId, desk } = death;
    const fatal = {
      accidentOn: '2024-11-04',
      cause: 'AT_WORK',
      outcome: 'DEATH',
      deathOn: '2024-11-04',
      heirs: [widow],
    };
    const byJkk = await desk.refused('fileClaim', 'officer', {
      participantId,
      event: { workAccident: fatal },
      submit: true,
    });
    expect(byJkk.map(({ rule }) => rule)).toEqual(['claim.death-claimed-twice']);
    const again = await desk.refused('fileClaim', 'officer', {
      participantId,
      event: { death: { diedOn: '2024-11-05', heirs: [widow] } },
      submit: true,
    });
    expect(again.map(({ rule }) => rule)).toContain('claim.death-claimed-twice');
  });

  it('shows the heirs to the auditor by initials', async () => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Claim { payees { name bankAccount } facts { heirs { name relation } } } } }`;
    const answer = await api.send(document, { as: 'auditor', variables: { id: paid.id } });
    expect(dataOf(answer)).toEqual({
      node: {
        payees: [{ name: 'J. C.', bankAccount: '******7890' }],
        facts: {
          heirs: [
            { name: 'J. C.', relation: 'SPOUSE' },
            { name: 'A. C.', relation: 'CHILD' },
          ],
        },
      },
    });
  });
});

describe('a death two months after registration in 2025', () => {
  let api: Api;
  let death: Death;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2025-03-03' } });
    death = new Death(api);
    await death.register('2025-03-03', ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08']);
    await api.moveTo('2025-05-09');
  });
  afterAll(() => api.stop());

  it('pays the funeral money of Rp10.000.000 alone, and says which two clocks were not met', async () => {
    const paid = await death.settle('2025-05-05');
    expect(paid).toMatchObject({
      status: 'PAID',
      amount: '10000000.00',
      lines: [{ code: 'FUNERAL', amount: '10000000.00' }],
    });
    const because = paid.decision?.because ?? [];
    const period = because.find(({ rule }) => rule === 'death-benefit.qualifying-period');
    expect(period?.legalBasis?.instrument).toBe('Permenaker 1/2025');
    expect(period?.because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['death-benefit.months-since-registration', 'FAILS'],
      ['death-benefit.consecutive-paid-months', 'FAILS'],
    ]);
    expect(paid.decision?.replaysEqually).toBe(true);
  });
});
