import { describe, expect, it } from 'vitest';
import { composer, dismiss, hasFocus, messages, privateNote, type Visit } from './browser.ts';

/** Tests of the page without a mouse. */
export function keyboardTests({ open }: Visit): void {
  describe('the keyboard', () => {
    it('reaches the messages with one Tab and leaves them with the next', async () => {
      const page = await open();
      const log = page.getByRole('log');
      await page.keyboard.press('Tab');
      expect(await hasFocus(page, log)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await hasFocus(page, messages(page).last())).toBe(true);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      expect(await hasFocus(page, log)).toBe(false);
    });

    it('moves between messages and within one with the arrow keys', async () => {
      const page = await open();
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      const previous = messages(page).nth((await messages(page).count()) - 2);
      expect(await previous.and(focus).count()).toBe(1);
      await page.keyboard.press('ArrowRight');
      expect(await previous.locator(focus).count()).toBe(1);
      await page.keyboard.press('ArrowLeft');
      expect(await previous.and(focus).count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      expect(await messages(page).last().and(focus).count()).toBe(1);
    });

    it('types into the composer from anywhere', async () => {
      const page = await open();
      const restart = page.getByRole('button', { name: 'Restart the bot' });
      for (const place of [page.locator('body'), page.getByRole('log'), restart]) {
        await composer(page).fill('');
        await composer(page).blur();
        await place.press('h');
        await page.keyboard.type('i there');
        expect(await composer(page).inputValue()).toBe('hi there');
      }
    });

    it('types into the fields of a command and of the inspector', async () => {
      const page = await open();
      await composer(page).fill('/search harbour');
      await page.getByRole('log').press('s');
      expect(await page.getByRole('combobox', { name: 'keywords' }).inputValue()).toBe('harbours');
      await page.getByRole('button', { name: 'Inspector' }).click();
      const filter = page.getByRole('searchbox', { name: 'Filter by name' });
      await filter.press('h');
      expect(await filter.inputValue()).toBe('h');
    });

    it('is enough to ask, open a menu and read a quote in context', async () => {
      const page = await open();
      const answer = messages(page).nth(await messages(page).count());
      await page.keyboard.type('/as');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Where did the ferry Aurora run aground?');
      await page.keyboard.press('Enter');
      await answer.getByText('¶ 1, line').first().waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('ArrowUp');
      expect(await hasFocus(page, answer)).toBe(true);
      const context = answer.getByRole('button', { name: 'Context 1' });
      await pressUntilFocus('ArrowRight', context);
      await pressUntilFocus('ArrowRight', answer.getByRole('button', { name: 'More' }));
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await pressUntilFocus('ArrowLeft', context);
      await page.keyboard.press('Enter');
      await privateNote(page).waitFor();
      await dismiss(page);

      async function pressUntilFocus(key: string, target: typeof context): Promise<void> {
        for (let presses = 0; presses < 9; presses += 1) {
          await page.keyboard.press(key);
          if (await hasFocus(page, target)) return;
        }
        throw new Error(`no ${key} leads there`);
      }
    });
  });
}
