import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { missingFromSchema } from './containment.ts';
import { textOf } from './tree.ts';

const contractText = textOf('schema/contract.graphql');
const contract = buildSchema(contractText);
const changed = (from: string | RegExp, to: string): readonly string[] => {
  const text = contractText.replace(from, to);
  expect(text).not.toBe(contractText);
  return missingFromSchema(contract, buildSchema(text));
};

describe('the contract contained in a schema', () => {
  it('is contained in itself', () => {
    expect(missingFromSchema(contract, buildSchema(contractText))).toEqual([]);
  });

  it('is contained in a schema that adds types, fields, values and optional arguments', () => {
    const added = changed(
      'type Viewer {',
      'type Extra { a: Int }\ntype Viewer { extra(first: Int, b: Int! = 1): Extra ',
    );
    expect(added).toEqual([]);
    expect(changed('enum Sex { MALE', 'enum Sex { OTHER MALE')).toEqual([]);
  });

  it.each([
    ['a field is gone', 'paidOn: Date amount: Rupiah }', 'paidOn: Date }', 'Claim.amount: missing'],
    [
      'a field may be null',
      'type Branch implements Node { id: ID! code: String!',
      'type Branch implements Node { id: ID! code: String',
      'Branch.code: is String, the contract says String!',
    ],
    [
      'an argument is gone',
      'agent(code: String!, asOf: Date): Agent',
      'agent(code: String!): Agent',
      'Query.agent(asOf:): missing',
    ],
    [
      'an argument is demanded',
      'viewer: Viewer',
      'viewer(of: ID!): Viewer',
      'Query.viewer(of:): added and required',
    ],
    [
      'a default is gone',
      'by: [CoverageDimension!]! = []',
      'by: [CoverageDimension!]!',
      'Query.coverage(by:): default is absent, the contract says []',
    ],
    ['an enum value is gone', 'enum Sex { MALE FEMALE }', 'enum Sex { MALE }', 'Sex.FEMALE: missing'],
    [
      'an input field is gone',
      'input SexFilter { eq: Sex }',
      'input SexFilter { ne: Sex }',
      'SexFilter.eq: missing',
    ],
    [
      'an input field is demanded',
      'input SexFilter { eq: Sex }',
      'input SexFilter { eq: Sex ne: Sex! }',
      'SexFilter.ne: added and required',
    ],
    [
      'a member of a union is gone',
      'union UpdateAgentResult = AgentUpdated | AgentConflict',
      'union UpdateAgentResult = AgentUpdated',
      'UpdateAgentResult: lacks AgentConflict',
    ],
    [
      'an interface is gone',
      'type Claim implements Node {',
      'type Claim {',
      'Claim: does not implement Node',
    ],
    ['a type is another kind', 'scalar Month', 'enum Month { JANUARY }', 'Month: is another kind of type'],
  ])('is not contained where %s', (_, from, to, problem) => {
    expect(changed(from, to)).toEqual([problem]);
  });
});
