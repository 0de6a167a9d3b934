import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import type { DemoUser } from '../support/people.ts';

interface Person {
  readonly kpj: string;
  readonly name: string;
  readonly nik: string;
  readonly phone: string | null;
  readonly bornOn: string | null;
  readonly district: { readonly code: string };
  readonly agent: { readonly code: string } | null;
}

const persons = /* GraphQL */ `
  {
    participants(first: 100) {
      totalCount
      nodes { kpj name nik phone bornOn district { code } agent { code } }
    }
  }
`;

interface Persons {
  readonly participants: { readonly totalCount: number; readonly nodes: readonly Person[] };
}

const maskedNik = /^\*{12}\d{4}$/;

describe('who sees whom', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const seenBy = async (as: DemoUser) => dataOf(await api.send<Persons>(persons, { as })).participants;

  it.each(['officer', 'head'] as const)(
    '%s sees the persons of Serang by name, their NIK masked',
    async (as) => {
      const { nodes } = await seenBy(as);
      expect(nodes).toHaveLength(100);
      for (const { kpj, name, nik, bornOn, district } of nodes) {
        expect(kpj).toMatch(/^\d{11}$/);
        expect(name).toMatch(/\p{L}{2}/u);
        expect(nik).toMatch(maskedNik);
        expect(bornOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(district.code).toMatch(/^36\.(04|73)\./);
      }
    },
  );

  it.each(['analyst', 'auditor'] as const)('%s sees rows without names', async (as) => {
    const { nodes } = await seenBy(as);
    expect(nodes).toHaveLength(100);
    for (const { kpj, name, nik, phone, bornOn } of nodes) {
      expect(kpj).toMatch(/^\*+\d{4}$/);
      expect(name).toMatch(/^(\p{L}\. ?)+$/u);
      expect(nik).toMatch(maskedNik);
      expect(phone ?? '**').toMatch(/\*\*/);
      expect(bornOn).toBeNull();
    }
  });

  it.each(['analyst', 'auditor'] as const)(
    '%s cannot find out by a filter or an order what is masked',
    async (as) => {
      for (const document of [
        '{ participants(filter: { name: { contains: "siti" } }) { totalCount } }',
        '{ participants(filter: { bornOn: { gte: "1980-01-01" } }) { totalCount } }',
        '{ participants(orderBy: [{ field: NAME, direction: ASC }]) { nodes { id } } }',
        '{ claims(filter: { participant: { name: { startsWith: "a" } } }) { totalCount } }',
        '{ agents(filter: { name: { startsWith: "a" } }) { totalCount } }',
      ]) {
        expectRefusal(await api.send(document, { as }), 'FORBIDDEN');
      }
    },
  );

  it('the agent sees the own participants alone, on every path', async () => {
    const { totalCount, nodes } = await seenBy('agent');
    const all = await seenBy('officer');
    expect(totalCount).toBeGreaterThan(0);
    expect(totalCount).toBeLessThan(all.totalCount);
    expect(new Set(nodes.map(({ agent }) => agent?.code))).toEqual(new Set(['A-0001']));
    const own = new Set(nodes.map(({ kpj }) => kpj));
    const foreign = all.nodes.find(({ agent }) => agent?.code !== 'A-0001');
    expect(own.has(foreign?.kpj ?? '')).toBe(false);
    const document = 'query ($kpj: String!) { participant(kpj: $kpj) { name } }';
    expectRefusal(await api.send(document, { as: 'agent', variables: { kpj: foreign?.kpj } }), 'NOT_FOUND');
    const { agents } = dataOf(
      await api.send<{ agents: { nodes: { code: string; participants: { totalCount: number } }[] } }>(
        '{ agents { nodes { code participants { totalCount } } } }',
        { as: 'agent' },
      ),
    );
    expect(agents.nodes).toEqual([{ code: 'A-0001', participants: { totalCount } }]);
  });

  it('the officer of Cilegon sees Cilegon alone', async () => {
    const { nodes } = await seenBy('officer-cilegon');
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ district }) => !district.code.startsWith('36.72.'))).toEqual([]);
  });

  it('the officer of Cilegon sees of the aggregates of Serang what the public sees', async () => {
    const document = /* GraphQL */ `
      {
        coverage(month: "2024-08", by: [DISTRICT, AGE_BAND], filter: { branch: { code: { eq: "SERANG" } } }) {
          district { code } ageBand registered active withheld
        }
      }
    `;
    const cilegon = dataOf(await api.send(document, { as: 'officer-cilegon' }));
    const nobody = dataOf(await api.send(document));
    expect(cilegon).toEqual(nobody);
  });

  it('portal reads aggregates and no person', async () => {
    for (const field of ['participants', 'claims', 'contributions', 'agents']) {
      expectRefusal(await api.send(`{ ${field} { totalCount } }`, { as: 'portal' }), 'FORBIDDEN');
    }
    expectRefusal(
      await api.send('{ coverage(month: "2024-08", by: [AGENT]) { active } }', { as: 'portal' }),
      'FORBIDDEN',
    );
  });

  it('roster reads agents and no participant', async () => {
    dataOf(await api.send('{ agents { totalCount } }', { as: 'roster' }));
    expectRefusal(await api.send('{ participants { totalCount } }', { as: 'roster' }), 'FORBIDDEN');
    expectRefusal(
      await api.send('{ agents { nodes { participants { totalCount } } } }', { as: 'roster' }),
      'FORBIDDEN',
    );
  });

  it('introspection is the analyst’s', async () => {
    const document = '{ __schema { queryType { name } } }';
    expect(dataOf(await api.send(document, { as: 'analyst' }))).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    for (const as of ['portal', 'officer', 'roster', 'head', 'auditor', 'agent'] as const) {
      expectRefusal(await api.send(document, { as }), 'FORBIDDEN');
    }
    const misspelt = await api.send('{ agentz { totalCount } }', { as: 'officer' });
    expect(misspelt.text).not.toMatch(/did you mean/i);
  });

  it.each([
    ['portal', 'portal', null],
    ['officer', 'officer', 'SERANG'],
    ['roster', 'roster', 'SERANG'],
    ['head', 'head', 'SERANG'],
    ['analyst', 'analyst', null],
    ['auditor', 'auditor', null],
    ['agent', 'agent', 'SERANG'],
    ['officer-cilegon', 'officer', 'CILEGON'],
  ] as const)('the viewer %s is a %s of %s on the business day', async (as, role, branch) => {
    const { viewer } = dataOf(
      await api.send<{ viewer: { role: string; branch: { code: string } | null; businessDate: string } }>(
        '{ viewer { name role branch { code } businessDate } }',
        { as },
      ),
    );
    expect([viewer.role.toLowerCase(), viewer.branch?.code ?? null, viewer.businessDate]).toEqual([
      role,
      branch,
      '2024-12-31',
    ]);
  });
});
