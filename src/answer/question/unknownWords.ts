import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import type { QueryTerm, SearchIndex } from '../../search/searchIndex.ts';
import { fold, foldLetters } from '../../search/terms/fold.ts';
import { termsOf, tokenize } from '../../search/terms/tokenize.ts';
import { otherForms } from '../../search/terms/wordForms.ts';
import { isFramingTerm } from './framingTerms.ts';

/** Words that were asked for and are in no article. */
export interface UnknownWords {
  /** As typed. */
  readonly unknownWords: readonly string[];
  /** Whether files were skipped, which may contain them. */
  readonly isPartial: boolean;
}

/**
 * Finds the words that are in no part of any article, in no form: neither in what is indexed nor in
 * boilerplate, nor related words; except framing words. Yields after each article.
 */
export function* findUnknownWords(
  index: SearchIndex,
  terms: readonly QueryTerm[],
): Steps<UnknownWords> {
  let unknown = terms
    .filter(term => term.spellings.length === 0 || term.corrected)
    .map(term => ({ ...term, forms: [term.term, ...otherForms(term.term)] }))
    .filter(({ forms }) => !forms.some(form => isFramingTerm({ term: form })))
    .filter(({ word, term }) => !hasRelative(index, fold(word), term));
  for (const article of index.articles) {
    if (unknown.length === 0) break;
    const rest = unindexedText(article);
    const folded = foldLetters(rest);
    unknown = unknown.filter(
      ({ word, forms }) =>
        !forms.some(form => folded.includes(beginningOf(word, form))) || !contains(rest, forms),
    );
    yield;
  }
  return { unknownWords: unknown.map(({ word }) => word), isPartial: index.isPartial };
}

/** Endings of related words that have a stem of their own: "slowly", "slower" and "singer". */
const RELATED_ENDINGS = ['ly', 'er', 'est'];
/** Shorter words have others that only look related: "pet" and "Peter". Unit: UTF-16 code units. */
const MIN_RELATED = 4;

/** Whether an article contains a word that a reader would take for a form of a word. */
function hasRelative(index: SearchIndex, word: string, term: string): boolean {
  // Any other word would be corrected, which takes longer than all the rest.
  const relatives = relativesOf(word, term).filter(relative =>
    termsOf(relative).some(one => index.findTerm(one) !== 0),
  );
  const found = index.interpret(relatives.join(' '));
  return found.some(relative => relative.spellings.includes(relative.term));
}

/** Words that differ from a word in a related ending: of "leader" also "lead", of "slow" also "slowly". */
function relativesOf(word: string, term: string): string[] {
  const stems = RELATED_ENDINGS.filter(ending => word.endsWith(ending))
    .map(ending => word.slice(0, -ending.length))
    .filter(isLong)
    .flatMap(stem => [stem, `${stem}e`]);
  return isLong(term) ? [...stems, ...RELATED_ENDINGS.map(ending => `${term}${ending}`)] : stems;
}

function isLong({ length }: string): boolean {
  return length >= MIN_RELATED;
}

/** The text of an article outside its paragraphs, and its publisher. */
function unindexedText({ text, paragraphs, publisher }: Article): string {
  const parts = [publisher ?? ''];
  let from = 0;
  for (const { start, end } of paragraphs) {
    if (start - from > MAX_BREAK) parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('\n');
}

/** A longer gap between paragraphs may contain words. Unit: UTF-16 code units. */
const MAX_BREAK = 2;

/** What a word has in common with its stem, so that its other endings start with it; else the form. */
function beginningOf(word: string, form: string): string {
  const folded = fold(word);
  let length = 0;
  while (length < form.length && folded[length] === form[length]) length += 1;
  return length < MIN_COMMON ? form : form.slice(0, length);
}

/** Unit: UTF-16 code units. */
const MIN_COMMON = 3;

function contains(text: string, forms: readonly string[]): boolean {
  return tokenize(text).some(({ term }) => term !== null && forms.includes(term));
}
