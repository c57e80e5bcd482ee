import type { Article } from '../articles/article.ts';
import { type Passage, readPassages } from '../passages/readPassages.ts';
import { SENTENCE_START } from './lexical/forwardIndex.ts';
import type { Lexicon } from './lexical/lexicon.ts';
import type { ReadArticle } from './searchIndex.ts';
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
  const words: number[][] = [];
  for (const passage of passages) {
    words.push(readPassageWords(passage, lexicon));
    if (words.length % PASSAGES_OF_STEP === 0) yield;
  }
  return { passages, headline: readHeadline(article, lexicon), words };
}

/** Adds the words of a passage to a lexicon; returns them in the format of `ForwardView`. */
export function readPassageWords({ article, sentences }: Passage, lexicon: Lexicon): number[] {
  const forms: number[] = [];
  for (const { start, end } of sentences) {
    forms.push(SENTENCE_START);
    for (const form of formsIn(article.text.slice(start, end), lexicon)) forms.push(form);
  }
  return forms;
}

/** Adds the words of an article's title to a lexicon; returns their forms. */
export function readHeadline({ title }: Article, lexicon: Lexicon): number[] {
  return formsIn(title ?? '', lexicon);
}

/** Translates the words of an article into the forms of another lexicon, in steps. */
export function* translateArticle(
  { passages, headline, words }: ReadArticle,
  translate: (forms: ArrayLike<number>) => ArrayLike<number>,
): Generator<undefined, ReadArticle> {
  const translated: ArrayLike<number>[] = [];
  let done = 0;
  for (const forms of words) {
    translated.push(translate(forms));
    done += forms.length;
    if (done < WORDS_OF_STEP) continue;
    done = 0;
    yield;
  }
  return { passages, headline: translate(headline), words: translated };
}

/** Takes a sentence at a time, since `tokenize` judges a capital by the words around it. */
function formsIn(text: string, lexicon: Lexicon): number[] {
  return tokenize(text).map(token => lexicon.numberOf(text.slice(token.start, token.end), token));
}
