import type { Article, TextRange } from '../../articles/article.ts';
import { partitionPoint } from '../../articles/partitionPoint.ts';
import { opensNote } from '../../languages/factCheckWords.ts';
import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { replaceQuotations } from '../../passages/findQuotations.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import { WORD } from '../../passages/word.ts';
import { findAskedParagraphs } from './findAskedParagraphs.ts';
import {
  limitQuotations,
  type QuotedParagraph,
  type ReadParagraph,
  readParagraph,
} from './paragraphQuotations.ts';
import { type ReadSentence, readSentence } from './readSentence.ts';
import { isQuestion } from './sentenceText.ts';

/** View of an article's sentences, by index, with their quotations; paragraphs are read on demand. */
export interface SentenceContext {
  /** Whether the article is itself a correction of another, as its title says. */
  readonly isCorrection: boolean;
  /** Text of a sentence; "" if there is none. */
  readonly textAt: (at: number) => string;
  /** The same with `QUOTATION_MARKER` in place of each quotation. */
  readonly ownTextAt: (at: number) => string;
  /** A sentence with its tokens. */
  readonly sentenceAt: (at: number) => ReadSentence;
  /** Whether only white space separates a sentence from the previous one. */
  readonly adjoins: (at: number) => boolean;
  /**
   * The headings between a sentence and the previous one, in order; null if other words separate them,
   * such as boilerplate.
   */
  readonly headingsBefore: (at: number) => readonly string[] | null;
  readonly inSameParagraph: (a: number, b: number) => boolean;
  /** Whether one quotation spans the end of the previous sentence and the start of this one. */
  readonly isQuotedThrough: (at: number) => boolean;
  /** Whether the sentence starts a paragraph that continues the quotation of the previous one. */
  readonly carriesQuotationOn: (at: number) => boolean;
  readonly beginsLine: (at: number) => boolean;
  /**
   * Sentences of the same paragraph that start a turn, in order: by a label ("SMITH: ..."), or where bold
   * questions alternate with answers.
   */
  readonly turnsAround: (at: number) => readonly number[];
  /** Whether a sentence is a question, or something else that an interviewer says in bold. */
  readonly asksForAnswer: (at: number) => boolean;
  /** First and last sentence of the same paragraph. */
  readonly paragraphOf: (at: number) => { readonly first: number; readonly last: number };
}

/** Label of a turn, to its colon: "Q:", "SMITH:", "Jane Smith (CNN):". */
const SPEAKER_LABEL =
  /^\W{0,4}\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}(?:\s\([^)]{1,30}\))?[*_]{0,2}$/u;
const AFTER_LABEL = /^:[*_]{0,2}\s+\S/u;
/** Longest label. Unit: UTF-16 code units. */
const MAX_LABEL = 200;

/** Longest text of headings between two sentences. Unit: UTF-16 code units. */
const MAX_HEADINGS = 500;

/** Creates the view; queries take time linear in the paragraphs they touch, once each. */
export function readSentenceContext(
  article: Article,
  sentences: readonly Sentence[],
): SentenceContext {
  const textAt = (at: number): string => {
    const sentence = sentences[at];
    return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
  };
  const adjoins = remember(String, (at: number): boolean => {
    const [before, after] = [sentences[at - 1], sentences[at]];
    if (before === undefined || after === undefined) return false;
    return article.text.slice(before.end, after.start).trim() === '';
  });
  const headingsBefore = remember(String, (at: number): readonly string[] | null => {
    const heading = headingOf(article, sentences[at]);
    const [before, after] = [sentences[at - 1], sentences[at]];
    if (after === undefined) return null;
    if (before === undefined) return heading === null ? [] : [heading];
    return readHeadings(article.text.slice(before.end, after.start), heading);
  });
  const inSameParagraph = (a: number, b: number): boolean =>
    sentences[a]?.paragraph === sentences[b]?.paragraph;
  const read = remember(
    paragraphKey(sentences),
    (at: number): ReadParagraph => readParagraph(article, sentences, at),
  );
  const carriesOn = (at: number): boolean =>
    adjoins(at) && !inSameParagraph(at - 1, at) && read(at - 1).endsOpen && read(at).opensQuoted;
  const quoted = remember(paragraphKey(sentences), (at: number): QuotedParagraph => {
    const paragraph = read(at);
    const carried = { before: carriesOn(paragraph.first), after: carriesOn(paragraph.last + 1) };
    return limitQuotations(sentences, paragraph, carried);
  });
  const beginsLine = (at: number): boolean =>
    !inSameParagraph(at - 1, at) || opensLine(article, sentences[at]);
  const asked = findAskedParagraphs(article);
  const isAsked = (at: number): boolean => asked.has(sentences[at]?.paragraph ?? 0);
  const turnsAround = remember(paragraphKey(sentences), (at: number): readonly number[] => {
    const { first, last } = read(at);
    const isTurn = isAsked(first) || isAsked(first - 1);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter(
      place => (place === first && isTurn) || (beginsLine(place) && opensTurn(textAt(place))),
    );
  });
  const ownTextAt = remember(String, at =>
    ownText(textAt(at), sentences[at], quoted(at).quotations),
  );
  return {
    isCorrection: article.title !== null && opensNote(article.title),
    textAt,
    adjoins,
    headingsBefore,
    inSameParagraph,
    ownTextAt,
    sentenceAt: remember(String, at => readSentence(textAt(at), ownTextAt(at))),
    isQuotedThrough: at => sentences[at] !== undefined && quoted(at).quotedThrough.has(at),
    carriesQuotationOn: at => sentences[at] !== undefined && carriesOn(at),
    beginsLine,
    turnsAround,
    asksForAnswer: at => isAsked(at) || isQuestion(textAt(at)),
    paragraphOf: at => read(at),
  };
}

function headingOf({ paragraphs }: Article, sentence: Sentence | undefined): string | null {
  return paragraphs[(sentence?.paragraph ?? 0) - 1]?.heading ?? null;
}

/** The lines of the text between two sentences if the last is their heading; null if it is not. */
function readHeadings(gap: string, heading: string | null): readonly string[] | null {
  if (gap.length > MAX_HEADINGS) return null;
  const lines = gap.split(/[\r\n]+/u).filter(line => /[\p{L}\p{N}]/u.test(line));
  if (lines.length === 0) return [];
  if (heading === null) return null;
  return wordsOf(lines.at(-1) ?? '') === wordsOf(heading) ? lines : null;
}

function wordsOf(text: string): string {
  return text.match(WORD)?.join(' ') ?? '';
}

function opensTurn(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > MAX_LABEL) return false;
  return SPEAKER_LABEL.test(text.slice(0, colon)) && AFTER_LABEL.test(text.slice(colon));
}

/** Memoizes `make` by key. */
function remember<T>(keyOf: (at: number) => string, make: (at: number) => T): (at: number) => T {
  const made = new Map<string, T>();
  return at => {
    const key = keyOf(at);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(at);
    made.set(key, value);
    return value;
  };
}

function paragraphKey(sentences: readonly Sentence[]): (at: number) => string {
  return at => String(sentences[at]?.paragraph);
}

function ownText(
  text: string,
  sentence: Sentence | undefined,
  quotations: readonly TextRange[],
): string {
  if (sentence === undefined) return '';
  const within: TextRange[] = [];
  for (
    let at = partitionPoint(quotations, ({ end }) => end <= sentence.start);
    at < quotations.length;
    at += 1
  ) {
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= sentence.end) break;
    within.push({
      start: Math.max(0, quotation.start - sentence.start),
      end: Math.min(text.length, quotation.end - sentence.start),
    });
  }
  return replaceQuotations(text, QUOTATION_MARKER, within);
}

function opensLine(article: Article, sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  return /[\r\n][^\S\r\n]*$/u.test(
    article.text.slice(Math.max(0, sentence.start - 20), sentence.start),
  );
}
