import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../src/sandbox/user/userError.ts';

/** Runs that once took quadratic time. */
const RUNS = [
  '\u2028',
  '\u2029',
  ' ',
  '\u00a0',
  'a',
  '😀',
  'e\u0301',
  'Mr. A. B. ',
  '[a](',
  '**',
  '"',
];
// Maximum lengths of messages and questions. Unit: UTF-16 code units.
const MESSAGE_LENGTH = 2000;
const QUESTION_LENGTH = 500;
/** The most messages that `/lookup` reads. */
const MESSAGES = 100;
const CHANNEL = 'local';

/**
 * Fills a channel with hostile messages, then sends `/lookup` and `/ask` alternately, one at a time,
 * until `isDone`; resolves with the number of commands.
 */
export async function attack(sandbox: Sandbox, isDone: () => boolean): Promise<number> {
  const member = sandbox.member('Mallory');
  const channel = sandbox.channel(CHANNEL);
  for (let at = 0; at < MESSAGES; at += 1)
    member.say(`a${hostile(at, MESSAGE_LENGTH - 2)}b`, channel);
  let sent = 0;
  while (!isDone()) {
    const isLookup = sent % 2 === 0;
    sent += 1;
    const answer = isLookup
      ? member.slash('lookup', { messages: MESSAGES, private: true }, channel)
      : member.slash('ask', { question: `a${hostile(sent, QUESTION_LENGTH - 2)}b` }, channel);
    await answer.catch(ignoreFailure);
  }
  return sent;
}

function hostile(at: number, length: number): string {
  const run = RUNS[at % RUNS.length] ?? '';
  return run.repeat(Math.floor(length / run.length));
}

/** Ignores unanswered commands, which the tally of the soak counts. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof InteractionFailed)) throw error;
}
