import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { EventFaults } from '../faults/eventFaults.ts';
import type { Clock } from '../model/clock.ts';
import { checkIdentify } from './checkIdentify.ts';
import type { Identify, Resume } from './sendEvents.ts';
import { type EventSink, type RecordEvent, Session } from './session.ts';
import { isOnShard } from './shard.ts';

/** What comes of IDENTIFY or RESUME: a session, op 9, a closed connection, or nothing when it is ignored on demand. */
export type Admission =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'invalid session' }
  | { readonly kind: 'close'; readonly code: GatewayCloseCodes }
  | { readonly kind: 'no answer' };

/** The clients' sessions, connected or kept for a while until they resume. */
export interface Sessions {
  /** Starts a session, whose first events go to the outlet. */
  readonly identify: (data: Identify, outlet: EventSink) => Admission;
  /** Takes up a session again, sending what was missed to the outlet. */
  readonly resume: (data: Resume, outlet: EventSink) => Admission;
  /** Keeps a session whose connection is gone for a while. */
  readonly leave: (session: Session) => void;
  readonly end: (session: Session) => void;
  readonly all: () => readonly Session[];
}

/** What sessions need to know of the bot and the world behind the gateway. */
export interface SessionOptions {
  /** Where sessions resume, such as `ws://127.0.0.1:41234/gateway`. */
  readonly resumeUrl: string;
  readonly token: string;
  readonly clock: Clock;
  /** Privileged intents that the application has enabled. */
  readonly enabledIntents: number;
  /** The bot's user, application and servers for READY. */
  readonly identity: () => {
    readonly user: unknown;
    readonly application: { readonly id: string; readonly flags: number };
    readonly guildIds: readonly string[];
  };
  /** The data of GUILD_CREATE for a server of the bot's. */
  readonly guildCreate: (guildId: string) => unknown;
  readonly record?: RecordEvent | undefined;
}

/** "A few minutes" (events/gateway#initiating-a-disconnect). Unit: milliseconds. */
const RESUME_WINDOW = 3 * 60_000;
/** One IDENTIFY in this time, as for a `max_concurrency` of 1 (events/gateway#rate-limiting). Unit: milliseconds. */
const IDENTIFY_INTERVAL = 5000;

/** Makes the sessions of a gateway, none yet. */
export function createSessions(
  options: SessionOptions,
  { pass }: Pick<EventFaults, 'pass'>,
): Sessions {
  const { clock, token, resumeUrl } = options;
  const sessions = new Map<string, Session>();
  const away = new Map<Session, () => void>();
  let identifiedAt = Number.NEGATIVE_INFINITY;

  function identify(data: Identify, outlet: EventSink): Admission {
    const { user, application, guildIds } = options.identity();
    const { enabledIntents } = options;
    const code = checkIdentify(data, { token, enabledIntents, guildIds });
    if (code !== null) return { kind: 'close', code };
    if (clock.now() - identifiedAt < IDENTIFY_INTERVAL) return { kind: 'invalid session' };
    identifiedAt = clock.now();
    const session = new Session(data.intents, data.shard ?? [0, 1], options.record);
    const guilds = guildIds.filter(guildId => isOnShard(session.shard, guildId));
    sessions.set(session.id, session);
    session.attach(outlet);
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
      dispatch(session, 'GUILD_CREATE', options.guildCreate(guildId));
    }
    return { kind: 'session', session };
  }

  function resume(data: Resume, outlet: EventSink): Admission {
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
    session.attach(outlet);
    for (const payload of missed.payloads) outlet.send(payload);
    dispatch(session, 'RESUMED', {});
    return { kind: 'session', session };
  }

  function dispatch(session: Session, name: string, data: unknown): void {
    pass(name, () => session.dispatch(name, data));
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

  return { identify, resume, leave, end, all: () => [...sessions.values()] };
}
