import { describe, expect, it } from 'vitest';
import { setStage } from '../../sandbox/page/stage.ts';
import { composer, hasFocus, messages, type Visit } from './browser.ts';

const QUESTIONS = ['Where is the ferry?', 'What is said of Kessel?', 'Who is on board?'];
const OPENING = [{ by: 'administrator', where: 'general', text: 'Good morning.' }] as const;

/** Tests of the start panel. */
export function startTests({ open }: Visit): void {
  describe('the start panel', () => {
    it('asks the question that is clicked, and is gone then', async () => {
      const stage = await setStage({ lines: OPENING, starters: () => QUESTIONS });
      const page = await open({}, stage.page.address);
      const panel = page.getByRole('region', { name: 'Start here' });
      expect(await panel.getByRole('button').allInnerTexts()).toEqual(QUESTIONS);
      expect(await panel.getByText('Inspector').textContent()).toContain('every event and request');
      await panel.getByRole('button', { name: 'Who is on board?' }).click();
      await panel.waitFor({ state: 'hidden' });
      expect(await messages(page).last().textContent()).toContain('@Footnote Who is on board?');
      expect(await hasFocus(page, composer(page))).toBe(true);
      await page.reload();
      await messages(page).nth(1).waitFor();
      expect(await panel.isVisible()).toBe(false);
    });
  });
}
