import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { buttonsOf } from '../messaging.ts';
import { descriptionOf } from '../quotes.ts';
import { DAILY, type DigestBot, startDigests } from './startDigests.ts';

/** Unit: milliseconds. */
const HOUR = 60 * 60_000;

const contents = ({ posts }: DigestBot) => posts().map(post => descriptionOf(post));

describe('a digest', () => {
  it('is posted once, and about new articles only', async () => {
    const bot = await startDigests();
    await bot.add('Ferry runs aground');
    await bot.pass(20);
    expect(bot.posts()).toEqual([]);
    await bot.pass(1);
    expect(bot.posts()).toHaveLength(1);
    expect(bot.posts().flatMap(buttonsOf)).toContain(en.components.askAboutThem);
    await bot.add('Museum opens');
    await bot.pass(24);
    expect(contents(bot)).toEqual([
      expect.stringContaining('Ferry runs aground, says the harbour office.'),
      expect.stringContaining('Museum opens, says the harbour office.'),
    ]);
    expect(contents(bot)[1]).not.toContain('Ferry');
  });

  it.each([
    ['Europe/Berlin', '2040-03-24T07:30Z', 23],
    ['Europe/Berlin', '2040-10-27T06:30Z', 25],
    ['America/New_York', '2040-03-10T13:30Z', 23],
    ['America/New_York', '2040-11-03T12:30Z', 25],
  ])(
    'in %s keeps its local time after %s, when the next is %i hours later',
    async (timezone, due, hours) => {
      const bot = await startDigests({ start: Date.parse(due) - 1.5 * HOUR, timezone });
      await bot.add('Ferry runs aground');
      await bot.pass(1);
      expect(bot.posts()).toEqual([]);
      await bot.pass(1);
      expect(bot.posts()).toHaveLength(1);
      await bot.add('Museum opens');
      await bot.pass(hours - 1);
      expect(bot.posts()).toHaveLength(1);
      await bot.pass(1);
      expect(bot.posts()).toHaveLength(2);
    },
  );

  it('has an article that was added after the newest one was removed', async () => {
    const bot = await startDigests();
    const { footnote, mo, add, pass } = bot;
    const library = await footnote.libraryOf(footnote.sandbox.guild.id);
    const ferry = await add('Ferry runs aground');
    await pass(21);
    await library.removeArticle(ferry, mo.id);
    await add('Museum opens');
    await pass(24);
    expect(contents(bot)).toEqual([
      expect.stringContaining('Ferry'),
      expect.stringContaining('Museum'),
    ]);
  });

  it('says nothing of an article that was retracted', async () => {
    const bot = await startDigests();
    const { footnote, mo, add, pass } = bot;
    const library = await footnote.libraryOf(footnote.sandbox.guild.id);
    await library.setRetracted(await add('Ferry runs aground'), true, mo.id);
    await add('Museum opens');
    await pass(21);
    expect(contents(bot)).toEqual([expect.stringContaining('Museum')]);
    expect(contents(bot)[0]).not.toContain('Ferry');
  });

  it('says since when articles are new, once one was posted', async () => {
    const bot = await startDigests();
    await bot.add('Ferry runs aground');
    await bot.pass(21);
    await bot.add('Museum opens');
    await bot.pass(24);
    const headings = bot.posts().map(({ content }) => content.split('\n')[0]);
    expect(headings).toEqual([
      en.digests.heading,
      expect.stringMatching(/^\*\*New articles since <t:\d+:f>\*\*$/u),
    ]);
  });

  it('is not posted when nothing is new', async () => {
    const bot = await startDigests();
    await bot.pass(24);
    expect(bot.posts()).toEqual([]);
  });

  it('is about its topic alone', async () => {
    const bot = await startDigests();
    const { mo, channelId } = bot;
    await mo.slash('digest set', { channel: channelId, ...DAILY, topic: 'museum' });
    await bot.add('Ferry runs aground');
    await bot.pass(24);
    expect(bot.posts()).toEqual([]);
    await bot.add('Museum opens');
    await bot.pass(24);
    expect(contents(bot)).toEqual([expect.stringContaining('Museum')]);
    expect(contents(bot)[0]).not.toContain('aground');
  });

  it('is posted once when Discord does not answer', async () => {
    const bot = await startDigests();
    bot.footnote.sandbox.faults.onRequest(FILTERS.post, { kind: 'reset', isApplied: true }, 2);
    await bot.add('Ferry runs aground');
    await bot.pass(21);
    await bot.pass(1);
    expect(bot.posts()).toHaveLength(1);
  });

  it('can be previewed, which counts as no digest', async () => {
    const bot = await startDigests();
    const preview = () => bot.mo.slash('digest preview', { number: 1 });
    expect((await preview()).content).toBe(en.digests.nothingNew);
    await bot.add('Ferry runs aground');
    expect(descriptionOf(await preview())).toContain('Ferry runs aground, says');
    await bot.pass(21);
    expect(bot.posts()).toHaveLength(1);
    expect((await preview()).content).toBe(en.digests.nothingNew);
  });

  it('waits while it is paused, and then has everything since the last one', async () => {
    const bot = await startDigests();
    const { mo } = bot;
    await bot.add('Ferry runs aground');
    expect((await mo.slash('digest pause', { number: 1 })).content).toContain(en.digests.isPaused);
    await bot.pass(24);
    expect(bot.posts()).toEqual([]);
    expect(descriptionOf(await mo.slash('digest list'))).toContain(en.digests.isPaused);
    await mo.slash('digest resume', { number: 1 });
    await bot.pass(24);
    expect(bot.posts()).toHaveLength(1);
  });

  it('is no longer posted or listed once it is removed', async () => {
    const bot = await startDigests();
    const { mo } = bot;
    await bot.add('Ferry runs aground');
    expect((await mo.slash('digest remove', { number: 1 })).content).toMatch(/^Removed: Digest/u);
    await bot.pass(24);
    expect(bot.posts()).toEqual([]);
    expect((await mo.slash('digest list')).content).toBe(en.digests.none);
    expect((await mo.slash('digest remove', { number: 1 })).content).toBe(
      en.digests.unknown({ digest: '1' }),
    );
  });
});
