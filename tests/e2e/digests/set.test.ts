import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { denySending } from './denySending.ts';
import { DAILY, startDigests } from './startDigests.ts';

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
