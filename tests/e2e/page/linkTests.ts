import { describe, expect, it } from 'vitest';
import { composer, messages, switchTo, type Visit } from './browser.ts';

/** Tests of web pages that are added as articles. */
export function linkTests({ open, linked }: Visit): void {
  describe('a link', () => {
    it('to a server on this computer is added by a moderator, if FETCH_HOSTS names it', async () => {
      const page = await open();
      await switchTo(page, 'Tomas');
      await composer(page).fill('/library add ');
      await page.getByRole('button', { name: '+ link' }).click();
      await page.keyboard.type(linked());
      await page.keyboard.press('Enter');
      const preview = messages(page).filter({ hasText: 'Ferry to Sandholm' }).last();
      await preview.getByRole('button', { name: 'Add', exact: true }).click();
      const added = messages(page).filter({ hasText: 'Added 1 article.' });
      expect(await added.textContent()).toContain('Quotes are cited like this:');
    });
  });
}
