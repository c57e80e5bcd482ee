import { logOdds, supportsAnswer } from '../../../src/answer/ask/evidence.ts';
import { retrieveQuotes } from '../../../src/answer/ask/retrieveQuotes.ts';
import { drain } from '../../../src/answer/steps.ts';
import type { Article } from '../../../src/articles/article.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articleOf } from '../../search/articleOf.ts';
import { articleOn, dividedTitles } from './corpus.ts';
import { areaUnderCurve, keptAt, mean } from './measures.ts';
import type { QuestionSets, Title } from './questionSets.ts';
import { type Random, randomFrom, shuffled } from './random.ts';

/** How well collections of some size tell what they answer from what they do not; shares, 0 to 1. */
export interface AbstentionFigures {
  /** How many articles a collection has. */
  readonly articles: number;
  readonly collections: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly areaUnderCurve: number;
  /** Of the answerable, answered where 5 % of the unanswerable are. */
  readonly keptAt5: number;
  /** At the threshold that ships. */
  readonly falseAnswers: number;
  readonly falseRefusals: number;
  /** Questions on the paragraphs of the collection that these do not answer. */
  readonly nearMisses: number;
  readonly areaUnderCurveOfNearMisses: number;
}

/** A collection and questions to ask it. */
interface Trial {
  readonly index: SearchIndex;
  readonly answerable: readonly Subject[];
  readonly unanswerable: readonly Subject[];
  readonly nearMisses: readonly Subject[];
}

/** A question and what it is on. */
interface Subject {
  readonly question: string;
  readonly title: string;
}

/** How many collections are drawn of each size. */
const SIZES: readonly (readonly [articles: number, draws: number])[] = [
  [3, 24],
  [30, 6],
  [300, 6],
];
/** Asked of a collection, of each kind at most. */
const MOST_ASKED = 150;
const SEED = 3;

/** Indexes articles on half of the subjects, filled up with others, and asks about both halves. */
export function measureAbstention(sets: QuestionSets): AbstentionFigures[] {
  return SIZES.flatMap(([size]) => {
    const trials = [...drawTrials(sets, size)];
    return trials.length === 0 ? [] : figuresOf(size, trials);
  });
}

/** Draws collections of a size, the same each time; none where there are too few articles. */
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

/** A text without paragraphs, divided after each fifth full stop. */
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
