import type { OpenGuild } from './openGuild.ts';

/** The servers that were asked last, as many as fit in the memory for their indexes. */
export class RecentGuilds {
  /** Those asked last come last. */
  readonly #guilds = new Map<string, OpenGuild>();
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

  has(guildId: string): boolean {
    return this.#guilds.has(guildId);
  }

  /** A server, which now counts as asked last; made with `create` if it is not there. */
  use(guildId: string, create: () => OpenGuild): OpenGuild {
    const guild = this.#guilds.get(guildId) ?? create();
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

  /** Drops the servers asked longest ago until the others fit; never `asked`, which may not fit alone. */
  evict(asked: OpenGuild): void {
    let total = this.size;
    for (const [guildId, guild] of this.#guilds) {
      if (total <= this.#memory) return;
      if (guild === asked) continue;
      total -= guild.size;
      this.drop(guildId).catch(this.#onError);
    }
  }

  /** Drops a server; resolves when its vectors are saved. */
  async drop(guildId: string): Promise<void> {
    const guild = this.#guilds.get(guildId);
    this.#guilds.delete(guildId);
    await guild?.close();
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.#guilds.keys(), guildId => this.drop(guildId)));
  }
}
