import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the development issuer signs with: made at the first start, kept so that tokens outlive a restart. */
export interface IssuerKeys {
  readonly signing: JWK;
  readonly cookieSecret: string;
}

export async function issuerKeys(file: string): Promise<IssuerKeys> {
  return (await kept(file)) ?? (await made(file));
}

async function kept(file: string): Promise<IssuerKeys | null> {
  try {
    const keys: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isKeys(keys) ? keys : null;
  } catch {
    // Absent or broken: new keys cost a sign-in, nothing more.
    return null;
  }
}

function isKeys(value: unknown): value is IssuerKeys {
  if (typeof value !== 'object' || value === null || !('signing' in value) || !('cookieSecret' in value))
    return false;
  const { signing } = value;
  return (
    typeof signing === 'object' &&
    signing !== null &&
    'd' in signing &&
    typeof value.cookieSecret === 'string'
  );
}

async function made(file: string): Promise<IssuerKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const signing = { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
  const keys = { signing, cookieSecret: randomBytes(32).toString('base64url') };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  await chmod(file, 0o600);
  return keys;
}

/** The half of the signing key that everybody may have. */
export function publicKey({ signing }: IssuerKeys): JWK {
  const { kty, n, e, kid, alg, use } = signing;
  return { kty, n, e, kid, alg, use } as JWK;
}
