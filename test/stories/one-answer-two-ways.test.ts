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

  async function bothWays(source: string, caller: Caller) {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const asked = () => ({ schema, document, contextValue: parts.createContext(caller, 'request') });
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
          const { byResolvers, byStatement } = await bothWays(source, await callerOf(subject));
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
