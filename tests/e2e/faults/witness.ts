import { expect, vi } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ChannelRef } from '../../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import type { Footnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import { kindOf, type RequestKind } from './requestFaults.ts';

/** What the bot is called unless a test says otherwise. */
const BOT = 'Footnote';

/** What a member sees of a message, its ids aside. */
type Sight = Pick<ShownMessage, 'content' | 'embeds' | 'components' | 'isPrivate' | 'isThinking'>;

/** Looks at a channel now; what it gives tells what of the bot's is new or has changed since. */
export function watch(member: User, where?: ChannelRef): () => Sight[] {
  const before = new Set(member.sees(where).map(message => JSON.stringify(message)));
  return () =>
    member
      .sees(where)
      .filter(({ author }) => author === BOT)
      .filter(message => !before.has(JSON.stringify(message)))
      .map(sightOf);
}

/** What a message shows. */
function sightOf({ content, embeds, components, isPrivate, isThinking }: ShownMessage) {
  return { content, embeds, components, isPrivate, isThinking };
}

/** Counts requests from now on; resolves when each of these kinds has come once without a fault. */
export function untilAnswered(
  { requests }: Sandbox,
  kinds: readonly RequestKind[],
): () => Promise<void> {
  const start = requests.length;
  return async () => {
    await vi.waitFor(() => {
      const clean = requests.slice(start).filter(({ fault }) => fault === null);
      expect(clean.flatMap(request => kindOf(request) ?? [])).toEqual([...kinds]);
    }, PATIENCE);
  };
}

/** The messages of the log that tell of trouble, in order. */
export function troubles({ logged }: Footnote): string[] {
  return logged()
    .split('\n')
    .filter(line => /"level":"(?:warn|error|fatal)"/u.test(line))
    .map(line => /"msg":"(?<message>[^"]*)"/u.exec(line)?.groups?.message ?? line);
}

/** What something fails with; rejects when it does not. */
export async function failureOf(asked: Promise<unknown>): Promise<unknown> {
  const [{ status, ...settled }] = await Promise.allSettled([asked]);
  if (status === 'fulfilled') throw new Error('it has not failed');
  return 'reason' in settled ? settled.reason : null;
}
