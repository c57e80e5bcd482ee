import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { World } from '../model/world.ts';
import type { Sandbox } from '../startSandbox.ts';
import { bundlePage } from './bundlePage.ts';
import { createPageListener, type ListenerOptions } from './pageListener.ts';
import { createActionPerformer, type HostActions } from './performAction.ts';
import { createViewers } from './viewers.ts';
import { createView } from './views/createView.ts';
import type { WireLog } from './wireLog.ts';

/** Settings of the page. */
export interface PageOptions extends HostActions, Pick<ListenerOptions, 'people' | 'report'> {
  readonly sandbox: Sandbox;
  readonly wire: WireLog;
  /** Names of the articles that the bot answers from. */
  readonly articles: () => readonly string[];
  /** Questions that the page offers until anything is posted. */
  readonly starters: () => readonly string[];
  /** Preferred port; any free port is used if it is taken. */
  readonly port: number;
}

/** A running page. */
export interface Page {
  /** URL of the page. */
  readonly address: string;
  /** Updates what the sandbox does not announce, such as the articles. */
  readonly refresh: () => void;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/** Serves the page on the loopback interface. */
export async function startPage(options: PageOptions): Promise<Page> {
  const { sandbox, wire, people, report } = options;
  const { world } = sandbox;
  let isRestarting = false;
  const isOnline = (): boolean => !isRestarting && sandbox.gateway.sessionCount() > 0;
  const opening = latestMessages(world);
  const starters = (): readonly string[] =>
    latestMessages(world) === opening ? options.starters() : [];
  const viewers = createViewers(wire, viewer => {
    const articles = options.articles();
    return createView(
      { world, people, isOnline: isOnline(), articles, starters: starters() },
      viewer,
    );
  });
  // Only the wire log announces that the bot has come online.
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

/** Ids of the latest message of each channel, even if deleted; differs after every message. */
function latestMessages({ channels, messages }: World): string {
  return [...channels.keys()].flatMap(id => messages.lastIn(id) ?? []).join(' ');
}

/** Listens on a port, or on any free one if that is taken; resolves with the port. */
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
        reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}

/** Tells whether the port is in use or not permitted. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
