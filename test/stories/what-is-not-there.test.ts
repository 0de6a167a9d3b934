import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, bytesOf, codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const samples = /* GraphQL */ `
  {
    agents(filter: { branch: { code: { eq: "SERANG" } } }, first: 1) { nodes { id code agency { id code } } }
    participants(filter: { district: { within: { eq: "36.04" } } }, first: 1) { nodes { id enrolments { id } contributions(first: 1) { nodes { id } } } }
    claims(filter: { participant: { district: { within: { eq: "36.04" } } } }, first: 1) { nodes { id number participant { id } } }
    contributions(filter: { participant: { district: { within: { eq: "36.04" } } } }, first: 1) { nodes { id } }
  }
`;

interface Samples {
  readonly agents: {
    readonly nodes: readonly { id: string; code: string; agency: { id: string; code: string } }[];
  };
  readonly participants: {
    readonly nodes: readonly {
      readonly id: string;
      readonly enrolments: readonly { readonly id: string }[];
      readonly contributions: { readonly nodes: readonly { readonly id: string }[] };
    }[];
  };
  readonly claims: { readonly nodes: readonly { id: string; number: string; participant: { id: string } }[] };
  readonly contributions: { readonly nodes: readonly { id: string }[] };
}

interface Existing {
  readonly agent: string;
  readonly participant: string;
  readonly enrolment: string;
  readonly contribution: string;
  readonly claim: string;
}

const otherDigits = (id: string): string =>
  id.replace(/[0-9a-f]{12}(?=_|$)/, (last) => [...last].reverse().join(''));

describe('what is absent and what is out of scope', () => {
  let api: Api;
  let existing: Existing;
  let codes: { readonly agent: string; readonly claim: string; readonly kpj: string };
  beforeAll(async () => {
    api = await startApi();
    const found = dataOf(await api.send<Samples>(samples, { as: 'head' }));
    const [agent] = found.agents.nodes;
    const [participant] = found.participants.nodes;
    const [claim] = found.claims.nodes;
    const [contribution] = found.contributions.nodes;
    const enrolment = participant?.enrolments[0];
    if (!agent || !participant || !claim || !contribution || !enrolment)
      throw new Error('the demo lacks rows');
    existing = {
      agent: agent.id,
      participant: participant.id,
      enrolment: enrolment.id,
      contribution: contribution.id,
      claim: claim.id,
    };
    const { node: person } = dataOf(
      await node<{ kpj: string }>(participant.id, 'head', '... on Participant { kpj }'),
    );
    codes = { agent: agent.code, claim: claim.number, kpj: person?.kpj ?? '' };
  });
  afterAll(() => api.stop());

  const node = <Row>(id: string, as: 'head' | 'officer-cilegon', selection = '__typename') =>
    api.send<{ node: Row | null }>(`query ($id: ID!) { node(id: $id) { ${selection} } }`, {
      as,
      variables: { id },
    });

  const kinds = ['agent', 'participant', 'enrolment', 'contribution', 'claim'] as const;

  it.each(kinds)('the %s of Serang is a node for the head of Serang', async (kind) => {
    const { node: row } = dataOf(await node<{ __typename: string }>(existing[kind], 'head'));
    expect(row?.__typename.toLowerCase()).toBe(kind);
  });

  it.each(kinds)('for the officer of Cilegon the %s of Serang is as if it did not exist', async (kind) => {
    const foreign = await node(existing[kind], 'officer-cilegon');
    const absent = await node(otherDigits(existing[kind]), 'officer-cilegon');
    expectSame(foreign, absent);
    const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = [existing[kind], otherDigits(existing[kind])];
    const { nodes } = dataOf(
      await api.send<{ nodes: unknown[] }>(document, { as: 'officer-cilegon', variables: { ids } }),
    );
    expect(nodes).toEqual([null, null]);
  });

  it('so are agent, participant and claim by code, number and KPJ', async () => {
    const pairs = [
      [`{ agent(code: "${codes.agent}") { name } }`, '{ agent(code: "A-9999") { name } }'],
      [`{ claim(number: "${codes.claim}") { status } }`, '{ claim(number: "NONE-1") { status } }'],
      [`{ participant(kpj: "${codes.kpj}") { name } }`, '{ participant(kpj: "99999999999") { name } }'],
    ] as const;
    for (const [foreign, absent] of pairs) {
      expectSame(
        await api.send(foreign, { as: 'officer-cilegon' }),
        await api.send(absent, { as: 'officer-cilegon' }),
      );
    }
  });

  it('a foreign cursor and a foreign filter give nothing that is not the officer’s', async () => {
    const first = '{ participants(first: 3) { pageInfo { endCursor } nodes { id } } }';
    type Page = {
      participants: { pageInfo: { endCursor: string }; nodes: { id: string; district?: { code: string } }[] };
    };
    const { participants } = dataOf(await api.send<Page>(first, { as: 'head' }));
    const after =
      'query ($after: String) { participants(first: 20, after: $after) { nodes { id district { code } } } }';
    const answer = await api.send<Page>(after, {
      as: 'officer-cilegon',
      variables: { after: participants.pageInfo.endCursor },
    });
    const rows = answer.data?.participants.nodes ?? [];
    expect(rows.filter(({ district }) => !district?.code.startsWith('36.72.'))).toEqual([]);
    for (const document of [
      '{ participants(filter: { district: { within: { eq: "36.04" } } }) { totalCount nodes { id } } }',
      '{ claims(filter: { participant: { district: { within: { eq: "36.04" } } } }) { totalCount nodes { id } } }',
      '{ contributions(filter: { participant: { district: { within: { eq: "36.04" } } } }) { totalCount nodes { id } } }',
      '{ agents(filter: { branch: { code: { eq: "SERANG" } } }) { totalCount nodes { id } } }',
    ]) {
      const [list] = Object.values(
        dataOf(await api.send<Record<string, unknown>>(document, { as: 'officer-cilegon' })),
      );
      expect(list).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('null items of nodes stand where their ids stood', async () => {
    const ids = [existing.agent, otherDigits(existing.agent), existing.claim];
    const { nodes } = dataOf(
      await api.send<{ nodes: ({ id: string } | null)[] }>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        {
          as: 'head',
          variables: { ids },
        },
      ),
    );
    expect(nodes.map((row) => row?.id ?? null)).toEqual([existing.agent, null, existing.claim]);
  });

  function expectSame(foreign: Answer<unknown>, absent: Answer<unknown>): void {
    expectRefusal(foreign, 'NOT_FOUND');
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
    expect(bytesOf(foreign)).toBe(bytesOf(absent));
    expect(foreign.status).toBe(absent.status);
  }
});
