import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';
import { type Token, tokenize } from '../../search/terms/tokenize.ts';

/** A sentence with its tokens and terms. */
export interface TokenizedSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
}

/** Recent sentences: those in the news are asked about again and again. */
const cache = new Map<Sentence, TokenizedSentence>();
/** Unit: sentences. */
const MAX_CACHED = 5000;
/** Longer sentences are not cached; bounds memory. Unit: UTF-16 code units. */
const MAX_CACHED_LENGTH = 1000;

/** Tokenizes a sentence of an article; cached by sentence. */
export function tokenizeSentence(article: Article, sentence: Sentence): TokenizedSentence {
  const known = cache.get(sentence);
  if (known !== undefined) return known;
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = tokenize(text);
  const terms = new Set(tokens.flatMap(({ term }) => term ?? []));
  const read = { sentence, text, tokens, terms };
  if (text.length <= MAX_CACHED_LENGTH) {
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(sentence, read);
  }
  return read;
}
