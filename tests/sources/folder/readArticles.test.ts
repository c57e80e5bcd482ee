import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ArticleProblem,
  type ArticleSource,
  ArticlesFolderError,
} from '../../../src/sources/folder/listArticles.ts';
import { type ArticlesFolder, readArticles } from '../../../src/sources/folder/readArticles.ts';

const MAX_BYTES = 1024;
const BODY = 'The bridge is open again. It was closed for a year.\n';
const NOBODY = 65_534;

let base: string;
let folder: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'footnote-articles-'));
  folder = path.join(base, 'articles');
  await mkdir(folder);
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

describe('readArticles', () => {
  it('returns no articles for an empty folder', async () => {
    expect(await read()).toEqual({ ids: [], problems: [] });
  });

  it('reads .txt and .md of any case, sub-folders included, sorted by path', async () => {
    for (const name of ['b.txt', 'a.MD', 'sub/deep/c.md', 'B.TXT', 'sub/a.txt', 'é.txt']) {
      await write(name, `${name}. ${BODY}`);
    }
    const { ids, problems } = await read();
    expect(ids).toEqual(['B.TXT', 'a.MD', 'b.txt', 'sub/a.txt', 'sub/deep/c.md', 'é.txt']);
    expect(problems).toEqual([]);
  });

  it('keeps many files in order and the first of many duplicates', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `${String(at).padStart(2, '0')}.txt`);
    // The first files take the longest to read.
    for (const [at, name] of names.entries()) {
      await write(name, at % 5 === 0 ? BODY : `${`Bridge ${at}. `.repeat(60 - at)}${BODY}`);
    }
    const { ids, problems } = await read();
    const copies = names.filter((_, at) => at > 0 && at % 5 === 0);
    expect(ids).toEqual(names.filter(name => !copies.includes(name)));
    expect(problems).toEqual(copies.map(file => ({ file, reason: 'is a copy of 00.txt' })));
  });

  it('ignores hidden files, and lists files with other endings as skipped', async () => {
    const others = ['README', 'txt', 'x.rst', 'x.txt.bak'];
    for (const name of ['.hidden.txt', '.git/x.txt', ...others]) await write(name, BODY);
    await symlink('nowhere', path.join(folder, 'broken'));
    await symlink('x.rst', path.join(folder, 'page'));
    await symlink('/etc/hostname', path.join(folder, 'host.png'));
    expect(await read()).toEqual({ ids: [], problems: [] });
    const { skipped } = await readArticles(folder, { maxBytes: MAX_BYTES });
    expect(skipped.others).toEqual(['README', 'page', 'txt', 'x.rst', 'x.txt.bak']);
  });

  it.each<[name: string, content: string | Uint8Array, reason: string]>([
    ['an empty file', '', 'is empty'],
    ['white space', ' \n\t\n', 'is empty: it holds only white space'],
    ['front matter alone', '---\ntitle: A\n---\n', 'has no text besides titles and boilerplate'],
    ['boilerplate alone', 'Share\nTweet\n', 'has no text besides titles and boilerplate'],
    ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), 'is not valid UTF-16LE; save it as UTF-8'],
    ['binary data', `PNG\0${BODY}`, 'is binary data, not text'],
    ['a large file', 'a '.repeat(513), 'is larger than 1 KiB; raise MAX_ARTICLE_BYTES to read it'],
  ])('reports %s once and reads the rest', async (_, content, reason) => {
    await write('bad.txt', content);
    await write('good.txt', BODY);
    expect(await read()).toEqual({ ids: ['good.txt'], problems: [{ file: 'bad.txt', reason }] });
  });

  it('reads files that are not UTF-8 in the encoding of the options', async () => {
    await write('a.txt', Buffer.from(`Caf\u00e9. ${BODY}`, 'latin1'));
    const { articles } = await readArticles(folder, { maxBytes: 1024, encoding: 'ibm866' });
    expect(articles[0]?.text).toBe(`Cafщ. ${BODY}`);
  });

  it.each([
    [5 * 2 ** 20, '5 MiB'],
    [1536, '1.5 KiB'],
    [10, '10 bytes'],
  ])('names a limit of %d bytes as %s', async (maxBytes, name) => {
    await write('large.txt', 'a'.repeat(maxBytes + 1));
    await write('small.txt', 'A.');
    const { ids, problems } = await read(maxBytes);
    expect(ids).toEqual(['small.txt']);
    expect(problems).toEqual([
      { file: 'large.txt', reason: `is larger than ${name}; raise MAX_ARTICLE_BYTES to read it` },
    ]);
  });

  it('reads a file of exactly the limit', async () => {
    await write('full.txt', 'a'.repeat(MAX_BYTES));
    expect((await read()).ids).toEqual(['full.txt']);
  });

  it('removes the byte-order mark and keeps line ends', async () => {
    await write('a.txt', '\uFEFFOne.\r\nTwo.\r\n');
    const { articles } = await readArticles(folder, { maxBytes: MAX_BYTES });
    expect(articles.map(({ text }) => text)).toEqual(['One.\r\nTwo.\r\n']);
  });

  it.each([
    ['word for word', BODY],
    ['except for line ends and byte-order mark', `\uFEFF${BODY.replace('\n', '\r\n')}`],
    ['except for blank lines', `\n\n${BODY}\n`],
  ])('keeps the first of two files that are equal %s', async (_, copy) => {
    await write('b.txt', copy);
    await write('a/a.txt', BODY);
    expect(await read()).toEqual({
      ids: ['a/a.txt'],
      problems: [{ file: 'b.txt', reason: 'is a copy of a/a.txt' }],
    });
  });

  it('keeps file names as spelled on disk, control characters included', async () => {
    const name = 'a\n\u001b[31m.txt';
    await write(name, '');
    await write('e\u0301.md', BODY);
    expect(await read()).toEqual({
      ids: ['e\u0301.md'],
      problems: [{ file: name, reason: 'is empty' }],
    });
  });

  it('skips a pipe instead of blocking on it', async () => {
    execFileSync('mkfifo', [path.join(folder, 'x.txt')]);
    expect(await read()).toEqual({
      ids: [],
      problems: [{ file: 'x.txt', reason: 'is not a regular file' }],
    });
  });

  it('reads a folder with the name of an article', async () => {
    await write('2025.txt/a.txt', BODY);
    expect((await read()).ids).toEqual(['2025.txt/a.txt']);
  });

  it('sorts problems by file', async () => {
    for (const name of ['c.txt', 'a.txt', 'b/b.txt']) await write(name, '');
    await symlink('nowhere', path.join(folder, 'aa.txt'));
    const { problems } = await read();
    expect(problems.map(({ file }) => file)).toEqual(['a.txt', 'aa.txt', 'b/b.txt', 'c.txt']);
  });
});

describe('links', () => {
  it.each([
    ['a file', 'out.txt', 'secret.txt'],
    ['a folder', 'out', 'secrets'],
  ])('reports %s outside once and does not read it', async (_, link, target) => {
    await mkdir(path.join(base, 'secrets'));
    await writeFile(path.join(base, 'secrets', 'a.txt'), BODY);
    await writeFile(path.join(base, 'secret.txt'), BODY);
    await symlink(path.join(base, target), path.join(folder, link));
    expect(await read()).toEqual({
      ids: [],
      problems: [{ file: link, reason: 'is a link that leads out of the folder' }],
    });
  });

  it('does not mistake a sibling with the same prefix for the folder', async () => {
    await mkdir(`${folder}-old`);
    await writeFile(path.join(`${folder}-old`, 'a.txt'), BODY);
    await symlink(path.join(`${folder}-old`, 'a.txt'), path.join(folder, 'a.txt'));
    expect((await read()).problems).toHaveLength(1);
  });

  it('reads a file before the links to it', async () => {
    await write('sub/z.txt', BODY);
    await symlink('sub/z.txt', path.join(folder, 'a.txt'));
    expect(await read()).toEqual({
      ids: ['sub/z.txt'],
      problems: [{ file: 'a.txt', reason: 'is a link to sub/z.txt, which is read already' }],
    });
  });

  it.each([
    ['itself', '.'],
    ['its parent', '..'],
    ['another', '../other'],
  ])('reports a link in a folder to %s once', async (_, target) => {
    await write('sub/a.txt', BODY);
    await write('other/b.txt', `B. ${BODY}`);
    await symlink(target, path.join(folder, 'sub', 'link'));
    expect(await read()).toEqual({
      ids: ['other/b.txt', 'sub/a.txt'],
      problems: [{ file: 'sub/link', reason: 'is a link to a folder that is read already' }],
    });
  });

  it('follows links into hidden folders, as mounted volumes have them', async () => {
    await write('..2025/a.txt', BODY);
    await write('..2025/more/b.txt', `B. ${BODY}`);
    await symlink('..2025', path.join(folder, '..data'));
    await symlink('..data/a.txt', path.join(folder, 'a.txt'));
    await symlink('..data/more', path.join(folder, 'more'));
    expect(await read()).toEqual({ ids: ['a.txt', 'more/b.txt'], problems: [] });
  });

  it.each([
    ['leads nowhere', 'gone.txt'],
    ['leads in a circle', 'x.txt'],
  ])('reports a link that %s', async (reason, target) => {
    await symlink(target, path.join(folder, 'x.txt'));
    expect(await read()).toEqual({
      ids: [],
      problems: [{ file: 'x.txt', reason: `is a link that ${reason}` }],
    });
  });

  it('reads a folder that is itself a link', async () => {
    await write('a.txt', BODY);
    await symlink(folder, path.join(base, 'link'));
    folder = path.join(base, 'link');
    expect((await read()).ids).toEqual(['a.txt']);
  });
});

describe('the folder', () => {
  it.each([
    ['missing', 'gone', 'does not exist'],
    ['a file', 'file.txt', 'is not a folder'],
    ['a link to itself', 'circle', 'leads in a circle'],
  ])('is rejected when it is %s', async (_, name, reason) => {
    await writeFile(path.join(base, 'file.txt'), BODY);
    await symlink('circle', path.join(base, 'circle'));
    const wrong = path.join(base, name);
    const reading = readArticles(wrong, { maxBytes: MAX_BYTES });
    await expect(reading).rejects.toThrow(ArticlesFolderError);
    await expect(reading).rejects.toThrow(
      `the articles folder ${wrong} ${reason}; name another with ARTICLES_DIR or --articles`,
    );
  });
});

describe('a second source', () => {
  let extraSource: ArticleSource;

  beforeEach(async () => {
    extraSource = { folder: path.join(base, 'extra'), name: 'more' };
    await mkdir(extraSource.folder);
  });

  const addFile = (name: string, text: string): Promise<void> =>
    writeFile(path.join(extraSource.folder, name), text);
  const readBoth = (settleTime = 0): Promise<ArticlesFolder> =>
    readArticles(folder, { maxBytes: MAX_BYTES, extraSource, settleTime });

  it('is read as if it were a sub-folder', async () => {
    await write('a.txt', BODY);
    await addFile('b.txt', `More. ${BODY}`);
    await addFile('copy.txt', BODY);
    await addFile('empty.md', '');
    const { articles, problems } = await readBoth();
    expect(articles.map(({ id }) => id)).toEqual(['a.txt', 'more/b.txt']);
    expect(problems).toEqual([
      { file: 'more/copy.txt', reason: 'is a copy of a.txt' },
      { file: 'more/empty.md', reason: 'is empty' },
    ]);
  });

  it('does not override a file of the folder', async () => {
    await write('more/a.txt', BODY);
    await addFile('a.txt', `Other. ${BODY}`);
    const { articles, problems } = await readBoth();
    expect(articles.map(({ text }) => text)).toEqual([BODY]);
    expect(problems).toEqual([
      { file: 'more/a.txt', reason: 'has the name of a file in the articles folder' },
    ]);
  });

  it('is read without waiting for files to settle', async () => {
    await write('a.txt', BODY);
    await addFile('b.txt', `More. ${BODY}`);
    const { articles } = await readBoth(3_600_000);
    expect(articles.map(({ id }) => id)).toEqual(['more/b.txt']);
  });

  it('follows no link out of it', async () => {
    await write('a.txt', BODY);
    await symlink(folder, path.join(extraSource.folder, 'link'));
    await symlink(path.join(folder, 'a.txt'), path.join(extraSource.folder, 'b.txt'));
    const { articles } = await readBoth();
    expect(articles.map(({ id }) => id)).toEqual(['a.txt']);
  });
});

/** Root may read everything, so these run as another user then. */
describe.skipIf(process.getuid === undefined)('permissions', () => {
  it('reports a file and a sub-folder that may not be read', async () => {
    await write('a.txt', BODY);
    await write('secret.txt', BODY);
    await write('secrets/b.txt', BODY);
    await chmod(path.join(folder, 'secret.txt'), 0);
    await chmod(path.join(folder, 'secrets'), 0);
    const reason = 'cannot be read: permission denied';
    expect(await asNobody(read)).toEqual({
      ids: ['a.txt'],
      problems: [
        { file: 'secret.txt', reason },
        { file: 'secrets', reason },
      ],
    });
    await chmod(path.join(folder, 'secrets'), 0o700);
  });

  it('refuses a folder that may not be listed', async () => {
    await chmod(folder, 0);
    await expect(asNobody(read)).rejects.toThrow(
      `the articles folder ${folder} cannot be read: permission denied`,
    );
    await chmod(folder, 0o700);
  });
});

describe('reading again', () => {
  it.each<[name: string, content: string | Uint8Array, reason: string]>([
    ['empty', '', 'is empty'],
    ['binary', `PNG\0${BODY}`, 'is binary data, not text'],
    ['too large', 'a '.repeat(513), 'is larger than 1 KiB; raise MAX_ARTICLE_BYTES to read it'],
  ])('keeps an article whose file becomes %s', async (_, content, reason) => {
    await write('a.txt', BODY);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await write('a.txt', content);
    const second = await again(first);
    expect(second.articles).toEqual(first.articles);
    expect(second.problems).toEqual([
      { file: 'a.txt', reason: `${reason}; its earlier content stays in use` },
    ]);
  });

  it('drops an article whose file is deleted', async () => {
    await write('a.txt', BODY);
    await write('b.txt', `More. ${BODY}`);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await rm(path.join(folder, 'a.txt'));
    const { articles, problems } = await again(first);
    expect(articles.map(({ id }) => id)).toEqual(['b.txt']);
    expect(problems).toEqual([]);
  });

  it('keeps the articles of a sub-folder that can no longer be listed', async () => {
    await write('sub/a.txt', BODY);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await chmod(path.join(folder, 'sub'), 0o000);
    const second = await asNobody(() => again(first));
    await chmod(path.join(folder, 'sub'), 0o700);
    expect(second.articles).toEqual(first.articles);
    expect(second.problems).toEqual([
      {
        file: 'sub',
        reason: 'cannot be read: permission denied; its earlier content stays in use',
      },
    ]);
  });

  it('does not read a file that has just changed, and reports the folder as unsettled', async () => {
    await write('a.txt', BODY);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await write('a.txt', 'Half a sen');
    await write('new.txt', 'Half a');
    const second = await again(first, 3_600_000);
    expect(second.articles).toEqual(first.articles);
    expect(second.problems).toEqual([]);
    expect(second.isUnsettled).toBe(true);
  });

  it('keeps an article that is being renamed until its new file has settled', async () => {
    await write('a.txt', BODY);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await rename(path.join(folder, 'a.txt'), path.join(folder, 'b.txt'));
    const second = await again(first, 3_600_000);
    expect(second.articles).toEqual(first.articles);
    const third = await again(second);
    expect(third.articles.map(({ id }) => id)).toEqual(['b.txt']);
  });

  it('reads a file that has settled', async () => {
    await write('a.txt', BODY);
    const first = await readArticles(folder, { maxBytes: MAX_BYTES });
    await write('a.txt', `Changed. ${BODY}`);
    const second = await again(first);
    expect(second.articles[0]?.text).toBe(`Changed. ${BODY}`);
    expect(second.isUnsettled).toBe(false);
  });
});

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

interface Outcome {
  readonly ids: readonly string[];
  readonly problems: readonly ArticleProblem[];
}

async function read(maxBytes = MAX_BYTES): Promise<Outcome> {
  const { articles, problems } = await readArticles(folder, { maxBytes });
  return { ids: articles.map(({ id }) => id), problems };
}

function again(earlier: ArticlesFolder, settleTime = 0): Promise<ArticlesFolder> {
  return readArticles(folder, { maxBytes: MAX_BYTES, earlier: earlier.articles, settleTime });
}

async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  await chmod(base, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
