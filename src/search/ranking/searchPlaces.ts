import { headingIn, headlineIn, passageIn, SENTENCE_START } from '../lexical/forwardIndex.ts';
import type { Lexicon } from '../lexical/lexicon.ts';
import { type ScoredPlace, TopPlaces } from '../lexical/topPlaces.ts';
import type { QueryWord } from '../lexical/wordsByForm.ts';
import type { Spot } from '../segments/places.ts';
import {
  countPassagesWith,
  type Match,
  matchAt,
  placesWith,
  type RankedIndex,
  scorerFor,
  spellingsOf,
} from './rankedIndex.ts';

/** Which passages to find. */
interface Options {
  /** The places to look at; all when left out. */
  readonly among?: Iterable<number> | undefined;
  /** Phrases, as folded words, that a passage, its headline or its heading must contain. */
  readonly phrases: readonly (readonly string[])[];
  /** Maximum number of matches. */
  readonly limit: number;
  readonly isWanted: (place: number) => boolean;
}

/** The best matches, and the number of all. */
export interface PlacesFound<Word extends QueryWord> {
  readonly matches: readonly Match<Word>[];
  readonly total: number;
}

/**
 * Finds every passage with at least one of the words in its text, headline or heading. Those with one
 * in their text come first, as `rankPlaces` ranks them; the others follow by the words above them, in
 * the order of places. Yields before each passage.
 */
export function* searchPlaces<Word extends QueryWord>(
  index: RankedIndex,
  words: readonly Word[],
  { among, phrases, limit, isWanted }: Options,
): Generator<undefined, PlacesFound<Word>> {
  const { lexicon, places } = index;
  const scorer = scorerFor(index, words);
  const sought = phrases.map(phrase => phrase.map(word => lexicon.findWord(word)));
  const inText = new TopPlaces(limit);
  const under = new TopPlaces(limit);
  let total = 0;
  for (const place of among ?? (yield* placesWith(index, rarestTerms(index, words, sought)))) {
    yield;
    const spot = places.at(place);
    if (!sought.every(phrase => isUnderPhrase(spot, phrase, lexicon))) continue;
    const { view } = spot.held.segment;
    const bound = scorer.bound(view, spot.passage);
    if (bound === 0 || !isWanted(place)) continue;
    total += 1;
    if (!scorer.isInText) under.add(place, scorer.weight(view, spot.passage));
    else if (bound >= inText.bar) inText.add(place, scorer.score(view, spot.passage));
  }
  const matches: Match<Word>[] = [];
  for (const scored of inOrder(inText.best(), under.best(), limit)) {
    yield;
    matches.push(matchAt(index, scorer, words, scored));
  }
  return { matches, total };
}

/** Whether words, given by their numbers, stand next to each other in a passage. */
export function containsPhrase(
  { held, passage }: Spot,
  phrase: readonly number[],
  lexicon: Lexicon,
): boolean {
  return holdsPhrase(passageIn(held.segment.view, passage), phrase, lexicon);
}

/** Likewise, in a passage or in the headline or heading above it. */
function isUnderPhrase(spot: Spot, phrase: readonly number[], lexicon: Lexicon): boolean {
  const { view } = spot.held.segment;
  const heading = view.headingOf[spot.passage] ?? 0;
  return (
    containsPhrase(spot, phrase, lexicon) ||
    holdsPhrase(headlineIn(view, spot.held.number), phrase, lexicon) ||
    holdsPhrase(headingIn(view, heading), phrase, lexicon)
  );
}

/** A phrase may continue in the next sentence. */
function holdsPhrase(forms: Uint32Array, phrase: readonly number[], lexicon: Lexicon): boolean {
  if (phrase.includes(0)) return false;
  const { words: wordOf } = lexicon.formTraits();
  const [first] = phrase;
  for (let start = 0; start < forms.length; start += 1) {
    if (wordOf[forms[start] ?? 0] !== first) continue;
    let at = start;
    let met = 0;
    while (met < phrase.length && at < forms.length) {
      const form = forms[at] ?? SENTENCE_START;
      at += 1;
      if (form === SENTENCE_START) continue;
      if (wordOf[form] !== phrase[met]) break;
      met += 1;
    }
    if (met === phrase.length) return true;
  }
  return false;
}

/** Terms of which every match contains one: those of the rarest word of a phrase, else all words'. */
function rarestTerms(
  index: RankedIndex,
  words: readonly QueryWord[],
  phrases: readonly (readonly number[])[],
): readonly string[] {
  const { lexicon } = index;
  let best: readonly string[] = spellingsOf(words);
  let fewest = Infinity;
  for (const word of new Set(phrases.flat())) {
    const terms = new Set(Array.from(lexicon.formsOfWord(word), form => lexicon.termOf(form)));
    // A stop word is not in MiniSearch.
    if (terms.has(0)) continue;
    const texts = [...terms].map(term => lexicon.term(term));
    const count = countPassagesWith(index, texts);
    if (count >= fewest) continue;
    fewest = count;
    best = texts;
  }
  return best;
}

/** Passages found by their text, then those found by what is above them, with no higher scores. */
function inOrder(
  inText: readonly ScoredPlace[],
  under: readonly ScoredPlace[],
  limit: number,
): readonly ScoredPlace[] {
  const least = inText.at(-1)?.score ?? Infinity;
  const below = under.map(({ place, score }) => ({ place, score: Math.min(score, least) }));
  return [...inText, ...below].slice(0, limit);
}
