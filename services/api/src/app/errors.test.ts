import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { badInput, Problem } from '../platform/problem.ts';
import { problemOf, wireErrors } from './errors.ts';

const coded = (code: string, message = 'relation "participants" does not exist'): Error =>
  Object.assign(new Error(message), { code });

describe('a failure of the database', () => {
  it.each([
    ['57P01', 'UNAVAILABLE'],
    ['57P03', 'UNAVAILABLE'],
    ['08006', 'UNAVAILABLE'],
    ['53300', 'UNAVAILABLE'],
    ['53100', 'UNAVAILABLE'],
    ['25006', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'UNAVAILABLE'],
    ['ECONNRESET', 'UNAVAILABLE'],
    ['57014', 'TIMEOUT'],
    ['55P03', 'OVERLOADED'],
    ['40001', 'OVERLOADED'],
    ['40P01', 'OVERLOADED'],
    ['23505', 'CONFLICT'],
    ['22P02', 'BAD_USER_INPUT'],
    ['42P01', 'INTERNAL_SERVER_ERROR'],
  ])('%s becomes %s', (sqlState, code) => {
    expect(problemOf(coded(sqlState)).code).toBe(code);
  });

  it.each([
    ['Connection terminated unexpectedly', 'UNAVAILABLE'],
    ['Connection terminated due to connection timeout', 'UNAVAILABLE'],
    ['timeout exceeded when trying to connect', 'OVERLOADED'],
    ['Query read timeout', 'TIMEOUT'],
    ['QueryRunner has already been released. Cannot use connection.', 'UNAVAILABLE'],
  ])('that says "%s" becomes %s', (message, code) => {
    expect(problemOf(new Error(message)).code).toBe(code);
  });

  it('is found inside the errors of TypeORM, GraphQL and Node', () => {
    const driver = Object.assign(new Error('query failed'), { driverError: coded('57P01') });
    const located = new GraphQLError('query failed', { originalError: driver });
    expect(problemOf(located).code).toBe('UNAVAILABLE');
    expect(problemOf(new AggregateError([coded('ECONNREFUSED')])).code).toBe('UNAVAILABLE');
  });
});

describe('on the wire', () => {
  it('an unforeseen error says nothing of itself', () => {
    const [error] = wireErrors([new TypeError('cannot read nik 3604010101900001')], 'r-1');
    expect(JSON.stringify(error)).not.toContain('3604');
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', retryable: false, requestId: 'r-1' });
  });

  it('a problem keeps its words, its field and its place', () => {
    const located = new GraphQLError('x', {
      originalError: badInput('filter.kpj', 'eleven digits'),
      path: ['a', 0],
    });
    expect(wireErrors([located], 'r-1')).toEqual([
      {
        message: 'filter.kpj: eleven digits',
        path: ['a', 0],
        extensions: { code: 'BAD_USER_INPUT', field: 'filter.kpj', retryable: false, requestId: 'r-1' },
      },
    ]);
  });

  it('what may pass is marked retryable', () => {
    const [error] = wireErrors([new Problem('OVERLOADED', 'busy')], 'r-1');
    expect(error?.extensions).toMatchObject({ retryable: true, retryAfterMs: 1_000 });
  });

  it('there are at most five', () => {
    expect(
      wireErrors(
        Array.from({ length: 51 }, () => badInput('a', 'b')),
        'r-1',
      ),
    ).toHaveLength(5);
  });

  it("a coercion error of graphql-js does not echo the caller's value", () => {
    const error = new GraphQLError('Variable "$nik" got invalid value "3604010101900001"');
    const apollos = new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(wireErrors([error, apollos], 'r-1'))).not.toContain('3604');
  });
});
