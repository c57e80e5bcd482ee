import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ENDINGS_TEXT } from '../../../src/articles/readers/formats.ts';
import {
  accessibilityViolations,
  composer,
  dismiss,
  messages,
  privateNote,
  use,
  type Visit,
} from './browser.ts';

const HOSTILE = [
  'The zebra minister **said** [click](https://evil.example) @everyone <@1> </ask:1> ||hidden||',
  '`code` <script>alert(1)</script><img src=x onerror=alert(2)> https://evil.example/x on Monday.',
].join(' ');

/** Whether the last message is in view. */
const IS_AT_END = `(() => {
  const { scrollHeight, scrollTop, clientHeight } = document.querySelector('[role=log]');
  return scrollHeight - scrollTop - clientHeight <= 1;
})()`;

/** Drops a file on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    `(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
      return files;
    })()`,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
  await page.getByText('Drop files to add them').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}

/** Tests of the page around the messages; adds an article and restarts the bot. */
export function pageTests({ open }: Visit): void {
  describe('the page', () => {
    // First, since nothing has been posted yet.
    it('has no serious accessibility violations', async () => {
      const page = await open();
      expect(await accessibilityViolations(page), 'at first').toEqual([]);
      await composer(page).fill('/');
      expect(await accessibilityViolations(page, '.composer'), 'a list of commands').toEqual([]);
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      await composer(page).fill('/search harbour');
      expect(await accessibilityViolations(page, '.composer'), 'a command to fill in').toEqual([]);
      await page.keyboard.press('Escape');
      const follow = page.getByRole('button', { name: 'Follow-up' });
      const answer = messages(page).filter({ has: follow }).last();
      expect(await accessibilityViolations(page, '.messages'), 'an answer').toEqual([]);
      await answer.getByRole('button', { name: 'Context 1' }).click();
      await privateNote(page).waitFor();
      expect(await accessibilityViolations(page, '.private'), 'a private message').toEqual([]);
      await messages(page).last().click({ button: 'right' });
      expect(await accessibilityViolations(page, '.menu'), 'a menu for a message').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Inspector' }).click();
      await page
        .getByRole('list', { name: 'Requests and events' })
        .locator('summary')
        .first()
        .click();
      expect(await accessibilityViolations(page, '.inspector'), 'the inspector').toEqual([]);
      await follow.last().click();
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityViolations(page, 'dialog'), 'a form').toEqual([]);
      await page.keyboard.press('Escape');
      await dismiss(page);
    });

    it('keeps the channels behind a button in a narrow window', async () => {
      const page = await open({ viewport: { width: 390, height: 800 } });
      const channels = page.getByRole('navigation');
      expect(await channels.isVisible()).toBe(false);
      const button = page.getByRole('button', { name: 'Channels' });
      await button.click();
      await channels.getByRole('button', { name: 'morning-briefing' }).click();
      await page.getByRole('log', { name: 'Messages in morning-briefing' }).waitFor();
      expect(await channels.isVisible()).toBe(false);
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
      expect(await accessibilityViolations(page, 'header, .messages')).toEqual([]);
    });

    it('fits the toolbar on one line of a narrow window', async () => {
      const page = await open({ viewport: { width: 390, height: 800 } });
      const boxes = await Promise.all(
        ['Channels', 'Restart the bot', 'Inspector', 'Use dark colours'].map(name =>
          page.getByRole('button', { name }).boundingBox(),
        ),
      );
      const middles = boxes.map(box => box && Math.round(box.y + box.height / 2));
      expect(new Set(middles).size).toBe(1);
      for (const box of boxes) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(390);
      const title = await page.getByRole('heading', { name: '# general' }).boundingBox();
      expect(title?.width).toBeGreaterThan(70);
    });

    it('adds a dropped article, and renders its markup as text', async () => {
      const page = await open();
      await drop(page, 'zebra.txt', `${HOSTILE}\n`);
      await page.getByText('zebra.txt was added').waitFor();
      await page.getByText('Articles (3)').click();
      await page.getByRole('listitem').getByText('zebra.txt', { exact: true }).waitFor();
      await use(page, 'ask', 'What did the zebra minister say on Monday?');
      const quote = messages(page).last().locator('blockquote');
      expect((await quote.textContent())?.replaceAll(/[\u2068\u2069]/gu, '')).toBe(HOSTILE);
      expect(await quote.locator('a, button, script, img, code, [href], [src]').count()).toBe(0);
    });

    it('names files that it rejects, with the reason', async () => {
      const page = await open();
      await drop(page, 'zebra.rst', 'a');
      const notice = page.getByRole('status').filter({ hasText: 'added' });
      await notice.waitFor();
      expect(await notice.textContent()).toBe(
        `Not added: zebra.rst needs a plain name that ends in ${ENDINGS_TEXT}`,
      );
      await drop(page, 'empty.md', '');
      await notice.filter({ hasText: 'empty.md' }).waitFor();
      expect(await notice.textContent()).toContain('Not added: empty.md');
    });

    it('keeps the buttons of a message working after a restart of the bot', async () => {
      const page = await open();
      await use(page, 'search', 'harbour');
      await page.getByRole('button', { name: 'Restart the bot' }).click();
      await page.getByText('Footnote is back.').waitFor();
      await page.getByText('Footnote is online').waitFor();
      await messages(page).last().getByRole('button', { name: 'Next' }).click();
      const found = messages(page).last();
      await found.getByText('(edited)').waitFor();
      expect(await found.textContent()).toContain('5 · ');
    });

    it('shows requests and events in the inspector', async () => {
      const page = await open();
      await use(page, 'help');
      await page.getByRole('button', { name: 'Inspector' }).click();
      const wire = page.getByRole('list', { name: 'Requests and events' }).getByRole('listitem');
      const isAtEnd = () => page.evaluate<boolean>(IS_AT_END);
      await expect.poll(isAtEnd, { timeout: 120_000 }).toBe(true);
      await wire.filter({ hasText: 'INTERACTION_CREATE' }).first().click();
      await page.getByText('"application_id"').waitFor();
      await page.getByLabel('Show').selectOption('REST calls');
      await wire.filter({ hasText: 'callback' }).first().waitFor();
      expect(await wire.filter({ hasText: 'INTERACTION_CREATE', visible: true }).count()).toBe(0);
      await page.getByRole('button', { name: 'Clear' }).click();
      expect(await wire.count()).toBe(0);
      await dismiss(page);
    });
  });
}
