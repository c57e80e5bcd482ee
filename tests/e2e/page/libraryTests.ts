import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityViolations,
  composer,
  dismiss,
  messages,
  switchTo,
  use,
  type Visit,
} from './browser.ts';

const LANTERN = {
  name: 'lantern.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    '# The lantern\n\nThe lantern on the pier was lit by Orla Quist on Sunday.\n',
  ),
};
const BELL = {
  name: 'bell.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from('# The bell\n\nThe bell of the chapel was rung by Pim Vos on Monday.\n'),
};

/** Presses a button of the last message. */
async function press(page: Page, name: string): Promise<void> {
  await messages(page).last().getByRole('button', { name, exact: true }).click();
}

/** Tests of a server's own library and settings, as an administrator. */
export function libraryTests({ open }: Visit): void {
  describe("a server's library", () => {
    it('takes a file from the option of a command, lists it and answers from it', async () => {
      const page = await open();
      await switchTo(page, 'Ayo');
      await composer(page).fill('/library add ');
      await page.getByRole('button', { name: '+ file' }).click();
      await page.getByLabel('file', { exact: true }).setInputFiles(LANTERN);
      await page.getByRole('button', { name: 'Send' }).click();
      await messages(page).last().getByText('Preview of 1 article').waitFor();
      expect(await accessibilityViolations(page, '.private'), 'a preview').toEqual([]);
      await press(page, 'Edit details');
      const form = page.getByRole('dialog', { name: 'Edit details' });
      await form.getByLabel('Publisher').fill('Pier Gazette');
      await form.getByRole('button', { name: 'Submit' }).click();
      await messages(page).last().getByText('Pier Gazette').waitFor();
      await press(page, 'Add');
      await messages(page).last().getByText('Added 1 article').waitFor();
      await dismiss(page);
      await use(page, 'library list');
      await messages(page).last().getByText('The lantern').waitFor();
      await dismiss(page);
      await use(page, 'ask', 'Who lit the lantern on the pier?');
      await messages(page).last().getByText('Orla Quist').waitFor();
    });

    it('takes files from a form, and retracts, removes and logs articles', async () => {
      const page = await open();
      await switchTo(page, 'Ayo');
      await composer(page).fill('/library add ');
      await page.getByRole('button', { name: 'Send' }).click();
      const form = page.getByRole('dialog', { name: 'Add articles' });
      await form.getByLabel('Files').setInputFiles(BELL);
      await form.getByRole('button', { name: 'Submit' }).click();
      await messages(page).last().getByText('Preview of 1 article').waitFor();
      await press(page, 'Add');
      await messages(page).last().getByText('Added 1 article').waitFor();
      await dismiss(page);
      await use(page, 'library retract', 'The bell');
      await messages(page).last().getByRole('button', { name: 'Reinstate' }).waitFor();
      await dismiss(page);
      await use(page, 'library remove', 'The bell');
      await press(page, 'Remove for good');
      await messages(page).last().getByText('has been removed').waitFor();
      await dismiss(page);
      await use(page, 'library log');
      const log = messages(page).last();
      await log.getByText('removed').first().waitFor();
      expect(await log.textContent()).toMatch(/removed.*retracted.*added/su);
      await dismiss(page);
    });

    it('has settings, with a choice of channels that is kept', async () => {
      const page = await open();
      await switchTo(page, 'Ayo');
      await use(page, 'settings');
      const panel = messages(page).last();
      const channel = panel.getByRole('button', { name: '# moderators' });
      expect(await channel.getAttribute('aria-pressed')).toBe('false');
      await channel.click();
      await panel.locator('[aria-pressed="true"]').waitFor();
      expect(await panel.locator('[aria-pressed="true"]').allTextContents()).toEqual([
        '# moderators',
      ]);
      await panel.getByRole('listitem').getByText('moderators').waitFor();
      expect(await accessibilityViolations(page, '.private'), 'the settings').toEqual([]);
      await channel.click();
      await panel.locator('[aria-pressed="true"]').waitFor({ state: 'detached' });
      await dismiss(page);
    });
  });
}
