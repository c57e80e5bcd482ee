import { describe, expect, it } from 'vitest';
import {
  accessibilityViolations,
  composer,
  dismiss,
  hasFocus,
  messages,
  switchTo,
  use,
  type Visit,
} from './browser.ts';

/** Tests of what a server follows, posts and looks after, as an administrator; adds an article. */
export function followingTests({ open, otherFeed }: Visit): void {
  describe('an administrator', () => {
    it('follows a feed, and previews the digest of its articles', async () => {
      const page = await open();
      await switchTo(page, 'Ayo');
      await composer(page).fill('/digest set ');
      const channel = page.getByRole('combobox', { name: 'channel' });
      expect(await hasFocus(page, channel)).toBe(true);
      await channel.fill('moder');
      await page.getByRole('option', { name: '#moderators' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: 'time', exact: true }).fill('08:30');
      await page.getByRole('combobox', { name: 'timezone' }).fill('UTC');
      await page.getByRole('button', { name: 'Send' }).click();
      await messages(page).last().getByText('every day at 08:30 (UTC)').waitFor();
      await dismiss(page);
      await use(page, 'feed add', otherFeed());
      await messages(page).last().getByText('Mill Gazette').waitFor();
      await dismiss(page);
      const preview = async () => {
        await use(page, 'digest preview', '1');
        const text = await messages(page).last().textContent();
        await dismiss(page);
        return text;
      };
      await expect.poll(preview, { timeout: 120_000 }).toContain('Museum opens in the old mill');
    });

    it('keeps questions without a good answer until that is turned off', async () => {
      const page = await open();
      await switchTo(page, 'Ayo');
      await use(page, 'gaps');
      const gaps = messages(page).last();
      await gaps.getByRole('button', { name: 'Keep these questions' }).click();
      await gaps.getByText('No questions without a good answer yet.').waitFor();
      await dismiss(page);
      await use(page, 'ask', 'Which zeppelin crashed?');
      // Nobody waits until a question is kept.
      await expect
        .poll(
          async () => {
            if (await gaps.getByText('Turn off').isVisible()) await dismiss(page);
            await use(page, 'gaps');
            return await gaps.textContent();
          },
          { timeout: 120_000 },
        )
        .toContain('Which zeppelin crashed?');
      expect(await accessibilityViolations(page, '.private'), 'the questions').toEqual([]);
      await gaps.getByRole('button', { name: 'Turn off and delete all' }).click();
      await gaps.getByRole('button', { name: 'Keep these questions' }).waitFor();
      await dismiss(page);
    });
  });
}
