import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { createEventFaults, type EventFaults } from '../faults/eventFaults.ts';
import { createFaultQueue } from '../faults/faultQueue.ts';
import type { GatewayEvent } from '../model/gatewayEvent.ts';
import { type AdmissionFaults, createAdmissionFaults } from './admissionFaults.ts';
import { Connection } from './connection.ts';
import { createSessions, type SessionOptions } from './sessions.ts';

/** Settings of the gateway. */
export interface GatewayOptions extends SessionOptions {
  /** HTTP server whose upgrade requests at `path` are handled. */
  readonly server: Server;
  readonly path: string;
  /** Unit: milliseconds. */
  readonly heartbeatInterval: number;
}

/** Controls of the gateway. */
export interface Gateway extends AdmissionFaults {
  /**
   * Sends an event to the sessions that may see it; disconnected sessions get it when they resume.
   */
  readonly dispatch: (event: GatewayEvent) => void;
  /** Closes every connection with a code, or drops the TCP connections without one. */
  readonly disconnect: (code?: number) => void;
  /** Asks every session to reconnect and resume (op 7). */
  readonly askToReconnect: () => void;
  /** Asks every session for a heartbeat (op 1). */
  readonly askForHeartbeat: () => void;
  /** Tells every session that it is invalid (op 9). */
  readonly invalidate: (isResumable: boolean) => void;
  /** Number of connected, identified sessions. */
  readonly sessionCount: () => number;
  /** Number of IDENTIFYs refused because they came too soon after another. */
  readonly tooSoonCount: () => number;
  /** Turns heartbeat acknowledgements on (the default) or off. */
  readonly acknowledgeHeartbeats: (does: boolean) => void;
  /** Answers the next `times` upgrade requests with HTTP 503. */
  readonly refuseConnections: (times?: number) => void;
  /** Accepts the next `times` connections and closes them with a code before anything is sent. */
  readonly closeAtOnce: (code: number, times?: number) => void;
  /** Number of connections accepted so far. */
  readonly connectionCount: () => number;
  /** Faults of events. */
  readonly events: EventFaults;
  readonly close: () => Promise<void>;
}

const API_VERSION = '10';

/** Creates a gateway that speaks uncompressed JSON, API v10. */
export function createGateway(options: GatewayOptions): Gateway {
  const { server, path, clock, heartbeatInterval } = options;
  const sockets = new WebSocketServer({ noServer: true });
  const events = createEventFaults();
  const { sessions, ...admissionFaults } = createAdmissionFaults(createSessions(options, events));
  const refusals = createFaultQueue<null, 'refused'>();
  const closes = createFaultQueue<null, number>();
  let connectionCount = 0;
  const connections = new Set<Connection>();
  let acknowledges = true;

  server.on('upgrade', upgrade);

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const [pathname, query] = (request.url ?? '').split('?');
    // A stream error without a listener would end the process.
    stream.on('error', () => stream.destroy());
    if (pathname !== path) {
      if (server.listenerCount('upgrade') === 1)
        refuse(stream, '404 Not Found', 'no gateway at this path');
      return;
    }
    if (refusals.take(null) !== null) {
      refuse(stream, '503 Service Unavailable', 'connections are refused');
      return;
    }
    const searchParams = new URLSearchParams(query);
    if (!isSupportedEncoding(searchParams)) {
      refuse(stream, '400 Bad Request', 'only encoding=json without compress is supported');
      return;
    }
    sockets.handleUpgrade(request, stream, head, socket => {
      // ws closes the socket after an error.
      socket.on('error', () => undefined);
      connectionCount += 1;
      const code = closes.take(null);
      if (code !== null) socket.close(code);
      else if (searchParams.get('v') === API_VERSION) connect(socket);
      else socket.close(GatewayCloseCodes.InvalidAPIVersion);
    });
  }

  function connect(socket: WebSocket): void {
    const connection = new Connection({
      socket,
      sessions,
      clock,
      heartbeatInterval,
      acknowledges: () => acknowledges,
    });
    connections.add(connection);
    socket.on('message', (data: Buffer) => connection.receive(data));
    socket.on('close', code => {
      connections.delete(connection);
      connection.onClose(code);
    });
  }

  function identified(): Connection[] {
    return [...connections].filter(({ isIdentified }) => isIdentified);
  }

  function dispatch({ name, data, intents, guildId }: GatewayEvent): void {
    const sent = sessions
      .all()
      .filter(session => session.sees(intents, guildId))
      .map(session => ({ session, payload: data(session.hasMessageContent) }));
    events.pass(name, change => {
      for (const { session, payload } of sent) session.dispatch(name, payload, change);
    });
  }

  function invalidate(isResumable: boolean): void {
    for (const connection of identified()) connection.invalidate(isResumable);
    if (isResumable) return;
    for (const session of sessions.all()) sessions.end(session);
  }

  function disconnect(code?: number): void {
    for (const connection of connections) connection.close(code);
  }

  async function close(): Promise<void> {
    server.off('upgrade', upgrade);
    disconnect();
    for (const session of sessions.all()) sessions.end(session);
    await new Promise(resolve => sockets.close(resolve));
  }

  return {
    ...admissionFaults,
    dispatch,
    disconnect,
    askToReconnect: () => {
      for (const connection of identified()) connection.send({ op: GatewayOpcodes.Reconnect });
    },
    askForHeartbeat: () => {
      for (const connection of identified()) connection.send({ op: GatewayOpcodes.Heartbeat });
    },
    invalidate,
    sessionCount: () => identified().length,
    tooSoonCount: sessions.tooSoonCount,
    acknowledgeHeartbeats: does => {
      acknowledges = does;
    },
    refuseConnections: (times = 1) => refusals.add(() => true, 'refused', times),
    closeAtOnce: (code, times = 1) => closes.add(() => true, code, times),
    connectionCount: () => connectionCount,
    events,
    close,
  };
}

/**
 * Tells whether a client asks for JSON without transport compression
 * (events/gateway#connecting-gateway-url-query-string-params).
 */
function isSupportedEncoding(query: URLSearchParams): boolean {
  return query.get('encoding') === 'json' && !query.has('compress');
}

function refuse(stream: Duplex, status: string, reason: string): void {
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: ${reason.length}\r\n\r\n${reason}`,
  );
}
