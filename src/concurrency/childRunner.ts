import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import PQueue from 'p-queue';
import { residentMemory } from './residentMemory.ts';
import { RunLimitError, type RunLimits, type Runner } from './runner.ts';

/** What child.mjs answers. */
type Answer<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly error: unknown };

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url));
const MEBIBYTE = 2 ** 20;
/** Time before an idle process is stopped. Unit: milliseconds. */
const IDLE_TIME = 5000;
/** Time between two looks at the memory of a process. Unit: milliseconds. */
const WATCH_INTERVAL = 50;
/** What a process needs of the environment; secrets stay out of it. */
const VARIABLES = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/**
 * Creates a child process that calls the function `run` exported by the module at a URL, one call at a
 * time. The memory limit is that of all its resident memory, buffers included.
 */
export function createChildRunner<Input, Output>(
  module: URL,
  limits: RunLimits,
  idleTime = IDLE_TIME,
): Runner<Input, Output> {
  const queue = new PQueue({ concurrency: 1 });
  const closing = new AbortController();
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  function stop(): void {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = null;
  }

  async function runNow(input: Input): Promise<Output> {
    clearTimeout(idle);
    const running = child ?? start(limits);
    child = running;
    keepAlive(running, true);
    const ended = new AbortController();
    const signal = AbortSignal.any([closing.signal, ended.signal]);
    try {
      const answer = await Promise.race([
        ask<Output>(running, { module: module.href, input }, signal),
        exitOf(running, signal),
        limitOf(running, limits, signal),
      ]);
      if (!answer.ok) throw answer.error;
      keepAlive(running, false);
      idle = setTimeout(stop, idleTime).unref();
      return answer.output;
    } catch (error) {
      // An error of the function leaves the process in an unknown state.
      stop();
      closing.signal.throwIfAborted();
      throw error;
    } finally {
      ended.abort();
    }
  }

  return {
    run: input => queue.add(() => runNow(input), { signal: closing.signal }),
    close: async () => {
      closing.abort();
      stop();
      await queue.onIdle();
    },
  };
}

function start({ memory }: RunLimits): ChildProcess {
  const child = fork(CHILD, {
    serialization: 'advanced',
    // Readers of documents print their complaints.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${memory}`],
    env: Object.fromEntries(VARIABLES.map(name => [name, process.env[name]])),
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Decides whether a process, and the channel to it, keep this one alive. */
function keepAlive(child: ChildProcess, isKept: boolean): void {
  if (isKept) child.ref();
  else child.unref();
  if (isKept) child.channel?.ref();
  else child.channel?.unref();
}

async function ask<Output>(
  child: ChildProcess,
  task: { readonly module: string; readonly input: unknown },
  signal: AbortSignal,
): Promise<Answer<Output>> {
  const answered = once(child, 'message', { signal });
  child.send(task);
  const [answer] = await answered;
  return answer;
}

/** Rejects when a process ends. V8 aborts it when its heap is full. */
async function exitOf(child: ChildProcess, signal: AbortSignal): Promise<never> {
  const [code, killedBy] = await once(child, 'exit', { signal });
  if (killedBy === 'SIGABRT') throw new RunLimitError('memory');
  throw new Error(`its process ended (${killedBy ?? code})`);
}

/** Rejects when a call takes too long or too much memory. */
async function limitOf(
  { pid }: ChildProcess,
  { time, memory }: RunLimits,
  signal: AbortSignal,
): Promise<never> {
  const end = performance.now() + time;
  for (;;) {
    await pause(WATCH_INTERVAL, undefined, { signal });
    if (performance.now() > end) throw new RunLimitError('time');
    const used = pid === undefined ? null : await residentMemory(pid);
    if (used !== null && used > memory * MEBIBYTE) throw new RunLimitError('memory');
  }
}
