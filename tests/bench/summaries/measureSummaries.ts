import { termOverlap } from '../../../src/answer/quote/isNearDuplicate.ts';
import { scoreSentences } from '../../../src/answer/summary/scoreSentences.ts';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { bootstrap, type Estimate, meanOfAll } from './bootstrap.ts';
import type { DataSet, SummaryCase } from './dataSets.ts';
import {
  type Candidate,
  candidatesOf,
  type Extractor,
  fill,
  fillInTurn,
  lead,
  lexRank,
  type Room,
  repeatShare,
  textRank,
} from './extractors.ts';
import { lexRankPackage, textRankPackage } from './packages.ts';
import { meanOf, type Rouge, rouge } from './rouge.ts';

/** Share of terms from which a sentence counts as a repeat of another. */
const REPEATED = 0.6;

/** A measurement on one data set. */
export interface Task {
  readonly name: string;
  readonly set: DataSet;
  readonly room: Room;
}

/** Scores of one extractor; ROUGE in percent. */
export interface Row extends Rouge {
  readonly name: string;
  /** Mean of the three scores. */
  readonly mean: number;
  /** Difference of the mean to Lead's on the same articles; null for Lead itself. */
  readonly gain: Estimate | null;
  /** Share of sentences that repeat another, in percent. */
  readonly repeats: number;
}

/** The results of a task. */
export interface TaskFigures {
  readonly name: string;
  readonly articles: number;
  readonly rows: readonly Row[];
}

interface Text {
  readonly sentences: readonly string[];
}

interface Asked {
  readonly index: SearchIndex;
  readonly articles: readonly Article[];
  readonly candidates: readonly Candidate[];
  readonly topic: string | null;
  readonly room: Room;
}

type Chooser = (asked: Asked) => Text;

const CHOOSERS: Readonly<Record<string, Chooser>> = {
  Lead: extract(lead, fillInTurn),
  'Lead, filled up': extract(lead),
  'TextRank, textbook': extract(textRank),
  'LexRank, textbook': extract(lexRank),
  'textrank (npm)': extract(textRankPackage),
  'lexrank.js (npm)': extract(lexRankPackage),
  "Footnote's choice": footnoteChoice,
};
/** The summary that members get, whose length can only be given in characters. */
const WHOLE = 'Footnote';
const BASELINE = 'Lead';

/** Runs every extractor on a task, with whole sentences. */
export function measureSummaries({ name, set, room }: Task): TaskFigures {
  const choosers = Object.entries(CHOOSERS);
  if ('length' in room) choosers.push([WHOLE, footnote]);
  const scores = new Map(choosers.map(([chooser]) => [chooser, [] as Scored[]]));
  for (const measured of set.cases) {
    for (const [chooser, choose] of choosers)
      scores.get(chooser)?.push(score(measured, room, choose));
  }
  const baseline = scores.get(BASELINE) ?? [];
  return {
    name: `${name}: ${set.name}`,
    articles: set.cases.length,
    rows: [...scores].map(([chooser, scored]) =>
      rowOf(chooser, scored, chooser === BASELINE ? null : baseline),
    ),
  };
}

interface Scored extends Rouge {
  readonly repeats: number;
}

/** The mean over all references of a case. */
function score({ articles, references }: SummaryCase, room: Room, choose: Chooser): Scored {
  const index = createSearchIndex(articles);
  const candidates = candidatesOf(index, articles);
  const scored = references.map(({ topic, text }) => {
    const { sentences } = choose({ index, articles, candidates, topic, room });
    return { ...rouge(sentences.join(' '), text), repeats: repeatShare(sentences) };
  });
  return meansOf(scored);
}

function rowOf(name: string, scored: readonly Scored[], baseline: readonly Scored[] | null): Row {
  const means = meansOf(scored);
  const gains = scored.map((one, at) => 100 * (meanOf(one) - meanOf(baseline?.[at] ?? one)));
  return {
    name,
    rouge1: 100 * means.rouge1,
    rouge2: 100 * means.rouge2,
    rougeL: 100 * means.rougeL,
    mean: 100 * meanOf(means),
    gain: baseline === null ? null : bootstrap(gains),
    repeats: 100 * means.repeats,
  };
}

function meansOf(scored: readonly Scored[]): Scored {
  const of = (name: keyof Scored): number => meanOfAll(scored.map(one => one[name]));
  return {
    rouge1: of('rouge1'),
    rouge2: of('rouge2'),
    rougeL: of('rougeL'),
    repeats: of('repeats'),
  };
}

function extract(
  extractor: Extractor,
  take: (ranked: readonly Candidate[], room: Room) => Candidate[] = fill,
): Chooser {
  return ({ candidates, room }) => textOf(take(extractor(candidates), room));
}

/** The best-scored sentences without repeats, and without added context. */
function footnoteChoice({ index, candidates, topic, room, articles }: Asked): Text {
  const terms = topic === null ? null : index.interpret(topic);
  const places = new Map(articles.map((article, at) => [article, at]));
  const byPlace = new Map(candidates.map(one => [`${one.article} ${one.index}`, one]));
  const ranking = drain(scoreSentences(index, index.articles, terms));
  const ranked = candidates.flatMap((_, rank) => {
    const sentence = ranking.at(rank);
    return sentence === null
      ? []
      : (byPlace.get(`${places.get(sentence.article)} ${sentence.index}`) ?? []);
  });
  const told: ReadonlySet<string>[] = [];
  const isNew = ({ terms }: Candidate): boolean => {
    const set = new Set(terms);
    if (told.some(other => termOverlap(set, other) >= REPEATED)) return false;
    told.push(set);
    return true;
  };
  return textOf(fill(ranked, room, isNew));
}

function footnote({ index, articles, topic }: Asked): Text {
  const summary = drain(summarize(index, articles, { length: 'short', topic }));
  const sentences = summary.sentences.flatMap(quote =>
    index
      .sentencesOf(quote.article)
      .filter(({ start, end }) => start >= quote.start && end <= quote.end)
      .map(({ start, end }) => quote.article.text.slice(start, end)),
  );
  return { sentences };
}

function textOf(chosen: readonly Candidate[]): Text {
  return { sentences: chosen.map(({ text }) => text) };
}
