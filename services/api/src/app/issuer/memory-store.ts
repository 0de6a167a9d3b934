import type { Adapter, AdapterPayload } from 'oidc-provider';
import { BoundedCache } from '../../platform/access/bounded-cache.ts';

const rememberedPerKind = 5_000;
const longestSeconds = 14 * 24 * 3_600;

/**
 * Sessions, codes or refresh tokens of the development issuer, in memory and bounded: a restart signs everybody
 * out of the issuer, while access tokens stay valid by their signature. The issuer makes one for each kind.
 */
export class MemoryStore implements Adapter {
  readonly #payloads = new BoundedCache<AdapterPayload>(rememberedPerKind);
  readonly #idByUid = new BoundedCache<string>(rememberedPerKind);
  readonly #idsByGrant = new BoundedCache<Set<string>>(rememberedPerKind);

  async upsert(id: string, payload: AdapterPayload, expiresIn = longestSeconds): Promise<void> {
    this.#payloads.set(id, payload, expiresIn * 1_000);
    if (payload.uid !== undefined) this.#idByUid.set(payload.uid, id, expiresIn * 1_000);
    if (payload.grantId !== undefined) {
      const ids = this.#idsByGrant.get(payload.grantId) ?? new Set();
      this.#idsByGrant.set(payload.grantId, ids.add(id));
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#payloads.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#payloads.get(this.#idByUid.get(uid) ?? '');
  }

  /** Only the device flow has user codes, and it is off. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = this.#payloads.get(id);
    if (payload !== undefined)
      payload.consumed = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.#payloads.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const id of this.#idsByGrant.get(grantId) ?? []) this.#payloads.delete(id);
    this.#idsByGrant.delete(grantId);
  }
}
