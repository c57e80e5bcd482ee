import { describe, expect, it } from 'vitest';
import { composer, messages, privateNote, switchTo, use, type Visit } from './browser.ts';

/** Tests of feeds that are followed; adds articles. */
export function feedTests({ open, feed, publish }: Visit): void {
  describe('a feed', () => {
    it('is added by a moderator in a channel, where a member opens what is new', async () => {
      const page = await open();
      await switchTo(page, 'Tomas');
      await composer(page).fill('/feed add ');
      await page.keyboard.type(feed());
      await page.getByRole('button', { name: '+ channel' }).click();
      await page.keyboard.type('general');
      await page.getByRole('option', { name: 'general' }).click();
      await page.getByRole('button', { name: 'Send' }).click();
      const added = messages(page).filter({ hasText: 'now follows Harbour News' });
      expect(await added.textContent()).toContain('Tomas used /feed add');
      await expect
        .poll(async () => {
          await use(page, 'feed test', 'Harbour News');
          return await messages(page).last().textContent();
        })
        .toContain('already seen');
      publish('Lighthouse sold');
      await use(page, 'feed pause', 'Harbour News');
      await use(page, 'feed resume', 'Harbour News');
      const news = messages(page).filter({ hasText: 'Lighthouse sold: the harbour office' });
      await news.waitFor();
      await switchTo(page, 'Mira');
      await news.getByRole('button', { name: 'Read in context' }).click();
      await privateNote(page).waitFor();
      expect(await messages(page).last().textContent()).toContain('Nobody was hurt');
    });

    it('is typed in a form that fits a narrow window', async () => {
      const page = await open();
      await switchTo(page, 'Tomas');
      await page.setViewportSize({ width: 390, height: 800 });
      await composer(page).fill('/feed add ');
      await page.keyboard.type(feed());
      const box = await page.locator('.command-form').boundingBox();
      expect((box?.x ?? 390) + (box?.width ?? 390)).toBeLessThan(380);
    });
  });
}
