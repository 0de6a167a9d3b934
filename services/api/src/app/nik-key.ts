import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Config, nikKeyFile } from './config.ts';

const keyBytes = 32;

/** The key of NIK hashes: that of the environment, or one made at the first start outside production. */
export async function nikKeyOf(config: Config): Promise<Buffer> {
  return config.nikKey ?? (await kept(nikKeyFile(config))) ?? (await made(nikKeyFile(config)));
}

async function kept(file: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
    return key.length === keyBytes ? key : null;
  } catch {
    // Absent or broken: a new key means new hashes at this start, nothing more.
    return null;
  }
}

async function made(file: string): Promise<Buffer> {
  const key = randomBytes(keyBytes);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key.toString('hex')}\n`, { mode: 0o600 });
  return key;
}
