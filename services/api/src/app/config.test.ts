import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
}

const production = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://sso.example',
  OIDC_CLIENT_ID: 'perisai',
  NIK_KEY: '0f'.repeat(32),
};

describe('an empty environment', () => {
  const config = readConfig({});

  it('is a demo on port 4000 with the issuer of its own', () => {
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      demo: 'serang',
      production: false,
      logLevel: 'info',
    });
    expect(config.identity).toMatchObject({
      issuer: 'http://127.0.0.1:4000/oidc',
      audience: 'perisai-api',
      builtIn: true,
    });
  });

  it('lives on the last day of the demo data, and without a demo today', () => {
    expect(config.businessDate).toBe('2024-12-31');
    expect(readConfig({ DEMO: 'off' }).businessDate).toBeNull();
    expect(readConfig({ BUSINESS_DATE: '2025-01-02' }).businessDate).toBe('2025-01-02');
  });

  it('takes an empty value for an absent one', () => {
    expect(readConfig({ PORT: '', BUSINESS_DATE: ' ' })).toMatchObject({
      port: 4000,
      businessDate: '2024-12-31',
    });
  });
});

it('names every wrong value at once, and no value', () => {
  const problems = problemsOf({
    PORT: '70000',
    DEMO: 'large',
    DEMO_TIMES: '11',
    BUSINESS_DATE: '2025-02-30',
    DATABASE_URL: 'mysql://user:secret@host/db',
    LOG_LEVEL: 'loud',
    NODE_ENV: 'staging',
  });
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'BUSINESS_DATE',
    'DATABASE_URL',
    'DEMO',
    'DEMO_TIMES',
    'LOG_LEVEL',
    'NODE_ENV',
    'PORT',
  ]);
  expect(problems.join()).not.toContain('secret');
});

it.each(['0', '-1', '65536', '4e3', '80.5', 'abc'])('refuses the port %s', (PORT) => {
  expect(problemsOf({ PORT })).toHaveLength(1);
});

it('keeps the address of the database as it is, password and all', () => {
  const DATABASE_URL = 'postgres://perisai_api:p%40ss@127.0.0.1:5432/perisai';
  expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
});

describe('in production', () => {
  it('has no demo and the issuer that is named', () => {
    expect(readConfig(production)).toMatchObject({ demo: 'off', production: true, businessDate: null });
  });

  it('refuses demo data and the development issuer', () => {
    expect(problemsOf({ ...production, DEMO: 'small' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV: 'production', NIK_KEY: production.NIK_KEY })).toHaveLength(1);
    expect(
      problemsOf({
        ...production,
        PUBLIC_URL: 'https://sso.example',
        OIDC_ISSUER: 'https://sso.example/oidc',
      }),
    ).toHaveLength(1);
    expect(problemsOf({ ...production, OIDC_ISSUER: 'http://sso.example' })).toHaveLength(1);
  });

  it('wants the key of NIK hashes, whole', () => {
    expect(problemsOf({ ...production, NIK_KEY: '' })).toHaveLength(1);
    expect(problemsOf({ ...production, NIK_KEY: 'secret' })).toHaveLength(1);
    expect(readConfig(production).nikKey).toEqual(Buffer.alloc(32, 0x0f));
  });
});

it('wants a client with a foreign issuer', () => {
  expect(problemsOf({ OIDC_ISSUER: 'https://sso.example' })).toEqual([
    'OIDC_CLIENT_ID must be set together with OIDC_ISSUER.',
  ]);
});
