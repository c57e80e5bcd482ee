import process from 'node:process';
import { EXIT } from './exitStatus.ts';

// Units: milliseconds.
/** Signals within this time count as one: npm forwards the signal that the terminal sent to both. */
const SAME_SIGNAL = 500;
/** Time between checks that npm's shell is alive. */
const SHELL_CHECK = 500;

/**
 * Resolves when the process is asked to stop: by SIGINT, SIGTERM or SIGHUP, or by the end of the shell
 * that npm started it in. A second signal exits at once.
 */
export function stopRequest({ npm_lifecycle_event: script }: NodeJS.ProcessEnv): Promise<null> {
  return new Promise(resolve => {
    let askedAt: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (askedAt !== null && performance.now() - askedAt > SAME_SIGNAL)
          process.exit(EXIT.unexpected);
        askedAt ??= performance.now();
        resolve(null);
      });
    }
    if (script !== undefined) {
      // npm's shell may end on a signal without forwarding it.
      const shell = process.ppid;
      setInterval(() => {
        if (process.ppid !== shell) resolve(null);
      }, SHELL_CHECK);
    }
  });
}

/** Keeps Node.js from opening its debugger, which could read the token, on SIGUSR1. */
export function ignoreDebugSignal(): void {
  process.on('SIGUSR1', () => undefined);
}
