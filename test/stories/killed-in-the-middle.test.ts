import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { nextPayments, type PaymentInput, type Recorded, recordPayment } from '../support/payments.ts';

describe('a service that is killed in the middle of its writes', () => {
  let api: Api;
  let inputs: readonly PaymentInput[];
  beforeAll(async () => {
    api = await startApi();
    inputs = await nextPayments(api, 60);
  });
  afterAll(() => api.stop());

  const record = (input: PaymentInput) =>
    api.send<Recorded>(recordPayment, { as: 'officer', variables: { input } });

  it('loses nothing that it answered, keeps nothing halves, and takes the rest when it is sent again', async () => {
    await api.token('officer');
    const answered = new Set<string>();
    let finishedBeforeKill = 0;
    let killed: Promise<void> | undefined;
    await Promise.all(
      inputs.map(async (input) => {
        const answer = await record(input).catch(() => undefined);
        if (answer === undefined || codesOf(answer).length > 0) return;
        if (dataOf(answer).recordPayment.__typename === 'PaymentRecorded') answered.add(input.reference);
        finishedBeforeKill += 1;
        if (finishedBeforeKill === 10) killed = api.kill();
      }),
    );
    await killed;
    expect(answered.size).toBeGreaterThanOrEqual(10);

    await api.killAndRestart();
    const references = inputs.map(({ reference }) => reference);
    const kept = await api.sql('select reference from payments where reference = any ($1)', [references]);
    const keptReferences = new Set(kept.map(({ reference }) => reference));
    expect([...answered].filter((reference) => !keptReferences.has(reference))).toEqual([]);

    for (const input of inputs) {
      const { recordPayment: result } = dataOf(await record(input));
      expect([result.__typename, result.replayed]).toEqual([
        'PaymentRecorded',
        keptReferences.has(input.reference),
      ]);
    }
    const sums = await api.sql(
      `select count(*)::int as payments, count(*) filter (where p.amount <> c.amount)::int as torn
       from payments as p
       join lateral (select sum(amount) as amount from contributions where payment_id = p.id) as c on true
       where p.reference = any ($1)`,
      [references],
    );
    expect(sums).toEqual([{ payments: inputs.length, torn: 0 }]);
  });
});
