import { describe, expect, it } from 'vitest';
import { composer, dismiss, messages, switchTo, use, type Visit } from './browser.ts';

/** Tests of what each person sees and may do. */
export function peopleTests({ open }: Visit): void {
  describe('people', () => {
    it('are offered the status only if they moderate, and a summary in any case', async () => {
      const page = await open();
      const offered = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
      await composer(page).fill('/');
      await offered.filter({ hasText: '/ask' }).waitFor();
      expect(await offered.filter({ hasText: '/summary' }).count()).toBe(1);
      expect(await offered.filter({ hasText: '/status' }).count()).toBe(0);
      await switchTo(page, 'Tomas');
      await composer(page).fill('/');
      await offered.filter({ hasText: '/status' }).waitFor();
      await use(page, 'summary');
      await messages(page).last().locator('blockquote').first().waitFor();
      expect(await messages(page).last().locator('.answered').textContent()).toBe(
        'Tomas used /summary',
      );
    });

    it('see the questions of the server as a chart in the status', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      await switchTo(page, 'Tomas');
      await use(page, 'status');
      const chart = messages(page)
        .last()
        .getByRole('img', { name: /^Bar chart of the questions/u });
      await chart.waitFor();
      const width = "document.querySelector('.picture').naturalWidth";
      await expect.poll(() => page.evaluate(width)).toBe(1280);
      await dismiss(page);
    });

    it('compare articles', async () => {
      const page = await open();
      await switchTo(page, 'Tomas');
      await use(page, 'compare', 'ferry');
      const comparison = await messages(page).last().textContent();
      expect(comparison).toContain('Ferry runs aground');
      expect(comparison).toContain('Passengers spent the night aboard');
    });

    it('post a summary to another channel, and follow the link to it', async () => {
      const page = await open();
      await switchTo(page, 'Tomas');
      await composer(page).fill('/summary ');
      await page.getByRole('button', { name: '+ channel' }).click();
      await page.keyboard.type('moder');
      await page.getByRole('option', { name: '#moderators' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: '#moderators' }).click();
      await page.getByRole('heading', { name: '# moderators' }).waitFor();
      const posted = messages(page).filter({ has: page.locator(':focus') });
      expect(await posted.textContent()).toContain('¶ 1, line');
    });

    it('see only the channels that they have access to', async () => {
      const page = await open();
      const moderators = page.getByRole('navigation').getByRole('button', { name: 'moderators' });
      expect(await moderators.count()).toBe(0);
      await switchTo(page, 'Ayo');
      await moderators.click();
      await page.getByRole('log', { name: 'Messages in moderators' }).waitFor();
      await switchTo(page, 'Mira');
      await page.getByRole('log', { name: 'Messages in general' }).waitFor();
      expect(await moderators.count()).toBe(0);
    });
  });
}
