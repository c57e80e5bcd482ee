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

/** A proceeding with the text of its sentence. */
interface Read extends Placed {
  readonly text: string;
  /** Whether it belongs to another case than the one that the article is about. */
  readonly isOther: boolean;
  readonly accused: People;
}

/** Longer texts are not on one case. Unit: sentences. */
const MAX_SENTENCES = 500;
/** Sentences searched back for the name of the accused: "She was charged in May." */
const MAX_BACK = 3;
/** The first sentences give the news, and later ones its background. */
const LEAD = 3;
const NONE: Outcomes = { ends: [], convictions: [] };
/** Shares its (no) terms with everyone. */
const ANYONE: People = [[]];
const DATES: ReadonlySet<string> = new Set(termsOf([...MONTHS, ...WEEKDAYS].join(' ')));
const otherProceedings: ReadonlySet<string> = new Set(OTHER_PROCEEDINGS);

/** What became of the charges in an article. */
export interface Outcomes {
  /** The sentences in which charges from other sentences end without a conviction. */
  readonly ends: readonly Correction[];
  /** The sentences in which someone is found guilty who, by other sentences, is cleared of a charge. */
  readonly convictions: readonly Correction[];
}

/** Finds the sentences of an article that tell the outcome of charges. */
export function findOutcomes(article: Article, sentences: readonly Sentence[]): Outcomes {
  if (sentences.length > MAX_SENTENCES) return NONE;
  const found = sentences.flatMap(sentence =>
    findProceedings(textOf(article, sentence)).map(
      (read): Placed => ({ ...read, at: sentence.index }),
    ),
  );
  if (!found.some(({ isOutcome }) => isOutcome)) return NONE;
  const accusedOf = createAccusedReader(article, sentences, found);
  const read = found.map((proceeding): Read => {
    const { at } = proceeding;
    const text = textOf(article, sentences[at]);
    const before = proceeding.accused === null ? textOf(article, sentences[at - 1]) : '';
    const isOther = isOnOther(text) || isOnOther(before);
    return { ...proceeding, text, isOther, accused: accusedOf(proceeding) };
  });
  return { ends: findEnds(read), convictions: findConvictions(read) };
}

function findEnds(all: readonly Read[]): Correction[] {
  const outcomes = all.filter(({ isOutcome }) => isOutcome);
  const charges = all.filter(
    ({ isOutcome, at, accused }) =>
      !isOutcome && !outcomes.some(end => end.at === at && share(end.accused, accused)),
  );
  return outcomes.map(outcome => {
    const ended = charges.filter(
      charge =>
        share(outcome.accused, charge.accused) &&
        (!outcome.isOther || Math.abs(charge.at - outcome.at) === 1),
    );
    const terms = new Set(termsOf(outcome.text));
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

/** The convictions that none of the outcomes undoes, each with the other outcomes for the same person. */
function findConvictions(all: readonly Read[]): Correction[] {
  const undone = all.filter(({ undoesConviction }) => undoesConviction);
  const cleared = all.filter(({ isOutcome, undoesConviction }) => isOutcome && !undoesConviction);
  const standing = all.filter(
    ({ isConviction, accused }) =>
      isConviction && !undone.some(outcome => share(outcome.accused, accused)),
  );
  return standing.map(({ at, accused, isOther }) => {
    const limited = cleared.filter(
      outcome =>
        share(outcome.accused, accused) &&
        (!(isOther || outcome.isOther) || Math.abs(outcome.at - at) === 1),
    );
    const places = new Set(limited.map(outcome => outcome.at));
    return { at, withdraws: place => places.has(place), mayReplace: () => false };
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

/** Whether an outcome opens the article, and a charge comes later. */
function isNews(outcome: Placed, charge: Placed): boolean {
  return outcome.at < LEAD && outcome.at < charge.at;
}

/** Whether the terms of an outcome have one of the offence, which is neither a name nor a date. */
function sharesOffence(terms: ReadonlySet<string>, { offence, accused }: Placed): boolean {
  return offence.some(
    term => terms.has(term) && !DATES.has(term) && !accused?.some(keys => keys.includes(term)),
  );
}
