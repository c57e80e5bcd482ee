/** A fork copies all entries when more than this share of them is not in the common part. */
const MAX_OWN = 1 / 8;

/** A map whose forks share most of their entries. */
export class SharedMap<Key, Value> {
  /** Never changed, since forks share it. */
  #common: ReadonlyMap<Key, Value>;
  /** Entries that replace those in common; null for one that was deleted. */
  #own: Map<Key, Value | null>;

  constructor(
    common: ReadonlyMap<Key, Value> = new Map(),
    own: ReadonlyMap<Key, Value | null> = new Map(),
  ) {
    this.#common = common;
    this.#own = new Map(own);
  }

  get(key: Key): Value | undefined {
    const own = this.#own.get(key);
    return own === undefined ? this.#common.get(key) : (own ?? undefined);
  }

  set(key: Key, value: Value): void {
    this.#own.set(key, value);
  }

  delete(key: Key): void {
    this.#own.set(key, null);
  }

  /** A map with the same entries, which changes on its own. */
  fork(): SharedMap<Key, Value> {
    if (this.#own.size > MAX_OWN * this.#common.size) this.#share();
    return new SharedMap(this.#common, this.#own);
  }

  #share(): void {
    const all = new Map(this.#common);
    for (const [key, value] of this.#own) {
      if (value === null) all.delete(key);
      else all.set(key, value);
    }
    this.#common = all;
    this.#own = new Map();
  }
}
