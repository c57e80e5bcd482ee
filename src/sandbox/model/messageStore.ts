import { MessageFlags } from 'discord-api-types/v10';
import type { Message } from './message.ts';

/**
 * Messages by channel. Each channel keeps its last `kept`; messages in the loading state are never
 * dropped.
 */
export class MessageStore {
  readonly #kept: number;
  readonly #messages = new Map<string, Message>();
  /** Message ids by channel, oldest first. */
  readonly #posted = new Map<string, Set<string>>();
  readonly #last = new Map<string, string>();
  /** Message ids by author and nonce. */
  readonly #byNonce = new Map<string, string>();

  constructor(kept: number) {
    this.#kept = kept;
  }

  get(id: string): Message | undefined {
    return this.#messages.get(id);
  }

  has(id: string): boolean {
    return this.#messages.has(id);
  }

  /** Messages of all channels. */
  all(): readonly Message[] {
    return [...this.#messages.values()];
  }

  /** Messages of a channel, oldest first. */
  in(channelId: string): readonly Message[] {
    return [...this.#idsIn(channelId)].flatMap(id => this.#messages.get(id) ?? []);
  }

  /**
   * Id of the last message posted in a channel, even if deleted (resources/channel#channel-object).
   */
  lastIn(channelId: string): string | null {
    return this.#last.get(channelId) ?? null;
  }

  /** The author's last message with a nonce, unless deleted. */
  withNonce(authorId: string, nonce: string | number): Message | undefined {
    return this.get(this.#byNonce.get(nonceKey(authorId, nonce)) ?? '');
  }

  /** Appends a message to its channel. */
  add(message: Message): void {
    const { id, channelId, authorId, nonce } = message;
    this.#messages.set(id, message);
    if (nonce !== null) this.#byNonce.set(nonceKey(authorId, nonce), id);
    this.#last.set(channelId, id);
    const ids = this.#idsIn(channelId).add(id);
    if (ids.size > this.#kept) this.#removeOldest(ids);
  }

  /** Replaces the message with the same id. */
  replace(message: Message): void {
    this.#messages.set(message.id, message);
  }

  remove({ id, channelId }: Message): void {
    this.#forget(id);
    this.#idsIn(channelId).delete(id);
  }

  #idsIn(channelId: string): Set<string> {
    const known = this.#posted.get(channelId);
    if (known !== undefined) return known;
    const none = new Set<string>();
    this.#posted.set(channelId, none);
    return none;
  }

  #removeOldest(ids: Set<string>): void {
    for (const id of ids) {
      if ((this.#messages.get(id)?.flags ?? 0) & MessageFlags.Loading) continue;
      this.#forget(id);
      ids.delete(id);
      return;
    }
  }

  #forget(id: string): void {
    const { authorId, nonce = null } = this.#messages.get(id) ?? {};
    this.#messages.delete(id);
    if (authorId !== undefined && nonce !== null) this.#byNonce.delete(nonceKey(authorId, nonce));
  }
}

function nonceKey(authorId: string, nonce: string | number): string {
  return `${authorId} ${nonce}`;
}
