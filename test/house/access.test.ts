import { buildApiSchema } from '@perisai/api/app/schema';
import { nobody } from '@perisai/api/platform/access/callers';
import { fieldCallers, policyGaps, policyLeftovers } from '@perisai/api/platform/access/policy';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildApiSchema();

describe('access', () => {
  it('is declared for every field of Query and Mutation', () => {
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      const undeclared = Object.keys(type?.getFields() ?? {}).filter(
        (field) => fieldCallers(type?.name ?? '', field) === nobody,
      );
      expect([type?.name, undeclared]).toEqual([type?.name, []]);
    }
  });

  it('is decided for every field of every type', () => {
    expect(policyGaps(schema)).toEqual([]);
  });

  it('has no line for what is gone', () => {
    expect(policyLeftovers(schema)).toEqual([]);
  });

  it('the rule sees a new field without a policy', () => {
    expect(policyGaps(buildSchema('type Query { secrets: String } type Secret { a: Int }'))).toEqual([
      'Query.secrets',
      'Secret.a',
    ]);
  });
});
