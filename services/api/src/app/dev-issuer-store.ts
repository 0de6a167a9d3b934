import type { Adapter, AdapterPayload } from 'oidc-provider';
import { BoundedCache } from '../platform/access/bounded-cache.ts';

const rememberedPerKind = 5_000;
const foreverSeconds = 14 * 24 * 3_600;

/** Sessions, codes and refresh tokens of the development issuer, in memory: a restart signs everybody out. */
export function memoryStore(): (kind: string) => Adapter {
  const grants = new BoundedCache<Set<MemoryStore>>(rememberedPerKind);
  return (kind) => new MemoryStore(kind, grants);
}

class MemoryStore implements Adapter {
  readonly kind: string;
  readonly #payloads = new BoundedCache<AdapterPayload | null>(rememberedPerKind);
  readonly #idByUid = new BoundedCache<string>(rememberedPerKind);
  readonly #idsByGrant = new BoundedCache<Set<string>>(rememberedPerKind);
  readonly #grants: BoundedCache<Set<MemoryStore>>;

  constructor(kind: string, grants: BoundedCache<Set<MemoryStore>>) {
    this.kind = kind;
    this.#grants = grants;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn = foreverSeconds): Promise<void> {
    this.#payloads.set(id, payload, expiresIn * 1_000);
    if (payload.uid !== undefined) this.#idByUid.set(payload.uid, id, expiresIn * 1_000);
    if (payload.grantId !== undefined) this.#belongs(payload.grantId, id);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#payloads.get(id) ?? undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const id = this.#idByUid.get(uid);
    return id === undefined ? undefined : this.find(id);
  }

  /** Only the device flow has user codes, and it is off. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = this.#payloads.get(id);
    if (payload) payload.consumed = Math.floor((performance.timeOrigin + performance.now()) / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.#payloads.set(id, null, 0);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const store of this.#grants.get(grantId) ?? [this]) store.#forget(grantId);
  }

  #belongs(grantId: string, id: string): void {
    const ids = this.#idsByGrant.get(grantId) ?? new Set();
    this.#idsByGrant.set(grantId, ids.add(id));
    const stores = this.#grants.get(grantId) ?? new Set();
    this.#grants.set(grantId, stores.add(this));
  }

  #forget(grantId: string): void {
    for (const id of this.#idsByGrant.get(grantId) ?? []) this.#payloads.set(id, null, 0);
  }
}
