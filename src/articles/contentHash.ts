import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { normalizeText } from './normalizeText.ts';

/** Finds articles with the same content. */
export interface DuplicateFinder {
  /** The id of an earlier article with the same content; null, and adds this one, if there is none. */
  readonly addOrFind: (article: Article) => string | null;
}

const hashes = new WeakMap<Article, string>();

/** A digest of an article's text; white space, line ends and Unicode composition do not change it. */
export function contentHash(article: Article): string {
  const known = hashes.get(article);
  if (known !== undefined) return known;
  const hash = hashOf(article.text);
  hashes.set(article, hash);
  return hash;
}

/** The `contentHash` of a text about which its file states something, such as its publisher. */
export function statedContentHash(text: string, fields: Readonly<Record<string, unknown>>): string {
  return hashOf(`${JSON.stringify(fields)}\n${text}`);
}

/** Stores the hash of an article that `contentHash` computed elsewhere. */
export function rememberContentHash(article: Article, hash: string): void {
  hashes.set(article, hash);
}

/** Creates an empty finder; articles are compared by `contentHash`. */
export function createDuplicateFinder(): DuplicateFinder {
  const ids = new Map<string, string>();
  return {
    addOrFind: article => {
      const hash = contentHash(article);
      const original = ids.get(hash) ?? null;
      if (original === null) ids.set(hash, article.id);
      return original;
    },
  };
}

const SPACE = 0x20;
/** A range of code units without white space, which covers most text. */
const WORDS = { from: 0x21, to: 0x9f };
/** The characters that \s matches. */
const WHITE_SPACE = new Set(
  Array.from(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    space => space.charCodeAt(0),
  ),
);

/** Collapses runs of white space by hand: V8's replaceAll takes a hundred times as long. */
function hashOf(text: string): string {
  const content = normalizeText(text, 'NFC');
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
