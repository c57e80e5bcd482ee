import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { Reader } from '../../src/articles/readers/extract.ts';
import { FORMATS, type Format } from '../../src/articles/readers/formats.ts';
import type { FileReading } from '../../src/articles/readFile.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { type ArticleReader, createArticleReader } from '../../src/library/articleReader.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { createSearchIndex, startIndexing } from '../../src/search/startIndexing.ts';
import { parseText } from '../parseArticle.ts';

const BODY = '# The Ferry\n\nKYIV (Reuters) - The ferry ran aground near Northport.\n\n';
const LONG = BODY + manyParagraphs(1000);
const HOSTILE = 'a b\n'.repeat(250_000);

// Shared, because starting a worker takes longer than all else.
const reader = createArticleReader();

afterAll(() => reader.close());

describe('createArticleReader', () => {
  it.each<[length: string, text: string]>([
    ['short', BODY],
    ['long', LONG],
  ])('parses a %s article as in this thread', async (_, text) => {
    expect(await read('ferry.txt', text)).toEqual({
      ok: true,
      articles: [articleIn(parseText('ferry.txt', text))],
      drafts: [],
      problems: [],
      warnings: [],
    });
  });

  it('returns the words of a long article once, and none of a short one', async () => {
    const short = firstOf(await read('short.md', BODY));
    const long = firstOf(await read('long.md', LONG));
    expect(reader.takeReading(short)).toBeNull();
    expect(reader.takeReading(long)).not.toBeNull();
    expect(reader.takeReading(long)).toBeNull();
  });

  it('indexes a long article like one that was parsed in the main thread', async () => {
    const article = firstOf(await read('ferry.md', LONG));
    const { index, steps } = startIndexing([article], { readApart: reader.takeReading });
    drain(steps);
    const inPlace = createSearchIndex([articleIn(parseText('ferry.md', LONG))]);
    for (const text of ['ferry Northport', 'gate 77', 'Kesselring', 'was opened']) {
      expect(found(index, text)).toEqual(found(inPlace, text));
    }
    expect(index.termsOf(article)).toEqual(termsIn(inPlace));
    expect(index.asEarlier().parts.neighbours).toEqual(inPlace.asEarlier().parts.neighbours);
  });

  it('is indexed in steps between which the index can be searched', async () => {
    // More words than one step indexes.
    const article = firstOf(await read('ferry.md', BODY + manyParagraphs(5000)));
    const { index, steps } = startIndexing([article], { readApart: reader.takeReading });
    const sizes: number[] = [0];
    for (const _ of steps) {
      sizes.push(index.passageCount);
      const hits = drain(index.rank(index.interpret('Northport')));
      expect(hits).toHaveLength(index.passageCount > 0 ? 1 : 0);
      expect(index.termsOf(article)).toHaveLength(index.sentencesOf(article).length);
    }
    const growth = sizes.slice(1).map((size, at) => size - (sizes[at] ?? 0));
    expect(index.passageCount).toBe(5001);
    expect(Math.max(...growth)).toBeLessThan(3000);
  });

  it('does not block the event loop while a hostile article is parsed', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    expect(await read('a.md', HOSTILE)).toMatchObject({ ok: false });
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
  });

  it('does not block the event loop while thousands of articles in a file are parsed', async () => {
    const text = manyParagraphs(20).trim();
    const feed = textFormat(() => ({
      ok: true,
      extracts: Array.from({ length: 2000 }, () => ({
        text,
        blocks: null,
        landmarks: [],
        firstLine: null,
        fields: {},
        warnings: [],
      })),
    }));
    const inThisThread = createArticleReader({ formats: [feed] });
    onTestFinished(() => inThisThread.close());
    let turns = 0;
    const count = (): void => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const reading = await inThisThread.read({ path: 'a.txt', bytes: Buffer.from('a') }, () => null);
    clearImmediate(timer);
    expect(reading.ok && reading.articles.length).toBe(2000);
    expect(turns).toBeGreaterThan(1);
  });

  it('returns the reason for a rejection, and does not parse the same text again', async () => {
    const closing = createArticleReader();
    const refused = await read('a.txt', HOSTILE, closing);
    expect(refused).toEqual({
      ok: false,
      reason: 'has more than 200,000 lines; divide it into smaller files',
    });
    // A closed reader parses no other text.
    await closing.close();
    expect(await read('a.txt', HOSTILE, closing)).toEqual(refused);
    await expect(read('b.txt', HOSTILE, closing)).rejects.toThrow('aborted');
  });

  it('rejects an article that takes too long', async () => {
    const strict = createArticleReader({ limits: { time: 10, memory: 512 } });
    expect(await read('a.md', LONG, strict)).toEqual({
      ok: false,
      reason: 'takes longer than 0.01 seconds to read; divide it into smaller files',
    });
    await strict.close();
  });
});

describe('a reader of a format that is read in a process of its own', () => {
  const LIMITS = { time: 20_000, memory: 256 };

  function openOdd(limits = LIMITS): ArticleReader {
    const [text] = FORMATS;
    if (text?.reader?.input !== 'text') throw new Error('no reader');
    const odd: Format = {
      ...text,
      name: 'odd',
      reader: { ...text.reader, place: 'process', mainThreadSize: 0 },
    };
    const module = new URL('oddReaders.ts', import.meta.url);
    const opened = createArticleReader({ limits, formats: [odd], module });
    onTestFinished(() => opened.close());
    return opened;
  }

  it.each([
    ['eats memory', 'fill memory', 'takes more than 256 MiB of memory to read'],
    ['crashes', 'crash', 'its process ended'],
    ['fails', 'throw', 'cannot be read: the table of pages is damaged'],
  ])('that %s is a problem of its file alone', async (_, task, reason) => {
    const odd = openOdd();
    const [refused, next] = await Promise.all([
      read('a.txt', task, odd),
      read('b.txt', 'The ferry ran aground.', odd),
    ]);
    expect(refused).toEqual({ ok: false, reason: expect.stringContaining(reason) });
    expect(firstOf(next).text).toBe('The ferry ran aground.');
  });

  it('that hangs is stopped', async () => {
    const odd = openOdd({ ...LIMITS, time: 300 });
    const reason = 'takes longer than 0.3 seconds to read; divide it into smaller files';
    expect(await read('a.txt', 'hang', odd)).toEqual({ ok: false, reason });
  });
});

function manyParagraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `Gate ${at} of the ${at % 2 ? 'Kesselring' : 'Kesselrinng'} was opened. It is so.\n\n`,
  ).join('');
}

function read(path: string, text: string, by = reader): Promise<FileReading> {
  return by.read({ path, bytes: new TextEncoder().encode(text) }, () => null);
}

function firstOf(reading: FileReading): Article {
  const [article] = reading.ok ? reading.articles : [];
  if (article === undefined) throw new Error(JSON.stringify(reading));
  return article;
}

function articleIn(parsed: ReturnType<typeof parseText>): Article {
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

function found(index: SearchIndex, text: string): unknown {
  // Comparing whole articles would take most of a minute.
  return drain(index.rank(index.interpret(text))).map(
    ({ score, passage: { paragraph, heading, start, end, sentences } }) => [
      score,
      { paragraph, heading, start, end, sentences },
    ],
  );
}

function termsIn(index: SearchIndex): readonly (readonly number[])[] {
  return index.articles.flatMap(article => index.termsOf(article));
}

/** A format of texts that are read by a function in this thread. */
function textFormat(load: Reader<string>): Format {
  return {
    name: 'text',
    endings: ['.txt'],
    signature: null,
    isAssumed: true,
    reader: {
      input: 'text',
      place: 'worker',
      mainThreadSize: Infinity,
      isSaved: false,
      version: 1,
      load: () => Promise.resolve(load),
    },
  };
}
