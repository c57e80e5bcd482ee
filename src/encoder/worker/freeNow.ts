import { MessageChannel } from 'node:worker_threads';

/**
 * Frees the memory of large arrays, which become empty, by sending it to a port that is closed. The
 * garbage collector runs late in a worker with little to do.
 */
export function freeNow(...arrays: readonly Uint8Array<ArrayBuffer>[]): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(
    null,
    arrays.map(({ buffer }) => buffer),
  );
  port1.close();
  port2.close();
}
