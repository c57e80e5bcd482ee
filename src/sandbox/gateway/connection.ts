import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Clock } from '../model/clock.ts';
import { encodePayload, type Payload } from './payload.ts';
import { type ParsedEvent, parseSendEvent, type SendEvent } from './sendEvents.ts';
import type { EventSink, Session } from './session.ts';
import type { AdmissionResult, Sessions } from './sessions.ts';

/** What a connection needs from its gateway. */
export interface ConnectionOptions {
  readonly socket: WebSocket;
  readonly sessions: Sessions;
  readonly clock: Clock;
  /** Unit: milliseconds. */
  readonly heartbeatInterval: number;
  /** Whether heartbeats are acknowledged at the moment. */
  readonly acknowledges: () => boolean;
}

/** Maximum payloads a client may send per `SEND_WINDOW` (events/gateway#rate-limiting). */
const MAX_SENDS = 120;
/** Unit: milliseconds. */
const SEND_WINDOW = 60_000;
/**
 * Heartbeat intervals without a heartbeat before the connection is closed. Discord does not publish
 * its value.
 */
const HEARTBEAT_TOLERANCE = 1.5;
/** Close codes by which a client ends its session (events/gateway#initiating-a-disconnect). */
const ENDING_CODES: ReadonlySet<number> = new Set([1000, 1001]);

/** A client connection: sends HELLO, then responds to the client as Discord does. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #sink: EventSink;
  #session: Session | null = null;
  #sentAt: readonly number[] = [];
  #isOpen = true;
  #cancelTimeout: () => void;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#sink = { send: text => options.socket.send(text), drop: () => this.#lose() };
    this.#cancelTimeout = this.#setTimeout();
    this.send({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: options.heartbeatInterval },
    });
  }

  get isIdentified(): boolean {
    return this.#session !== null;
  }

  send(payload: Payload): void {
    this.#options.socket.send(encodePayload(payload));
  }

  /** Handles a client message; ignores it once the connection is closed. */
  receive(bytes: Buffer): void {
    if (!this.#isOpen) return;
    const read: ParsedEvent = this.#isTooFast()
      ? { ok: false, code: GatewayCloseCodes.RateLimited }
      : parseSendEvent(bytes);
    if (read.ok) this.#handle(read.event);
    else this.close(read.code);
  }

  /** Closes the connection with a code, or drops it without one; the session can be resumed. */
  close(code?: number): void {
    this.#leaveSession();
    this.#stop();
    if (code === undefined) this.#options.socket.terminate();
    else this.#options.socket.close(code);
  }

  /** Handles the end of the connection on the client's side. */
  onClose(code: number): void {
    if (ENDING_CODES.has(code)) this.#endSession();
    else this.#leaveSession();
    this.#stop();
  }

  /** Tells the client that its session is invalid; it may resume or identify on this connection. */
  invalidate(isResumable: boolean): void {
    if (isResumable) this.#leaveSession();
    else this.#endSession();
    this.send({ op: GatewayOpcodes.InvalidSession, d: isResumable });
  }

  #handle(event: SendEvent): void {
    const { sessions } = this.#options;
    switch (event.op) {
      case GatewayOpcodes.Heartbeat:
        this.#beat(event.d);
        break;
      case GatewayOpcodes.Identify:
        this.#admit(() => sessions.identify(event.d, this.#sink));
        break;
      case GatewayOpcodes.Resume:
        this.#admit(() => sessions.resume(event.d, this.#sink));
        break;
      default:
        // Presence, voice and member requests have no effect, but need a session.
        if (!this.isIdentified) this.close(GatewayCloseCodes.NotAuthenticated);
    }
  }

  #beat(sequence: number | null): void {
    this.#cancelTimeout();
    this.#cancelTimeout = this.#setTimeout();
    this.#session?.confirm(sequence ?? 0);
    if (this.#options.acknowledges()) this.send({ op: GatewayOpcodes.HeartbeatAck });
  }

  #admit(ask: () => AdmissionResult): void {
    const admission: AdmissionResult = this.isIdentified
      ? { kind: 'close', code: GatewayCloseCodes.AlreadyAuthenticated }
      : ask();
    switch (admission.kind) {
      case 'session':
        this.#session = admission.session;
        break;
      case 'invalid session':
        this.send({ op: GatewayOpcodes.InvalidSession, d: false });
        break;
      case 'close':
        this.close(admission.code);
        break;
      case 'no answer':
        break;
    }
  }

  #isTooFast(): boolean {
    const now = this.#options.clock.now();
    this.#sentAt = [...this.#sentAt.filter(time => time > now - SEND_WINDOW), now];
    return this.#sentAt.length > MAX_SENDS;
  }

  /** Closes a silent connection; its session can be resumed (events/gateway#heartbeat-interval). */
  #setTimeout(): () => void {
    const { clock, heartbeatInterval } = this.#options;
    return clock.after(heartbeatInterval * HEARTBEAT_TOLERANCE, () =>
      this.close(GatewayCloseCodes.SessionTimedOut),
    );
  }

  #leaveSession(): void {
    if (this.#session !== null) this.#options.sessions.leave(this.#session);
    this.#session = null;
  }

  #endSession(): void {
    if (this.#session !== null) this.#options.sessions.end(this.#session);
    this.#session = null;
  }

  /** Called when another connection takes over the session. */
  #lose(): void {
    this.#session = null;
    this.close();
  }

  #stop(): void {
    this.#isOpen = false;
    this.#cancelTimeout();
  }
}
