import MiniSearch from 'minisearch';
import {
  type Answer,
  answerQuestion,
  shownQuotes,
} from '../../../src/answer/ask/answerQuestion.ts';
import type { Quote } from '../../../src/answer/quote/quote.ts';
import { drain, runSteps } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import type { Semantics, SentencePlace } from '../../../src/search/semantic/semantics.ts';

/** A passage as a member reads it. */
export interface ReadPassage {
  /** Ids of the articles that contain it. */
  readonly articles: readonly string[];
  readonly text: string;
}

/** What a system found for a question. */
export interface Found {
  /** Best first, whether or not they are shown. */
  readonly passages: readonly ReadPassage[];
  readonly shown: readonly ReadPassage[];
  /** Whether it says that they answer; null for a system that does not tell. */
  readonly isAnswered: boolean | null;
  /** Probability that the first passage answers; null for a system that does not tell. */
  readonly probability: number | null;
}

/** A way to find the answers to questions. */
export interface System {
  readonly name: string;
  readonly find: (question: string) => Promise<Found>;
}

/** Passages that a system shows at most, as many as Footnote. */
const LIMIT = 3;

/** The systems to compare, on one index. */
export function systemsOn(index: SearchIndex, semantics: Semantics): System[] {
  return [
    { name: 'MiniSearch', find: openMiniSearch(index) },
    { name: 'encoder alone', find: question => findNearest(index, semantics, question) },
    {
      name: 'Footnote, ENCODER=off',
      find: async question => foundIn(drain(answerQuestion(index, question))),
    },
    {
      name: 'Footnote',
      find: async question => {
        return foundIn(await runSteps(answerQuestion(index, question, { semantics })));
      },
    },
  ];
}

/** MiniSearch over sentences, with its defaults. */
function openMiniSearch(index: SearchIndex): System['find'] {
  const places = index.articles.flatMap(article =>
    index.sentencesOf(article).map(({ index: at }) => ({ article, index: at })),
  );
  const engine = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  engine.addAll(places.map((place, id) => ({ id, text: passageAt(index, place).text })));
  return async question => {
    const results = engine.search(question).slice(0, LIMIT);
    return plainlyFound(
      index,
      results.flatMap(({ id }) => places[Number(id)] ?? []),
    );
  };
}

async function findNearest(
  index: SearchIndex,
  semantics: Semantics,
  question: string,
): Promise<Found> {
  const vector = await semantics.encode(question, 'question');
  if (vector === null) throw new Error(`the encoder refused “${question}”`);
  const { articles } = index;
  return plainlyFound(index, drain(semantics.nearest(vector, { articles, limit: LIMIT })));
}

function foundIn(answer: Answer): Found {
  const { outcome, probability, quotes, nearest } = answer;
  return {
    passages: [...quotes, ...nearest].map(passageOf),
    shown: shownQuotes(answer).map(passageOf),
    isAnswered: outcome === 'answered',
    probability,
  };
}

function passageOf({ article, also, text }: Quote): ReadPassage {
  return { articles: [article, ...also.map(other => other.article)].map(({ id }) => id), text };
}

function plainlyFound(index: SearchIndex, places: readonly SentencePlace[]): Found {
  const passages = places.map(place => passageAt(index, place));
  return { passages, shown: passages, isAnswered: null, probability: null };
}

function passageAt(index: SearchIndex, { article, index: at }: SentencePlace): ReadPassage {
  const { start = 0, end = 0 } = index.sentencesOf(article)[at] ?? {};
  return { articles: [article.id], text: article.text.slice(start, end) };
}
