import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUploadStage } from '../../sandbox/page/uploadStage.ts';
import { accessibilityViolations, composer, messages, type Visit } from './browser.ts';

const NOTES = {
  name: 'notes.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('The Aurora ran aground.'),
};
const MORE = { ...NOTES, name: 'more.txt', buffer: Buffer.from('More.') };

async function openStage(open: Visit['open']): Promise<Page> {
  const { page: served } = await setUploadStage([
    { by: 'member', where: 'general', text: 'Hello' },
  ]);
  return await open({}, served.address);
}

/** Whether the page handles a file dragged over an element, and one dropped on it. */
function dropPrevented(page: Page, selector: string): Promise<readonly boolean[]> {
  return page.evaluate<readonly boolean[]>(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'notes.txt'));
    const element = document.querySelector(${JSON.stringify(selector)});
    return ['dragover', 'drop'].map(type => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      return !element.dispatchEvent(event);
    });
  })()`);
}

/** Tests of files that the user of the page sends. */
export function uploadTests({ open }: Visit): void {
  describe('a file', () => {
    it('is chosen for the option of a command', async () => {
      const page = await openStage(open);
      await composer(page).fill('/add ');
      await page.getByLabel('file', { exact: true }).setInputFiles(NOTES);
      expect(await accessibilityViolations(page, '.composer')).toEqual([]);
      await page.getByRole('button', { name: 'Send' }).click();
      await messages(page).getByText('notes.txt: The Aurora ran aground.').waitFor();
    });

    it('is left to a field that it is dropped on, and not added as an article', async () => {
      const page = await openStage(open);
      await composer(page).fill('/add ');
      const overlay = page.getByText('Drop files to add them');
      expect(await dropPrevented(page, 'main')).toEqual([true, true]);
      await overlay.waitFor({ state: 'hidden' });
      expect(await dropPrevented(page, '[aria-label="Command add"] [type="file"]')).toEqual([
        false,
        false,
      ]);
      expect(await overlay.isVisible()).toBe(false);
    });

    it('is chosen for the upload of a modal', async () => {
      const page = await openStage(open);
      await composer(page).fill('/form ');
      await page.getByRole('button', { name: 'Send' }).click();
      const modal = page.getByRole('dialog', { name: 'Add articles' });
      await modal.getByText('Up to two files.').waitFor();
      await modal.getByLabel('Files').setInputFiles([NOTES, MORE]);
      await modal.getByLabel('Kind').selectOption('News');
      expect(await accessibilityViolations(page, '.modal')).toEqual([]);
      await modal.getByRole('button', { name: 'Submit' }).click();
      const answer = 'news notes.txt: The Aurora ran aground.; more.txt: More.';
      await messages(page).getByText(answer).waitFor();
    });

    it('is attached to a message, and can be taken off before', async () => {
      const page = await openStage(open);
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Attach' }).click();
      await (await chosen).setFiles([NOTES, MORE]);
      await page.getByRole('button', { name: 'Remove more.txt' }).click();
      expect(await accessibilityViolations(page, '.composer')).toEqual([]);
      await composer(page).fill('See this');
      await composer(page).press('Enter');
      const posted = messages(page).filter({ hasText: 'See this' });
      await posted.locator('.attachment').waitFor();
      expect(await posted.locator('.attachment').allTextContents()).toEqual(['notes.txt 23 bytes']);
      expect(await accessibilityViolations(page, '.messages')).toEqual([]);
    });
  });
}
