import type { Article } from '../../../articles/article.ts';
import { MONTHS, WEEKDAYS } from '../../../languages/en/calendar.ts';
import { OTHER_PROCEEDINGS } from '../../../languages/en/proceedings/charges.ts';
import { readTokens } from '../../../languages/phrases/readTokens.ts';
import type { Sentence } from '../../../passages/readPassages.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import { namesIn } from '../../entities/names.ts';
import type { People } from './findAccused.ts';
import type { Correction } from './findCorrections.ts';
import { findProceedings, type Proceeding } from './findProceedings.ts';

/** A proceeding with the index of its sentence. */
interface Placed extends Proceeding {
  readonly at: number;
}

/** Longer texts are not on one case. Unit: sentences. */
const MAX_SENTENCES = 500;
/** Sentences searched back for the name of the accused: "She was charged in May." */
const MAX_BACK = 3;
/** The first sentences give the news, and later ones its background. */
const LEAD = 3;
/** Shares its (no) terms with everyone. */
const ANYONE: People = [[]];
const DATES: ReadonlySet<string> = new Set(termsOf([...MONTHS, ...WEEKDAYS].join(' ')));
const otherProceedings: ReadonlySet<string> = new Set(OTHER_PROCEEDINGS);

/** Finds the sentences of an article in which charges end without guilt that other sentences tell of. */
export function findOutcomes(article: Article, sentences: readonly Sentence[]): Correction[] {
  if (sentences.length > MAX_SENTENCES) return [];
  const found = sentences.flatMap(sentence =>
    findProceedings(textOf(article, sentence)).map(
      (read): Placed => ({ ...read, at: sentence.index }),
    ),
  );
  if (!found.some(({ isOutcome }) => isOutcome)) return [];
  const accusedOf = createAccusedReader(article, sentences, found);
  const named = found.map(proceeding => ({
    ...proceeding,
    isNamed: proceeding.accused !== null,
    accused: accusedOf(proceeding),
  }));
  const outcomes = named.filter(({ isOutcome }) => isOutcome);
  const charges = named.filter(
    ({ isOutcome, at, accused }) =>
      !isOutcome && !outcomes.some(end => end.at === at && share(end.accused, accused)),
  );
  return outcomes.map(outcome => {
    const text = textOf(article, sentences[outcome.at]);
    const before = textOf(article, sentences[outcome.at - 1]);
    const isOther = isOnOther(text) || (!outcome.isNamed && isOnOther(before));
    const ended = charges.filter(
      ({ at, accused }) =>
        share(outcome.accused, accused) && (!isOther || Math.abs(at - outcome.at) === 1),
    );
    const terms = new Set(termsOf(text));
    const main = ended.filter(charge => isNews(outcome, charge) || sharesOffence(terms, charge));
    const withdrawn = new Set(ended.map(({ at }) => at));
    const replaced = new Set(main.filter(({ isAside }) => !isAside).map(({ at }) => at));
    return {
      at: outcome.at,
      withdraws: at => withdrawn.has(at),
      mayReplace: at => replaced.has(at),
    };
  });
}

function textOf({ text }: Article, sentence: Sentence | undefined): string {
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
}

/** Whether a sentence is on another case than the rest of the article: "He was previously arrested." */
function isOnOther(text: string): boolean {
  return readTokens(text).some(({ word }) => otherProceedings.has(word));
}

/**
 * Creates the function that tells whom a proceeding is about: if it does not say, the only one of all, or
 * who was named just before.
 */
function createAccusedReader(
  article: Article,
  sentences: readonly Sentence[],
  all: readonly Placed[],
): (proceeding: Placed) => People {
  const people = all.flatMap(({ accused }) => accused ?? []);
  const fullest = people.reduce((most, keys) => (keys.length > most.length ? keys : most), []);
  const isOne = people.every(keys => isPart(keys, fullest));
  return ({ accused, at }) => {
    if (accused !== null) return accused;
    if (isOne) return people.length === 0 ? ANYONE : [fullest];
    for (let before = at - 1; before >= at - MAX_BACK; before -= 1) {
      if (sentences[before]?.paragraph !== sentences[at]?.paragraph) break;
      const known = all.filter(other => other.at === before).flatMap(other => other.accused ?? []);
      if (known.length > 0) return known;
      const [first] = namesIn(textOf(article, sentences[before]));
      if (first !== undefined) return [first.keys];
    }
    return [];
  };
}

/** Whether two groups of people have somebody in common. */
function share(a: People, b: People): boolean {
  return a.some(one => b.some(other => isPart(one, other) || isPart(other, one)));
}

/** Whether a name may be short for another: "Berg" for "Anna Berg". */
function isPart(name: readonly string[], of: readonly string[]): boolean {
  return name.every(key => of.includes(key));
}

/** Whether an outcome opens the article, and a charge is told of later. */
function isNews(outcome: Placed, charge: Placed): boolean {
  return outcome.at < LEAD && outcome.at < charge.at;
}

/** Whether the terms of an outcome have one of the offence, which is neither a name nor a date. */
function sharesOffence(terms: ReadonlySet<string>, { offence, accused }: Placed): boolean {
  return offence.some(
    term => terms.has(term) && !DATES.has(term) && !accused?.some(keys => keys.includes(term)),
  );
}
