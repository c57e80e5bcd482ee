import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { messagesFor } from '../../../src/messages/locales.ts';
import { readFeedLog } from '../../../src/storage/feeds/feedLog.ts';
import { rss } from '../../feeds/rss.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { buttonsOf } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { type NewsFeed, startNewsFeed } from './newsFeed.ts';

/** Unit: milliseconds. */
const MINUTE = 60_000;

async function startAnnouncing(
  options: Record<string, string> = {},
  refusals: readonly string[] = [],
): Promise<NewsFeed> {
  const news = await startNewsFeed({ refusals });
  await news.mo.slash('feed add', { url: news.url, channel: news.channelId, ...options });
  await news.idle();
  return news;
}

const headlines = ({ posts }: NewsFeed) => posts().map(({ content }) => content);

async function titlesIn({ footnote, sandbox }: NewsFeed): Promise<Set<string | null>> {
  const library = await footnote.libraryOf(sandbox.guild.id);
  return new Set((await library.listArticles()).map(({ title }) => title));
}

async function logOf({ footnote, sandbox }: NewsFeed): Promise<string[]> {
  const lines = await readFeedLog(footnote.storage(), sandbox.guild.id, { limit: 50 });
  return lines.map(({ action, detail }) => (action === 'unsent' ? `${action} ${detail}` : action));
}

describe('announcements', () => {
  it('begin with entries that are new after the feed was added, which become articles too', async () => {
    const news = await startAnnouncing();
    const { publish, poll } = news;
    expect(headlines(news)).toEqual([]);
    expect(await titlesIn(news)).toEqual(new Set(['Old lamp lit', 'Old pier closes']));
    publish('Ferry runs aground');
    await poll();
    expect(headlines(news)).toEqual(['**Ferry runs aground**']);
    expect(await titlesIn(news)).toEqual(
      new Set(['Ferry runs aground', 'Old lamp lit', 'Old pier closes']),
    );
    await poll();
    expect(headlines(news)).toHaveLength(1);
    expect(await logOf(news)).toEqual(['announced', 'added']);
  });

  it('quote a sentence with its source, and open it in context', async () => {
    const news = await startAnnouncing();
    news.publish('Ferry runs aground');
    await news.poll();
    const [post] = news.posts();
    if (post === undefined) throw new Error('nothing was posted');
    expect(descriptionOf(post)).toMatch(
      /^> Ferry runs aground: the harbour office said so on Friday\.\n-# \[Ferry runs aground\]\(https:\/\/news\.example\/3\) · Harbour News · <t:\d+:f> · ¶ 1$/u,
    );
    expect(buttonsOf(post)).toEqual([en.components.readInContext, en.components.askAboutIt]);
    const context = messageOf(await news.ana.press(post, en.components.readInContext));
    expect(context.isPrivate).toBe(true);
    expect(descriptionOf(context)).toContain('Nobody was hurt');
    expect(descriptionOf(context)).toMatch(/ · 3\.html$/u);
  });

  it('are asked about with a form, whose question is answered from their article', async () => {
    const news = await startAnnouncing();
    news.publish('Ferry runs aground');
    await news.poll();
    const [post] = news.posts();
    if (post === undefined) throw new Error('nothing was posted');
    const opened = await news.ana.press(post, en.components.askAboutIt);
    if (opened.kind !== 'modal') throw new Error(`expected a form, not ${opened.kind}`);
    const answer = messageOf(
      await news.ana.submit(opened.modal, { question: 'How many people were on the pier?' }),
    );
    expect(descriptionOf(answer).replaceAll('*', '')).toContain('forty people on the pier');
  });

  it('are left out where the filter does not match, as the log says', async () => {
    const news = await startAnnouncing({ filter: '"runs aground" -museum' });
    news.publish('Ferry runs aground');
    news.publish('Ferry runs aground at the museum');
    news.publish('Pier opens');
    await news.poll();
    expect(headlines(news)).toEqual(['**Ferry runs aground**']);
    expect((await logOf(news)).sort()).toEqual(['added', 'announced', 'filtered', 'filtered']);
    expect(await titlesIn(news)).toContain('Pier opens');
  });

  it.each([
    ['without a channel', () => ({})],
    ['with the mode silent', (channel: string) => ({ channel, mode: 'silent' })],
  ])('are none for a feed %s, whose entries become articles', async (_, optionsFor) => {
    const news = await startNewsFeed();
    const { mo, url, channelId, idle, publish, poll } = news;
    await mo.slash('feed add', { url, ...optionsFor(channelId) });
    await idle();
    publish('Ferry runs aground');
    await poll();
    expect(headlines(news)).toEqual([]);
    expect(await titlesIn(news)).toContain('Ferry runs aground');
  });

  it('come once an hour in one message where that is chosen', async () => {
    const news = await startAnnouncing({ mode: 'hourly' });
    const { footnote, publish, poll, posts } = news;
    publish('Ferry runs aground');
    publish('Museum opens');
    await poll();
    publish('Lamp breaks');
    await poll();
    expect(headlines(news)).toEqual(['2 new articles from **Harbour News**']);
    expect(posts().flatMap(buttonsOf)).toEqual([
      'Context 1',
      'Context 2',
      en.components.askAboutThem,
    ]);
    footnote.passTime(60 * MINUTE);
    await poll();
    expect(headlines(news)).toEqual([
      '2 new articles from **Harbour News**',
      '1 new article from **Harbour News**',
    ]);
  });

  it('name at most ten entries in an hourly message, and the others an hour later', async () => {
    const news = await startAnnouncing({ mode: 'hourly' });
    for (let number = 1; number <= 12; number++) news.publish(`Story ${number}`);
    await news.poll();
    expect(headlines(news)).toEqual(['10 new articles from **Harbour News**']);
    news.footnote.passTime(60 * MINUTE);
    await news.poll();
    expect(headlines(news).slice(1)).toEqual(['2 new articles from **Harbour News**']);
  });

  it('are in the language of the server', async () => {
    const news = await startAnnouncing();
    const { footnote, sandbox, mo, publish, poll, posts } = news;
    const library = await footnote.libraryOf(sandbox.guild.id);
    await library.changeSettings({ language: 'de' }, 'German', mo.id);
    publish('Ferry runs aground');
    await poll();
    const { components } = messagesFor('de');
    expect(posts().flatMap(buttonsOf)).toEqual([components.readInContext, components.askAboutIt]);
  });

  it('escape what a feed says, and ping nobody', async () => {
    const news = await startAnnouncing();
    news.publish('&lt;@1&gt; @everyone *bold*', {
      text: '@everyone <b>see</b> [x](https://e.example). ',
    });
    await news.poll();
    const [post] = news.posts();
    expect(post?.content).toBe('**\\<\\@1> \\@everyone \\*bold\\***');
    expect(post?.mentions).toEqual({ userIds: [], roleIds: [], everyone: false });
  });
});

describe('an announcement that fails', () => {
  it('is not lost when Discord does not answer, and posted once', async () => {
    const news = await startAnnouncing();
    const { sandbox, publish, poll } = news;
    sandbox.faults.onRequest(FILTERS.post, { kind: 'reset', isApplied: true }, 2);
    publish('Ferry runs aground');
    await poll();
    await poll();
    expect(headlines(news)).toEqual(['**Ferry runs aground**']);
  });

  it('is logged with the reason when the bot may no longer write in the channel', async () => {
    const news = await startAnnouncing({}, ['sendMessages']);
    const { sandbox, channelId, publish, poll } = news;
    sandbox.guild.setOverwrites('general', [
      {
        id: sandbox.applicationId,
        type: OverwriteType.Member,
        allow: 0n,
        deny: PermissionFlagsBits.SendMessages,
      },
    ]);
    publish('Ferry runs aground');
    await poll();
    expect([channelId, headlines(news)]).toEqual([channelId, []]);
    expect(await logOf(news)).toEqual(['unsent permissionMissing', 'added']);
  });

  it('stands in /feed list when a feed fails too often and the bot may not write in its channel', async () => {
    const news = await startAnnouncing({}, ['sendMessages']);
    const { sandbox, mo } = news;
    const deny = PermissionFlagsBits.SendMessages;
    sandbox.guild.setOverwrites('general', [
      { id: sandbox.applicationId, type: OverwriteType.Member, allow: 0n, deny },
    ]);
    await news.failUntilDisabled();
    expect(headlines(news)).toEqual([]);
    const reason = en.feeds.problems.status({ status: 503 });
    expect(descriptionOf(await mo.slash('feed list'))).toContain(en.feeds.isDisabled({ reason }));
  });

  it('follows in its channel when a feed fails too often, and a button resumes it', async () => {
    const news = await startAnnouncing();
    const { ana, mo, answerWith, publish, posts } = news;
    await news.failUntilDisabled();
    const [notice] = posts();
    if (notice === undefined) throw new Error('nothing was posted');
    const reason = en.feeds.problems.status({ status: 503 });
    expect(headlines(news)).toEqual([en.feeds.disabledHere({ feed: 'Harbour News', reason })]);
    const refused = messageOf(await ana.press(notice, en.feeds.resume));
    expect(refused.content).toEqual(notAllowed('feed resume'));
    publish('Ferry runs aground');
    answerWith((_, response) => response.end(rss([{ title: 'Ferry runs aground', at: 9 }])));
    const resumed = messageOf(await mo.press(notice, en.feeds.resume));
    expect(resumed.content).toBe(en.feeds.resumed({ feed: 'Harbour News' }));
    await news.idle();
    expect(headlines(news)).toHaveLength(2);
  });
});
