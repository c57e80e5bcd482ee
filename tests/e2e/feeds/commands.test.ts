import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { rss } from '../../feeds/rss.ts';
import { pressForged } from '../forgedButton.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { startNewsFeed } from './newsFeed.ts';

const NAME = 'Harbour News';

async function startFollowing(settings: Parameters<typeof startNewsFeed>[0] = {}) {
  const news = await startNewsFeed(settings);
  const { mo, url, channelId: channel, idle } = news;
  await mo.slash('feed add', { url, channel });
  await idle();
  return news;
}

describe('/feed add', () => {
  it('says what happens to new entries, to the moderator alone', async () => {
    const { mo, url, channelId } = await startNewsFeed();
    const reply = await mo.slash('feed add', {
      url,
      channel: channelId,
      filter: '"runs aground"',
      mode: 'hourly',
    });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toBe(
      [
        en.feeds.added({ feed: NAME }),
        en.feeds.announcedHourly({ channel: `<#${channelId}>` }),
        en.feeds.filtered({ filter: '"runs aground"' }),
      ].join('\n'),
    );
  });

  it('finds the feed of a page', async () => {
    const { mo, url, answerWith } = await startNewsFeed();
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>`;
    answerWith((request, response) =>
      response.end(request.url === '/rss' ? rss([{ title: 'Pier', at: 1 }]) : html),
    );
    expect((await mo.slash('feed add', { url })).content).toBe(
      [en.feeds.added({ feed: NAME }), en.feeds.silent].join('\n'),
    );
  });

  it('says why a feed cannot be read', async () => {
    const { mo, url, answerWith } = await startNewsFeed();
    answerWith((_, response) => response.writeHead(404).end());
    const reply = await mo.slash('feed add', { url });
    expect(reply.content).toBe(en.feeds.unreadable({ reason: en.feeds.problems.gone }));
  });

  it('refuses a feed twice, more feeds than allowed, and a filter that is no search', async () => {
    const { mo, url, channelId: channel } = await startFollowing({ feedsPerServer: 1 });
    expect((await mo.slash('feed add', { url })).content).toBe(en.feeds.repeated({ feed: NAME }));
    const other = url.replace('feed.xml', 'other.xml');
    expect((await mo.slash('feed add', { url: other })).content).toBe(en.feeds.full({ limit: 1 }));
    const reply = await mo.slash('feed add', { url: other, channel, filter: '-museum' });
    expect(reply.content).toBe(en.queryProblems['only exclusions']);
  });

  it('keeps nothing, and says so, when the database cannot be written', async () => {
    const { footnote, mo, url } = await startNewsFeed();
    footnote.failChanges();
    expect((await mo.slash('feed add', { url })).content).toBe(en.notices.notStored);
  });
});

describe('a feed', () => {
  it('is listed with its state and how it is announced', async () => {
    const { mo, channelId } = await startFollowing();
    const reply = await mo.slash('feed list');
    expect(reply.content).toBe('1 of 20 feeds');
    expect(descriptionOf(reply)).toMatch(
      /^\*\*Harbour News\*\*\nhttp.+\nread <t:\d+:R> · added by/u,
    );
    expect(descriptionOf(reply)).toContain(en.feeds.announced({ channel: `<#${channelId}>` }));
  });

  it('is neither read nor announced while it is paused, and is once it is resumed', async () => {
    const { mo, publish, poll, idle, posts } = await startFollowing();
    expect((await mo.slash('feed pause', { feed: NAME })).content).toBe(
      en.feeds.paused({ feed: NAME }),
    );
    publish('Ferry runs aground');
    await poll();
    expect(posts()).toEqual([]);
    expect(descriptionOf(await mo.slash('feed list'))).toContain(en.feeds.isPaused);
    expect((await mo.slash('feed resume', { feed: NAME })).content).toBe(
      en.feeds.resumed({ feed: NAME }),
    );
    await idle();
    expect(posts()).toHaveLength(1);
  });

  it('shows its latest entries when it is tested, and takes none', async () => {
    const { mo, publish, posts } = await startFollowing();
    publish('Ferry runs aground');
    const reply = await mo.slash('feed test', { feed: NAME });
    expect(reply.content).toBe(en.feeds.tested({ feed: NAME, entries: 3 }));
    expect(descriptionOf(reply)).toBe(
      '- Ferry runs aground (new)\n- Old lamp lit (already seen)\n- Old pier closes (already seen)',
    );
    expect(posts()).toEqual([]);
  });

  it('leaves its articles when it is removed, and is unknown then', async () => {
    const { footnote, sandbox, mo } = await startFollowing();
    expect((await mo.slash('feed remove', { feed: NAME })).content).toBe(
      en.feeds.removed({ feed: NAME }),
    );
    const library = await footnote.libraryOf(sandbox.guild.id);
    expect(await library.listArticles()).toHaveLength(2);
    expect((await mo.slash('feed remove', { feed: NAME })).content).toBe(
      en.feeds.unknownFeed({ name: `“${NAME}”` }),
    );
    expect((await mo.slash('feed list')).content).toBe(en.feeds.none);
  });

  it('has a log of what members did and what was announced', async () => {
    const { mo, publish, poll } = await startFollowing();
    publish('Ferry runs aground');
    await poll();
    const lines = descriptionOf(await mo.slash('feed log')).split('\n');
    expect(lines.map(line => line.replace(/^<t:\d+:f> /u, ''))).toEqual([
      '**Harbour News**: announced “Ferry runs aground”',
      `<@${mo.id}> added **Harbour News**`,
    ]);
  });

  it.each(['feed list', 'feed log'])(
    'is shown by /%s to no member without the command who presses a forged button',
    async command => {
      const { footnote, ana } = await startFollowing();
      const refused = messageOf(await pressForged(footnote, ana, `2:${command}:page:0`));
      expect(refused.content).toEqual(notAllowed(command));
    },
  );
});
