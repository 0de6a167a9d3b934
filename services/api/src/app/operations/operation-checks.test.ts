import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Caller, Role } from '../../platform/access/caller.ts';
import { anonymous } from '../../platform/access/caller.ts';
import { wireErrors } from '../errors.ts';
import { DocumentRefusal, HttpRefusal } from '../http/refusal.ts';
import { Documents } from './documents.ts';
import { checkOperation } from './operation-checks.ts';

const contract = readFileSync(new URL('../../../../../schema/contract.graphql', import.meta.url), 'utf8');
const documents = new Documents(buildSchema(contract));
const served = readFileSync(new URL('../../../../../schema/schema.graphql', import.meta.url), 'utf8');
const quoting = new Documents(buildSchema(served));

const a = (role: Role): Caller => ({
  kind: 'user',
  subject: role,
  name: role,
  role,
  branchId: null,
  agentId: null,
});

interface Refusal {
  readonly codes: readonly string[];
  readonly text: string;
}

const runs: Refusal = { codes: [], text: '' };

function send(query: string, variables: unknown = {}, caller: Caller = a('analyst')): Refusal {
  try {
    checkOperation(documents, { query, variables }, caller);
    return runs;
  } catch (error) {
    const problem = error instanceof HttpRefusal ? error.problem : error;
    const wire = wireErrors(problem instanceof DocumentRefusal ? problem.errors : [problem], 'r');
    return { codes: wire.map(({ extensions }) => extensions.code), text: JSON.stringify(wire) };
  }
}

const codeOf = (query: string, variables: unknown = {}, caller?: Caller): string =>
  send(query, variables, caller).codes[0] ?? 'runs';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');

const tooComplex = 'QUERY_TOO_COMPLEX';

describe('a document is refused for', () => {
  it.each([
    ['101 aliases of __typename', `{ ${times(101, (at) => `a${at}: __typename`)} }`],
    ['101 aliases of a list', `{ ${times(101, (at) => `a${at}: programs { code }`)} }`],
    [
      '31 aliases spread over three fragments',
      `{ ...A ...B ...C } ${['A', 'B', 'C']
        .map(
          (name, at) =>
            `fragment ${name} on Query { ${times(at === 0 ? 11 : 10, (n) => `${name}${n}: __typename`)} }`,
        )
        .join(' ')}`,
    ],
    ['500 repeats of a field', `{ programs { ${times(500, () => 'code')} } }`],
    ['10,000 repeats', `{ programs { ${times(10_000, () => 'code')} } }`],
    [
      '220 repeats of a field in inline fragments',
      `{ ${times(220, () => '... on Query { programs { code } }')} }`,
    ],
    [
      'repeats of a field through fragments',
      `{ ${times(49, (at) => `...F${at}`)} } ${times(49, (at) => `fragment F${at} on Query { programs { code } }`)}`,
    ],
    ['10,000 directives', `{ __typename ${times(10_000, () => '@include(if: true)')} }`],
    ['21 directives', `{ programs { ${times(21, (at) => `f${at}: code @include(if: true)`)} } }`],
    ['200,000 braces', '{'.repeat(200_000)],
    ['1,500 braces', '{ a '.repeat(1_500)],
    ['2,001 tokens', `{ ${times(1_000, (at) => `a${at}: b`)} }`],
    ['a long comment', `# ${'x'.repeat(70_000)}\n{ __typename }`],
    ['a long text', `{ region(code: "${'x'.repeat(5_000)}") { name } }`],
    ['100 operations', times(100, (at) => `query Q${at} { __typename }`)],
    ['100 fragments', `{ ...F0 } ${times(100, (at) => `fragment F${at} on Query { __typename }`)}`],
    [
      'fragments that double twenty times',
      `{ ...F0 } ${times(20, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F20 on Query { __typename programs { code } }`,
    ],
    [
      'input nested 50 deep',
      `{ participants(filter: ${'{ not: '.repeat(50)}{}${'}'.repeat(50)}) { totalCount } }`,
    ],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe(tooComplex);
  });

  const deep = (levels: number): string => `${'because { '.repeat(levels)}rule${' }'.repeat(levels)}`;
  const quote = (inside: string): string =>
    `{ contributionQuote(income: "1.00", programs: [], month: "2024-01", sector: CRAFTS, payer: SELF) { lines { ${inside} } } }`;

  it('a depth of eleven, by fields and by either kind of fragment, and not for ten', () => {
    expect(codeOf(quote(deep(7)))).toBe('runs');
    expect(codeOf(quote(deep(8)))).toBe(tooComplex);
    expect(codeOf(quote(`because { ... on Reason { ${deep(7)} } }`))).toBe(tooComplex);
    expect(codeOf(`${quote('because { ...R }')} fragment R on Reason { ${deep(7)} }`)).toBe(tooComplex);
  });

  it('a list of 251 items, as a literal and as a variable', () => {
    expect(codeOf(`{ nodes(ids: [${times(251, () => '"a"')}]) { id } }`)).toBe('BAD_USER_INPUT');
    const ids = Array.from({ length: 251 }, () => 'a');
    expect(codeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe('BAD_USER_INPUT');
  });

  it('fragments that spread one another', () => {
    expect(codeOf('{ ...A } fragment A on Query { ...A __typename }')).toBe('BAD_USER_INPUT');
    expect(codeOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('directives that nobody knows, with at most five errors', () => {
    expect(send(`{ __typename ${times(10, (at) => `@x${at}`)} }`).codes.length).toBeLessThanOrEqual(5);
    expect(codeOf('{ programs @defer { code } }')).toBe('BAD_USER_INPUT');
    expect(codeOf('{ programs @stream { code } }')).toBe('BAD_USER_INPUT');
  });
});

it('a document of many components that all ask for the same few fields is served', () => {
  const components = times(25, (at) => `fragment F${at} on Program { code name { id } __typename }`);
  expect(codeOf(`{ programs { ${times(25, (at) => `...F${at}`)} } } ${components}`)).toBe('runs');
});

describe('a quote, which counts months and asks no list', () => {
  const input =
    '{ income: "1.00", sector: CRAFTS, programs: [], registeredOn: "2024-01-03", event: { death: { diedOn: "2024-06-04" } } }';
  const benefit = `benefitQuote(input: ${input}) { total }`;
  const contribution =
    'contributionQuote(income: "1.00", programs: [], month: "2024-01", sector: CRAFTS, payer: SELF) { total }';
  const nodesOf = (query: string) => checkOperation(quoting, { query }, anonymous)?.nodes;

  it('weighs as many items, so that at most five of benefits are served at once', () => {
    const five = times(5, (at) => `q${at}: ${benefit}`);
    expect(nodesOf(`{ ${benefit} }`)).toBe(1_000);
    expect(nodesOf(`{ ${contribution} }`)).toBe(100);
    expect(nodesOf(`{ ${five} }`)).toBe(5_000);
    expect(() => nodesOf(`{ ${five} ...Sixth } fragment Sixth on Query { q6: ${benefit} }`)).toThrow(
      'at most 5000',
    );
  });
});

describe('introspection', () => {
  it('is not held to the depth of ten', () => {
    const types = `ofType { ${'ofType { '.repeat(7)}name${' }'.repeat(7)} }`;
    expect(codeOf(`{ __schema { types { fields { args { type { ${types} } } } } } }`)).toBe('runs');
    expect(
      codeOf(`{ __schema { types { ${'fields { type { '.repeat(10)}name${' } }'.repeat(10)} } } }`),
    ).toBe(tooComplex);
  });
});

describe('a page', () => {
  const list = 'query ($n: Int, $m: Int) { agents(first: $n, last: $m) { totalCount } }';

  it.each([
    ['of 101 by literal', '{ agents(first: 101) { totalCount } }', {}],
    ['of 101 by variable', list, { n: 101 }],
    ['of 101 by default', 'query ($n: Int = 101) { agents(first: $n) { totalCount } }', {}],
    ['of 101 from the end', '{ agents(last: 101) { totalCount } }', {}],
    ['of a negative size', list, { n: -1 }],
    ['of a size over 32 bits', list, { n: 2_147_483_648 }],
    ['of one and a half', list, { n: 1.5 }],
    ['of a text', list, { n: '5' }],
    ['from both ends', list, { n: 1, m: 1 }],
  ])('%s is refused', (_, text, variables) => {
    const refusal = send(text, variables);
    expect(refusal.codes).toEqual(['BAD_USER_INPUT']);
    expect(refusal.text).toMatch(/first|last|\$n/);
  });

  it('of nothing, of none given and of a hundred is served', () => {
    expect(codeOf(list, { n: 0 })).toBe('runs');
    expect(codeOf(list, { n: null, m: 5 })).toBe('runs');
    expect(codeOf('{ agents { totalCount } }')).toBe('runs');
    expect(codeOf(list, { n: 100 })).toBe('runs');
  });

  it('inside pages multiplies, by literal and by variable', () => {
    const nested =
      'query ($n: Int) { agents(first: $n) { nodes { participants(first: $n) { nodes { kpj } } } } }';
    expect(codeOf(nested, { n: 100 })).toBe(tooComplex);
    expect(codeOf(nested, { n: 70 })).toBe('runs');
    expect(codeOf(nested)).toBe('runs');
  });

  it('inside a list of ids multiplies too', () => {
    const text =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Agent { participants(first: 100) { totalCount } } } }';
    expect(codeOf(text, { ids: Array.from({ length: 51 }, () => 'x') })).toBe(tooComplex);
    expect(codeOf(text, { ids: ['x'] })).toBe('runs');
  });

  it('is counted once for each of its aliases and fragments', () => {
    const text = `{ ...A b: agents(first: 100) { nodes { ...P } } } fragment A on Query { agents(first: 100) { edges { node { ...P } } } }
      fragment P on Agent { participants(first: 30) { totalCount } }`;
    expect(codeOf(text)).toBe(tooComplex);
  });
});

describe('a wrong value', () => {
  const nik = '3604010101900001';

  it.each([
    ['an enum', 'query ($v: Sex) { participants(filter: { sex: { eq: $v } }) { totalCount } }', { v: nik }],
    [
      'an input object',
      'query ($v: ParticipantFilter) { participants(filter: $v) { totalCount } }',
      { v: nik },
    ],
    [
      'a field of an input object',
      'query ($v: ParticipantFilter) { participants(filter: $v) { totalCount } }',
      { v: { sex: { eq: nik } } },
    ],
    [
      'an unknown field',
      'query ($v: ParticipantFilter) { participants(filter: $v) { totalCount } }',
      { v: { [`n${nik}`]: 1 } },
    ],
    ['a whole number', 'query ($v: Int) { agents(first: $v) { totalCount } }', { v: nik }],
    ['a literal of a number', `{ agents(first: "${nik}") { totalCount } }`, {}],
    ['a literal of an enum', `{ regions(level: N${nik}) { totalCount } }`, {}],
    ['a literal of an object', `{ participants(filter: ${nik}) { totalCount } }`, {}],
    ['a broken document', `{ agents(first: ${nik}abc) { totalCount } }`, {}],
    ['a document with a text out of place', `{ agents "${nik}" }`, {}],
  ])('in the place of %s is not repeated', (_, text, variables) => {
    const refusal = send(text, variables);
    expect(refusal.codes[0]).toBe('BAD_USER_INPUT');
    expect(refusal.text).not.toContain(nik);
  });

  it('of a variable is named by its place', () => {
    const text = 'query ($f: ParticipantFilter) { participants(filter: $f) { totalCount } }';
    const refusal = send(text, { f: { and: [{ sex: { eq: 'X' } }] } });
    expect(refusal.text).toContain('$f.and.0.sex.eq: expected a value of type \\"Sex\\"');
  });

  it('gives at most five errors, however many there are', () => {
    const variables = { f: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x${at}`, 1])) };
    const text = 'query ($f: ParticipantFilter) { participants(filter: $f) { totalCount } }';
    expect(send(text, variables).codes.length).toBeLessThanOrEqual(5);
  });

  it('is missing where it is required, or null', () => {
    const text = 'query ($code: String!) { region(code: $code) { name } }';
    expect(codeOf(text)).toBe('BAD_USER_INPUT');
    expect(codeOf(text, { code: null })).toBe('BAD_USER_INPUT');
  });

  it('that holds a NUL, escaped in the document, is refused', () => {
    expect(codeOf('{ region(code: "a\\u0000b") { name } }')).toBe('BAD_USER_INPUT');
  });
});

describe('hints', () => {
  it('are for the analyst alone', () => {
    expect(send('{ program { code } }', {}, a('analyst')).text).toContain('Did you mean');
    for (const caller of [anonymous, a('officer')]) {
      const refusal = send('{ program { code } }', {}, caller);
      expect(refusal.codes).toEqual(['BAD_USER_INPUT']);
      expect(refusal.text).not.toMatch(/did you mean/i);
    }
  });

  it.each([
    '{ participants { nodes { nme } } }',
    '{ participants(firt: 1) { totalCount } }',
    '{ participants }',
    '{ programs { code } } fragment F on Query { participants { nme } }',
    'query ($x: Int) { participants(filter: $x) { totalCount } }',
  ])('of validation say nothing of types that the caller may not see: %s', (text) => {
    const refusal = send(text, { x: 1 }, anonymous);
    expect(refusal.codes).toEqual(['UNAUTHENTICATED']);
    expect(refusal.text).not.toMatch(/Participant/);
  });
});

describe('several operations', () => {
  it('need a name that is there', () => {
    const query = 'query A { __typename } query B { programs { code } }';
    expect(codeOf(query)).toBe('BAD_USER_INPUT');
    expect(checkOperation(documents, { query, operationName: 'B' }, anonymous)?.operation.rootFields).toEqual(
      ['programs'],
    );
    expect(() => checkOperation(documents, { query, operationName: 'C' }, anonymous)).toThrow();
  });

  it('are judged one by one for their rights', () => {
    const query = 'query A { __typename } query B { agents { totalCount } }';
    expect(checkOperation(documents, { query, operationName: 'A' }, anonymous)).not.toBeNull();
    expect(() => checkOperation(documents, { query, operationName: 'B' }, anonymous)).toThrow();
  });
});
