import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';
import { type Recorded, recordPayment } from '../support/payments.ts';
import {
  aRegistration,
  type Registered,
  type RegisterInput,
  registerParticipant,
} from '../support/registrations.ts';

interface Statement {
  readonly status: string;
  readonly paidThrough: string | null;
  readonly registrationNumber: number | null;
  readonly nextDueAmount: string | null;
  readonly lapsesOn: string | null;
  readonly arrears: {
    readonly amount: string;
    readonly months: readonly { readonly month: string; readonly dueOn: string }[];
  } | null;
}

// The published case of Serang (bantennews, December 2024): March paid, April to June unpaid, back on 22 July 2024.
describe('a lapse and a return', () => {
  let api: Api;
  let id = '';
  let kpj = '';
  const person = aRegistration({ registeredOn: '2024-03-04' });
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-03-04' } });
  });
  afterAll(() => api.stop());

  const register = async (changes: Partial<RegisterInput>) =>
    dataOf(
      await api.send<Registered>(registerParticipant, {
        as: 'officer',
        variables: { input: { ...person, ...changes } },
      }),
    ).registerParticipant;

  const pay = async (months: readonly string[], paidOn: string, amount: string) =>
    dataOf(
      await api.send<Recorded>(recordPayment, {
        as: 'officer',
        variables: {
          input: {
            idempotencyKey: `${months.join()} on ${paidOn}`,
            channel: 'BANK',
            reference: `RETURN-${months.join('-')}-${paidOn}`,
            paidOn,
            amount,
            payer: 'SELF',
            lines: months.map((month) => ({ participantId: id, month, programs: ['JKK', 'JKM'] })),
          },
        },
      }),
    ).recordPayment;

  const coverage = async (on: string): Promise<Statement> => {
    const document = `query ($id: ID!, $on: Date) { node(id: $id) { ... on Participant { coverage(on: $on) {
      status paidThrough registrationNumber nextDueAmount lapsesOn arrears { amount months { month dueOn } } } } } }`;
    const answer = await api.send<{ node: { coverage: Statement } }>(document, {
      as: 'officer',
      variables: { id, on },
    });
    return dataOf(answer).node.coverage;
  };

  const checked = async () => {
    const document = `query ($kpj: String!, $nik: String!, $bornOn: Date!) { membershipCheck(kpj: $kpj, nik: $nik, bornOn: $bornOn) {
      answer status nextDueOn nextDueAmount because { rule because { rule inputs { name value } because { rule inputs { name value } legalBasis { article } } } } } }`;
    type Check = {
      membershipCheck: { status: string; nextDueAmount: string | null; because: readonly object[] };
    };
    const variables = { kpj, nik: person.nik, bornOn: person.bornOn };
    return dataOf(await api.send<Check>(document, { variables })).membershipCheck;
  };

  it('begins with a registration and the payment of March', async () => {
    const result = await register({});
    id = result.participant?.id ?? '';
    kpj = result.participant?.kpj ?? '';
    expect((await pay(['2024-03'], '2024-03-04', '16800.00')).__typename).toBe('PaymentRecorded');
    expect(await coverage('2024-03-04')).toMatchObject({
      status: 'ACTIVE',
      registrationNumber: 1,
      lapsesOn: '2024-07-16',
    });
  });

  it('is in grace while April, May and June are unpaid, and says what settles them', async () => {
    await api.moveTo('2024-07-15');
    expect((await coverage('2024-04-16')).status).toBe('ACTIVE');
    expect((await coverage('2024-04-17')).status).toBe('GRACE');
    expect(await coverage('2024-07-15')).toEqual({
      status: 'GRACE',
      paidThrough: '2024-03',
      registrationNumber: 1,
      nextDueAmount: '16800.00',
      lapsesOn: '2024-07-16',
      arrears: {
        amount: '50400.00',
        months: [
          { month: '2024-04', dueOn: '2024-04-16' },
          { month: '2024-05', dueOn: '2024-05-15' },
          { month: '2024-06', dueOn: '2024-06-19' },
        ],
      },
    });
    const check = await checked();
    expect(check).toMatchObject({ status: 'GRACE', nextDueAmount: '16800.00' });
    expect(JSON.stringify(check.because)).toContain('{"name":"amount","value":"50400.00"}');
    expect(JSON.stringify(check.because)).toContain('"membership.unpaid-month"');
  });

  it('cannot register again while the arrears may still be paid', async () => {
    const result = await register({ idempotencyKey: 'too early', registeredOn: '2024-07-15' });
    expect(result.because?.map(({ rule }) => rule)).toEqual(['registration.same-work']);
  });

  it('is over on the day after the fourth due date: arrears are neither charged nor taken', async () => {
    await api.moveTo('2024-07-22');
    expect((await coverage('2024-07-15')).status).toBe('GRACE');
    expect(await coverage('2024-07-16')).toMatchObject({
      status: 'INACTIVE',
      nextDueAmount: null,
      arrears: null,
    });
    const refused = await pay(['2024-04', '2024-05', '2024-06', '2024-07'], '2024-07-22', '67200.00');
    expect(refused.because?.map(({ rule }) => rule)).toContain('payment.no-open-registration');
  });

  it('asks again whether the person works and is not ill', async () => {
    const result = await register({
      idempotencyKey: 'ill and idle',
      registeredOn: '2024-07-22',
      isWorking: false,
      isHealthy: false,
    });
    expect(result.because?.map(({ rule }) => rule)).toEqual(['eligibility.working', 'eligibility.healthy']);
  });

  it('returns as registration 2 of the same participant, also before the daily job has closed the first', async () => {
    await api.sql('update enrolments set until = null where participant_id = $1', [id.slice(4)]);
    await api.sql('update registrations set ended_on = null, end_reason = null where participant_id = $1', [
      id.slice(4),
    ]);
    const result = await register({ idempotencyKey: 'back', registeredOn: '2024-07-22' });
    expect(result).toMatchObject({
      __typename: 'ParticipantRegistered',
      participant: { id, kpj },
      registration: { number: 2, slot: 1 },
      notes: [{ rule: 'registration.return' }],
    });
    expect((await coverage('2024-07-22')).status).toBe('INACTIVE');
  });

  it('owes nothing for the months without a registration: they cannot be paid', async () => {
    const refused = await pay(['2024-06'], '2024-07-22', '16800.00');
    expect(refused.because?.map(({ rule }) => rule)).toEqual(['payment.first-month']);
  });

  it('is covered from the payment of July on, by the new registration, whose clocks start anew', async () => {
    expect((await pay(['2024-07'], '2024-07-22', '16800.00')).__typename).toBe('PaymentRecorded');
    expect(await coverage('2024-07-22')).toMatchObject({
      status: 'ACTIVE',
      paidThrough: '2024-07',
      registrationNumber: 2,
      lapsesOn: '2024-11-16',
    });
    expect((await coverage('2024-07-21')).status).toBe('INACTIVE');
    const document = `query ($id: ID!) { node(id: $id) { ... on Participant { registeredOn
      registrations { number slot registeredOn endedOn endReason firstPaidOn paidThrough }
      enrolments { program { code } since until }
      months(from: "2024-02", to: "2024-08") { month status begun ended entries { registrationNumber status } } } } }`;
    type Page = {
      node: {
        months: readonly { status: string }[];
        registrations: readonly object[];
        enrolments: readonly { since: string; until: string | null }[];
      };
    };
    const { node } = dataOf(await api.send<Page>(document, { as: 'officer', variables: { id } }));
    expect(node).toMatchObject({ registeredOn: '2024-03-04' });
    expect(node.registrations).toEqual([
      {
        number: 1,
        slot: 1,
        registeredOn: '2024-03-04',
        endedOn: '2024-07-16',
        endReason: 'LAPSED',
        firstPaidOn: '2024-03-04',
        paidThrough: '2024-03',
      },
      {
        number: 2,
        slot: 1,
        registeredOn: '2024-07-22',
        endedOn: null,
        endReason: null,
        firstPaidOn: '2024-07-22',
        paidThrough: '2024-07',
      },
    ]);
    expect(node.enrolments.map(({ since, until }) => [since, until])).toEqual([
      ['2024-03-04', '2024-07-16'],
      ['2024-03-04', '2024-07-16'],
      ['2024-07-22', null],
      ['2024-07-22', null],
    ]);
    expect(node.months.map(({ status }) => status)).toEqual([
      'NOT_REGISTERED',
      'PAID',
      'UNPAID',
      'UNPAID',
      'UNPAID',
      'PAID',
      'FUTURE',
    ]);
  });

  it('says the same when the day has moved on', async () => {
    await api.moveTo('2024-08-16');
    expect((await coverage('2024-07-21')).status).toBe('INACTIVE');
    expect((await coverage('2024-08-15')).status).toBe('ACTIVE');
    expect((await coverage('2024-08-16')).status).toBe('GRACE');
  });

  it('leaves the rollups equal to a recount', async () => {
    expect(await rollupDifferences(api)).toEqual([]);
  });
});
