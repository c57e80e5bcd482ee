import type { Article } from '../articles/article.ts';
import type { Passage } from '../passages/readPassages.ts';
import { SENTENCE_START } from './forwardIndex.ts';
import type { FormTable, Lexicon } from './lexicon.ts';
import { tokenize } from './terms.ts';

/** An article with its words, as their numbers in a lexicon. */
export interface ReadArticle {
  readonly passages: readonly Passage[];
  readonly headline: ArrayLike<number>;
  /** Of each passage, as a `ForwardView` has them. */
  readonly words: readonly ArrayLike<number>[];
}

/** An article that was read by itself, with a lexicon of its own. */
export interface ApartArticle {
  readonly lexicon: FormTable;
  /** Gives it in small steps. */
  readonly read: Generator<undefined, ReadArticle>;
}

/** How many passages are read in one step. */
const PASSAGES_OF_STEP = 20;
/** How many words are renumbered in one step. */
const WORDS_OF_STEP = 5000;

/** Reads the words of an article's passages into a lexicon, in small steps. */
export function* readWords(
  article: Article,
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<undefined, ReadArticle> {
  const words: number[][] = [];
  for (const passage of passages) {
    words.push(readPassageWords(passage, lexicon));
    if (words.length % PASSAGES_OF_STEP === 0) yield;
  }
  return { passages, headline: readHeadline(article, lexicon), words };
}

/** The words of a passage; each sentence is read for itself, as its first capital tells nothing. */
export function readPassageWords({ article, sentences }: Passage, lexicon: Lexicon): number[] {
  const numbers: number[] = [];
  for (const { start, end } of sentences) {
    numbers.push(SENTENCE_START);
    for (const number of numbersIn(article.text.slice(start, end), lexicon)) numbers.push(number);
  }
  return numbers;
}

/** The words of an article's title. */
export function readHeadline({ title }: Article, lexicon: Lexicon): number[] {
  return numbersIn(title ?? '', lexicon);
}

/** Gives what was read the numbers that its words have in another lexicon, in small steps. */
export function* renumber(
  { passages, headline, words }: ReadArticle,
  rename: (words: ArrayLike<number>) => ArrayLike<number>,
): Generator<undefined, ReadArticle> {
  const renamed: ArrayLike<number>[] = [];
  let done = 0;
  for (const passage of words) {
    renamed.push(rename(passage));
    done += passage.length;
    if (done < WORDS_OF_STEP) continue;
    done = 0;
    yield;
  }
  return { passages, headline: rename(headline), words: renamed };
}

/** Renames words from their numbers in one lexicon to those in another. */
export function renaming(
  from: FormTable,
  to: Lexicon,
): (words: ArrayLike<number>) => ArrayLike<number> {
  const known = new Uint32Array(from.size + 1);
  return words => {
    const renamed = new Uint32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const form = words[at] ?? SENTENCE_START;
      if (form !== SENTENCE_START) known[form] ||= to.adopt(from, form);
      renamed[at] = known[form] ?? SENTENCE_START;
    }
    return renamed;
  };
}

function numbersIn(text: string, lexicon: Lexicon): number[] {
  return tokenize(text).map(token => lexicon.numberOf(text.slice(token.start, token.end), token));
}
