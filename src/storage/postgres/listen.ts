import type { Client } from 'pg';
import type { ChangeListener, Unsubscribe } from '../changes.ts';
import type { ConnectionOptions } from './connectionOptions.ts';
import { CHANNEL } from './notices.ts';
import { openSession } from './openSession.ts';

interface Options extends ChangeListener {
  readonly connection: ConnectionOptions;
  /** Whether this process made a change itself, by the server's process that sent the notice. */
  readonly isOwn: (processId: number) => boolean;
  /** Wait before the first attempt to connect again; it doubles with each. Unit: milliseconds. */
  readonly firstWait?: number;
}

/** Unit: milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

/** Listens for the changes of other processes, on a session of its own that is opened again when it is lost. */
export function listen({
  connection,
  isOwn,
  onChange,
  onMissed,
  firstWait = FIRST_WAIT,
}: Options): Unsubscribe {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let wait = firstWait;
  let isClosed = false;
  let opening = open();

  async function open(): Promise<void> {
    try {
      const opened = await openSession(connection);
      opened.on('end', tryLater);
      opened.on('notification', ({ processId, payload = '' }) => {
        if (!isOwn(processId)) onChange(payload);
      });
      client = opened;
      await opened.query(`LISTEN ${CHANNEL}`);
      wait = firstWait;
    } catch {
      // Whatever the reason, queries meet and report it too.
      await end();
      tryLater();
    }
  }

  function tryLater(): void {
    client = null;
    if (isClosed || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      opening = open().then(() => (client === null ? undefined : onMissed()));
    }, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }

  async function end(): Promise<void> {
    await client?.end();
  }

  return async () => {
    isClosed = true;
    if (timer !== null) clearTimeout(timer);
    await opening;
    await end();
  };
}
