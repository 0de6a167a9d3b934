import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { credentialsFile, type Placement } from './placement.ts';

/** The passwords of the three roles, made on this machine and kept where only its owner reads. */
export interface Credentials {
  readonly superuser: string;
  readonly owner: string;
  readonly api: string;
}

const password = (): string => randomBytes(24).toString('base64url');

export function credentialsOf(placement: Placement): Credentials {
  const file = credentialsFile(placement);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const credentials = { superuser: password(), owner: password(), api: password() };
  writeFileSync(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true });
  return credentials;
}
