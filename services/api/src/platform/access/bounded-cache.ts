interface Entry<Value> {
  readonly value: Value;
  readonly expiresAt: number;
  /** How many entries had come when this one was moved to the end. */
  movedAt: number;
}

/**
 * Keeps the entries used last, at most `size`, each for at most its time. A Map remembers the order of insertion; an
 * entry that is used moves to its end, but not before half of the cache could have come after it.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #size: number;
  readonly #clock: () => number;
  #come = 0;

  constructor(size: number, clock: () => number = () => performance.now()) {
    this.#size = size;
    this.#clock = clock;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const isOver = entry.expiresAt !== Number.POSITIVE_INFINITY && entry.expiresAt <= this.#clock();
    if (isOver || this.#come - entry.movedAt >= this.#size / 2) this.#move(key, entry, isOver);
    return isOver ? undefined : entry.value;
  }

  set(key: string, value: Value, keptForMs = Number.POSITIVE_INFINITY): void {
    this.#entries.delete(key);
    if (this.#entries.size >= this.#size) {
      const oldest = this.#entries.keys().next();
      if (!oldest.done) this.#entries.delete(oldest.value);
    }
    this.#come += 1;
    const expiresAt = keptForMs === Number.POSITIVE_INFINITY ? keptForMs : this.#clock() + keptForMs;
    this.#entries.set(key, { value, expiresAt, movedAt: this.#come });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  #move(key: string, entry: Entry<Value>, isOver: boolean): void {
    this.#entries.delete(key);
    if (isOver) return;
    entry.movedAt = this.#come;
    this.#entries.set(key, entry);
  }
}
