import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { QUESTIONS } from './questions.ts';

/** The outcome of one question for its member. */
interface Ending {
  readonly kind: 'answered' | 'turned away' | 'failed';
  /** Unit: milliseconds. */
  readonly wait: number;
}

/** Members of a sandbox's server who ask in all of its channels. */
export interface Crowd {
  /** Lets each member ask the next question when their last one has ended, until all are asked. */
  readonly askInTurn: (
    members: number,
    questions: number,
    onEnding: (ending: Ending) => void,
  ) => Promise<void>;
  /** Lets each member ask their number of questions without waiting; resolves with the outcomes by member. */
  readonly askAtOnce: (questions: readonly number[]) => Promise<readonly (readonly Ending[])[]>;
}

export const CHANNELS = ['general', 'politics', 'sport', 'local'] as const;

/** Questions sent in one turn of the event loop. */
const BATCH_SIZE = 50;
const BUSY = /\bbusy\b/iu;

/** Makes a crowd that adds members as needed. */
export function createCrowd(sandbox: Pick<Sandbox, 'member' | 'channel'>): Crowd {
  const channels = CHANNELS.map(name => sandbox.channel(name));
  const members: User[] = [];
  let asked = 0;

  function membersUpTo(count: number): readonly User[] {
    while (members.length < count) members.push(sandbox.member(`Member ${members.length + 1}`));
    return members.slice(0, count);
  }

  async function ask(member: User): Promise<Ending> {
    const question = QUESTIONS[asked % QUESTIONS.length] ?? '';
    const channel = channels[asked % channels.length];
    asked += 1;
    const start = performance.now();
    const kind = await endingOf(member.slash('ask', { question }, channel));
    return { kind, wait: performance.now() - start };
  }

  async function askInTurn(
    count: number,
    questions: number,
    onEnding: (ending: Ending) => void,
  ): Promise<void> {
    let left = questions;
    await Promise.all(
      membersUpTo(count).map(async member => {
        while (left > 0) {
          left -= 1;
          onEnding(await ask(member));
        }
      }),
    );
  }

  async function askAtOnce(questions: readonly number[]): Promise<readonly (readonly Ending[])[]> {
    const asking = membersUpTo(questions.length).map((member, place) => ({
      member,
      left: questions[place] ?? 0,
      endings: [] as Promise<Ending>[],
    }));
    let sent = 0;
    while (asking.some(({ left }) => left > 0)) {
      for (const one of asking) {
        if (one.left === 0) continue;
        one.left -= 1;
        one.endings.push(ask(one.member));
        sent += 1;
        if (sent % BATCH_SIZE === 0) await nextTurn();
      }
    }
    return await Promise.all(asking.map(({ endings }) => Promise.all(endings)));
  }

  return { askInTurn, askAtOnce };
}

async function endingOf(answer: ReturnType<User['slash']>): Promise<Ending['kind']> {
  try {
    const { content, embeds } = await answer;
    return embeds.length === 0 && BUSY.test(content) ? 'turned away' : 'answered';
  } catch (error) {
    if (error instanceof InteractionFailed) return 'failed';
    throw error;
  }
}
