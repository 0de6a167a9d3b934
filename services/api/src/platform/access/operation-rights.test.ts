import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import type { Caller, Role } from './caller.ts';
import { anonymous } from './caller.ts';
import { assertMayRun, rightsOfDocument } from './operation-rights.ts';

const contract = readFileSync(new URL('../../../../../schema/contract.graphql', import.meta.url), 'utf8');
const schema = buildSchema(contract);

const a = (role: Role): Caller => ({
  kind: 'user',
  subject: role,
  name: role,
  role,
  branchId: null,
  agentId: null,
});

function answer(caller: Caller, text: string, variables: Record<string, unknown> = {}): string {
  const document = parse(text);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const rights = operation && rightsOfDocument(schema, document).operations.get(operation);
  if (rights === undefined) throw new Error('the document has no operation');
  try {
    assertMayRun(rights, caller, variables);
    return 'runs';
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

describe('without a token', () => {
  it.each([
    '{ programs { code name { id } legalBasis { article } } }',
    '{ viewer { name branch { code } } __typename }',
    '{ regions(first: 5) { nodes { name } totalCount } branches { districts { code } } }',
    '{ node(id: "rgn_1") { id ... on Region { name } } }',
    '{ coverage(month: "2024-12", by: [DISTRICT, AGENCY]) { district { name } agency { code name } active } }',
    '{ membershipCheck(kpj: "1", nik: "2", bornOn: "2000-01-01") { answer because { rule } } }',
  ])('runs %s', (text) => {
    expect(answer(anonymous, text)).toBe('runs');
  });

  it.each([
    '{ programs { code } agents { totalCount } }',
    '{ node(id: "par_1") { ... on Participant { name } } }',
    '{ node(id: "par_1") { ... on Participant { __typename } } }',
    '{ programs { code } ...G } fragment G on Query { claims { totalCount } }',
    '{ coverage(month: "2024-12", by: [AGENT]) { active } }',
    '{ coverage(month: "2024-12") { agent { code } } }',
    '{ coverage(month: "2024-12", by: [AGENCY]) { agency { agents { totalCount } } } }',
    '{ agencies { totalCount } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Agent") { name } }',
    'mutation { updateAgent(input: {}) { __typename } }',
  ])('refuses %s as a whole', (text) => {
    expect(answer(anonymous, text)).toBe('UNAUTHENTICATED');
  });
});

describe('the dimension and filter AGENT', () => {
  const byVariable =
    'query ($by: [CoverageDimension!]!, $filter: CoverageFilter) { coverage(month: "2024-12", by: $by, filter: $filter) { active } }';

  it('are refused to the portal developer, by literal and by variable', () => {
    expect(answer(a('portal'), '{ coverage(month: "2024-12", by: AGENT) { active } }')).toBe('FORBIDDEN');
    expect(answer(a('portal'), byVariable, { by: ['SEX', 'AGENT'] })).toBe('FORBIDDEN');
    expect(answer(a('portal'), byVariable, { by: 'AGENT' })).toBe('FORBIDDEN');
    expect(answer(a('portal'), byVariable, { by: [], filter: { agent: { code: { eq: 'A-0001' } } } })).toBe(
      'FORBIDDEN',
    );
  });

  it('do not stand in the way of other dimensions, nor of an empty filter', () => {
    expect(answer(a('portal'), byVariable, { by: ['SEX'], filter: { agent: null } })).toBe('runs');
    expect(answer(anonymous, byVariable, { by: ['AGENCY'] })).toBe('runs');
  });

  it('are open to the officer', () => {
    expect(answer(a('officer'), byVariable, { by: ['AGENT'] })).toBe('runs');
  });
});

describe('what is masked', () => {
  const list =
    'query ($filter: ParticipantFilter, $order: [ParticipantOrder!]) { participants(filter: $filter, orderBy: $order) { totalCount } }';

  it.each([
    { filter: { name: { contains: 'a' } } },
    { filter: { or: [{ not: { bornOn: { eq: '1990-01-01' } } }] } },
    { filter: { agent: { name: { eq: 'B' } } } },
    { order: [{ field: 'NAME', direction: 'ASC' }] },
    { order: { field: 'KPJ', direction: 'ASC' } },
  ])('cannot be searched or sorted by the analyst: %j', (variables) => {
    expect(answer(a('analyst'), list, variables)).toBe('FORBIDDEN');
    expect(answer(a('auditor'), list, variables)).toBe('FORBIDDEN');
    expect(answer(a('officer'), list, variables)).toBe('runs');
  });

  it('leaves the other filters and orders to the analyst', () => {
    const variables = {
      filter: { sex: { eq: 'MALE' } },
      order: [{ field: 'REGISTERED_ON', direction: 'DESC' }],
    };
    expect(answer(a('analyst'), list, variables)).toBe('runs');
  });

  it('is found inside a literal that holds a variable', () => {
    const text = 'query ($t: TextFilter) { claims(filter: { participant: { name: $t } }) { totalCount } }';
    expect(answer(a('analyst'), text, { t: { eq: 'x' } })).toBe('FORBIDDEN');
    expect(answer(a('analyst'), text)).toBe('runs');
  });
});

describe('roles', () => {
  const mutation = (field: string): string => `mutation { ${field}(input: {}) { __typename } }`;

  it.each([
    ['updateAgent', 'roster'],
    ['assignTerritory', 'roster'],
    ['recordPayment', 'officer'],
  ] as const)('%s is for %s alone', (field, only) => {
    const roles = [
      'portal',
      'officer',
      'roster',
      'head',
      'analyst',
      'auditor',
      'agent',
      'finance',
      'support',
    ] as const;
    for (const role of roles)
      expect(answer(a(role), mutation(field))).toBe(role === only ? 'runs' : 'FORBIDDEN');
  });

  it('shows the roster editor agents but none of their participants', () => {
    expect(answer(a('roster'), '{ agents { nodes { name nik territories { code } } } }')).toBe('runs');
    expect(answer(a('roster'), '{ agents { nodes { participants { totalCount } } } }')).toBe('FORBIDDEN');
    expect(answer(a('roster'), '{ claims { totalCount } }')).toBe('FORBIDDEN');
  });

  it('shows the agent participants and claims, but no payment', () => {
    expect(answer(a('agent'), '{ participants { nodes { claims { nodes { number } } } } }')).toBe('runs');
    expect(answer(a('agent'), '{ node(id: "pay_1") { ... on Payment { reference } } }')).toBe('FORBIDDEN');
  });

  it('introspect only as analyst', () => {
    expect(answer(a('analyst'), '{ __schema { types { name } } }')).toBe('runs');
    expect(answer(a('head'), '{ __schema { types { name } } }')).toBe('FORBIDDEN');
  });

  it('end on fragments that spread each other', () => {
    expect(
      answer(
        anonymous,
        '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A programs { code } }',
      ),
    ).toBe('runs');
  });
});
