import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Caller, Role } from './caller.ts';
import { anonymous } from './caller.ts';
import { assertPolicyComplete, mayIntrospect, mayReadNode, policyGaps, policyLeftovers } from './policy.ts';

const contract = readFileSync(new URL('../../../../../schema/contract.graphql', import.meta.url), 'utf8');

const a = (role: Role): Caller => ({
  kind: 'user',
  subject: role,
  name: role,
  role,
  branchId: null,
  agentId: null,
});

describe('the policy table', () => {
  it('decides on every field of the contract', () => {
    expect(policyGaps(buildSchema(contract))).toEqual([]);
  });

  it('names what the schema no longer has', () => {
    expect(policyLeftovers(buildSchema(`type Query { viewer: Int }`))).toContain('Query.programs');
  });

  it('refuses a schema with a type or a root field that nobody decided on', () => {
    const schema = buildSchema(`type Query { programs: Int secrets: Secret } type Secret { a: Int }`);
    expect(policyGaps(schema)).toEqual(['Query.secrets', 'Secret.a']);
    expect(() => assertPolicyComplete(schema)).toThrow('Secret.a');
  });

  it('does not take a property of every object for a line', () => {
    const schema = buildSchema(`type Query { constructor: Int } type toString { a: Int }`);
    expect(policyGaps(schema)).toEqual(['Query.constructor', 'toString.a']);
  });
});

it('lets the analyst alone introspect', () => {
  expect(mayIntrospect(a('analyst'))).toBe(true);
  for (const role of ['portal', 'officer', 'roster', 'head', 'auditor', 'agent'] as const)
    expect(mayIntrospect(a(role))).toBe(false);
  expect(mayIntrospect(anonymous)).toBe(false);
});

it('gives the public regions and branches by id, and no agency or person', () => {
  const seen = ['Region', 'Branch', 'Agency', 'Agent', 'Participant', 'Payment'].filter((type) =>
    mayReadNode(anonymous, type),
  );
  expect(seen).toEqual(['Region', 'Branch']);
});
