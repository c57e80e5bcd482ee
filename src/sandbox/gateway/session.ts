import { randomUUID } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Change } from '../faults/eventFaults.ts';
import { encodePayload } from './payload.ts';
import { isOnShard, type Shard } from './shard.ts';

/** Destination of a session's dispatches while it is connected. */
export interface EventSink {
  readonly send: (payload: string) => void;
  /** Called when another connection takes over the session. */
  readonly drop: () => void;
}

/** Events that a client has missed, or why they cannot be replayed. */
export type MissedEvents =
  | { readonly ok: true; readonly payloads: readonly string[] }
  | { readonly ok: false; readonly problem: 'never sent' | 'no longer kept' };

/** Receives each event as it is sent. */
export type RecordEvent = (name: string, data: unknown) => void;

interface Dispatch {
  readonly sequence: number;
  readonly payload: string;
}

/** Maximum events kept for a resume. Discord does not publish its value. */
const MAX_BUFFERED = 5000;

/**
 * A client's event stream, numbered from 1 without gaps; keeps events until the client confirms
 * them.
 */
export class Session {
  readonly id = randomUUID();
  readonly intents: number;
  readonly shard: Shard;
  #sequence = 0;
  #confirmed = 0;
  #unconfirmed: Dispatch[] = [];
  #sink: EventSink | null = null;
  readonly #record: RecordEvent;

  constructor(intents: number, shard: Shard, record: RecordEvent = () => undefined) {
    this.intents = intents;
    this.shard = shard;
    this.#record = record;
  }

  get hasMessageContent(): boolean {
    return (this.intents & GatewayIntentBits.MessageContent) !== 0;
  }

  /** Tells whether the session receives events with these intents (0 for none) in this guild. */
  sees(intents: number, guildId: string | null): boolean {
    return (intents === 0 || (this.intents & intents) !== 0) && isOnShard(this.shard, guildId);
  }

  /**
   * Sends an event now, or on resume if disconnected. Throws without sending if Discord would not
   * send it. A change is applied after that check.
   */
  dispatch(name: string, data: unknown, change?: Change): void {
    const sequence = this.#sequence + 1;
    const encoded = encodePayload({ op: GatewayOpcodes.Dispatch, d: data, s: sequence, t: name });
    const payload = change === undefined ? encoded : changed(encoded, change);
    this.#sequence = sequence;
    this.#unconfirmed.push({ sequence, payload });
    if (this.#unconfirmed.length > MAX_BUFFERED)
      this.#confirmed = this.#unconfirmed.shift()?.sequence ?? 0;
    this.#sink?.send(payload);
    this.#record(name, data);
  }

  /** Drops events that the client has confirmed. */
  confirm(sequence: number): void {
    this.#confirmed = Math.min(Math.max(this.#confirmed, sequence), this.#sequence);
    this.#unconfirmed = this.#unconfirmed.filter(({ sequence }) => sequence > this.#confirmed);
  }

  /** Events sent after the last one that the client has seen. */
  missedSince(last: number): MissedEvents {
    if (last > this.#sequence) return { ok: false, problem: 'never sent' };
    if (last < this.#confirmed) return { ok: false, problem: 'no longer kept' };
    const missed = this.#unconfirmed.filter(({ sequence }) => sequence > last);
    return { ok: true, payloads: missed.map(({ payload }) => payload) };
  }

  /** Attaches an sink and drops the previous one. */
  attach(sink: EventSink): void {
    this.#sink?.drop();
    this.#sink = sink;
  }

  /** Buffers events until the client resumes. */
  detach(): void {
    this.#sink = null;
  }
}

const dispatch = z.looseObject({ d: z.record(z.string(), z.unknown()) });

function changed(payload: string, change: Change): string {
  const { d, ...rest } = dispatch.parse(JSON.parse(payload));
  return JSON.stringify({ ...rest, d: change(d) });
}
