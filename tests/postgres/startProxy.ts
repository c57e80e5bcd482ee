import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy that can part its clients from its server. */
export interface TcpProxy {
  readonly port: number;
  /** `reset` closes all connections and refuses others; `silent` lets nothing through, as a cut cable. */
  readonly cut: (how: 'reset' | 'silent') => void;
  /** Lets everything through again, also what was sent in between. */
  readonly heal: () => void;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts a proxy on the loopback for a server on the loopback. */
export async function startProxy(serverPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let state: 'open' | 'reset' | 'silent' = 'open';
  const server = createServer(client => {
    if (state === 'reset') return void client.destroy();
    const upstream = connect(serverPort, HOST);
    pass(client, upstream);
    pass(upstream, client);
  });

  function pass(from: Socket, to: Socket): void {
    sockets.add(from);
    from.on('error', () => undefined);
    from.on('data', chunk => to.write(chunk));
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (state === 'silent') from.pause();
  }

  server.listen(0, HOST);
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    cut: how => {
      state = how;
      for (const socket of sockets) {
        if (how === 'reset') socket.destroy();
        else socket.pause();
      }
    },
    heal: () => {
      state = 'open';
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
