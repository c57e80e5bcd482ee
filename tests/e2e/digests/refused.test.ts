import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { descriptionOf } from '../quotes.ts';
import { denySending } from './denySending.ts';
import { startDigests } from './startDigests.ts';

const CHANNEL_GONE = {
  kind: 'refusal',
  status: 404,
  code: 10003,
  message: 'Unknown Channel',
} as const;
const NO_DIRECT_MESSAGES = {
  kind: 'refusal',
  status: 403,
  code: 50278,
  message: 'Cannot send messages to this user',
} as const;

describe('a digest that Discord refuses', () => {
  it('is paused when its channel is gone, which the member who set it up is told', async () => {
    const bot = await startDigests();
    const { footnote, mo, channelId } = bot;
    await bot.add('Ferry runs aground');
    footnote.sandbox.faults.onRequest(FILTERS.post, CHANNEL_GONE);
    await bot.pass(21);
    const reason = en.refusals.channelGone;
    expect(descriptionOf(await mo.slash('digest list'))).toContain(
      en.digests.isRefused({ reason }),
    );
    expect(mo.sees(mo.directMessages).map(({ content }) => content)).toEqual([
      en.digests.told({ channel: `<#${channelId}>`, reason }),
    ]);
  });

  it('is paused when its channel is gone and the member takes no direct messages', async () => {
    const { footnote, mo, add, pass } = await startDigests();
    await add('Ferry runs aground');
    const { faults } = footnote.sandbox;
    faults.onRequest(FILTERS.post, CHANNEL_GONE);
    faults.onRequest({ method: 'POST', path: '/users/@me/channels' }, NO_DIRECT_MESSAGES);
    await pass(21);
    expect(descriptionOf(await mo.slash('digest list'))).toContain(
      en.digests.isRefused({ reason: en.refusals.channelGone }),
    );
    expect(mo.sees(mo.directMessages)).toEqual([]);
  });

  it('is paused when the bot may no longer write, which the member who set it up is told once', async () => {
    const bot = await startDigests({ refusals: ['sendMessages'] });
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
