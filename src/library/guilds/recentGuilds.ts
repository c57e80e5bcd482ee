import type { OpenGuild } from './openGuild.ts';

/** The most recently used servers, as many as fit in the memory for their indexes. */
export class RecentGuilds {
  /** Least recently used first. */
  readonly #guilds = new Map<string, OpenGuild>();
  /** Dropped servers that still write to their files. */
  readonly #closing = new Map<string, Promise<void>>();
  /** Unit: bytes. */
  readonly #memory: number;
  readonly #onError: (error: unknown) => void;

  constructor(memory: number, onError: (error: unknown) => void) {
    this.#memory = memory;
    this.#onError = onError;
  }

  get guilds(): Iterable<OpenGuild> {
    return this.#guilds.values();
  }

  /** A server whose state has been read; undefined if it is not there. */
  find(guildId: string): OpenGuild | undefined {
    const guild = this.#guilds.get(guildId);
    return guild?.isRead === true ? guild : undefined;
  }

  /** Returns a server and marks it as used; calls `create` for a new one, with a promise that its files are free. */
  use(guildId: string, create: (free: Promise<void>) => OpenGuild): OpenGuild {
    const closed = this.#closing.get(guildId);
    const guild =
      this.#guilds.get(guildId) ?? create(closed?.catch(() => undefined) ?? Promise.resolve());
    this.#guilds.delete(guildId);
    this.#guilds.set(guildId, guild);
    return guild;
  }

  /** Estimated memory of all. Unit: bytes. */
  get size(): number {
    let total = 0;
    for (const guild of this.#guilds.values()) total += guild.size;
    return total;
  }

  get count(): number {
    return this.#guilds.size;
  }

  /** Evicts the least recently used servers until the others fit; never `asked`, which may not fit alone. */
  evict(asked: OpenGuild): void {
    let total = this.size;
    for (const [guildId, guild] of this.#guilds) {
      if (total <= this.#memory) return;
      if (guild === asked) continue;
      total -= guild.size;
      this.drop(guildId).catch(this.#onError);
    }
  }

  /** Drops a server; resolves when nothing writes to its files. */
  async drop(guildId: string): Promise<void> {
    const guild = this.#guilds.get(guildId);
    if (guild !== undefined) {
      this.#guilds.delete(guildId);
      const closing = this.#close(guild, this.#closing.get(guildId)).finally(() => {
        if (this.#closing.get(guildId) === closing) this.#closing.delete(guildId);
      });
      this.#closing.set(guildId, closing);
    }
    await this.#closing.get(guildId);
  }

  /** Drops all servers; resolves when nothing writes to their files. */
  async dropAll(): Promise<void> {
    const guildIds = [...this.#guilds.keys(), ...this.#closing.keys()];
    await Promise.all(guildIds.map(guildId => this.drop(guildId)));
  }

  async #close(guild: OpenGuild, before: Promise<void> | undefined): Promise<void> {
    await guild.close();
    await before;
  }
}
