import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { descriptionOf } from '../quotes.ts';
import { type NewsFeed, startNewsFeed } from './newsFeed.ts';

const TITLE = 'Ferry runs aground';

/** Announces an entry in such a way that the bot never learns whether it was posted. */
async function loseAnnouncement(isPosted: boolean): Promise<NewsFeed> {
  const news = await startNewsFeed();
  const { sandbox, mo, url, channelId: channel, idle, publish, poll } = news;
  await mo.slash('feed add', { url, channel });
  await idle();
  if (isPosted) sandbox.faults.onRequest(FILTERS.post, { kind: 'reset', isApplied: true });
  sandbox.faults.onRequest(FILTERS.post, { kind: 'reset', isApplied: false }, Infinity);
  publish(TITLE);
  await poll();
  sandbox.faults.clear();
  return news;
}

function denyHistory({ sandbox }: NewsFeed): void {
  sandbox.guild.setOverwrites('general', [
    {
      id: sandbox.applicationId,
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.ReadMessageHistory,
    },
  ]);
}

const announced = ({ posts }: NewsFeed) => posts().filter(({ content }) => content.includes(TITLE));

async function newestLogLine({ mo }: NewsFeed): Promise<string> {
  const [line = ''] = descriptionOf(await mo.slash('feed log')).split('\n');
  return line.replace(/^<t:\d+:f> /u, '');
}

const UNSENT = en.feeds.logged.unsent({
  feed: 'Harbour News',
  entry: `“${TITLE}”`,
  reason: en.feeds.unsure,
});

it('an announcement is sent with a nonce that Discord enforces, the same at every attempt', async () => {
  const { sandbox } = await loseAnnouncement(false);
  const posts = sandbox.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
  );
  expect(posts.length).toBeGreaterThan(1);
  expect(new Set(posts.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(posts[0]?.body).toMatchObject({ enforce_nonce: true, nonce: expect.any(String) });
});

it('an announcement that may have been posted is searched for later, and posted if it is not there', async () => {
  const news = await loseAnnouncement(false);
  expect(announced(news)).toHaveLength(0);
  await news.poll();
  expect(announced(news)).toHaveLength(1);
});

it('an announcement that may have been posted is searched for later, and not posted again', async () => {
  const news = await loseAnnouncement(true);
  await news.poll();
  const searches = news.sandbox.requests.filter(
    ({ method, path }) => method === 'GET' && path.includes('/messages'),
  );
  expect(searches.map(({ path }) => path)).toEqual([
    expect.stringContaining(`/channels/${news.channelId}/messages`),
  ]);
  expect(announced(news)).toHaveLength(1);
  expect(await newestLogLine(news)).toContain('announced');
});

it('an announcement that may have been posted is not posted again where messages cannot be read, and the log says so', async () => {
  const news = await loseAnnouncement(true);
  denyHistory(news);
  await news.poll();
  expect(announced(news)).toHaveLength(1);
  expect(await newestLogLine(news)).toBe(UNSENT);
});

it('an announcement that may have been posted is not posted again after 50 other messages, and the log says so', async () => {
  const news = await loseAnnouncement(false);
  for (let number = 0; number < 50; number++) news.ana.say(`Message ${number}`);
  await news.poll();
  expect(announced(news)).toHaveLength(0);
  expect(await newestLogLine(news)).toBe(UNSENT);
});
