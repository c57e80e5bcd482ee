import { z } from 'zod';
import type { Article } from '../../articles/article.ts';
import { fileOf } from '../../articles/articleId.ts';
import { fileState } from '../../articles/fileState.ts';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import { TimeSlice } from '../../concurrency/timeSlice.ts';
import { emptyParts } from '../../search/indexParts.ts';
import type { Lexicon } from '../../search/lexical/lexicon.ts';
import type { HeldArticle } from '../../search/segments/heldArticle.ts';
import { Segment } from '../../search/segments/segment.ts';
import { type ArticleCounts, Tally } from '../../search/tally.ts';
import { BlockReader, linesBlock, numbersBlock, textBlock, textsBlocks } from './blocks.ts';
import { description, numberCount, type PackedArticle, packArticle } from './packedArticle.ts';
import type { PartFiles } from './partFiles.ts';

/** A segment with its articles by number; those that were removed are missing. */
export interface LoadedSegment {
  readonly segment: Segment;
  readonly articles: ReadonlyMap<number, SavedArticle>;
  /** Those of all its articles, also of removed ones. */
  readonly counts: ArticleCounts;
}

/** An article, and the file that holds it and nothing else; null for any other file. */
interface SavedArticle {
  readonly packed: PackedArticle;
  readonly file: SavedFile | null;
}

/** A file in the state in which it was read, with the text of its article. */
export interface SavedFile {
  readonly path: string;
  readonly state: string;
  readonly text: string;
}

/** The first block of a segment. */
const header = z.object({
  articles: z.number(),
  passages: z.number(),
  sentences: z.number(),
  lengthOfSentences: z.number(),
  lengthOfPassages: z.number(),
});

/** A line of the second block. */
const savedArticle = description.extend({
  file: z.object({ path: z.string(), state: z.string() }).nullable(),
});

/** A part that holds a segment, with the states of the files of its articles. */
interface SavedPart {
  readonly name: string;
  readonly states: ReadonlyMap<number, string>;
}

/** A part is written again when more than this share of its files have another state by now. */
const MAX_OUTDATED = 0.5;

const NONE = new Uint32Array();

const partOf = new WeakMap<Segment, SavedPart>();

/** Whether so many files of saved articles have another state by now that they should be saved again. */
export function areOutdated(articles: Iterable<HeldArticle>): boolean {
  let saved = 0;
  let outdated = 0;
  for (const { article, segment, number } of articles) {
    const state = partOf.get(segment)?.states.get(number);
    if (state === undefined) continue;
    saved += 1;
    if (state !== fileState(article)) outdated += 1;
  }
  return outdated > MAX_OUTDATED * saved;
}

/** Saves a segment with those of its articles unless it is saved; resolves with the name of its part. */
export async function saveSegment(
  parts: PartFiles,
  { segment, held }: { readonly segment: Segment; readonly held: readonly HeldArticle[] },
  lexicon: Lexicon,
): Promise<string> {
  const known = partOf.get(segment);
  if (known !== undefined && !areOutdated(held) && (await parts.has(known.name))) return known.name;
  const articles = new Map(
    held.map(({ article, number }): [number, SavedArticle] => {
      return [number, { packed: packArticle(article), file: fileOfArticle(article) }];
    }),
  );
  const name = await parts.write(blocksOf(segment, articles, lexicon));
  partOf.set(segment, { name, states: statesOf(articles) });
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
  const texts = reader.texts();
  const numbers = reader.numbers();
  const articles = new Map<number, SavedArticle>();
  const slice = new TimeSlice();
  let at = 0;
  for (const [number, line] of lines.entries()) {
    const saved = savedArticle.nullable().parse(JSON.parse(line));
    const { value: text = '' } = texts.next();
    if (saved === null) continue;
    const { file, ...described } = saved;
    const end = at + numberCount(described);
    const packed = { described, numbers: numbers.subarray(at, end) };
    articles.set(number, { packed, file: file && { ...file, text } });
    at = end;
    if (slice.isOver) await slice.end();
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
  partOf.set(segment, { name, states: statesOf(articles) });
  return { segment, articles, counts };
}

function* blocksOf(
  segment: Segment,
  saved: ReadonlyMap<number, SavedArticle>,
  lexicon: Lexicon,
): Generator<Uint8Array | null> {
  const tally = new Tally(emptyParts(lexicon));
  const articles: (SavedArticle | undefined)[] = [];
  for (let number = 0; number < segment.articleCount; number += 1) {
    articles.push(saved.get(number));
    for (const _ of tally.countArticle({ segment, number }, 1)) yield null;
  }
  const { forward, sentences, sentenceEnds } = segment.arrays;
  const { words, passages } = tally.counts;
  const { frequencies, ...totals } = passages;
  yield textBlock(JSON.stringify({ articles: articles.length, ...totals }));
  yield linesBlock(articles.map(lineOf));
  yield* textsBlocks(articles.map(article => article?.file?.text ?? ''));
  yield Buffer.concat(articles.map(article => numbersBlock(article?.packed.numbers ?? NONE)));
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

function lineOf(article: SavedArticle | undefined): string {
  if (article === undefined) return 'null';
  const { packed, file } = article;
  return JSON.stringify({
    ...packed.described,
    file: file && { path: file.path, state: file.state },
  });
}

/** The states of the files of articles, by the numbers of these. */
function statesOf(articles: ReadonlyMap<number, SavedArticle>): Map<number, string> {
  const states = new Map<number, string>();
  for (const [number, { file }] of articles) if (file !== null) states.set(number, file.state);
  return states;
}

/** The file of an article whose text can be saved as UTF-8. */
function fileOfArticle(article: Article): SavedFile | null {
  const { id, text } = article;
  const state = fileState(article);
  return state !== null && text.isWellFormed() ? { path: fileOf(id), state, text } : null;
}
