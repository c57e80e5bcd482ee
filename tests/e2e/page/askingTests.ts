import { describe, expect, it } from 'vitest';
import {
  composer,
  dismiss,
  hasFocus,
  messages,
  privateNote,
  switchTo,
  use,
  type Visit,
} from './browser.ts';

/** Tests of asking and looking up as a member. */
export function askingTests({ open }: Visit): void {
  describe('asking', () => {
    it('shows a quote, its asker and a safe link', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      const answer = messages(page).last();
      expect(await answer.locator('.answered').textContent()).toBe('Mira used /ask');
      expect(await answer.locator('blockquote').first().textContent()).toBe(
        'The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.',
      );
      const link = answer.getByRole('link', { name: 'Ferry runs aground' }).first();
      expect(await link.getAttribute('rel')).toContain('noopener');
      expect(await link.getAttribute('target')).toBe('_blank');
    });

    it('counts a vote, and says so to the voter', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      await messages(page).last().getByRole('button', { name: 'Helpful' }).click();
      const counted = messages(page).getByText('Counted as helpful');
      await counted.waitFor();
      expect(await counted.count()).toBe(1);
      await dismiss(page);
    });

    it('turns the pages of a search, and keeps the focus', async () => {
      const page = await open();
      await use(page, 'search', 'harbour');
      const found = messages(page).last();
      const previous = found.getByRole('button', { name: 'Previous' });
      expect(await previous.isDisabled()).toBe(true);
      await found.getByRole('button', { name: 'Next' }).press('Enter');
      await found.getByText('(edited)').waitFor();
      expect(await previous.isDisabled()).toBe(false);
      expect(await hasFocus(page, found)).toBe(true);
    });

    it('suggests articles while typing, and searches the selected one', async () => {
      const page = await open();
      const found = messages(page).nth(await messages(page).count());
      await composer(page).fill('/search harbour');
      await page.getByRole('button', { name: '+ article' }).click();
      const offered = page
        .getByRole('listbox', { name: 'Choices for article' })
        .getByRole('option');
      await offered.nth(1).waitFor();
      await page.keyboard.type('night');
      await offered.nth(1).waitFor({ state: 'detached' });
      expect(await offered.allInnerTexts()).toEqual(['Passengers spent the night aboard']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await found.getByText('passages found').waitFor();
      expect(await found.textContent()).toContain('Only in Passengers spent the night aboard');
    });

    it('sends what is typed, not a suggestion for what was typed before', async () => {
      const page = await open();
      const found = messages(page).nth(await messages(page).count());
      await composer(page).fill('/ask ');
      await page.getByRole('option').first().waitFor();
      // From now on, suggestions do not arrive.
      await page.route('**/acts?*', (route, request) =>
        request.postData()?.includes('"suggest"') === true ? undefined : route.continue(),
      );
      await page.keyboard.type('Where did the ferry Aurora run aground?');
      await page.keyboard.press('Enter');
      expect(await found.textContent()).toContain('“Where did the ferry Aurora run aground?”');
    });

    it('explains the range of an option, and does not send an invalid value', async () => {
      const page = await open();
      await composer(page).fill('/lookup ');
      await page.getByRole('button', { name: '+ messages' }).click();
      await page.keyboard.type('1000');
      await page.keyboard.press('Enter');
      await page.getByText('messages: 10 to 100').waitFor();
      const field = page.getByRole('combobox', { name: 'messages' });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.keyboard.press('Escape');
      await composer(page).waitFor();
    });

    it('shows a quote in context in private until it is dismissed', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      await messages(page).last().getByRole('button', { name: 'Context 1' }).click();
      await privateNote(page).waitFor();
      await switchTo(page, 'Tomas');
      await privateNote(page).waitFor({ state: 'detached' });
      await switchTo(page, 'Mira');
      await dismiss(page);
      const button = messages(page).last().getByRole('button', { name: 'Context 1' });
      expect(await button.count()).toBe(1);
    });

    it('asks a follow-up in a form, which Escape closes', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      const follow = messages(page).last().getByRole('button', { name: 'Follow-up' });
      await follow.click();
      const form = page.getByRole('dialog');
      await form.waitFor();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      expect(await hasFocus(page, follow)).toBe(true);
      await follow.click();
      await form.waitFor();
      await page.keyboard.type('And what did the company promise?');
      await page.keyboard.press('Enter');
      await form.waitFor({ state: 'detached' });
      await messages(page).last().getByText('promised to pay for hotels').waitFor();
    });

    it('looks up a message from its menu in private', async () => {
      const page = await open();
      await composer(page).fill('The ferry Aurora ran aground near Northport.');
      await page.keyboard.press('Enter');
      const said = messages(page).filter({ hasText: 'near Northport.' }).last();
      await said.click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Find in articles' }).click();
      const found = messages(page).filter({ hasText: 'Only you can see this' });
      expect(await found.textContent()).toContain('according to the coastguard');
      await dismiss(page);
    });

    it('answers a mention, and a reply to its answer', async () => {
      const page = await open();
      await composer(page).pressSequentially('@foo');
      await page.getByRole('option', { name: '@Footnote' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('where did the ferry Aurora run aground?');
      await page.keyboard.press('Enter');
      const replied = page.locator('.answered', { hasText: '@Footnote where did the ferry' });
      const answer = messages(page).filter({ has: replied });
      expect(await answer.textContent()).toContain('according to the coastguard');
      await answer.getByRole('button', { name: 'More' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Reply' }).press('Enter');
      await page.getByText('Replying to Footnote').waitFor();
      await page.keyboard.type('And what did the company promise?');
      await page.keyboard.press('Enter');
      const next = messages(page).last();
      await next.getByText('promised to pay for hotels').waitFor();
      expect(await next.locator('.answered').textContent()).toBe(
        'Mira And what did the company promise?',
      );
    });

    it('edits and deletes the member’s own message', async () => {
      const page = await open();
      await composer(page).fill('A slip of the pne.');
      await page.keyboard.press('Enter');
      await messages(page).last().getByText('pne').waitFor();
      await messages(page).last().getByRole('button', { name: 'More' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Edit message' }).press('Enter');
      await composer(page).fill('A slip of the pen.');
      await page.keyboard.press('Enter');
      await messages(page).last().getByText('(edited)').waitFor();
      await messages(page).last().getByRole('button', { name: 'More' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
      const slip = messages(page).filter({ hasText: 'A slip of the pen.' });
      await slip.waitFor({ state: 'detached' });
      expect(await hasFocus(page, page.getByRole('log'))).toBe(true);
    });

    it('shows the failure of a button and of a command', async () => {
      const page = await open();
      await use(page, 'ask', 'Where did the ferry Aurora run aground?');
      const answer = messages(page).last();
      await page.route('**/acts*', route =>
        route.fulfill({ json: { kind: 'failed', reason: 'This interaction failed' } }),
      );
      await answer.getByRole('button', { name: 'Follow-up' }).click();
      await answer.getByRole('alert').waitFor();
      expect(await answer.getByRole('alert').textContent()).toBe('This interaction failed');
      await composer(page).fill('/help ');
      await page.keyboard.press('Enter');
      const failure = messages(page).filter({ hasText: 'This interaction failed' }).last();
      await failure.getByRole('button', { name: 'Dismiss message' }).click();
      await failure.filter({ has: privateNote(page) }).waitFor({ state: 'detached' });
    });
  });
}
