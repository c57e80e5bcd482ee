import type { SearchIndex } from '../../search/searchIndex.ts';

/** Numbers that a fork of a lexicon, and of the counts on it, copies. Unit: bytes per form, word and term. */
const COPIED = { form: 34, word: 17, term: 13 };
/** Of each article in the index, and more of an own one. Unit: bytes. */
const ARTICLE = { any: 200, own: 4000 };
/** Of each own passage: its terms in MiniSearch and in the forward index, and its objects. Unit: bytes. */
const PASSAGE = 4000;
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
  const { lexicon } = index.asEarlier().parts;
  let size = index.articles.length * ARTICLE.any;
  size += lexicon.size * COPIED.form;
  size += lexicon.wordCount * COPIED.word + lexicon.termCount * COPIED.term;
  for (const article of index.articles.slice(index.articles.length - ownArticles)) {
    size += ARTICLE.own + article.text.length * CHARACTER + article.paragraphs.length * PASSAGE;
  }
  return size;
}

/** Estimates the memory of vectors. Unit: bytes. */
export function vectorsSize(count: number): number {
  return count * VECTOR;
}
