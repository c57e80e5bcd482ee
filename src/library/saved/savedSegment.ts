import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import { emptyParts } from '../../search/indexParts.ts';
import type { Lexicon } from '../../search/lexical/lexicon.ts';
import { Segment } from '../../search/segments/segment.ts';
import { type ArticleCounts, Tally } from '../../search/tally.ts';
import { BlockReader, linesBlock, numbersBlock, textBlock } from './blocks.ts';
import { description, numberCount, type PackedArticle, packArticle } from './packedArticle.ts';
import type { PartFiles } from './partFiles.ts';

/** A segment with its articles by number; those that were removed are missing. */
export interface LoadedSegment {
  readonly segment: Segment;
  readonly articles: ReadonlyMap<number, PackedArticle>;
  /** Those of all its articles, also of removed ones. */
  readonly counts: ArticleCounts;
}

/** The first block of a segment. */
const header = z.object({
  articles: z.number(),
  passages: z.number(),
  sentences: z.number(),
  lengthOfSentences: z.number(),
  lengthOfPassages: z.number(),
});

const partOf = new WeakMap<Segment, string>();

/** Saves a segment unless it is saved; resolves with the name of its part. */
export async function saveSegment(
  parts: PartFiles,
  segment: Segment,
  articles: readonly (Article | undefined)[],
  lexicon: Lexicon,
): Promise<string> {
  const known = partOf.get(segment);
  if (known !== undefined && (await parts.has(known))) return known;
  const name = await parts.write(blocksOf(segment, articles, lexicon));
  partOf.set(segment, name);
  return name;
}

/** Loads a segment that was saved, whose words are in the given lexicon. */
export async function loadSegment(
  parts: PartFiles,
  name: string,
  lexicon: Lexicon,
): Promise<LoadedSegment> {
  const reader = new BlockReader(await parts.read(name));
  const { articles: count, ...totals } = header.parse(JSON.parse(reader.text()));
  const lines = reader.lines(count);
  const numbers = reader.numbers();
  const articles = new Map<number, PackedArticle>();
  let at = 0;
  for (const [number, line] of lines.entries()) {
    const described = description.nullable().parse(JSON.parse(line));
    if (described === null) continue;
    const end = at + numberCount(described);
    articles.set(number, { described, numbers: numbers.subarray(at, end) });
    at = end;
  }
  const arrays = {
    sentences: reader.numbers(),
    sentenceEnds: reader.numbers(),
    forward: {
      words: reader.numbers(),
      ends: reader.numbers(),
      articleOf: reader.numbers(),
      headingOf: reader.numbers(),
      passageEnds: reader.numbers(),
      headlineWords: reader.numbers(),
      headlineEnds: reader.numbers(),
      headingWords: reader.numbers(),
      headingEnds: reader.numbers(),
    },
  };
  const counts = {
    words: { forms: reader.numbers(), uses: reader.numbers(), nameUses: reader.numbers() },
    passages: {
      ...totals,
      frequencies: { numbers: reader.numbers(), counts: reader.numbers() },
    },
  };
  const segment = new Segment(arrays);
  await takeSteps(segment.fillSearch(lexicon));
  partOf.set(segment, name);
  return { segment, articles, counts };
}

function* blocksOf(
  segment: Segment,
  articles: readonly (Article | undefined)[],
  lexicon: Lexicon,
): Generator<Uint8Array | null> {
  const packed: (PackedArticle | null)[] = [];
  const tally = new Tally(emptyParts(lexicon));
  for (let number = 0; number < segment.articleCount; number += 1) {
    const article = articles[number];
    packed.push(article === undefined ? null : packArticle(article));
    for (const _ of tally.countArticle({ segment, number }, 1)) yield null;
  }
  const { forward, sentences, sentenceEnds } = segment.arrays;
  const { words, passages } = tally.counts;
  const { frequencies, ...totals } = passages;
  yield textBlock(JSON.stringify({ articles: packed.length, ...totals }));
  yield linesBlock(packed.map(article => JSON.stringify(article?.described ?? null)));
  yield Buffer.concat(packed.flatMap(article => (article ? numbersBlock(article.numbers) : [])));
  yield numbersBlock(sentences);
  yield numbersBlock(sentenceEnds);
  yield numbersBlock(forward.words);
  yield numbersBlock(forward.ends);
  yield numbersBlock(forward.articleOf);
  yield numbersBlock(forward.headingOf);
  yield numbersBlock(forward.passageEnds);
  yield numbersBlock(forward.headlineWords);
  yield numbersBlock(forward.headlineEnds);
  yield numbersBlock(forward.headingWords);
  yield numbersBlock(forward.headingEnds);
  yield numbersBlock(words.forms);
  yield numbersBlock(words.uses);
  yield numbersBlock(words.nameUses);
  yield numbersBlock(frequencies.numbers);
  yield numbersBlock(frequencies.counts);
}
