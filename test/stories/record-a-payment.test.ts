import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { nextPayments, type PaymentInput, type Recorded, recordPayment } from '../support/payments.ts';
import { everybodyBut, type Person } from '../support/people.ts';

describe('recording a payment', () => {
  let api: Api;
  let inputs: readonly PaymentInput[];
  beforeAll(async () => {
    api = await startApi();
    inputs = await nextPayments(api, 20);
  });
  afterAll(() => api.stop());

  let used = 0;
  const fresh = (): PaymentInput => {
    const input = inputs[used++];
    if (input === undefined) throw new Error('no participant left to pay for');
    return input;
  };
  const record = (input: PaymentInput, as: Person = 'officer') =>
    api.send<Recorded>(recordPayment, { as, variables: { input } });
  const participantOf = ({ lines }: PaymentInput): string | undefined => lines[0]?.participantId;
  const paidThrough = async (input: PaymentInput): Promise<string | null> => {
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Participant { coverage { paidThrough } contributions { totalCount } } } }';
    const { node } = dataOf(
      await api.send<{ node: { coverage: { paidThrough: string | null } } }>(document, {
        as: 'officer',
        variables: { id: participantOf(input) },
      }),
    );
    return node.coverage.paidThrough;
  };

  it('is seen in the contributions and in the coverage at once', async () => {
    const input = fresh();
    const { recordPayment: result } = dataOf(await record(input));
    expect(result).toMatchObject({
      __typename: 'PaymentRecorded',
      replayed: false,
      payment: { reference: input.reference, amount: input.amount },
    });
    expect(await paidThrough(input)).toBe(input.lines[0]?.month);
  });

  it('thirty times in parallel is one payment', async () => {
    const input = fresh();
    const answers = await Promise.all(Array.from({ length: 30 }, () => record(input)));
    const finished = answers.filter((answer) => codesOf(answer).length === 0).map(dataOf);
    const turnedAway = answers.filter((answer) => codesOf(answer).length > 0);
    for (const answer of turnedAway) expect(codesOf(answer)).toEqual(['IDEMPOTENCY_IN_PROGRESS']);
    const recorded = finished.map(({ recordPayment: result }) => result);
    expect(new Set(recorded.map(({ payment }) => payment?.id)).size).toBe(1);
    expect(recorded.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    const rows = await api.sql('select count(*)::int as count from payments where reference = $1', [
      input.reference,
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('with one key and other content is refused', async () => {
    const input = fresh();
    dataOf(await record(input));
    expectRefusal(await record({ ...input, reference: 'ANOTHER' }), 'IDEMPOTENCY_KEY_REUSED');
    const replay = dataOf(await record(input)).recordPayment;
    expect([replay.__typename, replay.replayed]).toEqual(['PaymentRecorded', true]);
  });

  it('with the same channel and reference under another key gives the first receipt, or a conflict', async () => {
    const input = fresh();
    const first = dataOf(await record(input)).recordPayment;
    const again = dataOf(
      await record({ ...input, idempotencyKey: `${input.idempotencyKey}-again` }),
    ).recordPayment;
    expect([again.replayed, again.payment?.id]).toEqual([true, first.payment?.id]);
    const other = { ...fresh(), reference: input.reference, idempotencyKey: 'another-content' };
    expectRefusal(await record(other), 'CONFLICT');
  });

  it.each<[string, Partial<PaymentInput>]>([
    ['an amount in exponents', { amount: '1e3' }],
    ['an amount with one decimal', { amount: '36800.0' }],
    ['a negative amount', { amount: '-36800.00' }],
    ['no lines', { lines: [] }],
    ['31 February', { paidOn: '2024-02-31' }],
    ['an empty reference', { reference: '' }],
    ['an empty key', { idempotencyKey: '' }],
  ])('refuses %s', async (_, change) => {
    const input = inputs.at(-1);
    if (input === undefined) throw new Error('no participant');
    const before = await paidThrough(input);
    expectRefusal(await record({ ...input, ...change }), 'BAD_USER_INPUT');
    expect(await paidThrough(input)).toBe(before);
  });

  it('refuses with a reason what does not add up, and writes nothing', async () => {
    const input = { ...fresh(), amount: '1.00' };
    const before = await paidThrough(input);
    const answer = await record(input);
    if (codesOf(answer).length > 0) expectRefusal(answer, 'BAD_USER_INPUT');
    else expect(answer.data?.recordPayment.__typename).toBe('PaymentRefused');
    expect(await paidThrough(input)).toBe(before);
  });

  it('for a person of another branch finds nobody', async () => {
    const input = fresh();
    expectRefusal(await record(input, 'officer-cilegon'), 'NOT_FOUND');
  });

  it.each(everybodyBut('officer', 'officer-cilegon'))('is not open to %s', async (as) => {
    const input = inputs.at(-1);
    if (input === undefined) throw new Error('no participant');
    expectRefusal(await record(input, as), as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });

  it('leaves the rollups equal to a recount', async () => {
    const rows = await api.sql(
      `select count(*)::int as differences from (
         select m.month, p.program, p.branch_id, p.district_code, count(*) filter (where p.status = 'ACTIVE') as active
         from coverage_months as m, coverage_positions(m.month, m.as_of) as p
         where m.month >= '2024-11-01' group by 1, 2, 3, 4
       ) as recount full join (select * from coverage_by_district where month >= '2024-11-01') as kept
         using (month, program, branch_id, district_code)
       where coalesce(recount.active, 0) <> coalesce(kept.active, 0)`,
    );
    expect(rows).toEqual([{ differences: 0 }]);
  });
});
