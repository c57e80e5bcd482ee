import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../src/sandbox/user/userError.ts';

/** Texts that once took quadratic time, with runs that a reader without bounds starts over in. */
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
/** The longest message and the longest question. Unit: UTF-16 code units. */
const MESSAGE_LENGTH = 2000;
const QUESTION_LENGTH = 500;
/** As many messages as `/lookup` reads. */
const MESSAGES = 100;
const CHANNEL = 'local';

/**
 * Fills a channel with hostile messages, then sends `/lookup` and `/ask` in turn, each once the last has
 * been answered, until `isDone`; resolves with how many were sent.
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

/** The soak's tally counts what is not answered. */
function ignoreFailure(error: unknown): void {
  if (!(error instanceof InteractionFailed)) throw error;
}
