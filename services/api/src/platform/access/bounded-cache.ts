interface Entry<Value> {
  readonly value: Value;
  readonly expiresAt: number;
}

/** Keeps the entries used last, at most `size`, each for at most its time. A Map remembers the order of insertion. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #size: number;
  readonly #clock: () => number;

  constructor(size: number, clock: () => number = () => performance.now()) {
    this.#size = size;
    this.#clock = clock;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (entry.expiresAt <= this.#clock()) return undefined;
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, keptForMs = Number.POSITIVE_INFINITY): void {
    this.#entries.delete(key);
    if (this.#entries.size >= this.#size) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
    this.#entries.set(key, { value, expiresAt: this.#clock() + keptForMs });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
