import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxGuild } from '../../../src/sandbox/guild/createGuild.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { QUESTIONS } from '../../bench/load/questions.ts';

/** What became of the questions that were asked in some time. */
export interface Outcomes {
  commands: number;
  /** Commands with an answer, or a notice of the bot. */
  answered: number;
  /** Commands with Discord's notice that the bot did not respond. */
  failed: number;
  mentions: number;
  /** Mentions with a reply. */
  replied: number;
  /** Mentions with more than one. */
  repliedTwice: number;
}

/** Somebody who asks at a steady rate in every server, half of it by command and half in messages. */
export interface Questioner {
  /** Starts to count anew; resolves with what became of the questions before, when all have an outcome. */
  readonly next: () => Promise<Outcomes>;
  readonly stop: () => void;
}

/**
 * Time after which a question gets no reply any more: what a killed process was thinking about ends in Discord's
 * notice only after 15 minutes. Unit: milliseconds.
 */
const LATEST_REPLY = 15_000;
/** Unit: milliseconds. */
const SECOND = 1000;

/** Starts to ask `rate` questions per second. */
export function startAsking(
  { applicationId }: Sandbox,
  guilds: readonly SandboxGuild[],
  rate: number,
): Questioner {
  const members = guilds.map(guild => guild.member('Ana'));
  let asked = 0;
  let period = newPeriod();
  const timer = setInterval(ask, SECOND / rate);

  function ask(): void {
    const turn = asked;
    asked += 1;
    const member = members[turn % members.length];
    const question = QUESTIONS[turn % QUESTIONS.length] ?? '';
    // Each server gets both in turn.
    if (Math.floor(turn / members.length) % 2 === 0) {
      period.commands.push(
        member === undefined ? Promise.resolve(false) : answers(member, question),
      );
    } else if (member !== undefined) {
      const { id } = member.say(`<@${applicationId}> ${question}`);
      period.mentions.push({ id, member });
    }
  }

  return {
    next: async () => {
      const ended = period;
      period = newPeriod();
      const commands = await Promise.all(ended.commands);
      await sleep(LATEST_REPLY);
      const replies = countReplies(members);
      const counts = ended.mentions.map(({ id }) => replies.get(id) ?? 0);
      return {
        commands: commands.length,
        answered: commands.filter(Boolean).length,
        failed: commands.filter(isAnswered => !isAnswered).length,
        mentions: counts.length,
        replied: counts.filter(count => count > 0).length,
        repliedTwice: counts.filter(count => count > 1).length,
      };
    },
    stop: () => clearInterval(timer),
  };
}

interface Period {
  readonly commands: Promise<boolean>[];
  readonly mentions: { readonly id: string; readonly member: User }[];
}

function newPeriod(): Period {
  return { commands: [], mentions: [] };
}

async function answers(member: User, question: string): Promise<boolean> {
  try {
    const asked = member.slash('ask', { question }).then(() => true);
    return await Promise.race([asked, sleep(LATEST_REPLY, false)]);
  } catch (error) {
    if (error instanceof InteractionFailed) return false;
    throw error;
  }
}

/** How many replies each message has. */
function countReplies(members: readonly User[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { replyTo } of members.flatMap(member => member.sees())) {
    if (replyTo !== null) counts.set(replyTo, (counts.get(replyTo) ?? 0) + 1);
  }
  return counts;
}
