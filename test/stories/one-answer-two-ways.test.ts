import { allEdges } from '@perisai/api/app/edges';
import type { Parts } from '@perisai/api/app/parts';
import { buildApiSchema } from '@perisai/api/app/schema';
import { anonymous, type Caller } from '@perisai/api/platform/access/caller';
import { compiledExecutor, JsonText } from '@perisai/api/platform/reading/compiled/executor';
import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { openTestParts } from '../support/parts.ts';
import { randomDocument } from '../support/random-document.ts';

const schema = buildApiSchema();
const compiled = compiledExecutor(schema, allEdges());
const subjects = [
  'officer',
  'head',
  'roster',
  'analyst',
  'auditor',
  'agent',
  'officer-cilegon',
  'portal',
  '',
] as const;

/** The numbers and texts of some arguments as variables. */
function withVariables(source: string) {
  const values: Record<string, unknown> = {};
  const declared: string[] = [];
  const lift = (type: string, value: unknown): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    values[name] = value;
    return `$${name}`;
  };
  const text = source
    .replace(/\b(first|last): (\d+)/g, (_all, end, count) => `${end}: ${lift('Int', Number(count))}`)
    .replace(/contains: "(\w+)"/g, (_all, part) => `contains: ${lift('String', part)}`);
  return { source: declared.length === 0 ? text : `query Lifted(${declared.join(', ')}) ${text}`, values };
}

const randomPaging = fc.record({
  // Filters that few meet, that many meet, and none: each is read in another way.
  list: fc.constantFrom(
    'participants(orderBy: [{ field: NAME, direction: ASC }], ',
    'participants(filter: { sex: { eq: MALE } }, orderBy: [{ field: REGISTERED_ON, direction: DESC }], ',
    'participants(filter: { name: { contains: "siti" } }, orderBy: [{ field: NAME, direction: DESC }], ',
    'claims(filter: { program: { eq: JKM } }, orderBy: [{ field: FILED_AT, direction: DESC }], ',
    'contributions(filter: { month: { gte: "2024-06" } }, ',
    'agents(orderBy: [{ field: CODE, direction: ASC }], ',
  ),
  first: fc.integer({ min: 1, max: 30 }),
  next: fc.integer({ min: 0, max: 5 }),
});

describe('the same question, by resolvers and by one compiled statement', () => {
  let database: TestDatabase;
  let parts: Parts;
  beforeAll(async () => {
    database = await createDatabase('small');
    parts = await openTestParts(database);
  });
  afterAll(async () => {
    await parts.close();
    await database.drop();
  });

  const callerOf = async (subject: string): Promise<Caller> =>
    (subject === '' ? null : await parts.findUser(subject)) ?? anonymous;

  function asking(source: string, caller: Caller, variableValues: Record<string, unknown> = {}) {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const contextValue = () => parts.createContext(caller, 'request');
    return () => ({ schema, document, variableValues, contextValue: contextValue() });
  }

  async function bothWays(source: string, caller: Caller) {
    const asked = asking(source, caller);
    const byResolvers = await execute(asked());
    const byStatement = await compiled(asked());
    return { byResolvers, byStatement };
  }

  it('has the same bytes for random selections, arguments and callers', async () => {
    let asOneStatement = 0;
    await fc.assert(
      fc.asyncProperty(
        randomDocument(schema, allEdges()),
        fc.constantFrom(...subjects),
        async (source, subject) => {
          const caller = await callerOf(subject);
          const { byResolvers, byStatement } = await bothWays(source, caller);
          const lifted = withVariables(source);
          const byVariables = await compiled(asking(lifted.source, caller, lifted.values)());
          expect(JSON.stringify(byVariables.data)).toBe(JSON.stringify(byStatement.data));
          if (byStatement.data instanceof JsonText) {
            asOneStatement += 1;
            expect(byResolvers.errors).toBeUndefined();
            expect(byStatement.data.text).toBe(JSON.stringify(byResolvers.data));
          } else expect(JSON.stringify(byStatement)).toBe(JSON.stringify(byResolvers));
        },
      ),
      { numRuns: 250 },
    );
    expect(asOneStatement).toBeGreaterThan(150);
  });

  it('has the same bytes on the pages after and before any other page', async () => {
    const officer = await callerOf('officer');
    await fc.assert(
      fc.asyncProperty(randomPaging, async ({ list, first, next }) => {
        const ends = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
        const page = async (paging: string) => {
          const source = `{ list: ${list}${paging}) { totalCount ${ends} edges { cursor node { id } } } }`;
          const { byResolvers, byStatement } = await bothWays(source, officer);
          expect(byStatement.data).toBeInstanceOf(JsonText);
          expect((byStatement.data as unknown as JsonText).text).toBe(JSON.stringify(byResolvers.data));
          return JSON.parse(JSON.stringify(byResolvers.data)).list.pageInfo;
        };
        const { startCursor, endCursor } = await page(`first: ${first}`);
        await page(`first: ${next}, after: "${endCursor}"`);
        await page(`last: ${next}, after: "${startCursor}"`);
        await page(`last: ${next}, before: "${endCursor}"`);
        await page(`first: ${next}, before: "${endCursor}", after: "${startCursor}"`);
      }),
      { numRuns: 40 },
    );
  });

  it('falls back for a field that is not declared, and answers all the same', async () => {
    const source = '{ participants(first: 2) { nodes { kpj coverage { status } } } }';
    const { byResolvers, byStatement } = await bothWays(source, await callerOf('officer'));
    expect(byStatement.data).not.toBeInstanceOf(JsonText);
    expect(byStatement).toEqual(byResolvers);
  });

  it('leaves errors to the resolvers: an absent row, and a cursor that somebody made up', async () => {
    const officer = await callerOf('officer');
    const made = Buffer.from('["x","y"]').toString('base64url');
    for (const source of [
      '{ participant(kpj: "99999999999") { id } }',
      `{ participants(after: "${made}") { nodes { id } } }`,
    ]) {
      const { byResolvers, byStatement } = await bothWays(source, officer);
      expect(byResolvers.errors).toHaveLength(1);
      expect(JSON.stringify(byStatement)).toBe(JSON.stringify(byResolvers));
    }
  });
});
