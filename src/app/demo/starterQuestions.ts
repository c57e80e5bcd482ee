import { answerQuestion } from '../../answer/ask/answerQuestion.ts';
import { exampleTopics } from '../../answer/conversation/exampleTopics.ts';
import { drain } from '../../concurrency/steps.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';

/** Titles tried as a question. */
const MAX_TITLES = 5;

const known = new WeakMap<SearchIndex, readonly string[]>();

/** Up to three questions that the articles answer; computed once per index. */
export function starterQuestions(index: SearchIndex): readonly string[] {
  const before = known.get(index);
  if (before !== undefined) return before;
  const questions = questionsOn(index);
  known.set(index, questions);
  return questions;
}

function questionsOn(index: SearchIndex): readonly string[] {
  const topics = drain(exampleTopics(index));
  const titles = index.articles.flatMap(({ title }) => title ?? []).slice(0, MAX_TITLES);
  const others = [
    ...topics.map(topic => `What did ${topic} say?`),
    ...titles.map(title => `What is said of “${title}”?`),
  ];
  const third = others.find(question => isAnswered(index, question));
  // Each topic has been checked to have an answer.
  const questions = topics.map(topic => `What is said of ${topic}?`);
  return third === undefined ? questions : [...questions, third];
}

function isAnswered(index: SearchIndex, question: string): boolean {
  return drain(answerQuestion(index, question)).outcome === 'answered';
}
