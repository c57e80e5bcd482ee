import { randomUUID } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { encodePayload } from './payload.ts';
import { isOnShard, type Shard } from './shard.ts';

/** Where the dispatches of a session go while it is connected. */
export interface EventSink {
  readonly send: (payload: string) => void;
  /** Called when another connection has taken the session over. */
  readonly drop: () => void;
}

/** What a client has missed, or why it cannot be told. */
export type Missed =
  | { readonly ok: true; readonly payloads: readonly string[] }
  | { readonly ok: false; readonly problem: 'never sent' | 'no longer kept' };

/** Told of each event as it is sent. */
export type RecordEvent = (name: string, data: unknown) => void;

interface Dispatch {
  readonly sequence: number;
  readonly payload: string;
}

/** What Discord keeps is its own secret. Unit: events. */
const MAX_BUFFERED = 5000;

/** A client's stream of events: numbered from 1 without a gap, the last kept until the client confirms them. */
export class Session {
  readonly id = randomUUID();
  readonly intents: number;
  readonly shard: Shard;
  #sequence = 0;
  #confirmed = 0;
  #unconfirmed: Dispatch[] = [];
  #outlet: EventSink | null = null;
  readonly #record: RecordEvent;

  constructor(intents: number, shard: Shard, record: RecordEvent = () => undefined) {
    this.intents = intents;
    this.shard = shard;
    this.#record = record;
  }

  get hasMessageContent(): boolean {
    return (this.intents & GatewayIntentBits.MessageContent) !== 0;
  }

  /** Tells whether the session gets events of these intents (0 for none) and this server. */
  sees(intents: number, guildId: string | null): boolean {
    return (intents === 0 || (this.intents & intents) !== 0) && isOnShard(this.shard, guildId);
  }

  /** Sends an event, now or on resuming; throws, and sends nothing, when Discord would not send it. */
  dispatch(name: string, data: unknown): void {
    const sequence = this.#sequence + 1;
    const payload = encodePayload({ op: GatewayOpcodes.Dispatch, d: data, s: sequence, t: name });
    this.#sequence = sequence;
    this.#unconfirmed.push({ sequence, payload });
    if (this.#unconfirmed.length > MAX_BUFFERED)
      this.#confirmed = this.#unconfirmed.shift()?.sequence ?? 0;
    this.#outlet?.send(payload);
    this.#record(name, data);
  }

  /** Forgets what the client says it has got. */
  confirm(sequence: number): void {
    this.#confirmed = Math.min(Math.max(this.#confirmed, sequence), this.#sequence);
    this.#unconfirmed = this.#unconfirmed.filter(({ sequence }) => sequence > this.#confirmed);
  }

  /** What was sent after the event that the client says was its last. */
  missedSince(last: number): Missed {
    if (last > this.#sequence) return { ok: false, problem: 'never sent' };
    if (last < this.#confirmed) return { ok: false, problem: 'no longer kept' };
    const missed = this.#unconfirmed.filter(({ sequence }) => sequence > last);
    return { ok: true, payloads: missed.map(({ payload }) => payload) };
  }

  /** Sends to this outlet from now on; the one before, if any, is dropped. */
  attach(outlet: EventSink): void {
    this.#outlet?.drop();
    this.#outlet = outlet;
  }

  /** Keeps what is sent from now on for when the client resumes. */
  detach(): void {
    this.#outlet = null;
  }
}
