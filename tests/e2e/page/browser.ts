import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type RssItem, rss } from '../../feeds/rss.ts';
import { spawnBot } from '../../secrets/spawnBot.ts';
import { ferryText } from '../../sources/fetch/pages.ts';
import { launchOptions } from './chromium.ts';

/** A browser on the page of a bot without a token, shared by all tests. */
export interface Visit {
  /** Opens the bot's page, or another, in a new context; the test fails on requests elsewhere, errors and CSP violations. */
  readonly open: (settings?: BrowserContextOptions, address?: string) => Promise<Page>;
  /** The address of an article that the bot may fetch. */
  readonly linked: () => string;
  /** The address of Harbour News, a feed that the bot may fetch. */
  readonly feed: () => string;
  /** Adds an entry to that feed. */
  readonly publish: (title: string) => void;
  /** The address of another feed, Mill Gazette, with one entry. */
  readonly otherFeed: () => string;
}

/** Shorter than the test timeout, so that the error names what was waited for. Unit: milliseconds. */
const TIMEOUT = 150_000;

const OTHER_FEED = rss([{ title: 'Museum opens in the old mill', at: 1 }], 'Mill Gazette');

/** Starts a bot and a browser for a file of tests, with articles by file name. */
export function visitFootnote(articles: Readonly<Record<string, string>>): Visit {
  let browser: Browser;
  let ownAddress = '';
  let host = '';
  const items: RssItem[] = [{ title: 'Old pier closes', at: 1 }];
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
    cleanUps.push(() => rm(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(articles)) {
      await writeFile(path.join(folder, name), text);
    }
    const site = createServer(({ url }, response) => {
      const feed = { '/feed.xml': rss(items), '/mill.xml': OTHER_FEED }[url ?? ''];
      const type = feed === undefined ? 'text/markdown' : 'application/rss+xml';
      response.writeHead(200, { 'content-type': type }).end(feed ?? ferryText('noon'));
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    cleanUps.push(async () => void site.close());
    host = `127.0.0.1:${z.object({ port: z.number() }).parse(site.address()).port}`;
    const bot = spawnBot(
      { api: '', token: '' },
      // Tests send more commands to a channel than its default limit; what is quoted is not theirs.
      {
        environment: {
          ARTICLES_DIR: folder,
          CHANNEL_COOLDOWN: '0',
          ENCODER: 'off',
          FETCH_HOSTS: host,
        },
        onEnd: cleanUp => cleanUps.push(cleanUp),
      },
    );
    await bot.says('Ctrl+C');
    ownAddress = /http:\S+/u.exec(bot.stdout())?.[0] ?? '';
    browser = await chromium.launch({ ...(await launchOptions()), timeout: TIMEOUT });
    cleanUps.push(() => browser.close());
  });
  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  return {
    linked: () => `http://${host}/ferry`,
    feed: () => `http://${host}/feed.xml`,
    otherFeed: () => `http://${host}/mill.xml`,
    publish: title => items.push({ title, at: items.length + 1 }),
    open: async (settings = {}, address = ownAddress) => {
      const context = await browser.newContext({
        viewport: { width: 1200, height: 800 },
        ...settings,
      });
      context.setDefaultTimeout(TIMEOUT);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('request', request => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith('data:')) problems.push(url);
      });
      page.on('console', message => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', error => problems.push(String(error)));
      page.on('dialog', dialog => problems.push(dialog.message()));
      onTestFinished(async () => {
        await context.close();
        expect(problems).toEqual([]);
      });
      await page.goto(address);
      await messages(page).first().waitFor();
      return page;
    },
  };
}

/** The messages on the page. */
export function messages(page: Page): Locator {
  return page.getByRole('log').getByRole('article');
}

/** The note below a private message. */
export function privateNote(page: Page): Locator {
  return page.getByText('Only you can see this');
}

/** Dismisses the only private message, which would disturb later tests. */
export async function dismiss(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await privateNote(page).waitFor({ state: 'detached' });
}

/** The text box for messages. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message' });
}

/** Uses a command with a text for its first option; the reply is then the last message. */
export async function use(page: Page, name: string, text = ''): Promise<void> {
  const before = await messages(page).count();
  await composer(page).fill(`/${name} `);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await messages(page).nth(before).waitFor();
  await page.getByText('is thinking').waitFor({ state: 'detached' });
}

/** Switches to another person. */
export async function switchTo(page: Page, name: string): Promise<void> {
  const opened = page.waitForResponse(/\/events\?/u);
  await page.getByRole('radio', { name }).check();
  await opened;
}

/** Whether the focus is on or within an element. */
export async function hasFocus(page: Page, something: Locator): Promise<boolean> {
  const focus = page.locator(':focus');
  const within = something.locator(focus);
  return (await something.and(focus).or(within).count()) > 0;
}

/**
 * Serious accessibility violations of what a selector matches: every rule in light colours, and
 * contrast in dark ones.
 */
export async function accessibilityViolations(
  page: Page,
  selector = 'html',
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const light = await violationsIn(page, selector, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('[data-theme="dark"]').waitFor();
  const dark = await violationsIn(page, selector, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('[data-theme="light"]').waitFor();
  return [...light, ...dark];
}

async function violationsIn(
  page: Page,
  selector: string,
  options: RunOptions,
): Promise<readonly string[]> {
  const settings = JSON.stringify({ resultTypes: ['violations'], ...options });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(selector)}, ${settings})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
