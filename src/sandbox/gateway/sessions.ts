import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { EventFaults } from '../faults/eventFaults.ts';
import type { Clock } from '../model/clock.ts';
import { checkIdentify } from './checkIdentify.ts';
import type { Identify, Resume } from './sendEvents.ts';
import { type EventSink, type RecordEvent, Session } from './session.ts';
import { isOnShard, type Shard } from './shard.ts';

/**
 * Result of IDENTIFY or RESUME: a session, op 9, a closed connection, or no answer because of a
 * fault.
 */
export type AdmissionResult =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'invalid session' }
  | { readonly kind: 'close'; readonly code: GatewayCloseCodes }
  | { readonly kind: 'no answer' };

/** Sessions of clients, connected or waiting for a resume. */
export interface Sessions {
  /** Starts a session and sends its first events to the sink. */
  readonly identify: (data: Identify, sink: EventSink) => AdmissionResult;
  /** Resumes a session and sends the missed events to the sink. */
  readonly resume: (data: Resume, sink: EventSink) => AdmissionResult;
  /** Keeps a disconnected session for `RESUME_WINDOW`. */
  readonly leave: (session: Session) => void;
  readonly end: (session: Session) => void;
  readonly all: () => readonly Session[];
  /** Number of IDENTIFYs refused because they came too soon after another. */
  readonly tooSoonCount: () => number;
}

/** What sessions need to know about the bot and its guilds. */
export interface SessionOptions {
  /** URL for resuming, such as `ws://127.0.0.1:41234/gateway`. */
  readonly resumeUrl: string;
  readonly token: string;
  readonly clock: Clock;
  /** Privileged intents enabled for the application. */
  readonly enabledIntents: number;
  /** See `Sharding`. */
  readonly maxConcurrency: () => number;
  /** User, application and guilds for READY. */
  readonly identity: () => {
    readonly user: unknown;
    readonly application: { readonly id: string; readonly flags: number };
    readonly guildIds: readonly string[];
  };
  /** Data of GUILD_CREATE for one of the bot's guilds; null during an outage. */
  readonly guildCreate: (guildId: string) => unknown;
  readonly record?: RecordEvent | undefined;
}

/** "A few minutes" (events/gateway#initiating-a-disconnect). Unit: milliseconds. */
const RESUME_WINDOW = 3 * 60_000;
/**
 * Minimum time between IDENTIFYs with the same rate limit key (events/gateway#rate-limiting).
 * Unit: milliseconds.
 */
const IDENTIFY_INTERVAL = 5000;

/** Creates an empty set of sessions. */
export function createSessions(
  options: SessionOptions,
  { pass }: Pick<EventFaults, 'pass'>,
): Sessions {
  const { clock, token, resumeUrl } = options;
  const sessions = new Map<string, Session>();
  const away = new Map<Session, () => void>();
  /** Times of the last IDENTIFY by rate limit key. */
  const identifiedAt = new Map<number, number>();
  let tooSoon = 0;

  function identify(data: Identify, sink: EventSink): AdmissionResult {
    const { user, application, guildIds } = options.identity();
    const { enabledIntents } = options;
    const code = checkIdentify(data, { token, enabledIntents, guildIds });
    if (code !== null) return { kind: 'close', code };
    const { shard = [0, 1] } = data;
    if (!takeTurn(shard)) return { kind: 'invalid session' };
    const session = new Session(data.intents, shard, options.record);
    const guilds = guildIds.filter(guildId => isOnShard(session.shard, guildId));
    sessions.set(session.id, session);
    session.attach(sink);
    dispatch(session, 'READY', {
      v: 10,
      user,
      guilds: guilds.map(id => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: resumeUrl,
      shard: data.shard,
      application,
    });
    for (const guildId of guilds) {
      if (!session.sees(GatewayIntentBits.Guilds, guildId)) continue;
      const guild = options.guildCreate(guildId);
      if (guild === null) dispatch(session, 'GUILD_DELETE', { id: guildId, unavailable: true });
      else dispatch(session, 'GUILD_CREATE', guild);
    }
    return { kind: 'session', session };
  }

  /** Whether a shard may identify now; that counts as an IDENTIFY (events/gateway#sharding-max-concurrency). */
  function takeTurn([id]: Shard): boolean {
    const key = id % options.maxConcurrency();
    const last = identifiedAt.get(key);
    if (last !== undefined && clock.now() - last < IDENTIFY_INTERVAL) {
      tooSoon += 1;
      return false;
    }
    identifiedAt.set(key, clock.now());
    return true;
  }

  function resume(data: Resume, sink: EventSink): AdmissionResult {
    if (data.token !== token)
      return { kind: 'close', code: GatewayCloseCodes.AuthenticationFailed };
    const session = sessions.get(data.session_id);
    if (session === undefined) return { kind: 'invalid session' };
    const missed = session.missedSince(data.seq);
    if (!missed.ok) {
      return missed.problem === 'never sent'
        ? { kind: 'close', code: GatewayCloseCodes.InvalidSeq }
        : { kind: 'invalid session' };
    }
    away.get(session)?.();
    away.delete(session);
    session.attach(sink);
    for (const payload of missed.payloads) sink.send(payload);
    dispatch(session, 'RESUMED', {});
    return { kind: 'session', session };
  }

  function dispatch(session: Session, name: string, data: unknown): void {
    pass(name, change => session.dispatch(name, data, change));
  }

  function leave(session: Session): void {
    session.detach();
    away.set(
      session,
      clock.after(RESUME_WINDOW, () => end(session)),
    );
  }

  function end(session: Session): void {
    session.detach();
    away.get(session)?.();
    away.delete(session);
    sessions.delete(session.id);
  }

  return {
    identify,
    resume,
    leave,
    end,
    all: () => [...sessions.values()],
    tooSoonCount: () => tooSoon,
  };
}
