import type { QueryTerm } from '../../search/searchIndex.ts';
import { logistic } from '../ask/weights.ts';
import { type Content, contentOf, isNearDuplicate } from '../quote/isNearDuplicate.ts';
import type { Quote } from '../quote/quote.ts';
import { locationsOverlap } from '../quote/quote.ts';
import type { StatementMatch } from './matchStatement.ts';
import type { Utterance } from './utterance.ts';

/** A message with quotes on one of its statements. */
export interface MatchedMessage extends StatementMatch {
  readonly utterance: Utterance;
  /** Position in the conversation, from 0, counting messages with words only. */
  readonly place: number;
}

/** Messages on one subject, and quotes on it. */
export interface Thread {
  /** In order; at least one. */
  readonly utterances: readonly Utterance[];
  /** One or two, the best first; no quote is in two threads. */
  readonly quotes: readonly Quote[];
  /** Content words of the messages. */
  readonly terms: readonly QueryTerm[];
}

/** A quote with its terms. */
interface ReadQuote {
  readonly quote: Quote;
  readonly content: Content;
}

/** Messages on one subject, in order. */
interface Group {
  readonly matches: readonly MatchedMessage[];
  /** Best quote of each message. */
  readonly reads: readonly ReadQuote[];
}

/**
 * Groups messages whose quotes share a paragraph, overlap or nearly repeat each other. Returns the
 * `most` largest threads, largest first, and the number of further ones.
 */
export function groupThreads(
  matches: readonly MatchedMessage[],
  most: number,
): { readonly threads: readonly Thread[]; readonly further: number } {
  const groups = groupsOf(matches)
    .sort((a, b) => weightOf(b) - weightOf(a) || placeOf(a) - placeOf(b))
    .map(group => ({ ...group, best: bestOf(group) }));
  const shown = groups.slice(0, most);
  const taken = shown.map(({ best }) => readQuote(best.quote));
  const threads = shown.map(({ matches, reads, best }) => {
    const others = [...reads, ...matches.flatMap(({ further }) => further.map(readQuote))];
    const second = others.find(read => !taken.some(other => repeats(other, read)));
    if (second !== undefined) taken.push(second);
    const terms = new Map(matches.flatMap(({ terms }) => terms.map(term => [term.term, term])));
    return {
      utterances: matches.map(({ utterance }) => utterance),
      quotes: second === undefined ? [best.quote] : [best.quote, second.quote],
      terms: [...terms.values()],
    };
  });
  return { threads, further: groups.length - shown.length };
}

function groupsOf(matches: readonly MatchedMessage[]): Group[] {
  let groups: Group[] = [];
  for (const match of matches) {
    const read = readQuote(match.quote);
    const same = groups.filter(({ reads }) => reads.some(other => areOnSame(other, read)));
    const joined = {
      matches: [...same.flatMap(({ matches }) => matches), match],
      reads: [...same.flatMap(({ reads }) => reads), read],
    };
    groups = [...groups.filter(group => !same.includes(group)), joined];
  }
  return groups.map(({ matches, reads }) => ({
    matches: [...matches].sort((a, b) => a.place - b.place),
    reads,
  }));
}

function readQuote(quote: Quote): ReadQuote {
  return { quote, content: contentOf(quote.text) };
}

function areOnSame(a: ReadQuote, b: ReadQuote): boolean {
  const isSameParagraph =
    a.quote.article === b.quote.article && a.quote.paragraph === b.quote.paragraph;
  return isSameParagraph || repeats(a, b);
}

/** Whether two quotes overlap or are near-duplicates. */
function repeats(a: ReadQuote, b: ReadQuote): boolean {
  return locationsOverlap(a.quote, b.quote) || isNearDuplicate(a.content, b.content);
}

function bestOf({ matches }: Group): MatchedMessage {
  return matches.reduce((best, match) => (match.odds > best.odds ? match : best));
}

/** Size of a group: per member, the square root of the summed probabilities of their messages. */
function weightOf({ matches }: Group): number {
  const said = new Map<string, number>();
  for (const { utterance, odds } of matches) {
    said.set(utterance.author, (said.get(utterance.author) ?? 0) + logistic(odds));
  }
  return [...said.values()].reduce((sum, strength) => sum + Math.sqrt(strength), 0);
}

function placeOf({ matches }: Group): number {
  return matches[0]?.place ?? 0;
}
