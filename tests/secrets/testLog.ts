import { expect, onTestFinished } from 'vitest';
import { createLog, type Log } from '../../src/discord/log/createLog.ts';
import { leaksIn } from './leaksIn.ts';
import { type OnEnd, watchTokens } from './watchTokens.ts';

/** A log at the most verbose level, which is searched for secrets when its test ends. */
export interface TestLog {
  readonly log: Log;
  /** All lines so far. */
  readonly logged: () => string;
}

/** Creates a log whose test fails if it contains a secret; later lines are not checked. */
export function testLog(token: string, onEnd: OnEnd = onTestFinished): TestLog {
  const lines: string[] = [];
  const tokens = watchTokens(onEnd);
  const logged = (): string => lines.join('');
  onEnd(async () => {
    expect(leaksIn(logged(), [token, ...tokens]), 'secrets in the log').toEqual([]);
  });
  return { log: createLog('trace', [token], line => lines.push(line)), logged };
}
