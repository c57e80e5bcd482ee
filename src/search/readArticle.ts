import type { Article } from '../articles/article.ts';
import { type Passage, readPassages } from '../passages/readPassages.ts';
import { SENTENCE_START } from './lexical/forwardIndex.ts';
import type { Lexicon } from './lexical/lexicon.ts';
import { packSentences } from './segments/heldArticle.ts';
import type { ReadArticle, ReadPassage } from './segments/segment.ts';
import { tokenize } from './terms/tokenize.ts';

/** Passages read per step. */
const PASSAGES_OF_STEP = 20;
/** Words translated per step. */
const WORDS_OF_STEP = 5000;

/** Splits an article into passages and adds their words to a lexicon, in steps. */
export function* readArticle(
  article: Article,
  lexicon: Lexicon,
): Generator<undefined, ReadArticle> {
  const passages = readPassages(article);
  const headline = readHeadline(article, lexicon);
  const read: ReadPassage[] = [];
  for (const passage of readWords(passages, lexicon)) {
    read.push(passage);
    if (read.length % PASSAGES_OF_STEP === 0) yield;
  }
  return { sentences: packSentences(passages), headline, passages: read };
}

/** Adds the words of passages and the headings above them to a lexicon. */
export function* readWords(
  passages: readonly Passage[],
  lexicon: Lexicon,
): Generator<ReadPassage & { readonly words: readonly number[] }> {
  let last: string | null = null;
  let heading: readonly number[] | null = null;
  for (const passage of passages) {
    if (passage.heading !== last) {
      heading = passage.heading === null ? null : formsIn(passage.heading, lexicon);
    }
    last = passage.heading;
    yield { words: readPassageWords(passage, lexicon), heading };
  }
}

/** Adds the words of an article's title to a lexicon; returns their forms. */
export function readHeadline({ title }: Article, lexicon: Lexicon): number[] {
  return formsIn(title ?? '', lexicon);
}

/** Translates the words of an article into the forms of another lexicon, in steps. */
export function* translateArticle(
  { sentences, headline, passages }: ReadArticle,
  translate: (forms: ArrayLike<number>) => ArrayLike<number>,
): Generator<undefined, ReadArticle> {
  const translatedHeadline = translate(headline);
  const translated: ReadPassage[] = [];
  let done = 0;
  let last: ArrayLike<number> | null = null;
  let heading: ArrayLike<number> | null = null;
  for (const passage of passages) {
    if (passage.heading !== last) heading = passage.heading && translate(passage.heading);
    last = passage.heading;
    translated.push({ words: translate(passage.words), heading });
    done += passage.words.length;
    if (done < WORDS_OF_STEP) continue;
    done = 0;
    yield;
  }
  return { sentences, headline: translatedHeadline, passages: translated };
}

function readPassageWords({ article, sentences }: Passage, lexicon: Lexicon): number[] {
  const forms: number[] = [];
  for (const { start, end } of sentences) {
    forms.push(SENTENCE_START);
    for (const form of formsIn(article.text.slice(start, end), lexicon)) forms.push(form);
  }
  return forms;
}

/** Takes a sentence at a time, since `tokenize` judges a capital by the words around it. */
function formsIn(text: string, lexicon: Lexicon): number[] {
  return tokenize(text).map(token => lexicon.numberOf(token.written, token));
}
