import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { everybodyBut } from '../support/people.ts';

const updateAgent = /* GraphQL */ `
  mutation ($input: UpdateAgentInput!) {
    updateAgent(input: $input) {
      __typename
      ... on AgentUpdated { agent { id name phone version } }
      ... on AgentConflict { agent { id name phone version } }
    }
  }
`;

interface Agent {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly version: number;
}

interface Updated {
  readonly updateAgent: { readonly __typename: string; readonly agent: Agent };
}

describe('editing an agent', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const agentOf = async (code: string): Promise<Agent> => {
    const document = 'query ($code: String!) { agent(code: $code) { id name phone version } }';
    return dataOf(await api.send<{ agent: Agent }>(document, { as: 'roster', variables: { code } })).agent;
  };
  const input = (agent: Agent, change: object) => ({
    idempotencyKey: `edit-${randomUUID()}`,
    id: agent.id,
    version: agent.version,
    reason: 'Nama pada KTP',
    ...change,
  });
  const update = (change: object, as: Parameters<Api['send']>[1] = { as: 'roster' }) =>
    api.send<Updated>(updateAgent, { ...as, variables: { input: change } });

  it('changes what is named and leaves the rest', async () => {
    const before = await agentOf('A-0001');
    const { updateAgent: result } = dataOf(await update(input(before, { name: 'Sari Wulandari' })));
    expect(result).toEqual({
      __typename: 'AgentUpdated',
      agent: { ...before, name: 'Sari Wulandari', version: before.version + 1 },
    });
    expect(await agentOf('A-0001')).toEqual(result.agent);
  });

  it('gives the second of two editors the current row instead of overwriting it', async () => {
    const read = await agentOf('A-0002');
    const [first, second] = await Promise.all([
      update(input(read, { name: 'Editor Satu' })),
      update(input(read, { name: 'Editor Dua' })),
    ]);
    const results = [dataOf(first).updateAgent, dataOf(second).updateAgent];
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(['AgentConflict', 'AgentUpdated']);
    const saved = results.find(({ __typename }) => __typename === 'AgentUpdated')?.agent;
    const conflict = results.find(({ __typename }) => __typename === 'AgentConflict')?.agent;
    expect(conflict).toEqual(saved);
    expect(await agentOf('A-0002')).toEqual(saved);
  });

  it('does the same change once when it is sent twice with one key', async () => {
    const read = await agentOf('A-0003');
    const once = input(read, { name: 'Sekali Saja' });
    const [first, second] = [await update(once), await update(once)];
    expect(dataOf(second)).toEqual(dataOf(first));
    expect((await agentOf('A-0003')).version).toBe(read.version + 1);
    expectRefusal(await update({ ...once, name: 'Nama Lain' }), 'IDEMPOTENCY_KEY_REUSED');
  });

  it.each([
    ['an empty name', { name: '' }],
    ['a phone that is none', { phone: '12' }],
    ['no reason', { reason: '' }],
    ['an empty key', { idempotencyKey: '' }],
    ['a malformed id', { id: 'agt_1' }],
  ])('refuses %s', async (_, change) => {
    const read = await agentOf('A-0004');
    expectRefusal(await update(input(read, { name: 'Tidak Jadi', ...change })), 'BAD_USER_INPUT');
    expect(await agentOf('A-0004')).toEqual(read);
  });

  it('finds no agent of another branch', async () => {
    const { agents } = dataOf(
      await api.send<{ agents: { nodes: Agent[] } }>(
        '{ agents(filter: { branch: { code: { eq: "CILEGON" } } }, first: 1) { nodes { id name phone version } } }',
        { as: 'analyst' },
      ),
    );
    const [foreign] = agents.nodes;
    if (foreign === undefined) throw new Error('Cilegon has no agent');
    expectRefusal(await update(input(foreign, { name: 'Bukan Milik Kami' })), 'NOT_FOUND');
  });

  it.each(everybodyBut('roster'))('is not open to %s', async (as) => {
    const read = await agentOf('A-0005');
    const answer = await update(input(read, { name: 'Tidak Boleh' }), { as });
    expectRefusal(answer, as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    expect(await agentOf('A-0005')).toEqual(read);
  });
});
