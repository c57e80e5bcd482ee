import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runTerminal } from '../../src/app/runTerminal.ts';
import { writeLongArticles } from '../testLibrary.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process. */
async function footnote(
  args: readonly string[],
  input = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const written = Promise.all([text(stdout), text(stderr)]);
  const status = await runTerminal(args, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    environment: settings(environment),
  });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { status, stdout: out, stderr: err };
}

/** Runs the program in a child process without a terminal, from the project's folder. */
async function spawnFootnote(
  args: readonly string[],
  input = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env: settings(environment),
  });
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status: child.exitCode, stdout, stderr };
}

function settings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ARTICLES_DIR: '',
    MAX_ARTICLE_BYTES: '',
    ALIASES_FILE: '',
    DATA_DIR: path.join(folder, '.data'),
    ENCODER: 'off',
    ...environment,
  };
}

const nullableText = z.string().nullable();
const location = z.strictObject({
  article: z.string(),
  title: nullableText,
  publisher: nullableText,
  url: nullableText,
  published: nullableText,
  paragraph: z.int().min(1),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  start: z.int().min(0),
  end: z.int().min(1),
  page: z.null(),
  chapter: z.null(),
  time: z.null(),
});
const quote = location.extend({
  text: z.string().min(1),
  score: z.number(),
  also: z.array(location),
});
const answerShape = z.strictObject({
  question: z.string(),
  answered: z.boolean(),
  quotes: z.array(quote),
  nearest: z.array(quote),
  unknownWords: z.array(z.string()),
  outcome: z.enum(['answered', 'closest', 'nothing']),
  probability: z.number().min(0).max(1),
});
const searchShape = z.strictObject({
  query: z.string(),
  total: z.int().min(0),
  passages: z.array(quote.extend({ terms: z.array(z.string()) })),
  didYouMean: nullableText,
});
const summaryShape = z.strictObject({
  articles: z.array(z.string()),
  sentences: z.array(quote),
});
const comparisonShape = z.strictObject({
  topic: z.string(),
  accounts: z.array(
    z.strictObject({
      article: z.string(),
      quotes: z.array(quote),
      cited: z.array(z.strictObject({ text: z.string(), quote: z.int().min(1) })),
      particulars: z.array(
        z.strictObject({
          kind: z.enum(['speaker', 'figure', 'date', 'name']),
          text: z.string().min(1),
          quote: z.int().min(1),
        }),
      ),
    }),
  ),
  shared: z.array(quote),
  silent: z.array(z.string()),
  further: z.int().min(0),
  unknownWords: z.array(z.string()),
});
const articleShape = z.strictObject({
  article: z.string(),
  title: nullableText,
  publisher: nullableText,
  url: nullableText,
  published: nullableText,
  words: z.int().min(1),
  paragraphs: z.int().min(1),
  authors: z.array(z.string()),
  updated: nullableText,
  description: nullableText,
  tags: z.array(z.string()),
});

const lines = (written: string): string[] => written.split('\n').filter(line => line !== '');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await writeFile(path.join(folder, 'good.txt'), 'The ferry Aurora ran aground near Northport.\n');
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(path.join(folder, 'latin.txt'), Buffer.from('caf\u00e9', 'latin1'));
  await symlink('/etc/hostname', path.join(folder, 'out.txt'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the process', () => {
  it('prints quotes with footnotes, without colour to a pipe even with CI and FORCE_COLOR, and exits with 0', async () => {
    const run = await spawnFootnote(['ask', 'Why did the US not supply Tomahawks?'], '', {
      CI: '1',
      FORCE_COLOR: '1',
    });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('[1] │');
    expect(run.stdout).toMatch(/^ {2}\[1\] ¶ \d+, line \d+$/mu);
    expect(run.stdout).not.toContain('\u001b');
  });

  it('answers each line of standard input on its own line', async () => {
    const questions = ['Who is Keir Starmer?', '', 'the', 'Where is Atlantis?'];
    const run = await spawnFootnote(['ask', '-', '--json'], `${questions.join('\n')}\n`);
    const answers = lines(run.stdout).map(line => answerShape.parse(JSON.parse(line)));
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(run.status).toBe(0);
  });

  it('exits with 2 and one line on an unknown option', async () => {
    const run = await spawnFootnote(['ask', 'x', '--loud']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^footnote: [^\n]+\n$/u);
  });
});

describe('ask', () => {
  it('exits with 1 when the articles do not say', async () => {
    const run = await footnote(['ask', 'Who painted the Mona Lisa?']);
    expect(run.stdout).toContain('Nothing in the articles on this.');
    expect(run.status).toBe(1);
  });

  it('prints JSON in the documented shape', async () => {
    const run = await footnote(['ask', '--json', 'What did Keir Starmer call the conversation?']);
    const [line = '', ...others] = lines(run.stdout);
    expect(others).toEqual([]);
    const answer = answerShape.parse(JSON.parse(line));
    expect(answer.answered).toBe(true);
    expect(answer.quotes.length).toBeGreaterThan(0);
  });
});

describe('search', () => {
  it('prints JSON in the documented shape', async () => {
    const run = await footnote(['search', '--json', '"long-range weapons" missiles -drones']);
    const result = searchShape.parse(JSON.parse(run.stdout));
    expect(result.total).toBe(result.passages.length);
    expect(run.status).toBe(0);
  });

  it('explains an invalid search in one line', async () => {
    const run = await footnote(['search', '"stop where']);
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'footnote: A quotation mark is not closed. Write phrases as "two words".\n',
    });
  });
});

describe('summary', () => {
  it('prints JSON in the documented shape', async () => {
    const run = await footnote(['summary', '--json', '--length', 'short', '--topic', 'missiles']);
    const summary = summaryShape.parse(JSON.parse(run.stdout));
    expect(summary.articles).toHaveLength(3);
    expect(summary.sentences.length).toBeGreaterThan(0);
  });

  it('finds an article by part of its title', async () => {
    const run = await footnote(['summary', 'ceasefire first', '--json']);
    expect(summaryShape.parse(JSON.parse(run.stdout)).articles).toEqual([
      '002_fd00d63da86ffa14.txt',
    ]);
  });

  it('reports an unknown article in one line', async () => {
    const run = await footnote(['summary', 'nothing like it']);
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(
      'footnote: no article is called "nothing like it"; npm run articles lists them\n',
    );
  });
});

describe('compare', () => {
  it('prints JSON in the documented shape', async () => {
    const run = await footnote(['compare', '--json', 'missiles']);
    const { accounts, silent } = comparisonShape.parse(JSON.parse(run.stdout));
    expect(accounts.length + silent.length).toBe(3);
    const quotes = accounts.flatMap(account => account.quotes);
    const particulars = accounts.flatMap(account => account.particulars);
    expect(particulars.length).toBeGreaterThan(0);
    for (const particular of particulars)
      expect(quotes[particular.quote - 1]?.text).toContain(particular.text);
    expect(run.status).toBe(0);
  });

  it('is limited to the given articles, and exits with 1 when they do not say', async () => {
    const run = await footnote(['compare', '--json', 'sanctions', '001', '002']);
    const comparison = comparisonShape.parse(JSON.parse(run.stdout));
    expect(comparison).toMatchObject({
      accounts: [],
      silent: ['001_841a36831db78f9a.txt', '002_fd00d63da86ffa14.txt'],
    });
    expect(run.status).toBe(1);
  });

  it.each([
    ['one article', ['missiles', '001'], 'a comparison takes two articles or more'],
    [
      'an unknown article',
      ['missiles', '001', 'xyz'],
      'no article is called "xyz"; npm run articles lists them',
    ],
  ])('rejects %s in one line', async (_, args, reason) => {
    const run = await footnote(['compare', ...args]);
    expect(run).toEqual({ status: 2, stdout: '', stderr: `footnote: ${reason}\n` });
  });
});

describe('articles', () => {
  it('prints JSON in the documented shape', async () => {
    const run = await footnote(['articles', '--json']);
    const articles = lines(run.stdout).map(line => articleShape.parse(JSON.parse(line)));
    expect(articles.map(({ article }) => article)).toEqual([
      '000_540f26b855e2b566.txt',
      '001_841a36831db78f9a.txt',
      '002_fd00d63da86ffa14.txt',
    ]);
  });

  it('loads readable files and names each other file', async () => {
    const run = await footnote(['articles', '--articles', folder, '--json']);
    expect(lines(run.stdout)).toHaveLength(1);
    expect(lines(run.stderr)).toEqual([
      'footnote: empty.txt is empty',
      expect.stringMatching(
        /^footnote: latin\.txt is not valid UTF-8 and seems to be Windows-125\d; save it as UTF-8 or set encoding: in its front matter$/u,
      ),
      'footnote: out.txt is a link that leads out of the folder',
    ]);
    expect(run.status).toBe(0);
  });
});

describe('a large folder', () => {
  it('is saved by the first command and loaded by the next, with the same result', async () => {
    const large = path.join(folder, '.large');
    const dataDir = path.join(folder, '.saved');
    await writeLongArticles(large, 45);
    const environment = { ARTICLES_DIR: large, DATA_DIR: dataDir };
    const search = (): Promise<Run> => footnote(['search', '--json', 'Aurora7'], '', environment);
    const first = await search();
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(searchShape.parse(JSON.parse(first.stdout)).total).toBe(50);
    const [name = '', ...others] = (await readdir(path.join(dataDir, 'cache'))).sort();
    expect(others).toEqual([`${name}.parts`]);
    const file = path.join(dataDir, 'cache', name);
    const { ino } = await stat(file);
    expect(await search()).toEqual(first);
    const summary = await footnote(['summary', '-', '--json'], 'boat-7.txt\n', environment);
    expect(summary).toMatchObject({ status: 0, stderr: '' });
    expect((await stat(file)).ino).toBe(ino);
    await writeFile(file, 'something else');
    expect(await search()).toEqual({
      ...first,
      stderr: `footnote: the saved index is not used: ${file} is damaged\n`,
    });
    expect(await search()).toEqual(first);
  });

  it('is searched even if it cannot be saved, with a one-line warning', async () => {
    const large = path.join(folder, '.large');
    await writeLongArticles(large, 45);
    const dataDir = path.join(folder, 'good.txt');
    const run = await footnote(['search', '--json', 'Aurora7'], '', {
      ARTICLES_DIR: large,
      DATA_DIR: dataDir,
    });
    expect(run.status).toBe(0);
    expect(searchShape.parse(JSON.parse(run.stdout)).total).toBe(50);
    expect(run.stderr).toMatch(
      /^footnote: the index cannot be saved: cannot write to .*\/good\.txt\/cache \(ENOTDIR: not a directory\); set DATA_DIR to a writable folder\n$/u,
    );
  });

  it('does not block the answer when DATA_DIR cannot be created, with a one-line warning', async () => {
    const run = await footnote(['ask', 'Who is Keir Starmer?'], '', { DATA_DIR: '/proc/footnote' });
    expect(run.status).toBe(0);
    expect(lines(run.stderr)).toEqual([
      expect.stringMatching(
        /^footnote: the index cannot be saved: cannot write to \/proc\/footnote\/cache \(ENOENT: /u,
      ),
    ]);
  });

  it('is the only kind that is saved', async () => {
    const dataDir = path.join(folder, '.none');
    const run = await footnote(['ask', 'Who is Keir Starmer?'], '', { DATA_DIR: dataDir });
    expect(run.status).toBe(0);
    await expect(stat(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('bad usage and input', () => {
  it.each([
    ['no command', [], {}],
    ['a missing folder', ['articles', '--articles', 'no-such-folder'], {}],
    ['a bad variable', ['articles'], { MAX_ARTICLE_BYTES: 'five' }],
    ['a missing alias file', ['articles'], { ALIASES_FILE: 'no-such-file' }],
  ])('lead to one line and status 2: %s', async (_, args, environment) => {
    const run = await footnote(args, '', environment);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^footnote: [^\n]+\n$/u);
  });
});
