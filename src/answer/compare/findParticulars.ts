import { areKin } from '../../search/kin.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { datesIn } from '../entities/dates.ts';
import type { Entity } from '../entities/entity.ts';
import { figuresIn } from '../entities/figures.ts';
import { initialsIn, type Name, namesIn, withoutFirstWord } from '../entities/names.ts';
import { speakersIn } from '../entities/speakers.ts';
import type { Quote } from '../quote/quote.ts';
import type { ArticleEntities } from './articleEntities.ts';

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

/** A longer quote fits no message. Unit: UTF-16 code units. */
const MAX_READ = 3000;

/**
 * The speakers, figures, dates and names in the quotes of one article of which nothing stands in the
 * whole text of any of the others: no figure or date in another spelling, no name with one of its
 * words, no text with all of them, in other spellings or words of their families, no abbreviation by
 * its initials. Of names those come first that the article mentions most.
 */
export function* findParticulars(
  index: SearchIndex,
  quotes: readonly Quote[],
  own: ArticleEntities,
  others: readonly ArticleEntities[],
): Generator<undefined, Particular[]> {
  const found: (Particular & Pick<Entity, 'keys'>)[] = [];
  for (const { kind, quote, entity } of entitiesOf(quotes.filter(isReadable), own)) {
    yield;
    const { start, end, keys } = entity;
    const text = quote.text.slice(start, end);
    const isTold = found.some(other => other.keys.some(key => keys.includes(key)));
    if (isTold || others.some(other => mayMention(index, other, kind, text, keys))) continue;
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

/** All that the quotes mention, one kind after another. */
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
  const countOf = ({ kind, entity }: Found): number =>
    kind === 'name' ? Math.max(...entity.keys.map(key => own.counts.get(key) ?? 0)) : 0;
  return PARTICULAR_KINDS.flatMap(kind =>
    found.filter(one => one.kind === kind).sort((a, b) => countOf(b) - countOf(a)),
  );
}

function apartFrom(ranges: readonly Entity[]): (entity: Entity) => boolean {
  return ({ start, end }) => !ranges.some(other => other.start < end && start < other.end);
}

/** A name as far as its capitals are certain to be those of a name; null if it is not. */
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
  for (const term of terms) if (areKin(form, term)) return true;
  return false;
}
