import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Sandbox } from '../startSandbox.ts';
import { bundlePage } from './bundlePage.ts';
import { createPageListener, type ListenerOptions } from './pageListener.ts';
import { createActionPerformer, type HostActions } from './performAction.ts';
import { createViewers } from './viewers.ts';
import { createView } from './views/createView.ts';
import type { WireLog } from './wireLog.ts';

/** What the page shows, and what it can do. */
export interface PageOptions extends HostActions, Pick<ListenerOptions, 'people' | 'report'> {
  readonly sandbox: Sandbox;
  readonly wire: WireLog;
  /** The articles that the bot answers from, by name. */
  readonly articles: () => readonly string[];
  /** Where to listen, or at any free port if that is taken. */
  readonly port: number;
}

/** A page that plays Discord's client before the stand-in. */
export interface Page {
  /** Where a browser finds it. */
  readonly address: string;
  /** Shows anew what the stand-in does not tell of, such as the articles. */
  readonly refresh: () => void;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** Serves the page on the loopback. */
export async function startPage(options: PageOptions): Promise<Page> {
  const { sandbox, wire, people, report } = options;
  const { world } = sandbox;
  let isRestarting = false;
  const isOnline = (): boolean => !isRestarting && sandbox.gateway.sessionCount() > 0;
  const viewers = createViewers(wire, viewer =>
    createView({ world, people, isOnline: isOnline(), articles: options.articles() }, viewer),
  );
  // That the bot has come online is told of by the wire alone.
  const watches = [world.changes.watch(viewers.refresh), wire.watch(viewers.refresh)];

  async function restart(): Promise<void> {
    isRestarting = true;
    viewers.refresh();
    try {
      await options.restart();
    } finally {
      isRestarting = false;
      viewers.refresh();
    }
  }

  const server = createServer(
    createPageListener({
      files: bundlePage(),
      key: randomBytes(32).toString('base64url'),
      people,
      viewers,
      perform: createActionPerformer(world, { ...options, restart }),
      report,
    }),
  );
  const port = await listenAt(server, options.port);
  return {
    address: `http://${HOST}:${port}/`,
    refresh: viewers.refresh,
    close: async () => {
      for (const end of watches) end();
      viewers.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** Listens at a port, or at any that is free where it is taken; resolves with which. */
async function listenAt(server: Server, port: number): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    if (port === 0 || !isTaken(error)) throw error;
    return await listen(server, 0);
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string')
        reject(new Error('no port to listen on'));
      else resolve(address.port);
    });
  });
}

/** Another program has the port, or the system keeps it from this one. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
