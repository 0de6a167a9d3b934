import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { type ClaimAnswer, ClaimDesk, claimCommand, type ShownClaim } from '../support/claims.ts';
import { everybodyBut } from '../support/people.ts';

const accident = {
  accidentOn: '2024-12-02',
  cause: 'AT_WORK',
  outcome: 'RECOVERED',
  medicalCosts: ['750000.00'],
};

describe('a claim that cannot be', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-10-01' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ registeredOn: '2024-10-01' });
    await desk.pay(participantId, ['2024-10', '2024-11', '2024-12'], {
      paidOn: '2024-10-01',
      amount: '50400.00',
    });
    await api.moveTo('2024-12-31');
  });
  afterAll(() => api.stop());

  const count = async () => (await api.sql('select count(*)::int as count from claims'))[0]?.['count'];

  it.each<[string, object, string, string]>([
    [
      'an event after today',
      { workAccident: { ...accident, accidentOn: '2025-01-01' } },
      'claim.event-after-filing',
      'eventOn',
    ],
    [
      'an event before birth',
      { workAccident: { ...accident, accidentOn: '1990-08-16' } },
      'claim.event-before-birth',
      'eventOn',
    ],
    [
      'a death before birth',
      { workAccident: { ...accident, outcome: 'DEATH', deathOn: '1990-08-16' } },
      'claim.event-before-birth',
      'deathOn',
    ],
    [
      'a death before the accident',
      { workAccident: { ...accident, outcome: 'DEATH', deathOn: '2024-12-01' } },
      'claim.death-before-accident',
      'deathOn',
    ],
    [
      'a death after today',
      { workAccident: { ...accident, outcome: 'DEATH', deathOn: '2025-01-01' } },
      'claim.death-after-filing',
      'deathOn',
    ],
    [
      'a fatal accident without a day',
      { workAccident: { ...accident, outcome: 'DEATH' } },
      'claim.death-without-day',
      'deathOn',
    ],
    [
      'a death of who recovered',
      { workAccident: { ...accident, deathOn: '2024-12-03' } },
      'claim.death-without-outcome',
      'deathOn',
    ],
    [
      'an absence that ends before it begins',
      { workAccident: { ...accident, incapacityFrom: '2024-12-05', incapacityUntil: '2024-12-05' } },
      'claim.incapacity-period',
      'incapacity',
    ],
    [
      'an event before every registration',
      { workAccident: { ...accident, accidentOn: '2024-09-30' } },
      'claim.outside-registration',
      'eventOn',
    ],
    ['a program never enrolled', { savings: { ground: 'AGE' } }, 'claim.never-enrolled', 'program'],
    [
      'an amount beyond the column',
      { workAccident: { ...accident, medicalCosts: ['999999999999999999.99', '999999999999999999.99'] } },
      'claim.amount-out-of-range',
      'medicalCosts',
    ],
    [
      'an amount below zero',
      { workAccident: { ...accident, medicalCosts: ['-1.00'] } },
      'claim.amount-out-of-range',
      'medicalCosts',
    ],
  ])(
    'is refused for %s, with the rule and the fact, and nothing is written',
    async (_, event, rule, field) => {
      const before = await count();
      const because = await desk.refused('fileClaim', 'officer', { participantId, event, submit: true });
      expect(because[0]).toMatchObject({ rule, outcome: 'FAILS' });
      expect(because[0]?.inputs[0]).toEqual({ name: 'field', value: field });
      expect(await count()).toBe(before);
    },
  );

  it.each<[string, object, string]>([
    ['31 February', { workAccident: { ...accident, accidentOn: '2024-02-31' } }, 'BAD_USER_INPUT'],
    ['two events at once', { workAccident: accident, death: { diedOn: '2024-12-01' } }, 'BAD_USER_INPUT'],
    ['no event', {}, 'BAD_USER_INPUT'],
    ['an amount in exponents', { workAccident: { ...accident, medicalCosts: ['1e9'] } }, 'BAD_USER_INPUT'],
    [
      'an amount of twenty digits',
      { workAccident: { ...accident, medicalCosts: ['12345678901234567890.00'] } },
      'BAD_USER_INPUT',
    ],
    [
      'a heir without a name',
      { death: { diedOn: '2024-12-01', heirs: [{ name: ' ', relation: 'SPOUSE' }] } },
      'BAD_USER_INPUT',
    ],
    [
      'fifty-one bills',
      { workAccident: { ...accident, medicalCosts: Array(51).fill('1.00') } },
      'BAD_USER_INPUT',
    ],
  ])('is no request with %s', async (_, event, code) => {
    const input = {
      idempotencyKey: `bad ${JSON.stringify(event).length}`,
      participantId,
      event,
      submit: true,
    };
    const before = await count();
    expectRefusal(await api.send(claimCommand('fileClaim'), { as: 'officer', variables: { input } }), code);
    expect(await count()).toBe(before);
  });
});

describe('a claim among many hands', () => {
  let api: Api;
  let desk: ClaimDesk;
  let participantId = '';
  let claim: ShownClaim;
  beforeAll(async () => {
    api = await startApi({ environment: { BUSINESS_DATE: '2024-10-01' } });
    desk = new ClaimDesk(api);
    participantId = await desk.register({ registeredOn: '2024-10-01' });
    await desk.pay(participantId, ['2024-10', '2024-11', '2024-12'], {
      paidOn: '2024-10-01',
      amount: '50400.00',
    });
    await api.moveTo('2024-12-31');
  });
  afterAll(() => api.stop());

  const filing = (key: string) => ({
    input: { idempotencyKey: key, participantId, event: { workAccident: accident }, submit: true },
  });

  it('filed thirty times at once under one key is one claim', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        api.send<{ fileClaim: ClaimAnswer }>(claimCommand('fileClaim'), {
          as: 'officer',
          variables: filing('one intention'),
        }),
      ),
    );
    const done = answers
      .filter((answer) => codesOf(answer).length === 0)
      .map((answer) => dataOf(answer).fileClaim);
    expect(new Set(done.map((one) => one.claim?.id)).size).toBe(1);
    expect(done.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    claim = done[0]?.claim as ShownClaim;
  });

  it('filed by two hands at once under two keys is refused to the second', async () => {
    const event = { workAccident: { ...accident, accidentOn: '2024-12-03' } };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => desk.send('fileClaim', 'officer', { participantId, event, submit: true })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ClaimChanged',
      'ClaimRefused',
      'ClaimRefused',
      'ClaimRefused',
    ]);
  });

  it('one key means one thing', async () => {
    const other = { ...filing('one intention').input, submit: false };
    expectRefusal(
      await api.send(claimCommand('fileClaim'), { as: 'officer', variables: { input: other } }),
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('determined twice at once is determined once', async () => {
    claim = await desk.receiveAll(claim, '2024-12-31');
    const { id, version } = claim;
    const answers = await Promise.all(
      [1, 2, 3].map(() => desk.send('determineClaim', 'head', { id, version })),
    );
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ClaimChanged',
      'ClaimConflict',
      'ClaimConflict',
    ]);
    const rows = await api.sql('select count(*)::int as count from claim_decisions where claim_id = $1', [
      id.slice(-36),
    ]);
    expect(rows).toEqual([{ count: 1 }]);
    claim = answers.find(({ __typename }) => __typename === 'ClaimChanged')?.claim as ShownClaim;
  });

  it('sent again with its key gives its first result', async () => {
    const input = { idempotencyKey: 'paid once', id: claim.id, version: claim.version };
    const first = await desk.done('payClaim', 'finance', input);
    const second = await desk.send('payClaim', 'finance', input);
    expect(second).toMatchObject({
      __typename: 'ClaimChanged',
      replayed: true,
      claim: { version: first.version },
    });
    const entries = await api.sql(
      `select count(*)::int as count from ledger_entries where source_id = $1 and kind = 'BENEFIT_PAID'`,
      [claim.id.slice(-36)],
    );
    expect(entries).toEqual([{ count: 1 }]);
  });

  it('that is paid can neither be paid again nor taken back', async () => {
    const { id } = claim;
    const now = claim.version + 1;
    for (const [command, as, more] of [
      ['payClaim', 'finance', {}],
      ['withdrawClaim', 'officer', { reason: 'salah' }],
      ['determineClaim', 'head', {}],
    ] as const) {
      const because = await desk.refused(command, as, { id, version: now, ...more });
      expect(because.map(({ rule }) => rule)).toEqual(['claim.lifecycle']);
    }
  });

  it('does not exist for another branch, like one that is nowhere', async () => {
    const nowhere = `clm_${participantId.slice(4)}_00000000-0000-7000-8000-000000000000`;
    const ask = (id: string) =>
      api.send(claimCommand('withdrawClaim'), {
        as: 'officer-cilegon',
        variables: { input: { idempotencyKey: 'no branch', id, version: 1, reason: 'x' } },
      });
    const [hidden, absent] = await Promise.all([ask(claim.id), ask(nowhere)]);
    expectRefusal(hidden, 'NOT_FOUND');
    expect(bytesOf(hidden)).toBe(bytesOf(absent));
    const filed = await api.send(claimCommand('fileClaim'), {
      as: 'officer-cilegon',
      variables: { input: { ...filing('another branch').input } },
    });
    expectRefusal(filed, 'NOT_FOUND');
  });

  it.each([
    ['fileClaim', everybodyBut('officer', 'officer-cilegon', 'agent')],
    ['determineClaim', everybodyBut('head')],
    ['payClaim', everybodyBut('finance')],
    ['returnClaim', everybodyBut('officer', 'officer-cilegon')],
  ] as const)('%s is not open to others', async (command, others) => {
    const inputs = {
      fileClaim: filing('not open').input,
      determineClaim: { idempotencyKey: 'not open', id: claim.id, version: 1 },
      payClaim: { idempotencyKey: 'not open', id: claim.id, version: 1 },
      returnClaim: {
        idempotencyKey: 'not open',
        id: claim.id,
        version: 1,
        documents: ['BANK_BOOK'],
        reason: 'x',
      },
    };
    for (const as of others)
      expectRefusal(
        await api.send(
          `mutation ($input: ${command[0]?.toUpperCase()}${command.slice(1)}Input!) { ${command}(input: $input) { __typename } }`,
          {
            as,
            variables: { input: inputs[command] },
          },
        ),
        as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
  });

  it('of somebody else’s participant is nothing to an agent', async () => {
    expectRefusal(
      await api.send(claimCommand('fileClaim'), { as: 'agent', variables: filing('by an agent') }),
      'NOT_FOUND',
    );
  });
});
