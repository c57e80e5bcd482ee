import type { Steps } from '../../concurrency/steps.ts';
import { AFFILIATIONS } from '../../languages/en/entities/affiliations.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { datesIn } from '../entities/dates.ts';
import type { Entity } from '../entities/entity.ts';
import { figuresIn } from '../entities/figures.ts';
import { initialsIn, type Name, namesIn, withoutFirstWord } from '../entities/names.ts';
import { speakersIn } from '../entities/speakers.ts';
import { containsRelative } from '../question/queryTerms.ts';
import type { Quote } from '../quote/quote.ts';
import type { ArticleEntities } from './articleEntities.ts';

/** Kinds of entity in a quote, in display order. */
export const PARTICULAR_KINDS = ['speaker', 'figure', 'date', 'name'] as const;

export type ParticularKind = (typeof PARTICULAR_KINDS)[number];

/** An entity in an article's quotes that no other compared article mentions. */
export interface Particular {
  readonly kind: ParticularKind;
  /** As written in the quote. */
  readonly text: string;
  /** The article's first quote that mentions it. */
  readonly quote: Quote;
}

const AFFILIATION_WORDS = new Set(AFFILIATIONS);
/** Longer quotes are skipped; they fit no message. Unit: UTF-16 code units. */
const MAX_READ = 3000;

/**
 * Finds the speakers, figures, dates and names in an article's quotes that no other article mentions
 * anywhere: not a figure or date in another spelling, not one word of a name within another name, not
 * all its words in any spelling or word family, and not its initials. Names are sorted by how often
 * the article mentions them.
 */
export function* findParticulars(
  index: SearchIndex,
  quotes: readonly Quote[],
  own: ArticleEntities,
  others: readonly ArticleEntities[],
): Steps<Particular[]> {
  const found: (Particular & Pick<Entity, 'keys'>)[] = [];
  for (const { kind, quote, entity } of entitiesOf(quotes.filter(isReadable), own)) {
    yield;
    const { start, end, keys } = entity;
    const text = quote.text.slice(start, end);
    const isListed = found.some(other => other.keys.some(key => keys.includes(key)));
    if (isListed || others.some(other => mayMention(index, other, kind, text, keys))) continue;
    found.push({ kind, text, quote, keys });
  }
  return found.map(({ kind, text, quote }) => ({ kind, text, quote }));
}

function isReadable({ text }: Quote): boolean {
  return text.length <= MAX_READ;
}

interface Found {
  readonly kind: ParticularKind;
  readonly quote: Quote;
  readonly entity: Entity;
}

/** All entities in the quotes, by kind. */
function entitiesOf(quotes: readonly Quote[], own: ArticleEntities): Found[] {
  const found = quotes.flatMap(quote => {
    const { text } = quote;
    const dates = datesIn(text);
    const of = (kind: ParticularKind, entities: readonly Entity[]): Found[] =>
      entities.map(entity => ({ kind, quote, entity }));
    return [
      ...of('speaker', speakersIn(text)),
      ...of(
        'figure',
        figuresIn(text)
          .filter(({ isNotable }) => isNotable)
          .filter(apartFrom(dates)),
      ),
      ...of('date', dates),
      ...of(
        'name',
        namesIn(text)
          .flatMap(name => certainName(text, name, own) ?? [])
          .filter(({ start, end }) => !AFFILIATION_WORDS.has(text.slice(start, end).toLowerCase())),
      ),
    ];
  });
  const countOf = ({ kind, entity }: Found): number =>
    kind === 'name' ? Math.max(...entity.keys.map(key => own.counts.get(key) ?? 0)) : 0;
  return PARTICULAR_KINDS.flatMap(kind =>
    found.filter(one => one.kind === kind).sort((a, b) => countOf(b) - countOf(a)),
  );
}

function apartFrom(ranges: readonly Entity[]): (entity: Entity) => boolean {
  return ({ start, end }) => !ranges.some(other => other.start < end && start < other.end);
}

/** The part of a name that is certainly one, or null: a first word may only start a sentence. */
function certainName(text: string, name: Name, own: ArticleEntities): Name | null {
  const [first = ''] = name.keys;
  return name.opensSentence && !own.counts.has(first) ? withoutFirstWord(text, name) : name;
}

function mayMention(
  index: SearchIndex,
  other: ArticleEntities,
  kind: ParticularKind,
  text: string,
  keys: readonly string[],
): boolean {
  if (kind === 'figure' || kind === 'date') return keys.some(key => other.keys.has(key));
  // Acronyms that would be common words in lower case are indexed in capitals.
  const abbreviations = initialsIn(text).flatMap(made => [made, made.toUpperCase()]);
  if (abbreviations.some(made => other.terms.has(made))) return true;
  if (keys.some(key => other.initials.has(key.toLowerCase()))) return true;
  const spellings = index
    .interpret(text)
    .filter(({ term }) => keys.includes(term))
    .map(({ term, spellings }) => [term, ...spellings]);
  return (
    spellings.some(forms => forms.some(form => containsKin(other.names, form))) ||
    spellings.every(forms => forms.some(form => containsKin(other.terms, form)))
  );
}

function containsKin(terms: ReadonlySet<string>, form: string): boolean {
  return terms.has(form) || containsRelative(terms, form);
}
