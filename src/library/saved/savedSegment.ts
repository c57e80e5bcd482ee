import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import type { Lexicon } from '../../search/lexical/lexicon.ts';
import { Segment } from '../../search/segments/segment.ts';
import { BlockReader, linesBlock, numbersBlock, textBlock } from './blocks.ts';
import { description, numberCount, type PackedArticle, packArticle } from './packedArticle.ts';
import type { PartFiles } from './partFiles.ts';

/** A segment with its articles by number; those that were removed are missing. */
export interface LoadedSegment {
  readonly segment: Segment;
  readonly articles: ReadonlyMap<number, PackedArticle>;
}

/** Articles packed per step. */
const ARTICLES_OF_STEP = 200;

const partOf = new WeakMap<Segment, string>();

/** Saves a segment unless it is saved; resolves with the name of its part. */
export async function saveSegment(
  parts: PartFiles,
  segment: Segment,
  articles: readonly (Article | undefined)[],
): Promise<string> {
  const known = partOf.get(segment);
  if (known !== undefined && (await parts.has(known))) return known;
  const name = await parts.write(blocksOf(segment, articles));
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
  const count = z.number().parse(JSON.parse(reader.text()));
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
  const segment = new Segment(arrays);
  await takeSteps(segment.fillSearch(lexicon));
  partOf.set(segment, name);
  return { segment, articles };
}

function* blocksOf(
  segment: Segment,
  articles: readonly (Article | undefined)[],
): Generator<Uint8Array | null> {
  const packed: (PackedArticle | null)[] = [];
  for (let number = 0; number < segment.articleCount; number += 1) {
    const article = articles[number];
    packed.push(article === undefined ? null : packArticle(article));
    if (number % ARTICLES_OF_STEP === 0) yield null;
  }
  const { forward, sentences, sentenceEnds } = segment.arrays;
  yield textBlock(JSON.stringify(packed.length));
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
}
