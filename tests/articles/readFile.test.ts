import { describe, expect, it } from 'vitest';
import { articleKey } from '../../src/articles/articleKey.ts';
import type { Extract, ReadResult } from '../../src/articles/readers/extract.ts';
import { FORMATS, type Format } from '../../src/articles/readers/formats.ts';
import { fileReader } from '../../src/articles/readFile.ts';

const FILE = { path: 'feed.txt', bytes: new TextEncoder().encode('x') };

function extractOf(text: string, more: Partial<Extract> = {}): Extract {
  return { text, blocks: null, landmarks: [], firstLine: 1, fields: {}, warnings: [], ...more };
}

function readerOf(...extracts: readonly Extract[]) {
  return fileReader({ extract: () => Promise.resolve({ ok: true, extracts }) });
}

const ferry = extractOf('The ferry ran aground.');

describe('fileReader', () => {
  it('reads several articles of a file', async () => {
    const bridge = extractOf('The bridge is closed.', { firstLine: 12, warnings: ['has a fault'] });
    expect(await readerOf(ferry, bridge)(FILE, () => null)).toMatchObject({
      articles: [
        { id: 'feed.txt', firstLine: 1 },
        { id: 'feed.txt#2', firstLine: 12 },
      ],
      warnings: [{ id: 'feed.txt#2', reason: 'has a fault' }],
    });
  });

  it('names the drafts of a file, and articles without text, and keeps the others', async () => {
    const draft = extractOf('The pier burned down.', { fields: { draft: 'true' } });
    const read = readerOf(draft, extractOf('# Title\n'), ferry);
    expect(await read(FILE, () => null)).toMatchObject({
      articles: [{ id: 'feed.txt#3' }],
      drafts: ['feed.txt'],
      problems: [{ id: 'feed.txt#2', reason: 'has no text besides titles and boilerplate' }],
    });
    expect(await readerOf(draft)(FILE, () => null)).toMatchObject({
      ok: true,
      articles: [],
      drafts: ['feed.txt'],
    });
  });

  it('takes articles that are known instead of making them again', async () => {
    const read = readerOf(ferry);
    const first = await read(FILE, () => null);
    const [known] = first.ok ? first.articles : [];
    if (known === undefined) throw new Error('no article');
    const again = await read(FILE, ({ key }) => (key === articleKey(known) ? known : null));
    expect(again.ok && again.articles[0]).toBe(known);
  });

  it('makes an article again whose text is the same and whose metadata is not', async () => {
    const read = readerOf(extractOf(ferry.text, { fields: { title: 'Aground' } }));
    const old = await readerOf(ferry)(FILE, () => null);
    const [known] = old.ok ? old.articles : [];
    const reading = await read(FILE, ({ key }) =>
      known !== undefined && key === articleKey(known) ? known : null,
    );
    expect(reading).toMatchObject({ articles: [{ title: 'Aground' }] });
  });

  it.each([
    [
      () => Promise.reject(new RangeError('too deep\nat line 3')),
      'cannot be read as odd: too deep',
    ],
    [() => ({ ok: true, extracts: [] }) as const, 'has no text'],
  ])('says in one line why a file cannot be read', async (load, reason) => {
    const [text] = FORMATS;
    if (text?.reader?.input !== 'text') throw new Error('no reader');
    const reader = {
      ...text.reader,
      load: () => Promise.resolve<() => ReadResult | Promise<ReadResult>>(load),
    };
    const odd: Format = { ...text, name: 'odd', reader };
    expect(await fileReader({ formats: [odd] })(FILE, () => null)).toEqual({ ok: false, reason });
  });
});
