import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const dataDir = mkdtempSync(join(tmpdir(), 'perisai-launch-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

/** Runs one of our programs from its source, as a process of its own. */
async function run(
  program: string,
  environment: Record<string, string>,
  ...args: string[]
): Promise<Outcome> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', path, ...args], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, complaint] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, complaint };
}

async function freePort(): Promise<string> {
  const { server, port } = await listening();
  server.close();
  await once(server, 'close');
  return port;
}

async function listening() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: String(typeof address === 'object' && address !== null ? address.port : 0) };
}

describe('a start that cannot succeed says why in one line, ends with 1 and leaves nothing behind', () => {
  it.each([
    ['PORT', 'many', 'PORT must be a number from 1 to 65535.\n'],
    ['DEMO', 'large', 'DEMO must be one of serang, small, off.\n'],
    ['DEMO_TIMES', '0', 'DEMO_TIMES must be a number from 1 to 10.\n'],
    ['BUSINESS_DATE', '2024-02-30', 'BUSINESS_DATE must be a day of the calendar, written YYYY-MM-DD.\n'],
    ['HOST', '192.0.2.1', 'HOST 192.0.2.1 is not an address of this machine.\n'],
  ])('for %s=%s', async (name, value, complaint) => {
    expect(await run('./launch.ts', { [name]: value })).toEqual({ code: 1, out: '', complaint });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('for a port in use', async () => {
    const { server, port } = await listening();
    try {
      const outcome = await run('./launch.ts', { PORT: port });
      expect(outcome.code).toBe(1);
      expect(outcome.complaint).toBe(`Port ${port} is in use: set another PORT, or stop what uses it.\n`);
    } finally {
      server.close();
    }
  });

  it('for a database that is absent, without its password', async () => {
    const url = `postgresql://someone:a-secret@127.0.0.1:${await freePort()}/perisai`;
    const outcome = await run('./launch.ts', { PORT: await freePort(), DATABASE_URL: url });
    expect(outcome.code).toBe(1);
    expect(outcome.complaint).toMatch(
      /^DATABASE_URL: nothing listens there \(127\.0\.0\.1:\d+\/perisai\)\.\n$/,
    );
  });
});

describe('a token', () => {
  it('is asked for by name', async () => {
    const outcome = await run('./token.ts', {});
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.complaint).toMatch(/^Which demo user\?[^\n]*\n$/);
  });

  it('needs an instance that runs', async () => {
    const outcome = await run('./token.ts', { PORT: await freePort() }, 'officer');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.complaint).toMatch(/^No instance answers at http:\/\/127\.0\.0\.1:\d+: [^\n]*\n$/);
  });

  it('is not given where another issuer signs in', async () => {
    const foreign = { OIDC_ISSUER: 'https://issuer.invalid', OIDC_CLIENT_ID: 'perisai' };
    const outcome = await run('./token.ts', foreign, 'officer');
    expect(outcome).toMatchObject({ code: 1, out: '' });
    expect(outcome.complaint).toMatch(/development issuer alone/);
  });
});
