import { strFromU8, unzipSync } from 'fflate';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { GuildLibrary } from '../../../../src/library/guilds/guildLibrary.ts';
import { exportKey, exportPart } from '../../../../src/library/guilds/transfer/exportPart.ts';
import { StorageError } from '../../../../src/storage/storageError.ts';
import { GUILD, OTHER_GUILD, openTestStorage } from '../../../storage/openTestStorage.ts';
import { ADDER, addArticle } from '../addArticle.ts';
import { openTestGuilds } from '../openTestGuilds.ts';

const DAY = 86_400_000;
const START = Date.UTC(2025, 2, 3);
const LARGE = 10 * 2 ** 20;
const FERRY = '# Ferry\n\nThe ferry to Sandholm leaves at noon on Fridays.\n';
const ZEBRA = '# Zebra\n\nA zebra named Quillon escaped from the zoo on Monday.\n';
/** Two articles in one file. */
const NEWS = `---
title: Museum
url: https://gazette.example/museum
---
The museum opens its doors to the public on Saturday.

---
title: Pier
url: https://gazette.example/pier
---
The pier is closed to all walkers until the spring.
`;

/** Two libraries, whose clock goes on by a day with each look at it. */
async function openBoth(limits = { articles: 1000, bytes: 100_000_000 }) {
  let time = START;
  const now = () => (time += DAY);
  const { library, open } = await openTestGuilds({}, { limits, now });
  return { library: await library(GUILD), other: await library(OTHER_GUILD), open };
}

/** Makes a text the new version of an article. */
async function replace(library: GuildLibrary, id: string, name: string, text: string) {
  const read = await library.readFile({ name, bytes: Buffer.from(text) }, ADDER);
  if (read.kind !== 'draft') throw new Error(read.reason);
  await library.replaceByDraft(id, read.draft.id, ADDER);
}

/** Every article with its versions and texts, as a round trip must keep it. */
async function contentOf(library: GuildLibrary) {
  const articles = await library.listArticles();
  return await Promise.all(
    articles.map(async ({ id, addedAt, retractedAt }) => {
      const versions = await library.listVersions(id);
      const texts = versions.map(({ version }) => library.readText(id, version));
      const files = versions.map(({ sha256 }) => library.readOriginal(sha256));
      const [read, kept] = await Promise.all([Promise.all(texts), Promise.all(files)]);
      return { id, addedAt, retractedAt, versions, texts: read, files: kept };
    }),
  );
}

const all = async (library: GuildLibrary) =>
  (await exportPart(library, { start: 0, maxBytes: LARGE })).bytes;

async function importInto(library: GuildLibrary, bytes: Uint8Array) {
  const read = await library.readImport({ name: 'library.zip', bytes }, ADDER);
  if (read.kind === 'refused') throw new Error(read.reason);
  const added = await library.addImport(read.found.id, ADDER);
  return { preview: read.found, added };
}

const fatesOf = (found: { articles: readonly { fate: string }[] } | null | undefined) =>
  found?.articles.map(({ fate }) => fate);

async function filled(): Promise<Awaited<ReturnType<typeof openBoth>>> {
  const both = await openBoth();
  const { library } = both;
  const ferry = await addArticle(library, 'ferry.md', FERRY);
  const zebra = await addArticle(library, 'Zoo: zebra.md', ZEBRA);
  await addArticle(library, 'news.md', NEWS);
  await replace(library, ferry, 'ferry.md', FERRY.replace('noon', 'one'));
  await library.setRetracted(zebra, true, ADDER);
  return both;
}

describe('an export', () => {
  it('holds every version as it was sent and as text, and one description', async () => {
    const { library } = await filled();
    const entries = unzipSync(await all(library));
    expect(Object.keys(entries).map(name => name.replace(/[\da-f]{16}/u, '…'))).toEqual([
      'library.json',
      'originals/…-ferry.md',
      'originals/…-ferry.md',
      'texts/0001-v1-ferry.txt',
      'texts/0001-v2-ferry.txt',
      'originals/…-Zoo-zebra.md',
      'texts/0002-v1-Zoo-zebra.txt',
      'originals/…-news.md',
      'texts/0003-v1-news.txt',
      'texts/0004-v1-news.txt',
    ]);
    const texts = Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(texts.map(([, text]) => text)).toContain(FERRY);
    expect(Object.fromEntries(texts)['texts/0002-v1-Zoo-zebra.txt']).toContain('Quillon');
  });

  it('names no member', async () => {
    const { library } = await filled();
    const bytes = Buffer.from(await all(library));
    expect(bytes.includes('"title":"Ferry"')).toBe(true);
    expect(bytes.includes(ADDER)).toBe(false);
  });

  it('describes dates, details, files and the reader', async () => {
    const { library } = await filled();
    const { 'library.json': description } = unzipSync(await all(library));
    const { articles } = JSON.parse(strFromU8(description ?? new Uint8Array()));
    expect(articles[1]).toMatchObject({
      origin: 'upload',
      addedAt: expect.stringMatching(/^2025-03-\d\dT00:00:00.000Z$/u),
      retractedAt: expect.stringMatching(/^2025-03-/u),
      versions: [
        { title: 'Zebra', file: { name: 'Zoo: zebra.md' }, part: 0, reader: expect.any(Number) },
      ],
    });
    expect(articles[0].versions).toHaveLength(2);
  });

  it('is divided between articles into parts, each of which can be imported on its own', async () => {
    const { library, other } = await filled();
    const maxBytes = 3000;
    const parts = [];
    for (let start = 0; start < 4; start = parts.at(-1)?.end ?? 4) {
      parts.push(await exportPart(library, { start, maxBytes }));
    }
    expect(parts.length).toBeGreaterThan(1);
    for (const { bytes, withoutFiles } of parts) {
      expect(bytes.length).toBeLessThanOrEqual(maxBytes);
      expect(withoutFiles).toEqual([]);
      const { added } = await importInto(other, bytes);
      expect(fatesOf(added)?.every(fate => fate === 'added')).toBe(true);
    }
    expect(await contentOf(other)).toEqual(await contentOf(library));
  });

  it('is exactly as large as was reckoned', async () => {
    const { library } = await filled();
    const whole = await all(library);
    const again = await exportPart(library, { start: 0, maxBytes: whole.length + 2 });
    expect(again.end).toBe(4);
    const smaller = await exportPart(library, { start: 0, maxBytes: whole.length - 1 });
    expect(smaller.end).toBe(3);
  });

  it('gives an article that fits in no part without its files', async () => {
    const { library, other } = await openBoth();
    const hidden = `<!-- ${'x'.repeat(5000)} -->`;
    await addArticle(library, 'ferry.html', `<p>The ferry leaves at noon on Fridays.</p>${hidden}`);
    await addArticle(library, 'zebra.md', ZEBRA);
    const part = await exportPart(library, { start: 0, maxBytes: 4000 });
    expect(part).toMatchObject({ end: 2, withoutFiles: [{ name: 'ferry.html' }] });
    expect(strFromU8(unzipSync(part.bytes)['texts/0001-v1-ferry.txt'] ?? new Uint8Array())).toMatch(
      /^The ferry leaves at noon/u,
    );
    const { preview, added } = await importInto(other, part.bytes);
    expect(preview.unreadable).toEqual([
      { name: 'ferry.html', reason: 'was too large to be exported with its file' },
    ]);
    expect(added?.articles).toEqual([{ title: 'Zebra', name: 'zebra.md', fate: 'added' }]);
  });

  it('has a key that changes with what is exported, not with who added it', async () => {
    const { library } = await filled();
    const articles = await library.listArticles();
    const key = exportKey(articles);
    expect(exportKey(articles.map(article => ({ ...article, addedBy: null })))).toBe(key);
    expect(exportKey(articles.slice(1))).not.toBe(key);
    await library.setRetracted(articles[0]?.id ?? '', true, ADDER);
    expect(exportKey(await library.listArticles())).not.toBe(key);
  });
});

describe('an import', () => {
  it('restores articles, versions, retractions and citations after everything was deleted', async () => {
    const { library, open } = await filled();
    const before = await contentOf(library);
    const [current] = before[0]?.versions ?? [];
    const bytes = await all(library);
    await library.deleteEverything();
    const { preview, added } = await importInto(library, bytes);
    expect(fatesOf(preview)).toEqual(['added', 'added', 'added', 'added']);
    expect(fatesOf(added)).toEqual(fatesOf(preview));
    expect(await contentOf(library)).toEqual(before);
    const { articles } = (await open(GUILD)).index;
    const titles = new Set(articles.map(({ title }) => title));
    expect(titles).toEqual(new Set(['Ferry', 'Museum', 'Pier', 'Zebra']));
    expect((await library.findEarlier(current?.key ?? ''))?.article.text).toContain('at noon');
  });

  it('works in another server, where its member counts as the one who added it', async () => {
    const { library, other } = await filled();
    await importInto(other, await all(library));
    expect(await contentOf(other)).toEqual(await contentOf(library));
    const [ferry] = await other.listArticles();
    expect(ferry).toMatchObject({ origin: 'import', addedBy: ADDER });
    const log = await other.readLog({ limit: 10 });
    expect(log.map(({ action, title }) => `${action} ${title}`).sort()).toEqual([
      'added Ferry',
      'added Museum',
      'added Pier',
      'added Zebra',
    ]);
  });

  it('adds nothing the second time, nor what a later version or the same text or link has', async () => {
    const { library, other } = await filled();
    const bytes = await all(library);
    await addArticle(other, 'copy.txt', ZEBRA);
    const { added } = await importInto(other, bytes);
    expect(fatesOf(added)).toEqual(['added', 'repeated', 'added', 'added']);
    const [, ferry] = await other.listArticles();
    await replace(other, ferry?.id ?? '', 'ferry.md', FERRY.replace('noon', 'two'));
    const before = await contentOf(other);
    const again = await importInto(other, bytes);
    expect(fatesOf(again.preview)).toEqual(['repeated', 'repeated', 'repeated', 'repeated']);
    expect(fatesOf(again.added)).toEqual(fatesOf(again.preview));
    expect(await contentOf(other)).toEqual(before);
  });

  it('adds once when it is added twice at the same time', async () => {
    const { library, other } = await filled();
    const read = await other.readImport({ name: 'x.zip', bytes: await all(library) }, ADDER);
    if (read.kind === 'refused') throw new Error(read.reason);
    const { id } = read.found;
    await Promise.all([other.addImport(id, ADDER), other.addImport(id, ADDER)]);
    expect(await other.listArticles()).toHaveLength(4);
    expect(await other.addImport(id, ADDER)).toBeNull();
    expect(await other.findImport(id)).toBeNull();
  });

  it('adds as many articles as there is room for, as its preview says', async () => {
    const { library } = await filled();
    const bytes = await all(library);
    const { other } = await openBoth({ articles: 3, bytes: 100_000_000 });
    const { preview, added } = await importInto(other, bytes);
    expect(fatesOf(preview)).toEqual(['added', 'added', 'added', 'full']);
    expect(fatesOf(added)).toEqual(fatesOf(preview));
  });

  it('counts the bytes of a file once, in the preview as when it is added', async () => {
    const { library } = await filled();
    const bytes = await all(library);
    const { bytes: size } = await library.readUsage();
    for (const [room, last] of [
      [size, 'added'],
      [size - 1, 'full'],
    ] as const) {
      const { other } = await openBoth({ articles: 10, bytes: room });
      const { preview, added } = await importInto(other, bytes);
      expect(fatesOf(preview)).toEqual(['added', 'added', 'added', last]);
      expect(fatesOf(added)).toEqual(fatesOf(preview));
    }
  });

  it('adds each article whole or not at all, and the rest when it is added again', async () => {
    const { library } = await filled();
    const bytes = await all(library);
    const { storage } = await openTestStorage();
    let versions = 0;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        const isVersion =
          node.kind === 'InsertQueryNode' && JSON.stringify(node).includes('extract');
        // The second version of the first article, and then the first one of the second.
        if (isVersion && [2, 5].includes(++versions)) throw new StorageError('full', 'x');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const faulty = { ...storage, db: storage.db.withPlugin(plugin) };
    const { library: open } = await openTestGuilds({}, { storage: faulty });
    const other = await open(GUILD);
    const read = await other.readImport({ name: 'x.zip', bytes }, ADDER);
    const id = read.kind === 'import' ? read.found.id : '';
    const titles = async () => (await other.listArticles()).map(({ title }) => title);
    await expect(other.addImport(id, ADDER)).rejects.toThrow(StorageError);
    expect(await titles()).toEqual([]);
    await expect(other.addImport(id, ADDER)).rejects.toThrow(StorageError);
    expect(await titles()).toEqual(['Ferry']);
    expect(fatesOf(await other.addImport(id, ADDER))).toEqual([
      'repeated',
      'added',
      'added',
      'added',
    ]);
    expect(await contentOf(other)).toEqual(await contentOf(library));
  });
});
