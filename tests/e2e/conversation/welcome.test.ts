import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { startFootnote } from '../footnote.ts';
import { buttonsOf, postsIn } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';

const CHANNELS = { channels: ['general', 'news'] } as const;

describe('the welcome', () => {
  it('is posted in a server joined while running, with three starter questions', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const harbour = sandbox.addGuild('Harbour', { ...CHANNELS, announcesJoins: true });
    const ben = harbour.member('Ben');
    const message = await ben.awaits(({ author }) => author === 'Footnote');
    expect(message.content).toMatch(/^Thank you for adding Footnote\./u);
    expect(message.content).toContain('Only moderators can post summaries');
    expect(buttonsOf(message)).toEqual([
      'What do the articles say about Northport?',
      'What do the articles say about Kessel?',
      'What do the articles say about Pavel Horak?',
    ]);
  });

  it('is posted in the first text channel if the server has none for system messages', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ben = sandbox.addGuild('Harbour', CHANNELS).member('Ben');
    const message = await ben.awaits(({ author }) => author === 'Footnote');
    expect(message.content).toMatch(/^Thank you/u);
  });

  it('is posted nowhere if the bot may post nowhere', async () => {
    const { sandbox, bot } = await startFootnote({ articles: NEWSROOM });
    sandbox.addGuild('Harbour', {
      ...CHANNELS,
      everyonePermissions: P.ViewChannel,
      botPermissions: 0n,
    });
    const ana = sandbox.member('Ana');
    await ana.slash('help');
    await bot().idle();
    expect(postsIn(sandbox)).toEqual([]);
  });

  it('is posted once, and not at the start or after a reconnect', async () => {
    const { sandbox, bot, restart } = await startFootnote({ articles: NEWSROOM });
    sandbox.faults.onEvent('GUILD_CREATE', 'twice');
    const ben = sandbox.addGuild('Harbour', CHANNELS).member('Ben');
    await ben.awaits(({ author }) => author === 'Footnote');
    await restart();
    await bot().idle();
    expect(postsIn(sandbox)).toHaveLength(1);
  });
});
