import type { Article } from '../articles/article.ts';
import { readPassages } from '../passages/readPassages.ts';
import { SENTENCE_START } from './lexical/forwardIndex.ts';
import type { Lexicon } from './lexical/lexicon.ts';
import type { ReadArticle } from './searchIndex.ts';
import { tokenize } from './terms/tokenize.ts';

/** Passages read per step. */
const PASSAGES_OF_STEP = 20;

/** Splits an article into passages and adds their words to a lexicon, in steps. */
export function* readArticle(
  article: Article,
  lexicon: Lexicon,
): Generator<undefined, ReadArticle> {
  const passages = readPassages(article);
  const words: number[][] = [];
  for (const { sentences } of passages) {
    const forms: number[] = [];
    for (const { start, end } of sentences) {
      forms.push(SENTENCE_START);
      for (const form of formsIn(article.text.slice(start, end), lexicon)) forms.push(form);
    }
    words.push(forms);
    if (words.length % PASSAGES_OF_STEP === 0) yield;
  }
  return { passages, headline: formsIn(article.title ?? '', lexicon), words };
}

/** Takes a sentence at a time, since `tokenize` judges a capital by the words around it. */
function formsIn(text: string, lexicon: Lexicon): number[] {
  return tokenize(text).map(token => lexicon.numberOf(text.slice(token.start, token.end), token));
}
