import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { everybodyBut, type Person } from '../support/people.ts';

const unmask = /* GraphQL */ `
  mutation ($input: UnmaskInput!) {
    unmask(input: $input) { field value shownUntil accessEntryId }
  }
`;

interface Unmasked {
  readonly unmask: { readonly value: string | null; readonly accessEntryId: string };
}

interface Somebody {
  readonly id: string;
  readonly nik: string;
  readonly phone: string;
  readonly account: string | null;
}

describe('unmasking a value', () => {
  let api: Api;
  let own: Somebody;
  let foreign: Somebody;
  beforeAll(async () => {
    api = await startApi();
    own = await somebodyOf('SERANG');
    foreign = await somebodyOf('CILEGON');
  });
  afterAll(() => api.stop());

  async function somebodyOf(branch: string): Promise<Somebody> {
    const [row] = await api.sql(
      `select 'par_' || p.id as id, p.nik, p.phone, p.bank_account as account from participants as p
       join branches as b on b.id = p.branch_id where b.code = $1 and p.phone is not null and p.bank_account is not null
         and p.agent_id is distinct from (select agent_id from users where subject = 'agent') order by p.id limit 1`,
      [branch],
    );
    return row as Somebody;
  }
  const input = (change: object = {}) => ({
    idempotencyKey: `look-${randomUUID()}`,
    id: own.id,
    field: 'NIK',
    purpose: 'IDENTITY_CHECK',
    note: 'Mencocokkan dengan KTP di loket',
    ...change,
  });
  const look = (change: object, as: Person = 'officer') =>
    api.send<Unmasked>(unmask, { as, variables: { input: input(change) } });
  const entries = () =>
    api.sql(`select 'acs_' || id as id, actor_subject, persons, fields, purpose, note from access_entries
      where kind = 'UNMASKED' order by id`);

  it('shows the one value and leaves one entry that names person, value, purpose and reader', async () => {
    const before = await entries();
    const { unmask: shown } = dataOf(await look({}));
    expect(shown.value).toBe(own.nik);
    const after = await entries();
    expect(after.slice(before.length)).toEqual([
      {
        id: shown.accessEntryId,
        actor_subject: 'officer',
        persons: [own.id.slice(4)],
        fields: ['NIK'],
        purpose: 'IDENTITY_CHECK',
        note: 'Mencocokkan dengan KTP di loket',
      },
    ]);
  });

  it('stays masked everywhere else', async () => {
    const answer = await api.send('query ($id: ID!) { node(id: $id) { ... on Participant { nik phone } } }', {
      as: 'officer',
      variables: { id: own.id },
    });
    expect(answer.text).not.toContain(own.nik);
    expect(answer.text).not.toContain(own.phone);
    expect(answer.text).toContain(`************${own.nik.slice(-4)}`);
  });

  it('is one look when it is sent twice with one key, and another content is refused', async () => {
    const once = { idempotencyKey: `look-${randomUUID()}`, field: 'PHONE', purpose: 'CONTACT' };
    const before = await entries();
    const first = dataOf(await look(once));
    const second = dataOf(await look(once));
    expect(second).toEqual(first);
    expect(first.unmask.value).toBe(own.phone);
    expect(await entries()).toHaveLength(before.length + 1);
    expectRefusal(await look({ ...once, field: 'NIK' }), 'IDEMPOTENCY_KEY_REUSED');
  });

  it('is over after a minute, and its key then opens nothing', async () => {
    const once = { idempotencyKey: `look-${randomUUID()}` };
    dataOf(await look(once));
    await api.sql(`update access_entries set at = at - interval '61 seconds'
      where id = (select id from access_entries where kind = 'UNMASKED' order by id desc limit 1)`);
    const late = await look(once);
    expectRefusal(late, 'IDEMPOTENCY_KEY_REUSED');
    expect(late.text).not.toContain(own.nik);
  });

  it('gives the same answer for a person of another branch and for nobody', async () => {
    const before = await entries();
    const hidden = await look({ id: foreign.id });
    expectRefusal(hidden, 'NOT_FOUND');
    const absent = await look({ id: `par_${randomUUID()}` });
    expect(bytesOf(hidden)).toBe(bytesOf(absent));
    expect(await entries()).toEqual(before);
  });

  it.each([
    ['no note', { note: ' ' }],
    ['an id of another kind', { id: `rgn_${randomUUID()}` }],
    ['an empty key', { idempotencyKey: '' }],
  ])('refuses %s', async (_, change) => {
    expectRefusal(await look(change), 'BAD_USER_INPUT');
  });

  it.each(everybodyBut('officer', 'head', 'support'))('shows no NIK of a participant to %s', async (as) => {
    const answer = await look({}, as);
    expectRefusal(
      answer,
      as === 'public' ? 'UNAUTHENTICATED' : as === 'officer-cilegon' ? 'NOT_FOUND' : 'FORBIDDEN',
    );
    expect(answer.text).not.toContain(own.nik);
  });

  it('is the only way to a NIK: the role of the API cannot read the column', async () => {
    for (const table of ['participants', 'agents'])
      await expect(api.sql(`set role perisai_api; select nik from ${table} limit 1`)).rejects.toThrow(
        /permission denied/,
      );
  });

  it('shows support a NIK and finance an account, and neither what the other needs', async () => {
    expect(dataOf(await look({}, 'support')).unmask.value).toBe(own.nik);
    const account = { field: 'BANK_ACCOUNT', purpose: 'PAYMENT' };
    expect(dataOf(await look(account, 'finance')).unmask.value).toContain(own.account);
    expectRefusal(await look(account, 'support'), 'FORBIDDEN');
  });

  it('shows an agent the phone of an own participant, and of no other', async () => {
    const [mine] = await api.sql(`select 'par_' || id as id, phone from participants
      where agent_id = (select agent_id from users where subject = 'agent') and phone is not null limit 1`);
    const contact = { field: 'PHONE', purpose: 'CONTACT' };
    const { unmask: shown } = dataOf(await look({ ...contact, id: String(mine?.['id']) }, 'agent'));
    expect(shown.value).toBe(mine?.['phone']);
    expectRefusal(await look(contact, 'agent'), 'NOT_FOUND');
  });

  it('shows the account of somebody whom a claim pays, by the key of that person in the claim', async () => {
    const [claim] =
      await api.sql(`select k.participant_id as participant, k.id, 'clm_' || k.participant_id || '_' || k.id as wire
      from claims as k join branches as b on b.id = k.branch_id and b.code = 'SERANG' order by k.id limit 1`);
    await api.sql(
      `insert into claim_persons (participant_id, claim_id, key, name, bank_name, bank_account)
       values ($1, $2, 'heir-9', 'Ahli Waris', 'BRI', '5550001112223')`,
      [claim?.['participant'], claim?.['id']],
    );
    const account = { id: String(claim?.['wire']), field: 'BANK_ACCOUNT', purpose: 'CLAIM' };
    const { unmask: shown } = dataOf(await look({ ...account, personKey: 'heir-9' }));
    expect(shown.value).toBe('BRI 5550001112223');
    const [entry] = (await entries()).slice(-1);
    expect(entry).toMatchObject({ persons: [claim?.['participant']], fields: ['BANK_ACCOUNT'] });
    expectRefusal(await look({ ...account, personKey: 'heir-8' }), 'NOT_FOUND');
    expectRefusal(await look({ ...account, personKey: 'heir-9' }, 'officer-cilegon'), 'NOT_FOUND');
    expectRefusal(await look({ ...account, personKey: 'heir-9' }, 'agent'), 'FORBIDDEN');
    expectRefusal(await look(account), 'BAD_USER_INPUT');
    expectRefusal(await look({ personKey: 'heir-9' }), 'BAD_USER_INPUT');
    expectRefusal(await look({ ...account, personKey: 'heir-9', field: 'NIK' }), 'BAD_USER_INPUT');
  });

  it('tells the auditor who saw whom in one query, and the audit log knows it too', async () => {
    dataOf(await look({ field: 'BANK_ACCOUNT', purpose: 'PAYMENT', note: 'Pengembalian iuran' }));
    const answer = await api.send<{
      accessEntries: {
        nodes: readonly { kind: string; fields: string[]; actorSubject: string; personIds: string[] }[];
      };
      auditEntries: {
        nodes: readonly { action: string; reason: string; after: { field: string; value: string }[] }[];
      };
    }>(
      `query ($id: ID!) {
        accessEntries(filter: { personId: $id, kind: UNMASKED, by: "officer", since: "2020-01-01T00:00:00+07:00" }, first: 1) {
          nodes { kind fields purpose note actorSubject personIds }
        }
        auditEntries(filter: { entityId: $id, action: "personal.unmasked" }, first: 1) {
          nodes { action reason entityId after { field value } }
        }
      }`,
      { as: 'auditor', variables: { id: own.id } },
    );
    const { accessEntries, auditEntries } = dataOf(answer);
    expect(accessEntries.nodes).toMatchObject([
      { kind: 'UNMASKED', fields: ['BANK_ACCOUNT'], actorSubject: 'officer', personIds: [own.id] },
    ]);
    expect(auditEntries.nodes).toMatchObject([
      { reason: 'Pengembalian iuran', after: [{ value: 'BANK_ACCOUNT' }, { value: 'PAYMENT' }] },
    ]);
    expect(answer.text).not.toContain(own.account);
  });

  it.each(everybodyBut('auditor'))('shows neither log to %s', async (as) => {
    for (const field of ['accessEntries', 'auditEntries'])
      expectRefusal(
        await api.send(`{ ${field}(first: 1) { totalCount } }`, { as }),
        as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      );
  });

  it('ends after thirty values in an hour, for that user alone', async () => {
    const answers = [];
    for (let nth = 0; nth < 31; nth += 1) answers.push(await look({}, 'head'));
    const refused = answers.filter((answer) => answer.errors.length > 0);
    expect(answers.slice(0, 30).every((answer) => answer.errors.length === 0)).toBe(true);
    expect(refused).toHaveLength(1);
    for (const answer of refused) expectRefusal(answer, 'RATE_LIMITED');
    dataOf(await look({}, 'officer'));
  });
});
