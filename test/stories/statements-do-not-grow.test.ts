import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { recordStatements, type StatementRecorder } from '../support/statement-recorder.ts';

const everythingOfAgent =
  'code status branch { code districts { code } } agency { code branch { name } } territories { name parent { name } }';
const everythingOfParticipant = `
  kpj name district { name parent { name } } village { name } occupation { code name { id } }
  agent { ${everythingOfAgent} } acquiredBy { code agency { code } }
  enrolments { id since program { code legalBasis { article } } } coverage { status paidThrough because { text { id } } }
  contributions(first: 5) { totalCount nodes { month amount program { code } } }
  claims(first: 5) { nodes { number amount program { code } } }
`;

// [name, document with $first]
const documents: readonly (readonly [string, string])[] = [
  [
    'regions',
    'regions(level: DISTRICT, first: $first) { totalCount nodes { name parent { name parent { name } } population } }',
  ],
  [
    'agencies',
    `agencies(first: $first) { nodes { code branch { name } agents(first: 3) { totalCount nodes { ${everythingOfAgent} } } } }`,
  ],
  [
    'agents',
    `agents(first: $first) { totalCount nodes { ${everythingOfAgent} participants(first: 2) { totalCount nodes { kpj district { name } } } } }`,
  ],
  ['participants', `participants(first: $first) { totalCount nodes { ${everythingOfParticipant} } }`],
  [
    'claims',
    'claims(first: $first) { totalCount nodes { number status program { name { id } } participant { kpj district { name } agent { code agency { code } } } } }',
  ],
  [
    'contributions',
    'contributions(first: $first) { nodes { month amount program { code } participant { kpj enrolments { program { code } } } } }',
  ],
];

describe('the number of SQL statements of a request', () => {
  let api: Api;
  let recorder: StatementRecorder;
  // The access log writes by itself a moment later, many answers at once.
  const ofRequests = () => recorder.take().filter(({ text }) => !text.includes('into access_entries'));
  beforeAll(async () => {
    api = await startApi({
      through: async (databaseUrl) => {
        recorder = await recordStatements(databaseUrl);
        return recorder.url;
      },
    });
  });
  afterAll(async () => {
    await api.stop();
    await recorder.stop();
  });

  const statementsOf = async (selection: string, first: number): Promise<number> => {
    const document = `query ($first: Int!) { ${selection} }`;
    const read = async () => {
      recorder.take();
      dataOf(await api.send(document, { as: 'head', variables: { first } }));
      return ofRequests().length;
    };
    // The first run may prepare statements and fill caches of reference data.
    await read();
    return read();
  };

  it.each(documents)('%s: as many for 10 rows as for 2', async (_, selection) => {
    const few = await statementsOf(selection, 2);
    const more = await statementsOf(selection, 10);
    expect(few).toBeGreaterThan(0);
    expect(more).toBe(few);
  });

  it('a list of 20 with two nested objects takes at most four', async () => {
    expect(
      await statementsOf('claims(first: $first) { nodes { number participant { kpj agent { code } } } }', 20),
    ).toBeLessThanOrEqual(4);
  });

  it('rows to which others lead are read with them, also beside fields that need a resolver', async () => {
    const document =
      '{ participants(first: 20) { nodes { coverage { status } agent { name agency { code } } acquiredBy { code } } } }';
    recorder.take();
    dataOf(await api.send(document, { as: 'head' }));
    const statements = ofRequests();
    expect(statements.filter(({ text }) => text.includes('from agents'))).toHaveLength(1);
    expect(statements).toHaveLength(2);
  });

  it('a hundred ids of one kind cost as many as ten', async () => {
    type Ids = { agents: { nodes: { id: string }[] }; participants: { nodes: { id: string }[] } };
    const { participants } = dataOf(
      await api.send<Ids>('{ participants(first: 100) { nodes { id } } }', { as: 'head' }),
    );
    const ids = participants.nodes.map(({ id }) => id);
    const document =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Participant { kpj agent { code } } } }';
    const count = async (wanted: readonly string[]) => {
      await api.send(document, { as: 'head', variables: { ids: wanted } });
      recorder.take();
      dataOf(await api.send(document, { as: 'head', variables: { ids: wanted } }));
      return ofRequests().length;
    };
    expect(await count(ids)).toBe(await count(ids.slice(0, 10)));
  });

  it.each([
    [
      'a document that is too deep',
      `{ agents { nodes { ${'agency { agents(first: 1) { nodes { '.repeat(6)} code ${'} } } '.repeat(6)} } } }`,
    ],
    ['a page that is too large', '{ participants(first: 1000) { nodes { kpj } } }'],
    ['a field of another role', '{ participants { nodes { kpj } } }'],
  ])('%s is refused before any statement', async (_, document) => {
    await api.send(document, { as: 'roster' });
    recorder.take();
    const answer = await api.send(document, { as: 'roster' });
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(ofRequests()).toEqual([]);
  });
});
