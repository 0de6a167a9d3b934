import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import type { DemoUser } from '../support/people.ts';

interface Entry {
  readonly kind: string;
  readonly actorSubject: string;
  readonly operation: string;
  readonly fields: readonly string[];
  readonly personCount: number;
}

const whoSaw = /* GraphQL */ `
  query ($filter: AccessFilter) {
    accessEntries(filter: $filter, first: 100) { nodes { kind actorSubject operation fields personCount } }
  }
`;

interface Somebody {
  readonly id: string;
  readonly kpj: string;
}

describe('who saw whose data', () => {
  let api: Api;
  let people: readonly Somebody[];
  beforeAll(async () => {
    api = await startApi();
    people = (await api.sql(`select 'par_' || p.id as id, p.kpj from participants as p
      join branches as b on b.id = p.branch_id and b.code = 'SERANG' order by p.id limit 20`)) as readonly Somebody[];
  });
  afterAll(() => api.stop());

  const person = (nth: number): Somebody => people[nth] ?? { id: '', kpj: '' };
  const ask = (document: string, as: DemoUser, variables: object = {}) =>
    api.send(document, { as, variables: { ...variables } });

  // The log is written just after the answer: at most a quarter of a second later.
  async function entriesOf({ id }: Somebody, wanted = 1): Promise<readonly Entry[]> {
    for (let tries = 0; ; tries += 1) {
      const answer = await api.send<{ accessEntries: { nodes: readonly Entry[] } }>(whoSaw, {
        as: 'auditor',
        variables: { filter: { personId: id } },
      });
      const { nodes } = dataOf(answer).accessEntries;
      if (nodes.length >= wanted || tries === 300) return nodes;
      await wait(100);
    }
  }

  // What was shown before a look is written before it.
  async function settled(marker: number): Promise<void> {
    dataOf(await ask('query ($kpj: String!) { participant(kpj: $kpj) { id } }', 'officer', person(marker)));
    expect(await entriesOf(person(marker))).toHaveLength(1);
  }

  it('has an entry for a look at one person, with the fields that were shown', async () => {
    dataOf(
      await ask('query ($kpj: String!) { participant(kpj: $kpj) { id name phone } }', 'officer', person(0)),
    );
    expect(await entriesOf(person(0))).toEqual([
      {
        kind: 'DETAIL',
        actorSubject: 'officer',
        operation: 'participant',
        fields: ['Participant.id', 'Participant.name', 'Participant.phone'],
        personCount: 1,
      },
    ]);
  });

  it('has it although the answer has no id and no number', async () => {
    dataOf(await ask('query ($kpj: String!) { participant(kpj: $kpj) { name } }', 'head', person(1)));
    expect(await entriesOf(person(1))).toMatchObject([{ actorSubject: 'head', personCount: 1 }]);
  });

  it('has it by whichever way the person was reached: node, nodes, a list, an agent', async () => {
    const { id } = person(2);
    dataOf(
      await ask('query ($id: ID!) { node(id: $id) { ... on Participant { id name } } }', 'officer', { id }),
    );
    dataOf(
      await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Participant { id kpj } } }', 'officer', {
        ids: [id],
      }),
    );
    const filter = { kpj: { eq: person(2).kpj } };
    dataOf(
      await ask(
        'query ($filter: ParticipantFilter) { participants(filter: $filter) { nodes { id name } } }',
        'head',
        { filter },
      ),
    );
    const kinds = (await entriesOf(person(2), 3)).map(({ kind, operation }) => `${kind} ${operation}`);
    expect(kinds.sort()).toEqual(['DETAIL node', 'DETAIL nodes', 'LIST participants']);
  });

  it('counts everybody in a list in one entry', async () => {
    dataOf(
      await ask(
        '{ participants(first: 50, orderBy: [{ field: NAME, direction: ASC }]) { nodes { id name } } }',
        'head',
      ),
    );
    await settled(7);
    const [latest] = await api.sql(
      `select cardinality(persons) as persons, fields from access_entries where actor_subject = 'head' and kind = 'LIST' and operation = 'participants' order by id desc limit 1`,
    );
    expect(latest).toEqual({ persons: 50, fields: ['Participant.id', 'Participant.name'] });
  });

  it('says the same look once an hour, and another way of looking again', async () => {
    const look = 'query ($kpj: String!) { participant(kpj: $kpj) { id sex } }';
    for (let nth = 0; nth < 5; nth += 1) dataOf(await ask(look, 'officer', person(3)));
    dataOf(await ask('query ($kpj: String!) { participant(kpj: $kpj) { id bornOn } }', 'officer', person(3)));
    expect(await entriesOf(person(3), 2)).toHaveLength(2);
    dataOf(await ask(look, 'auditor', person(3)));
    expect(await entriesOf(person(3), 3)).toHaveLength(3);
  });

  it('has no entry for who is not shown', async () => {
    const [{ id } = { id: '' }] = await api.sql(`select 'par_' || p.id as id from participants as p
      join branches as b on b.id = p.branch_id and b.code = 'CILEGON' limit 1`);
    await ask('query ($id: ID!) { node(id: $id) { ... on Participant { id name } } }', 'officer', { id });
    dataOf(await ask('{ participants(first: 5) { totalCount } }', 'officer'));
    await settled(8);
    expect(await entriesOf({ id: String(id), kpj: '' }, 0)).toEqual([]);
  });

  it('keeps what cannot be written until it can', async () => {
    await api.sql('alter table access_entries rename to access_entries_away');
    dataOf(
      await ask(
        'query ($kpj: String!) { participant(kpj: $kpj) { id name birthYear } }',
        'officer',
        person(4),
      ),
    );
    await wait(600);
    await api.sql('alter table access_entries_away rename to access_entries');
    expect(await entriesOf(person(4))).toMatchObject([{ operation: 'participant', personCount: 1 }]);
  });

  it('keeps the entries of a process that is told to stop', async () => {
    dataOf(
      await ask(
        'query ($kpj: String!) { participant(kpj: $kpj) { id occupation { code } name } }',
        'officer',
        person(5),
      ),
    );
    await api.restart();
    expect(await entriesOf(person(5))).toHaveLength(1);
  });
});
