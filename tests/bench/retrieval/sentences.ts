import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { rankSentences } from '../../../src/answer/ask/rankSentences.ts';
import { answerKindOf } from '../../../src/answer/question/answerKind.ts';
import { discountFramingTerm } from '../../../src/answer/question/framingTerms.ts';
import type { Article, TextRange } from '../../../src/articles/article.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articleOf } from '../../search/articleOf.ts';
import { articleOn, corpusOf, dividedTitles } from './corpus.ts';
import { type Difference, differenceOf, mean, reciprocalRank } from './measures.ts';
import type { AskedOfSentences, Title } from './questionSets.ts';

/** How well the sentences of an article with known answers are ranked; 0 to 1. */
interface SentenceFigures {
  readonly set: string;
  readonly questions: number;
  /** With 95 % confidence intervals, resampled over articles. */
  readonly precision1: Difference;
  readonly reciprocalRank: Difference;
}

/** The quotes shown for questions, as answers or as nearest passages. */
interface ShownFigures {
  readonly questions: number;
  /** Shares of questions whose answer is in a shown quote, and in the first one. */
  readonly answerShown: Difference;
  readonly answerFirst: Difference;
  /** Length of all shown quotes. Unit: UTF-16 code units. */
  readonly characters: number;
}

export interface SentenceTables {
  readonly rankings: readonly SentenceFigures[];
  readonly shown: ShownFigures;
}

/** A question about an article, with the ranges that answer it. */
interface Task {
  /** The group that it is resampled with. */
  readonly group: string;
  readonly question: string;
  readonly article: Article;
  readonly right: readonly TextRange[];
}

/** Measures the ranking of sentences within articles, and the quotes shown from the whole library. */
export function measureSentences(
  titles: readonly Title[],
  marked: readonly AskedOfSentences[],
): SentenceTables {
  const sets = [
    { set: 'articles of five paragraphs', tasks: tasksOfTitles(dividedTitles(titles)) },
    { set: 'whole subjects', tasks: tasksOfTitles(titles) },
    { set: 'WikiQA', tasks: tasksOfMarked(marked) },
  ];
  return {
    rankings: sets.flatMap(({ set, tasks }) => (tasks.length > 0 ? figuresOf(set, tasks) : [])),
    shown: measureShown(titles),
  };
}

function tasksOfTitles(titles: readonly Title[]): Task[] {
  return titles.flatMap((part, place) => {
    const article = articleOn(part, `${place}.txt`);
    return part.paragraphs.flatMap(({ questions }, at) => {
      const { start = 0, end = 0 } = article.paragraphs[at] ?? {};
      const text = article.text.slice(start, end);
      return questions.flatMap(({ question, answers }) => {
        const right = [...new Set(answers)].flatMap(answer => placesOf(answer, text, start));
        return right.length > 0 ? { group: part.title, question, article, right } : [];
      });
    });
  });
}

function placesOf(answer: string, text: string, offset: number): TextRange[] {
  const places: TextRange[] = [];
  for (let at = text.indexOf(answer); at !== -1; at = text.indexOf(answer, at + 1)) {
    places.push({ start: offset + at, end: offset + at + answer.length });
  }
  return places;
}

function tasksOfMarked(marked: readonly AskedOfSentences[]): Task[] {
  return marked.map(({ question, title, sentences }, place) => {
    const text = sentences.map(sentence => sentence.text).join(' ');
    let start = 0;
    const right = sentences.flatMap(sentence => {
      const range = { start, end: start + sentence.text.length };
      start = range.end + 1;
      return sentence.answer ? range : [];
    });
    return { group: title, question, article: articleOf(`${place}.txt`, [text], title), right };
  });
}

function figuresOf(set: string, tasks: readonly Task[]): SentenceFigures {
  const index = createSearchIndex([...new Set(tasks.map(({ article }) => article))]);
  const measured = tasks.map(task => ({ group: task.group, place: placeOf(index, task) }));
  const over = (measure: (place: number) => number): Difference =>
    differenceOf(measured.map(({ group, place }) => ({ group, value: measure(place) })));
  return {
    set,
    questions: tasks.length,
    precision1: over(place => (place === 0 ? 1 : 0)),
    reciprocalRank: over(place => reciprocalRank(Number.POSITIVE_INFINITY, place)),
  };
}

/** The place of the first correct sentence, from 0; Infinity if none is ranked. */
function placeOf(index: SearchIndex, { question: text, article, right }: Task): number {
  const terms = index.interpret(text).map(discountFramingTerm);
  const hits = drain(index.rank(terms, { articles: new Set([article.id]) }));
  const question = { text, terms, answerKind: answerKindOf(text) };
  const ranked = drain(rankSentences(index, question, hits));
  const place = ranked.findIndex(({ tokenized: { sentence } }) =>
    right.some(range => holdsMost(sentence, range)),
  );
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}

function holdsMost(sentence: TextRange, { start, end }: TextRange): boolean {
  const held = Math.min(sentence.end, end) - Math.max(sentence.start, start);
  return held * 2 > end - start;
}

function measureShown(titles: readonly Title[]): ShownFigures {
  const index = createSearchIndex(corpusOf(titles).articles);
  const shown = titles.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap(({ questions }) =>
      questions.flatMap(({ question, answers }) => {
        if (answers.length === 0) return [];
        const { quotes, nearest } = drain(answerQuestion(index, question));
        const texts = [...quotes, ...nearest].map(({ text }) => text);
        return {
          group: title,
          characters: texts.join('').length,
          isShown: answers.some(answer => texts.some(text => text.includes(answer))),
          isFirst: answers.some(answer => texts[0]?.includes(answer) ?? false),
        };
      }),
    ),
  );
  return {
    questions: shown.length,
    answerShown: differenceOf(
      shown.map(({ group, isShown }) => ({ group, value: isShown ? 1 : 0 })),
    ),
    answerFirst: differenceOf(
      shown.map(({ group, isFirst }) => ({ group, value: isFirst ? 1 : 0 })),
    ),
    characters: mean(shown.map(({ characters }) => characters)),
  };
}
