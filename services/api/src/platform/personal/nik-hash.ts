import { createHmac } from 'node:crypto';

/** Finds a NIK without telling it: HMAC-SHA-256 under a key that the database does not have. */
export type HashNik = (nik: string) => Buffer;

export function nikHasher(key: Buffer): HashNik {
  return (nik) => createHmac('sha256', key).update(nik, 'utf8').digest();
}
