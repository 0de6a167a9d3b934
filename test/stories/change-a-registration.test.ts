import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { rollupDifferences } from '../support/coverage-recount.ts';
import { type Recorded, recordPayment } from '../support/payments.ts';
import { everybodyBut } from '../support/people.ts';
import {
  aRegistration,
  type Registered,
  type RegisterInput,
  registerParticipant,
} from '../support/registrations.ts';

const changeIncome = /* GraphQL */ `
  mutation ($input: ChangeIncomeInput!) { changeIncome(input: $input) { __typename
    ... on IncomeChanged { tier registration { income } } ... on RegistrationRefused { fields because { rule } } } }
`;
const endRegistration = /* GraphQL */ `
  mutation ($input: EndRegistrationInput!) { endRegistration(input: $input) { __typename
    ... on RegistrationEnded { registration { endedOn endReason } } ... on RegistrationRefused { fields because { rule } } } }
`;

interface Outcome {
  readonly __typename: string;
  readonly tier?: number;
  readonly registration?: Readonly<Record<string, string | null>>;
  readonly fields?: readonly string[];
  readonly because?: readonly { readonly rule: string }[];
}

describe('changing a registration', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const register = async (changes: Partial<RegisterInput> = {}) => {
    const input = aRegistration({ registeredOn: '2024-12-02', ...changes });
    const answer = await api.send<Registered>(registerParticipant, { as: 'officer', variables: { input } });
    const { participant, registration } = dataOf(answer).registerParticipant;
    return { input, id: participant?.id ?? '', registrationId: registration?.id ?? '' };
  };
  const pay = async (id: string, months: readonly string[], amount: string) =>
    dataOf(
      await api.send<Recorded>(recordPayment, {
        as: 'officer',
        variables: {
          input: {
            idempotencyKey: `${id} ${months.join()} ${amount}`,
            channel: 'BANK',
            reference: `CHANGE-${id.slice(-12)}-${months.join('-')}-${amount}`,
            paidOn: '2024-12-03',
            amount,
            payer: 'SELF',
            lines: months.map((month) => ({ participantId: id, month, programs: ['JKK', 'JKM'] })),
          },
        },
      }),
    ).recordPayment;
  const change = async (registrationId: string, income: string, from: string) =>
    dataOf(
      await api.send<{ changeIncome: Outcome }>(changeIncome, {
        as: 'officer',
        variables: {
          input: {
            idempotencyKey: `${registrationId} ${income} ${from}`,
            registrationId,
            income,
            from,
            reason: 'surat',
          },
        },
      }),
    ).changeIncome;
  const end = async (registrationId: string, endedOn: string) =>
    dataOf(
      await api.send<{ endRegistration: Outcome }>(endRegistration, {
        as: 'officer',
        variables: {
          input: {
            idempotencyKey: `${registrationId} ends ${endedOn}`,
            registrationId,
            endedOn,
            reason: 'surat',
          },
        },
      }),
    ).endRegistration;

  it('takes another income from a month on: that month costs what the new bracket says', async () => {
    const { id, registrationId } = await register();
    expect((await pay(id, ['2024-12'], '16800.00')).__typename).toBe('PaymentRecorded');
    expect(await change(registrationId, '3200000.00', '2025-01')).toMatchObject({
      __typename: 'IncomeChanged',
      tier: 11,
    });
    expect(await change(registrationId, '3200000.00', '2025-01')).toMatchObject({
      __typename: 'IncomeChanged',
      tier: 11,
    });
    const wrong = await pay(id, ['2025-01'], '16800.00');
    expect(wrong.because?.map(({ rule }) => rule)).toEqual(['payment.amount']);
    expect((await pay(id, ['2025-01'], '41300.00')).__typename).toBe('PaymentRecorded');
    const rows = await api.sql(
      'select income::text, valid::text from registration_incomes where participant_id = $1 order by valid',
      [id.slice(4)],
    );
    expect(rows).toEqual([
      { income: '1000000.00', valid: '[2024-12-02,2025-01-01)' },
      { income: '3200000.00', valid: '[2025-01-01,)' },
    ]);
  });

  it('keeps what the paid months cost, and replaces a change for the same month', async () => {
    const { id, registrationId } = await register();
    await pay(id, ['2024-12', '2025-01'], '33600.00');
    const refused = await change(registrationId, '2000000.00', '2025-01');
    expect([refused.because?.map(({ rule }) => rule), refused.fields]).toEqual([
      ['income.paid-month'],
      ['input.from'],
    ]);
    await change(registrationId, '2000000.00', '2025-02');
    await change(registrationId, '5000000.00', '2025-02');
    const rows = await api.sql(
      'select income::text from registration_incomes where participant_id = $1 order by valid',
      [id.slice(4)],
    );
    expect(rows).toEqual([{ income: '1000000.00' }, { income: '5000000.00' }]);
  });

  it('changes the first month’s income while nothing is paid', async () => {
    const { registrationId } = await register();
    expect(await change(registrationId, '1200000.00', '2024-12')).toMatchObject({
      registration: { income: '1200000.00' },
    });
  });

  it('ends with the day on which the participant leaves, and takes no payment after it', async () => {
    const { id, registrationId } = await register();
    await pay(id, ['2024-12'], '16800.00');
    expect((await end(registrationId, '2024-12-03')).because?.map(({ rule }) => rule)).toEqual([
      'end.before-payment',
    ]);
    expect(await end(registrationId, '2024-12-20')).toMatchObject({
      registration: { endedOn: '2024-12-20', endReason: 'WITHDRAWN' },
    });
    expect((await end(registrationId, '2024-12-21')).because?.map(({ rule }) => rule)).toEqual(['end.over']);
    expect((await change(registrationId, '1200000.00', '2025-01')).because?.map(({ rule }) => rule)).toEqual([
      'income.over',
    ]);
    const document = `query ($id: ID!) { node(id: $id) { ... on Participant { before: coverage(on: "2024-12-19") { status } coverage { status because { text { en } } } } } }`;
    const answer = await api.send<{ node: object }>(document, { as: 'officer', variables: { id } });
    expect(dataOf(answer).node).toMatchObject({
      before: { status: 'ACTIVE' },
      coverage: {
        status: 'INACTIVE',
        because: [
          {
            text: {
              en: 'Membership is inactive since 20 December 2024, because the participant asked to leave.',
            },
          },
        ],
      },
    });
  });

  it('leaves the other kind of work standing', async () => {
    const { input, id, registrationId } = await register();
    await pay(id, ['2024-12'], '16800.00');
    const second = {
      ...input,
      idempotencyKey: `${input.nik} second`,
      occupationCode: '0101',
      registeredOn: '2024-12-05',
    };
    dataOf(await api.send<Registered>(registerParticipant, { as: 'officer', variables: { input: second } }));
    await end(registrationId, '2024-12-20');
    const document = `query ($id: ID!) { node(id: $id) { ... on Participant { sector occupation { code } coverage { status registrationNumber } registrations { number endedOn } } } }`;
    const answer = await api.send<{ node: object }>(document, { as: 'officer', variables: { id } });
    expect(dataOf(answer).node).toMatchObject({
      sector: 'TRANSPORT',
      occupation: { code: '0101' },
      registrations: [
        { number: 1, endedOn: '2024-12-20' },
        { number: 2, endedOn: null },
      ],
    });
  });

  it('finds nobody of another branch, and takes no id of another kind', async () => {
    const { registrationId, id } = await register();
    const input = { idempotencyKey: 'elsewhere', registrationId, endedOn: '2024-12-20', reason: 'surat' };
    expectRefusal(
      await api.send(endRegistration, { as: 'officer-cilegon', variables: { input } }),
      'NOT_FOUND',
    );
    for (const wrong of [id, 'reg_1', `${registrationId}x`, ''])
      expectRefusal(
        await api.send(endRegistration, {
          as: 'officer',
          variables: { input: { ...input, registrationId: wrong } },
        }),
        'BAD_USER_INPUT',
      );
  });

  it.each(everybodyBut('officer', 'officer-cilegon'))('is not open to %s', async (as) => {
    const input = { idempotencyKey: 'no', registrationId: 'reg_1', endedOn: '2024-12-20', reason: 'surat' };
    const answer = await api.send(endRegistration, { as, variables: { input } });
    expectRefusal(answer, as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });

  it('leaves the rollups equal to a recount', async () => {
    expect(await rollupDifferences(api)).toEqual([]);
  });
});
