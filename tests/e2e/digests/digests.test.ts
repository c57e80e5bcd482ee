import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import type { Footnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { descriptionOf } from '../quotes.ts';
import { DAILY, type DigestBot, startDigests } from './startDigests.ts';

const contents = ({ posts }: DigestBot) => posts().map(post => descriptionOf(post));

function denySending({ sandbox }: Footnote): void {
  sandbox.guild.setOverwrites('general', [
    {
      id: sandbox.applicationId,
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.SendMessages,
    },
  ]);
}

describe('/digest set', () => {
  it('shows the digest with its next time, to the moderator alone', async () => {
    const { mo, channelId } = await startDigests();
    const reply = await mo.slash('digest set', {
      channel: channelId,
      time: '9:05',
      timezone: 'europe/berlin',
      day: 'friday',
      topic: 'harbour',
    });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toMatch(
      new RegExp(
        `^Digest \\*\\*1\\*\\* · <#${channelId}> · every Friday at 09:05 \\(Europe/Berlin\\) · “harbour”\nnext: <t:\\d+:f>$`,
        'u',
      ),
    );
  });

  it.each([
    [{ time: 'noon' }, en.digests.badTime],
    [{ timezone: 'Mars' }, en.digests.badTimezone],
    [{ topic: '?' }, en.queryProblems.empty],
  ])('refuses %o', async (options, expected) => {
    const { mo, channelId } = await startDigests();
    const reply = await mo.slash('digest set', { channel: channelId, ...DAILY, ...options });
    expect(reply.content).toBe(expected);
  });

  it('refuses a channel in which the bot may not write', async () => {
    const { footnote, mo, channelId } = await startDigests();
    denySending(footnote);
    const reply = await mo.slash('digest set', { channel: channelId, ...DAILY });
    const permission = en.permissions.SendMessages;
    expect(reply.content).toBe(
      en.notices.footnoteNeedsIn({ permission, channel: `<#${channelId}>` }),
    );
  });

  it('suggests time zones', async () => {
    const { mo, channelId } = await startDigests();
    const choices = await mo.complete('digest set', 'timezone', 'new y', {
      channel: channelId,
      time: '08:30',
    });
    expect(choices.map(({ value }) => value)).toEqual(['America/New_York']);
  });
});

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

  it('is paused when the bot may no longer write, which the member who set it up is told once', async () => {
    const bot = await startDigests(['sendMessages']);
    const { footnote, mo, channelId } = bot;
    await bot.add('Ferry runs aground');
    denySending(footnote);
    await bot.pass(21);
    await bot.pass(1);
    const reason = en.refusals.permissionMissing;
    expect(descriptionOf(await mo.slash('digest list'))).toContain(
      en.digests.isRefused({ reason }),
    );
    expect(mo.sees(mo.directMessages).map(({ content }) => content)).toEqual([
      en.digests.told({ channel: `<#${channelId}>`, reason }),
    ]);
    footnote.sandbox.guild.setOverwrites('general', []);
    await mo.slash('digest resume', { number: 1 });
    await bot.pass(24);
    expect(bot.posts()).toHaveLength(1);
  });
});
