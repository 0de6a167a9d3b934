import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from './check-database.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'perisai-check-'));
let postgres: Postgres;

beforeAll(async () => {
  // Open to the user that PostgreSQL runs as, so that everything stays in this folder and goes with it.
  chmodSync(folder, 0o755);
  postgres = await startPostgres({ dataDir: folder, log: () => undefined });
});

afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function complaint(url: string): Promise<string> {
  return checkDatabase('DATABASE_URL', url).then(
    () => '',
    (error: Error) => error.message,
  );
}

function changed(change: (url: URL) => void): string {
  const url = new URL(postgres.apiUrl);
  change(url);
  return url.href;
}

describe('a given database', () => {
  it('is accepted when it is PostgreSQL 18', async () => {
    expect(await complaint(postgres.apiUrl)).toBe('');
  });

  it.each([
    [
      'of a wrong password',
      (url: URL) => (url.password = 'secret-guess'),
      /^DATABASE_URL: the user or the password is wrong \(127/,
    ],
    [
      'that is absent',
      (url: URL) => (url.pathname = '/absent'),
      /^DATABASE_URL: there is no such database .*\/absent\)\.$/,
    ],
    [
      'of an unknown host',
      (url: URL) => (url.hostname = 'absent.invalid'),
      /^DATABASE_URL: (there is no such host|the name)/,
    ],
  ])('%s is refused in one line without the password', async (_, change, expected) => {
    const line = await complaint(changed(change));
    expect(line).toMatch(expected);
    expect(line).not.toMatch(/\n|secret-guess/);
    expect(line).not.toContain(new URL(postgres.apiUrl).password);
  });

  it('where nothing listens is refused', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close();
    await once(server, 'close');
    expect(await complaint(changed((url) => (url.port = String(port))))).toMatch(/nothing listens there/);
  });
});
