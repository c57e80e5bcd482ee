import { logOdds, supportsAnswer } from '../../../src/answer/ask/evidence.ts';
import { retrieveQuotes } from '../../../src/answer/ask/retrieveQuotes.ts';
import type { Article } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articleOf } from '../../search/articleOf.ts';
import { articleOn, dividedTitles } from './corpus.ts';
import { areaUnderCurve, keptAt, mean } from './measures.ts';
import type { QuestionSets, Title } from './questionSets.ts';
import { type Random, randomFrom, shuffled } from './random.ts';

/** How well libraries of one size separate answerable from unanswerable questions; shares, 0 to 1. */
export interface AbstentionFigures {
  /** Articles per library. */
  readonly articles: number;
  readonly collections: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly areaUnderCurve: number;
  /** Share of answerable questions answered when 5 % of the unanswerable ones are. */
  readonly keptAt5: number;
  /** Shares at the default threshold. */
  readonly falseAnswers: number;
  readonly falseRefusals: number;
  /** Unanswerable questions about paragraphs of the library. */
  readonly nearMisses: number;
  readonly areaUnderCurveOfNearMisses: number;
}

/** A collection with questions. */
interface Trial {
  readonly index: SearchIndex;
  readonly answerable: readonly Subject[];
  readonly unanswerable: readonly Subject[];
  readonly nearMisses: readonly Subject[];
}

/** A question and its subject. */
interface Subject {
  readonly question: string;
  readonly title: string;
}

/** Libraries drawn of each size. */
const SIZES: readonly (readonly [articles: number, draws: number])[] = [
  [3, 24],
  [30, 6],
  [300, 6],
];
/** Maximum questions of each kind per library. */
const MOST_ASKED = 150;
const SEED = 3;

/** Indexes articles about half of the subjects plus unrelated ones, and asks about both halves. */
export function measureAbstention(sets: QuestionSets): AbstentionFigures[] {
  return SIZES.flatMap(([size]) => {
    const trials = [...drawTrials(sets, size)];
    return trials.length === 0 ? [] : figuresOf(size, trials);
  });
}

/** Draws libraries of a size, deterministically; none if there are too few articles. */
function* drawTrials({ titles, others }: QuestionSets, size: number): Generator<Trial> {
  const draws = SIZES.find(([articles]) => articles === size)?.[1] ?? 0;
  const random = randomFrom(SEED + size);
  for (let draw = 0; draw < draws; draw += 1) {
    const order = shuffled(titles, random);
    const half = Math.floor(order.length / 2);
    const own = shuffled(dividedTitles(order.slice(0, half)), random).slice(0, size);
    if (half === 0 || own.length + others.length < size) return;
    const filling = shuffled(others, random).slice(0, size - own.length);
    yield trialOf(own, order.slice(half), filling, random);
  }
}

function trialOf(
  own: readonly Title[],
  absent: readonly Title[],
  filling: readonly string[],
  random: Random,
): Trial {
  const articles = [
    ...own.map((part, at) => articleOn(part, `${at}.txt`)),
    ...filling.map((text, at) => articleOfText(text, `other/${at}.txt`)),
  ];
  const answerable = shuffled(questionsOf(own, true), random).slice(0, MOST_ASKED);
  return {
    index: createSearchIndex(articles),
    answerable,
    unanswerable: shuffled(questionsOf(absent, true), random).slice(0, answerable.length),
    nearMisses: shuffled(questionsOf(own, false), random).slice(0, answerable.length),
  };
}

function questionsOf(titles: readonly Title[], areAnswered: boolean): Subject[] {
  return titles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ questions }) =>
      questions.flatMap(({ question, answers }) =>
        answers.length > 0 === areAnswered ? { question, title } : [],
      ),
    ),
  );
}

/** Makes an article from a text without paragraphs, split after every fifth full stop. */
function articleOfText(text: string, id: string): Article {
  const paragraphs = text.replaceAll('\n', ' ').match(/(?:[^.]*\.){1,5}|[^.]+$/gu) ?? [text];
  return articleOf(
    id,
    paragraphs.map(paragraph => paragraph.trim()).filter(paragraph => paragraph !== ''),
  );
}

function figuresOf(articles: number, trials: readonly Trial[]): AbstentionFigures {
  const weighed = (kind: 'answerable' | 'unanswerable' | 'nearMisses') =>
    trials.flatMap(trial =>
      trial[kind].map(({ question }) => {
        const { evidence } = drain(retrieveQuotes(trial.index, question));
        return { odds: logOdds(evidence), isAnswered: supportsAnswer(evidence) };
      }),
    );
  const [answerable, unanswerable, near] = [
    weighed('answerable'),
    weighed('unanswerable'),
    weighed('nearMisses'),
  ];
  const odds = (asked: typeof answerable): number[] => asked.map(question => question.odds);
  return {
    articles,
    collections: trials.length,
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    areaUnderCurve: areaUnderCurve(odds(answerable), odds(unanswerable)),
    keptAt5: keptAt(0.05, odds(answerable), odds(unanswerable)),
    falseAnswers: mean(unanswerable.map(({ isAnswered }) => (isAnswered ? 1 : 0))),
    falseRefusals: mean(answerable.map(({ isAnswered }) => (isAnswered ? 0 : 1))),
    nearMisses: near.length,
    areaUnderCurveOfNearMisses: areaUnderCurve(odds(answerable), odds(near)),
  };
}
