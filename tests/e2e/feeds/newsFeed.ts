import type { RequestListener } from 'node:http';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type RssItem, rss } from '../../feeds/rss.ts';
import { startServer } from '../../sources/fetch/startServer.ts';
import { type Footnote, startFootnote } from '../footnote.ts';

/** A bot, and a feed on the loopback. */
export interface NewsFeed {
  readonly footnote: Footnote;
  readonly sandbox: Sandbox;
  /** May manage messages. */
  readonly mo: User;
  /** May not. */
  readonly ana: User;
  readonly url: string;
  readonly channelId: string;
  /** Adds an entry to the feed. */
  readonly publish: (title: string, item?: Partial<RssItem>) => void;
  /** Replaces the feed. */
  readonly answerWith: (answer: RequestListener) => void;
  /** Lets the bot read the feed again, and announce what is new. */
  readonly poll: () => Promise<void>;
  /** Lets the bot read the feed, which fails, until it gives up. */
  readonly failUntilDisabled: () => Promise<void>;
  /** Waits until nothing that is due is left to do. */
  readonly idle: () => Promise<void>;
  /** The public messages in the channel, oldest first. */
  readonly posts: () => readonly ShownMessage[];
}

type Settings = Partial<Parameters<typeof startFootnote>[0]>;

/** Unit: milliseconds. */
const MINUTE = 60_000;
/** Longer than the period of feeds. */
const PERIOD = 16 * MINUTE;

const FIRST_RETRY = 5 * MINUTE;
const MAX_FAILURES = 10;

/** Starts the bot and a feed with two entries. */
export async function startNewsFeed(settings: Settings = {}): Promise<NewsFeed> {
  const items: RssItem[] = [
    { title: 'Old pier closes', at: 1 },
    { title: 'Old lamp lit', at: 2 },
  ];
  let answer: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(items));
  };
  const server = await startServer((request, response) => answer(request, response));
  const footnote = await startFootnote({
    articles: {},
    stores: true,
    fetch: server.fetch,
    ...settings,
  });
  const { sandbox, feeds } = footnote;
  // The gateway's clock stays, since the bot sends its heartbeats in real time.
  const passTime = sandbox.clock.advance;
  const { id: channelId } = sandbox.channel('general');
  const ana = sandbox.member('Ana');
  const poll = async () => {
    passTime(PERIOD);
    await feeds().idle();
  };
  const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  return {
    footnote,
    sandbox,
    mo,
    ana,
    url: server.url('/feed.xml'),
    channelId,
    publish: (title, item = {}) => {
      items.push({ title, at: items.length + 1, ...item });
    },
    answerWith: replaced => {
      answer = replaced;
    },
    poll,
    failUntilDisabled: async () => {
      answer = (_, response) => response.writeHead(503).end();
      await poll();
      for (let failures = 1; failures < MAX_FAILURES; failures++) {
        passTime(FIRST_RETRY * 2 ** (failures - 1));
        await poll();
      }
    },
    idle: () => feeds().idle(),
    posts: () => ana.sees({ id: channelId }).filter(({ isPrivate }) => !isPrivate),
  };
}
