import { expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { starterQuestions } from '../../../src/app/demo/starterQuestions.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';

const FERRY =
  'Ferry runs aground\n\nThe ferry Aurora ran aground near Northport on Tuesday. Divers said that the Aurora is intact.\n';
const BRIDGE =
  'Bridge closed\n\nNobody crosses.\nThe mayor said the Kessel bridge is closed for repairs until the end of May.\n';

it('asks three different questions that the articles answer', () => {
  const index = indexOf({ 'a.txt': FERRY, 'b.txt': BRIDGE });
  const questions = starterQuestions(index);
  expect(new Set(questions).size).toBe(3);
  const outcomes = questions.map(question => drain(answerQuestion(index, question)).outcome);
  expect(new Set(outcomes)).toEqual(new Set(['answered']));
});

it('asks nothing when there is no article', () => {
  expect(starterQuestions(indexOf({}))).toEqual([]);
});
