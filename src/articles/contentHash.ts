import { createHash } from 'node:crypto';
import { type Article, normalized } from './article.ts';

/** Remembers articles by their content, and so finds the ones that were there before. */
export interface DuplicateFinder {
  /** The id of an article of the same content that was added before; adds this one otherwise. */
  readonly addOrFind: (article: Article) => string | null;
}

const hashes = new WeakMap<Article, string>();

/** Equal for articles of the same content. */
export function contentHash(article: Article): string {
  const known = hashes.get(article) ?? hashOf(article.text);
  hashes.set(article, known);
  return known;
}

/** Spares working out the hash of an article for which `contentHash` gave it elsewhere. */
export function rememberContentHash(article: Article, hash: string): void {
  hashes.set(article, hash);
}

/**
 * Compares articles by their text; copies that differ in white space, line ends or Unicode
 * composition alone are the same.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const ids = new Map<string, string>();
  return {
    addOrFind: article => {
      const hash = contentHash(article);
      const twin = ids.get(hash) ?? null;
      if (twin === null) ids.set(hash, article.id);
      return twin;
    },
  };
}

const SPACE = 0x20;
/** No white space stands between these code units, and most text does. */
const WORDS = { from: 0x21, to: 0x9f };
/** What the pattern \s stands for. */
const WHITE_SPACE = new Set(
  Array.from(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    space => space.charCodeAt(0),
  ),
);

/** Any run of white space counts as one space; replacing each takes V8 a hundred times as long. */
function hashOf(text: string): string {
  const content = normalized(text, 'NFC');
  const units = new Uint16Array(content.length);
  let length = 0;
  let isGap = false;
  for (let at = 0; at < content.length; at += 1) {
    const unit = content.charCodeAt(at);
    if (isWhiteSpace(unit)) {
      isGap = length > 0;
      continue;
    }
    if (isGap) {
      units[length] = SPACE;
      length += 1;
      isGap = false;
    }
    units[length] = unit;
    length += 1;
  }
  return createHash('sha256').update(units.subarray(0, length)).digest('base64');
}

function isWhiteSpace(unit: number): boolean {
  return (unit < WORDS.from || unit > WORDS.to) && WHITE_SPACE.has(unit);
}
