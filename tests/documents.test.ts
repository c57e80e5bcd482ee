import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../commands/index.ts';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { configVariables } from '../src/config.ts';
import { registeredName } from '../src/discord/command/commandData.ts';
import { openTestStorage } from './storage/openTestStorage.ts';
import { openPglite } from './storage/pglite.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['.github', 'src', 'commands', 'tests'];
/** Markdown files that are test data. */
const SAMPLES = 'tests/articles/samples/';
/** Names in capitals that are not settings of the bot. */
const OTHER_NAMES = new Set([
  'BENCH_DATA',
  'CHROME_PATH',
  'DISCORD_TOKN',
  'EMBED_RULES',
  'TEST_CASES',
  'TEST_SEED',
  'TSX_DISABLE_CACHE',
]);
/** Unit: lines. */
const LONGEST_README = 200;
/** Unit: bytes. */
const LARGEST_PICTURE = 200_000;

/** A Markdown page; `file` is relative to the root. */
interface Page {
  readonly file: string;
  readonly text: string;
}

type Command = (typeof commands)[number];

let pages: readonly Page[];

beforeAll(async () => {
  const files = await Promise.all(
    FOLDERS.map(async folder => {
      const names = await readdir(path.join(ROOT, folder), { recursive: true });
      return names.filter(name => name.endsWith('.md')).map(name => path.join(folder, name));
    }),
  );
  const documents = ['README.md', ...files.flat().filter(file => !file.startsWith(SAMPLES))];
  pages = await Promise.all(documents.map(readPage));
});

async function readPage(file: string): Promise<Page> {
  return { file, text: await readFile(path.join(ROOT, file), 'utf8') };
}

function pageAt(file: string): Page {
  const page = pages.find(page => page.file === file);
  if (page === undefined) throw new Error(`no page ${file}`);
  return page;
}

/** Everything that a pattern's group `what` matches on the pages, each with its page. */
function namedOnPages(pattern: RegExp): { file: string; what: string }[] {
  return pages.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(({ groups }) => ({ file, what: groups?.what ?? '' })),
  );
}

/** The targets of links and pictures outside of code, but for other sites. */
function linksOn({ text }: Page): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gmsu, '').replaceAll(/`[^`\n]*`/gu, '');
  return [...prose.matchAll(/\]\((?<target>[^)\s]+)\)/gu)]
    .map(({ groups }) => groups?.target ?? '')
    .filter(target => !/^https?:/u.test(target));
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOn({ text }: Page): string[] {
  const prose = text.replaceAll(/^```.*?^```$/gmsu, '');
  return [...prose.matchAll(/^#{1,6} (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.heading ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Whether there is a file or folder; `file` is relative to the root. */
async function isThere(file: string): Promise<boolean> {
  try {
    await stat(path.join(ROOT, file));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** What is wrong with a link; null if it resolves. */
async function linkProblem(page: Page, link: string): Promise<string | null> {
  const [name = '', anchor] = link.split('#');
  const file = name === '' ? page.file : path.join(path.dirname(page.file), name);
  if (!(await isThere(file))) return `${page.file}: ${link} does not exist`;
  if (anchor === undefined) return null;
  return anchorsOn(await readPage(file)).includes(anchor) ? null : `${page.file}: no ${link}`;
}

/** How the README shows a slash command: required options by name, others in brackets. */
function usageOf({ name, options = [] }: Command['data']): string {
  const names = options.map(option =>
    option.required === true ? option.name : `[${option.name}]`,
  );
  return `/${[name, ...names].join(' ')}`;
}

/** The cells of a table's rows, by the heading of its first column. */
function rowsBelow({ text }: Page, heading: string): string[][] {
  const [, table = ''] = text.split(`| ${heading} `);
  return table
    .split('\n')
    .slice(2)
    .map(line => line.split(/(?<!\\)\|/u).map(cell => cell.trim()))
    .filter((_, at, rows) => rows.slice(0, at + 1).every(row => row.length > 1))
    .map(cells => cells.slice(1, -1));
}

describe('the pages', () => {
  it('link to files and headings that exist', async () => {
    const problems = await Promise.all(
      pages.flatMap(page => linksOn(page).map(link => linkProblem(page, link))),
    );
    expect(problems.filter(problem => problem !== null)).toEqual([]);
  });

  it('name files and folders that exist', async () => {
    const named = namedOnPages(/`(?<what>(?:src|commands|tests|seeds)(?:\/[\w.-]+)+)`/gu);
    expect(named.length).toBeGreaterThan(0);
    const exist = await Promise.all(named.map(({ what }) => isThere(what)));
    expect(named.filter((_, at) => exist[at] === false)).toEqual([]);
  });

  it('name settings that exist', () => {
    const known = new Set([...configVariables().map(({ name }) => name), ...OTHER_NAMES]);
    const named = namedOnPages(/`(?<what>[A-Z]+(?:_[A-Z]+)+)(?:=[^`\n]*)?`/gu);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ what }) => !known.has(what))).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const known = new Set(Object.keys(manifest.scripts));
    const named = namedOnPages(/\bnpm run (?<what>[a-z][a-z:]*)/gu);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ what }) => !known.has(what))).toEqual([]);
  });

  it('name slash commands that exist', () => {
    const known = new Set(commands.map(({ data }) => registeredName(data)));
    const named = namedOnPages(/`\/(?<what>[a-z]+)(?= |`)/gu);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ what }) => !known.has(what))).toEqual([]);
  });

  it('show pictures that load quickly', async () => {
    const pictures = pages.flatMap(page =>
      linksOn(page)
        .filter(link => link.endsWith('.png'))
        .map(link => path.join(path.dirname(page.file), link)),
    );
    expect(pictures.length).toBeGreaterThan(0);
    const files = await Promise.all(pictures.map(picture => stat(path.join(ROOT, picture))));
    expect(pictures.filter((_, at) => (files[at]?.size ?? 0) >= LARGEST_PICTURE)).toEqual([]);
  });
});

describe('the README', () => {
  it('is short', () => {
    expect(pageAt('README.md').text.split('\n').length - 1).toBeLessThanOrEqual(LONGEST_README);
  });

  it('lists every slash command with its options, in the order of /help', () => {
    const usages = rowsBelow(pageAt('README.md'), 'command').map(([usage = '']) => usage);
    const expected = commands
      .map(({ data }) => data)
      .filter(
        ({ type = ApplicationCommandType.ChatInput }) => type === ApplicationCommandType.ChatInput,
      )
      .map(data => `\`${usageOf(data)}\``);
    expect(usages.filter(usage => usage.startsWith('`/'))).toEqual(expected);
  });
});

describe('the security page', () => {
  it('lists every run-time dependency with its version', () => {
    const rows = rowsBelow(pageAt('.github/SECURITY.md'), 'Package');
    const listed = rows.flatMap(([names = '', versions = '']) =>
      names.split(', ').map((name, at) => [name, versions.split('; ')[at] ?? versions] as const),
    );
    const versions = listed.map(([name, version]) => [name, version.split(/[, ]/u)[0]]);
    expect(Object.fromEntries(versions)).toEqual(manifest.dependencies);
  });

  it('counts the packages that are installed to run it', () => {
    const packages = Object.entries(lock.packages).filter(
      ([name, entry]) => name !== '' && !name.includes('/@esbuild/') && !('dev' in entry),
    );
    expect(pageAt('.github/SECURITY.md').text).toContain(`all ${packages.length} packages`);
  });
});

describe('the privacy page', () => {
  it('lists every stored field once, with why, how long and who deletes it', async () => {
    const rows = rowsBelow(pageAt('.github/PRIVACY.md'), 'Field');
    const { storage } = await openTestStorage();
    const tables = await storage.db.introspection.getTables();
    const stored = tables.flatMap(({ name, columns }) =>
      columns.map(column => `\`${name}.${column.name}\``),
    );
    const listed = rows.map(([field = '']) => field);
    expect(listed).toHaveLength(stored.length);
    expect(new Set(listed)).toEqual(new Set(stored));
    expect(rows.flat().filter(cell => cell === '')).toEqual([]);
  });

  it('names every table that only PostgreSQL has', async () => {
    const { storage: file } = await openTestStorage();
    const server = await openPglite();
    onTestFinished(() => server.close());
    const common = new Set((await file.db.introspection.getTables()).map(({ name }) => name));
    const tables = await server.db.introspection.getTables();
    const own = tables.filter(({ name }) => !common.has(name)).map(({ name }) => `\`${name}\``);
    const { text } = pageAt('.github/PRIVACY.md');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(name => !text.includes(name))).toEqual([]);
  });
});

describe('the page on tests', () => {
  it('shows a test that is run', async () => {
    const tests = await readdir(path.join(ROOT, 'tests'), { recursive: true });
    const file = tests.find(name => path.basename(name) === 'example.test.ts') ?? '';
    const example = await readFile(path.join(ROOT, 'tests', file), 'utf8');
    const [, shown = ''] = /^```ts\n(.*?)^```$/msu.exec(pageAt('tests/README.md').text) ?? [];
    const lines = shown.split('\n').filter(line => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(line => !example.includes(line))).toEqual([]);
  });
});
