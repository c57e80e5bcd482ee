import type { IndexParts, SearchIndex } from '../../search/searchIndex.ts';

/** Numbers that a fork of a lexicon, and of the counts on it, copies. Unit: bytes per form, word and term. */
const COPIED = { form: 34, word: 17, term: 13 };
/** Of each form that the folder does not have: its texts, and its share of MiniSearch's terms. Unit: bytes. */
const OWN_FORM = 600;
/** Of each article in the index, more of an own one, and of one whose text is in the database. Unit: bytes. */
const ARTICLE = { any: 200, own: 4000, head: 2000 };
/** Of each own passage: its terms in MiniSearch and in the forward index, and its objects. Unit: bytes. */
const PASSAGE = 6000;
/** Texts may be kept at one or two bytes per character. */
const CHARACTER = 2;
/** A vector with its scale, signs and key. Unit: bytes. */
const VECTOR = 600;

/**
 * Estimates the memory of a server's index, without what it shares with the folder's. Unit: bytes.
 *
 * @param ownArticles how many of its articles are the server's own; they come last
 */
export function indexSize(index: SearchIndex, ownArticles: number): number {
  let size = wordsSize(index.asEarlier().parts, index.articles.length);
  for (const article of index.articles.slice(index.articles.length - ownArticles)) {
    size += ARTICLE.own + article.text.length * CHARACTER + article.paragraphs.length * PASSAGE;
  }
  return size;
}

/** Estimates the memory of the words of a server's articles, and of the lists of all its articles. Unit: bytes. */
function wordsSize({ lexicon }: Pick<IndexParts, 'lexicon'>, articles: number): number {
  const ofForms = lexicon.ownSize * OWN_FORM + lexicon.size * COPIED.form;
  const ofWords = lexicon.wordCount * COPIED.word + lexicon.termCount * COPIED.term;
  return articles * ARTICLE.any + ofForms + ofWords;
}

/** Estimates the memory of a library whose passages are in the database. Unit: bytes. */
export function largeSize(
  parts: Pick<IndexParts, 'lexicon'>,
  articles: number,
  own: number,
): number {
  return wordsSize(parts, articles) + own * ARTICLE.head;
}

/** Estimates the memory of vectors. Unit: bytes. */
export function vectorsSize(count: number): number {
  return count * VECTOR;
}
