import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const program = join(import.meta.dirname, '..', '..', 'services', 'launch', 'dist', 'audit-verify.js');

const withoutTriggers = 'set session_replication_role = replica;';

interface Verdict {
  readonly code: number;
  readonly text: string;
}

interface Chain {
  readonly auditChain: {
    readonly intactThrough: number;
    readonly fault: string | null;
    readonly head: string;
  };
}

describe('the chain of the audit log', () => {
  let api: Api;
  let databaseUrl = '';
  beforeAll(async () => {
    api = await startApi({
      through: async (url) => {
        databaseUrl = url;
        return url;
      },
    });
    for (const name of ['Satu', 'Dua', 'Tiga', 'Empat']) await rename(name);
  });
  afterAll(() => api.stop());

  async function rename(name: string): Promise<void> {
    const { agent } = dataOf(
      await api.send<{ agent: { id: string; version: number } }>('{ agent(code: "A-0003") { id version } }', {
        as: 'roster',
      }),
    );
    const input = { idempotencyKey: randomUUID(), ...agent, name: `Nama ${name}`, reason: 'Nama pada KTP' };
    dataOf(
      await api.send('mutation ($input: UpdateAgentInput!) { updateAgent(input: $input) { __typename } }', {
        as: 'roster',
        variables: { input },
      }),
    );
  }

  const verify = (): Promise<Verdict> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DEMO: 'off' };
      execFile(process.execPath, [program], { env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
      );
    });
  const chain = async (): Promise<Chain['auditChain']> =>
    dataOf(
      await api.send<Chain>('{ auditChain { intactThrough checkedAt fault faultyEntryId head } }', {
        as: 'auditor',
      }),
    ).auditChain;

  // Changes the log as only a superuser can, looks, and puts it back.
  async function tampered(change: string, undo: string): Promise<Verdict> {
    await api.sql(`${withoutTriggers} ${change}`);
    const verdict = await verify();
    await api.sql(`${withoutTriggers} ${undo}`);
    return verdict;
  }

  it('holds after changes, for the command and for the auditor', async () => {
    const verdict = await verify();
    expect(verdict).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^intact through #4, head [0-9a-f]{64}/),
    });
    expect(await chain()).toMatchObject({ intactThrough: 4, fault: null, head: verdict.text.slice(-65, -1) });
  });

  it('gives places by itself, without gaps, in the order of the entries', async () => {
    await rename('Lima');
    for (let waited = 0; waited < 50; waited += 1) {
      const [{ count } = { count: 0 }] = await api.sql('select count(*)::int from audit_unsealed');
      if (count === 0) break;
      await wait(200);
    }
    const rows = await api.sql(
      'select s.sequence::int from audit_seals as s join audit_entries as e on e.id = s.entry_id order by e.id',
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.length).toBeGreaterThanOrEqual(5);
  });

  const second = '(select entry_id from audit_seals where sequence = 2)';
  const kept = 'create table kept as select * from';
  it.each([
    [
      'the words of an entry',
      `update audit_entries set after = after || '{"name": "Nama Palsu"}' where id = ${second}`,
      `update audit_entries set after = after || '{"name": "Nama Dua"}' where id = ${second}`,
      'CONTENT_CHANGED',
    ],
    [
      'the words of an entry together with their digest',
      `${kept} audit_entries where id = ${second};
       update audit_entries set reason = 'x', content_digest = audit_digest(salt, before, after, 'x') where id = ${second}`,
      `update audit_entries as e set reason = k.reason, content_digest = k.content_digest from kept as k where k.id = e.id;
       drop table kept`,
      'ENTRY_CHANGED',
    ],
    [
      'who did it',
      `update audit_entries set actor_subject = 'officer' where id = ${second}`,
      `update audit_entries set actor_subject = 'roster' where id = ${second}`,
      'ENTRY_CHANGED',
    ],
    [
      'an entry that was taken away',
      `${kept} audit_entries where id = ${second}; delete from audit_entries where id = ${second}`,
      `insert into audit_entries select * from kept; drop table kept`,
      'ENTRY_MISSING',
    ],
    [
      'a place that was taken away with its entry',
      `${kept} audit_seals where sequence = 2; delete from audit_seals where sequence = 2`,
      'insert into audit_seals select * from kept; drop table kept',
      'PLACE_MISSING',
    ],
    [
      'an entry that was slipped in',
      `insert into audit_entries (id, actor_subject, actor_name, actor_role, action, entity, entity_id, content_digest, request_id)
         values ('00000000-0000-7000-8000-000000000001', 'x', 'x', 'roster', 'x', 'Agent', uuidv7(), '', 'x')`,
      `delete from audit_entries where id = '00000000-0000-7000-8000-000000000001'`,
      'ENTRY_UNSEALED',
    ],
    [
      'words that are said to be erased',
      `update audit_entries set after = null, erased_by = (select entry_id from audit_seals where sequence = 3) where id = ${second}`,
      `update audit_entries set after = '{"name": "Nama Dua"}', erased_by = null where id = ${second}`,
      'CONTENT_CHANGED',
    ],
  ])('finds %s', async (_, change, undo, fault) => {
    const verdict = await tampered(change, undo);
    expect(verdict).toMatchObject({ code: 2, text: expect.stringContaining(fault) });
    expect(await verify()).toMatchObject({ code: 0 });
  });

  it('tells the auditor what is broken and where', async () => {
    await api.sql(`update audit_entries set action = 'agent.viewed' where id = ${second}`);
    await verify();
    expect(await chain()).toMatchObject({ intactThrough: 1, fault: 'ENTRY_CHANGED' });
    await api.sql(`update audit_entries set action = 'agent.updated' where id = ${second}`);
  });

  it('is closed to the role of the API: it can add, and nothing else', async () => {
    for (const right of ['update', 'delete', 'truncate'])
      for (const table of ['audit_entries', 'audit_seals', 'access_entries'])
        expect(
          await api.sql(`select has_table_privilege('perisai_api', '${table}', '${right}') as may`),
        ).toEqual([{ may: false }]);
    expect(
      await api.sql(`select has_table_privilege('perisai_api', 'audit_seals', 'insert') as may`),
    ).toEqual([{ may: false }]);
  });
});
