import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Credentials } from './credentials.ts';

/** Where the embedded PostgreSQL of an instance that runs on this folder listens, for the role of the API; null when none ever ran. */
export function runningApiUrl(dataDir: string): string | null {
  const folder = join(resolve(dataDir), 'postgres');
  const [port, credentials] = [join(folder, 'port'), join(folder, 'credentials.json')];
  if (!existsSync(port) || !existsSync(credentials)) return null;
  const { api } = JSON.parse(readFileSync(credentials, 'utf8')) as Credentials;
  return `postgresql://perisai_api:${api}@127.0.0.1:${readFileSync(port, 'utf8').trim()}/perisai`;
}
