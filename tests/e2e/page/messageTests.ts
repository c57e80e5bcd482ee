import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIEmbed } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from '../../sandbox/page/stage.ts';
import { accessibilityViolations, messages, use, type Visit } from './browser.ts';

const GREEN = 0x2d_7d_46;
/** Noon in UTC, so that the day is the same in most time zones. */
const MARCH_2 = 1_740_916_800;
const EMBED: APIEmbed = {
  color: GREEN,
  description: [
    '> The ferry Aurora ran aground.',
    `-# [1] [Ferry *runs* aground](https://harbour.example/ferry), Harbour News, <t:${MARCH_2}:D>`,
    'Read in context:',
  ].join('\n'),
};
const CONTEXT_BUTTONS = {
  type: ComponentType.ActionRow,
  components: [1, 2, 3, 4, 5].map(number => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: `Context ${number}`,
    custom_id: `context:${number}`,
  })),
} as const;

function styleOf(page: Page, node: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(${node}).${property}`);
}

async function openReply(open: Visit['open'], width: number) {
  const { page: served } = await setStage({
    lines: [{ by: 'member', where: 'general', text: 'Hello' }],
    handle: async interaction => {
      if (interaction.isAutocomplete()) await interaction.respond([]);
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ embeds: [EMBED], components: [CONTEXT_BUTTONS] });
    },
  });
  const page = await open({ viewport: { width, height: 800 } }, served.address);
  await use(page, 'ask', 'Why?');
  const reply = messages(page).last();
  await reply.getByRole('button', { name: 'Context 5' }).waitFor();
  return { page, reply };
}

/** Tests of how messages are rendered, with a bot that replies with `EMBED`. */
export function messageTests({ open }: Visit): void {
  describe('a message', () => {
    it('renders small print, links and timestamps in an embed with its colour', async () => {
      const { page, reply } = await openReply(open, 1024);
      const print = reply.locator('.small-print');
      expect(await print.textContent()).toBe('[1] Ferry runs aground, Harbour News, March 2, 2025');
      const size = await styleOf(page, "document.querySelector('.small-print')", 'fontSize');
      expect(Number.parseFloat(size)).toBeLessThan(14);
      const link = print.getByRole('link', { name: 'Ferry runs aground' });
      expect(await link.getAttribute('href')).toBe('https://harbour.example/ferry');
      const time = print.locator('time');
      expect(await time.getAttribute('title')).toContain('Sunday, March 2, 2025');
      const edge = await styleOf(
        page,
        "document.querySelector('discord-embed').shadowRoot.querySelector('.discord-left-border')",
        'backgroundColor',
      );
      expect(edge).toBe('rgb(45, 125, 70)');
      expect(await accessibilityViolations(page, 'discord-message')).toEqual([]);
    });

    it.each([
      [1024, 1],
      [390, 2],
    ])('shows five buttons, %i pixels wide, in %i rows', async (width, rows) => {
      const { reply } = await openReply(open, width);
      const buttons = reply.getByRole('button', { name: 'Context' });
      const boxes = await Promise.all((await buttons.all()).map(button => button.boundingBox()));
      expect(new Set(boxes.map(box => box?.y)).size).toBe(rows);
      for (const box of boxes) {
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(width);
        expect(box?.height).toBe(32);
      }
    });
  });
}
