import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { addArticle } from '../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../footnote.ts';

/** A bot in a server with a digest. */
export interface DigestBot {
  readonly footnote: Footnote;
  /** May manage messages. */
  readonly mo: User;
  readonly channelId: string;
  /** Adds an article to the server; resolves with its id. */
  readonly add: (title: string) => Promise<string>;
  /** Passes hours, and lets the bot do what is due. */
  readonly pass: (hours: number) => Promise<void>;
  /** The public messages in the channel, oldest first. */
  readonly posts: () => readonly ShownMessage[];
}

/** Unit: milliseconds. */
const HOUR = 60 * 60_000;
/** Options of `/digest set`. */
export const DAILY = { time: '08:30', timezone: 'UTC' };

interface Settings {
  /** The rules by which the sandbox refuses something. */
  readonly refusals?: readonly string[];
  /** When the bot starts; the next noon by default. Unit: milliseconds since 1970. */
  readonly start?: number;
  readonly timezone?: string;
}

/** Starts a bot with a daily digest that is due at 08:30. */
export async function startDigests({
  refusals = [],
  start,
  timezone = DAILY.timezone,
}: Settings = {}): Promise<DigestBot> {
  const footnote = await startFootnote({
    articles: {},
    stores: true,
    refusals,
    prepare: ({ clock, gatewayClock }) => {
      const delay = (start ?? nextNoon(clock.now())) - clock.now();
      clock.advance(delay);
      gatewayClock.advance(delay);
    },
  });
  const { sandbox, passTime, libraryOf, digests } = footnote;
  const { id: channelId } = sandbox.channel('general');
  const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  await mo.slash('digest set', { channel: channelId, ...DAILY, timezone });
  const library = await libraryOf(sandbox.guild.id);
  return {
    footnote,
    mo,
    channelId,
    add: title =>
      addArticle(library, `${title}.txt`, `# ${title}\n\n${title}, says the harbour office.\n`),
    pass: async hours => {
      passTime(hours * HOUR);
      await digests().idle();
    },
    posts: () => mo.sees({ id: channelId }).filter(({ isPrivate }) => !isPrivate),
  };
}

function nextNoon(time: number): number {
  const day = 24 * HOUR;
  return Math.ceil(time / day) * day + 12 * HOUR;
}
