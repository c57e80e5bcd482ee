import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { spawnBot } from '../../secrets/spawnBot.ts';
import { launchOptions } from './chromium.ts';

/** A browser that shows the page of a bot without a token; all tests share both. */
export interface Visit {
  /** Opens the page anew; the test fails if it asks for anything elsewhere, throws, or breaks the server's rules for it. */
  readonly open: (settings?: BrowserContextOptions) => Promise<Page>;
}

/** Ends a wait that would never end, before the test does, so that the error says for what. Unit: milliseconds. */
const LIMIT = 150_000;

/** Starts a bot and a browser for a file of tests, with articles as files under their names. */
export function visitFootnote(articles: Readonly<Record<string, string>>): Visit {
  let browser: Browser;
  let address = '';
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(articles)) {
      await writeFile(path.join(folder, name), text);
    }
    const bot = spawnBot(
      { api: '', token: '' },
      // A channel takes more answers in a row than people would ask for.
      {
        environment: { ARTICLES_DIR: folder, CHANNEL_COOLDOWN: '0' },
        onEnd: end => ends.push(end),
      },
    );
    await bot.says('Ctrl+C');
    address = /http:\S+/u.exec(bot.stdout())?.[0] ?? '';
    browser = await chromium.launch({ ...(await launchOptions()), timeout: LIMIT });
    ends.push(() => browser.close());
  });
  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  });

  return {
    open: async (settings = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1200, height: 800 },
        ...settings,
      });
      context.setDefaultTimeout(LIMIT);
      const page = await context.newPage();
      const wrong: string[] = [];
      page.on('request', request => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith('data:')) wrong.push(url);
      });
      page.on('console', message => {
        if (message.type() === 'error') wrong.push(message.text());
      });
      page.on('pageerror', error => wrong.push(String(error)));
      page.on('dialog', dialog => wrong.push(dialog.message()));
      onTestFinished(async () => {
        await context.close();
        expect(wrong).toEqual([]);
      });
      await page.goto(address);
      await messages(page).first().waitFor();
      return page;
    },
  };
}

/** The messages that are shown. */
export function messages(page: Page): Locator {
  return page.getByRole('log').getByRole('article');
}

/** What stands under a private message. */
export function privateNote(page: Page): Locator {
  return page.getByText('Only you can see this');
}

/** Dismisses the one private message, which later tests would find. */
export async function dismiss(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await privateNote(page).waitFor({ state: 'detached' });
}

/** The line to write in. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message' });
}

/** Uses a command, with text for the first of its options; the last message to come is what it is answered with. */
export async function use(page: Page, name: string, text = ''): Promise<void> {
  const before = await messages(page).count();
  await composer(page).fill(`/${name} `);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await messages(page).nth(before).waitFor();
  await page.getByText('is thinking').waitFor({ state: 'detached' });
}

/** Becomes another of the people. */
export async function be(page: Page, name: string): Promise<void> {
  const opened = page.waitForResponse(/\/events\?/u);
  await page.getByRole('radio', { name }).check();
  await opened;
}

/** Whether the focus is on something, or within it. */
export async function hasFocus(page: Page, something: Locator): Promise<boolean> {
  const focus = page.locator(':focus');
  const within = something.locator(focus);
  return (await something.and(focus).or(within).count()) > 0;
}

/** What stands in the way of people who cannot see the page well, or use it by keyboard. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe || eval(${JSON.stringify(axe.source)})`);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
