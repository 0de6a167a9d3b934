import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { type DemoUser, everybodyBut, type Person } from '../support/people.ts';

const requestErasure = /* GraphQL */ `
  mutation ($input: RequestErasureInput!) {
    result: requestErasure(input: $input) {
      __typename
      ... on ErasureTaken { request { id participantId approved dueAt } }
      ... on ErasureRefused { because { rule text { id } } }
    }
  }
`;
const decideErasure = requestErasure
  .replace('RequestErasureInput', 'DecideErasureInput')
  .replace('requestErasure(', 'decideErasure(');

interface Result {
  readonly result: {
    readonly __typename: string;
    readonly request?: { readonly id: string; readonly approved: boolean | null };
    readonly because?: readonly { readonly rule: string }[];
  };
}

interface Somebody {
  readonly key: string;
  readonly nik: string;
  readonly kpj: string;
  readonly name: string;
  readonly phone: string;
  readonly account: string;
}

const sums = /* SQL */ `
  select (select sum(amount)::text from contributions) as contributions, (select sum(amount)::text from payments) as payments,
    (select sum(amount)::text from claims) as claims, (select sum(amount)::text from jht_opening_balances) as opening,
    (select jsonb_object_agg(account, sum) from (select account, sum(amount)::text from ledger_postings group by account) as x) as ledger,
    (select md5(string_agg(x::text, ',' order by x::text)) from ledger_postings as x) as hash,
    (select count(*)::int from participants) as people`;

const columns = /* SQL */ `
  select c.relname as table, a.attname as column from pg_class as c join pg_attribute as a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.atttypid::regtype::text in ('text', 'jsonb', 'nik', 'phone', 'text[]')`;

const recount = /* SQL */ `
  select count(*)::int as differences from (
    select m.month, p.program, p.branch_id, p.district_code, p.sector, p.sex, p.age_band, count(*) filter (where p.status = 'INACTIVE') as inactive
    from coverage_months as m, coverage_positions(m.month, m.as_of) as p where m.month >= '2024-06-01'
    group by 1, 2, 3, 4, 5, 6, 7
    except
    select month, program, branch_id, district_code, sector, sex, age_band, inactive from coverage_by_group
  ) as x`;

const hasLeft = /* SQL */ `exists (select from claims as k where k.participant_id = p.id and k.program = 'JHT' and k.status = 'PAID')
  and not exists (select from registrations as r where r.participant_id = p.id and r.ended_on is null)`;

describe('erasing a person', () => {
  let api: Api;
  let left: Somebody;
  let before: unknown;
  beforeAll(async () => {
    api = await startApi();
    const { key } = await somebody(hasLeft);
    // Values that nobody else has, so that they can be searched for.
    await api.sql(
      `update participants set name = 'Kanari Penghabisan', phone = '081999888777', bank_account = '7777666655554' where id = $1`,
      [key],
    );
    left = await somebody(`p.id = '${key}'`);
    before = await api.sql(sums);
  });
  afterAll(() => api.stop());

  async function somebody(condition: string): Promise<Somebody> {
    const [row] =
      await api.sql(`select p.id as key, p.nik, p.kpj, p.name, p.phone, p.bank_account as account from participants as p
      join branches as b on b.id = p.branch_id and b.code = 'SERANG'
      where p.phone is not null and p.bank_account is not null and ${condition} order by p.id limit 1`);
    if (row === undefined) throw new Error(`nobody with ${condition}`);
    return row as Somebody;
  }
  const request = (change: object, as: Person = 'officer') => {
    const input = {
      idempotencyKey: randomUUID(),
      participantId: `par_${left.key}`,
      reason: `Permintaan ${left.name}`,
      ...change,
    };
    return api.send<Result>(requestErasure, { as, variables: { input } });
  };
  const decide = (requestId: string, change: object = {}, as: Person = 'head') => {
    const input = {
      idempotencyKey: randomUUID(),
      requestId,
      approve: true,
      reason: 'Sesuai permintaan',
      ...change,
    };
    return api.send<Result>(decideErasure, { as, variables: { input } });
  };
  const refusedFor = async (condition: string): Promise<unknown> => {
    const { key } = await somebody(condition);
    return dataOf(await request({ participantId: `par_${key}` })).result.because?.map(({ rule }) => rule);
  };

  // Every text of every table: whatever still holds one of the values is found.
  async function places(values: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { table, column } of await api.sql(columns)) {
      const [{ hits } = { hits: 0 }] = await api.sql(
        `select count(*)::int as hits from ${table} as t where exists (
           select from unnest($1::text[]) as v(value) where strpos(t.${column}::text, v.value) > 0)`,
        [values],
      );
      if (hits > 0) found.push(`${table}.${column}`);
    }
    return found;
  }

  it('is refused while the scheme still owes or decides something, with the reason', async () => {
    expect(await refusedFor('p.paid_through is not null')).toEqual(['erasure.membership-open']);
    expect(
      await refusedFor(`not exists (select from registrations as r where r.participant_id = p.id and r.ended_on is null)
        and not exists (select from claims as k where k.participant_id = p.id)
        and exists (select from contributions as c where c.participant_id = p.id and c.program = 'JHT')`),
    ).toEqual(['erasure.savings-unpaid']);
  });

  it('is decided by another person than who took the request in, and a refusal leaves all as it was', async () => {
    const { request: taken } = dataOf(await request({})).result;
    expect(taken).toMatchObject({ approved: null });
    expect(dataOf(await request({})).result.because).toMatchObject([{ rule: 'erasure.already-requested' }]);
    expectRefusal(await decide(taken?.id ?? '', {}, 'officer'), 'FORBIDDEN');
    expect(dataOf(await decide(taken?.id ?? '', { approve: false })).result.request).toMatchObject({
      approved: false,
    });
    expect(dataOf(await decide(taken?.id ?? '')).result.because).toMatchObject([
      { rule: 'erasure.already-decided' },
    ]);
    expect(await api.sql('select name from participants where id = $1', [left.key])).toEqual([
      { name: left.name },
    ]);
  });

  it('takes every trace of who the person was, everywhere', async () => {
    const personal = [left.nik, left.kpj, left.name, left.phone, left.account];
    for (const field of ['NIK', 'PHONE']) {
      const input = {
        idempotencyKey: randomUUID(),
        id: `par_${left.key}`,
        field,
        purpose: 'CORRECTION',
        note: `Nama ${left.name}, HP ${left.phone}`,
      };
      const look = 'mutation ($input: UnmaskInput!) { unmask(input: $input) { value } }';
      dataOf(await api.send(look, { as: 'officer', variables: { input } }));
    }
    expect((await places(personal)).length).toBeGreaterThan(5);

    const { request: taken } = dataOf(await request({})).result;
    const { request: decided } = dataOf(await decide(taken?.id ?? '')).result;
    expect(decided).toMatchObject({ approved: true });
    expect(await places(personal)).toEqual([]);
  });

  it('leaves every sum as it was, to the sen and to the row', async () => {
    expect(await api.sql(sums)).toEqual(before);
    expect(await api.sql(recount)).toEqual([{ differences: 0 }]);
  });

  it('leaves the chain of the audit log whole, with the proof that it was done', async () => {
    const [checked] = await api.sql('select fault, faulty_entry from check_audit_chain()');
    expect(checked).toEqual({ fault: null, faulty_entry: null });
    const answer = await api.send<{ auditEntries: { nodes: { action: string; erased: boolean }[] } }>(
      'query ($id: ID!) { auditEntries(filter: { entityId: $id }) { nodes { action erased reason } } }',
      { as: 'auditor', variables: { id: `par_${left.key}` } },
    );
    const [latest, ...earlier] = dataOf(answer).auditEntries.nodes;
    expect(latest).toMatchObject({ action: 'participant.erased', erased: false });
    expect(earlier.length).toBeGreaterThanOrEqual(4);
    expect(earlier.every(({ erased }) => erased)).toBe(true);
  });

  it('gives the number of nobody to who reads the person now, and a second request is refused', async () => {
    const document =
      'query ($id: ID!) { node(id: $id) { ... on Participant { name nik phone contributions(first: 1) { totalCount } } } }';
    const { node } = dataOf(
      await api.send<{ node: { name: string; nik: string; phone: null } }>(document, {
        as: 'officer',
        variables: { id: `par_${left.key}` },
      }),
    );
    expect(node).toMatchObject({ name: '(dihapus)', phone: null });
    expect(dataOf(await request({})).result.because).toMatchObject([{ rule: 'erasure.already-erased' }]);
  });

  it.each(everybodyBut('officer'))('is not asked for by %s', async (as) => {
    const answer = await request({}, as);
    const code = as === 'public' ? 'UNAUTHENTICATED' : as === 'officer-cilegon' ? 'NOT_FOUND' : 'FORBIDDEN';
    expectRefusal(answer, code);
  });

  it('cannot be done by the role of the API without an approved request', async () => {
    const { key } = await somebody('p.paid_through is not null');
    for (const arguments_ of [`null, null`, `null, '2030-01-01'`, `uuidv7(), null`])
      await expect(
        api.sql(`set role perisai_api; select erase_participant('${key}', ${arguments_}, uuidv7())`),
      ).rejects.toThrow(/may not be erased/);
  });

  const asked: readonly DemoUser[] = ['officer', 'head'];
  it('lists open requests with the time by which they must be answered', async () => {
    const other = await somebody(`p.id <> '${left.key}' and ${hasLeft}`);
    dataOf(await request({ participantId: `par_${other.key}` }));
    for (const as of asked) {
      const answer = await api.send<{ erasureRequests: unknown[] }>(
        '{ erasureRequests { participantId requestedByName } }',
        { as },
      );
      expect(dataOf(answer).erasureRequests).toMatchObject([{ participantId: `par_${other.key}` }]);
    }
  });
});
