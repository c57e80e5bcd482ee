import process from 'node:process';
import { EXIT } from './exitStatus.ts';

// Units: milliseconds.
/** A signal this soon after another is the same one: npm passes on what the terminal sent to both. */
const SAME_SIGNAL = 500;
/** How often to check that npm's shell is still there. */
const SHELL_CHECK = 500;

/**
 * Resolves when the process is asked to stop: by SIGINT, SIGTERM or SIGHUP, or because the shell
 * that npm started it in has ended. A second signal ends the process at once.
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
      // The shell that npm runs a script in may end on a signal without passing it on.
      const shell = process.ppid;
      setInterval(() => {
        if (process.ppid !== shell) resolve(null);
      }, SHELL_CHECK);
    }
  });
}

/** Stops Node.js from opening its debugger, which could read the token, on SIGUSR1. */
export function ignoreDebugSignal(): void {
  process.on('SIGUSR1', () => undefined);
}
