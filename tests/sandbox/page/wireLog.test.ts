import { describe, expect, it, onTestFinished } from 'vitest';
import { leaksIn } from '../../secrets/leaksIn.ts';
import { watchTokens } from '../../secrets/watchTokens.ts';
import { ask, setStage } from './stage.ts';

describe('the wire log', () => {
  it('shows events and requests in order, with the rule that refused one', async () => {
    const { open } = await setStage({
      handle: async interaction => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('a'.repeat(2001)).catch(() => undefined);
        await interaction.reply('a');
      },
    });
    const page = await open();
    await ask(page);
    await page.until(() => page.wire().some(({ status }) => status === 204));
    const wire = page.wire();
    const from = wire.findIndex(({ what }) => what === 'INTERACTION_CREATE');
    const callback = expect.stringMatching(/^POST \/interactions\/\d+\/:token\/callback/u);
    expect(
      wire
        .slice(from)
        .map(({ from, what, status, refusedBy }) => ({ from, what, status, refusedBy })),
    ).toEqual([
      { from: 'Discord', what: 'INTERACTION_CREATE', status: null, refusedBy: null },
      { from: 'bot', what: callback, status: 400, refusedBy: 'schema' },
      { from: 'Discord', what: 'MESSAGE_CREATE', status: null, refusedBy: null },
      { from: 'bot', what: callback, status: 204, refusedBy: null },
    ]);
    expect(wire.map(({ number }) => number)).toEqual(wire.map((_, channel) => channel + 1));
    expect(JSON.parse(wire[from + 1]?.detail ?? '')).toMatchObject({
      body: { data: { content: 'a'.repeat(2001) } },
      answer: { code: 50_035 },
    });
  });

  it('contains no token, nor does anything else the page receives', async () => {
    const tokens = watchTokens(onTestFinished);
    const { open, sandbox } = await setStage({
      handle: async interaction => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply();
        await interaction.editReply('First');
        await interaction.followUp('Second');
      },
    });
    const page = await open();
    await ask(page);
    await page.until(({ channels }) => channels[0]?.messages.at(-1)?.content === 'Second');
    await page.until(() => page.wire().at(-1)?.what.startsWith('POST /webhooks/'));
    expect(tokens.size).toBe(1);
    expect(leaksIn(page.received(), [sandbox.token, ...tokens])).toEqual([]);
  });
});
