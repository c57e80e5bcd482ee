import type { Article } from '../articles/article.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { areRelated } from '../search/spelling/areRelated.ts';
import { tokenize } from '../search/terms/tokenize.ts';
import { dateKeysIn, datesIn } from './dates.ts';
import { figureKeysIn, figuresIn } from './figures.ts';
import type { Mention } from './mention.ts';
import { initialsIn, type Name, namesIn, withoutOpening } from './names.ts';
import type { Quote } from './quote.ts';
import { speakersIn } from './speakers.ts';

/** What sort of thing a quote mentions; in the order in which they are listed. */
export const PARTICULAR_KINDS = ['speaker', 'figure', 'date', 'name'] as const;
export type ParticularKind = (typeof PARTICULAR_KINDS)[number];

/** Something that the quotes of one article mention and the other articles nowhere do. */
export interface Particular {
  readonly kind: ParticularKind;
  /** As it stands in the quote. */
  readonly text: string;
  /** The first of the article's quotes that it stands in. */
  readonly quote: Quote;
}

/** What is looked for in the whole of an article; nothing that may be the same must be missing. */
export interface ArticleMentions {
  /** Keys of figures and dates. */
  readonly keys: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** Terms that are part of names, or may be where they open a sentence. */
  readonly names: ReadonlySet<string>;
  /** Of its names, as an abbreviation has them. */
  readonly initials: ReadonlySet<string>;
  /** How often each term is part of a name within a sentence. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A longer quote fits no message. Unit: UTF-16 code units. */
const MOST_READ = 3000;
/** An article is read in pieces, each with the beginning of the next one. Unit: UTF-16 code units. */
const PIECE = 5000;
const OVERLAP = 300;

/** Reads an article for `particularsOf`, headline and all; stops now and then to be gone on with. */
export function* readMentions({ text }: Article): Generator<undefined, ArticleMentions> {
  const keys = new Set<string>();
  const terms = new Set<string>();
  const inSmallLetters = new Set<string>();
  const openers = new Set<string>();
  const initials = new Set<string>();
  const counts = new Map<string, number>();
  for (let from = 0; from < text.length; from += PIECE) {
    yield;
    const part = text.slice(from, from + PIECE + OVERLAP);
    for (const key of [...figureKeysIn(part), ...dateKeysIn(part)]) keys.add(key);
    for (const { term, start } of tokenize(part)) {
      if (term === null) continue;
      terms.add(term);
      if (/^\p{Ll}/u.test(part.slice(start, start + 2))) inSmallLetters.add(term);
    }
    for (const made of initialsIn(part)) initials.add(made);
    for (const name of namesIn(part)) {
      for (const [at, key] of name.keys.entries()) {
        if (at === 0 && name.opensSentence) openers.add(key);
        else counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const names = new Set([
    ...counts.keys(),
    ...[...openers].filter(term => !inSmallLetters.has(term)),
  ]);
  return { keys, terms, names, initials, counts };
}

/**
 * The speakers, figures, dates and names in the quotes of one article of which nothing stands in the
 * whole text of any of the others: no figure or date in another spelling, no name with one of its
 * words, no text with all of them, in other spellings or words of their families, no abbreviation by
 * its initials. Of names those come first that the article mentions most.
 */
export function* particularsOf(
  index: SearchIndex,
  quotes: readonly Quote[],
  own: ArticleMentions,
  others: readonly ArticleMentions[],
): Generator<undefined, Particular[]> {
  const found: (Particular & Pick<Mention, 'keys'>)[] = [];
  for (const { kind, quote, mention } of mentionsOf(quotes.filter(isReadable), own)) {
    yield;
    const { start, end, keys } = mention;
    const text = quote.text.slice(start, end);
    const isTold = found.some(other => other.keys.some(key => keys.includes(key)));
    if (isTold || others.some(other => mayMention(index, other, kind, text, keys))) continue;
    found.push({ kind, text, quote, keys });
  }
  return found.map(({ kind, text, quote }) => ({ kind, text, quote }));
}

function isReadable({ text }: Quote): boolean {
  return text.length <= MOST_READ;
}

interface Found {
  readonly kind: ParticularKind;
  readonly quote: Quote;
  readonly mention: Mention;
}

/** All that the quotes mention, one kind after another. */
function mentionsOf(quotes: readonly Quote[], own: ArticleMentions): Found[] {
  const found = quotes.flatMap(quote => {
    const { text } = quote;
    const dates = datesIn(text);
    const of = (kind: ParticularKind, mentions: readonly Mention[]): Found[] =>
      mentions.map(mention => ({ kind, quote, mention }));
    return [
      ...of('speaker', speakersIn(text)),
      ...of(
        'figure',
        figuresIn(text)
          .filter(({ isTelling }) => isTelling)
          .filter(apartFrom(dates)),
      ),
      ...of('date', dates),
      ...of(
        'name',
        namesIn(text).flatMap(name => certainName(text, name, own) ?? []),
      ),
    ];
  });
  const countOf = ({ kind, mention }: Found): number =>
    kind === 'name' ? Math.max(...mention.keys.map(key => own.counts.get(key) ?? 0)) : 0;
  return PARTICULAR_KINDS.flatMap(kind =>
    found.filter(one => one.kind === kind).sort((a, b) => countOf(b) - countOf(a)),
  );
}

function apartFrom(ranges: readonly Mention[]): (mention: Mention) => boolean {
  return ({ start, end }) => !ranges.some(other => other.start < end && start < other.end);
}

/** A name as far as its capitals are certain to be those of a name; null if it is not. */
function certainName(text: string, name: Name, own: ArticleMentions): Name | null {
  const [first = ''] = name.keys;
  return name.opensSentence && !own.counts.has(first) ? withoutOpening(text, name) : name;
}

function mayMention(
  index: SearchIndex,
  other: ArticleMentions,
  kind: ParticularKind,
  text: string,
  keys: readonly string[],
): boolean {
  if (kind === 'figure' || kind === 'date') return keys.some(key => other.keys.has(key));
  // Abbreviations that would be common words in small letters are known in capitals.
  const abbreviations = initialsIn(text).flatMap(made => [made, made.toUpperCase()]);
  if (abbreviations.some(made => other.terms.has(made))) return true;
  if (keys.some(key => other.initials.has(key.toLowerCase()))) return true;
  const spellings = index
    .interpret(text)
    .filter(({ term }) => keys.includes(term))
    .map(({ term, spellings }) => [term, ...spellings]);
  return (
    spellings.some(forms => forms.some(form => holdsKin(other.names, form))) ||
    spellings.every(forms => forms.some(form => holdsKin(other.terms, form)))
  );
}

function holdsKin(terms: ReadonlySet<string>, form: string): boolean {
  if (terms.has(form)) return true;
  for (const term of terms) if (areRelated(form, term)) return true;
  return false;
}
