import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';

const SENTENCE =
  'The ferry Holm Star ran aground on Sunday with 212 people on board, the guard said.';

/** Short reports of one event, which differ in the dateline. */
function reports(number: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: number }, (_, at) => [
      `brief${at}.txt`,
      `Brief ${at}\n\nOSTER POINT (Agency${at}) - ${SENTENCE}\n`,
    ]),
  );
}

const LIBRARIES = [2, 3, 6].map(number => ({ number, texts: reports(number) }));

describe.each(LIBRARIES)('$number short reports of one event', ({ number, texts }) => {
  it.each(['How many people were on board the ferry?', 'When did the ferry run aground?'])(
    'answer %j with one quote, cited to all',
    question => {
      const { outcome, quotes } = drain(answerQuestion(indexOf(texts), question));
      expect(outcome).toBe('answered');
      expect(quotes.map(({ also }) => also.length)).toEqual([number - 1]);
    },
  );

  it.each(['Who owns the ferry?', 'How many cars were on the ferry?', 'Did the captain resign?'])(
    'do not answer %j',
    question => {
      expect(drain(answerQuestion(indexOf(texts), question)).outcome).not.toBe('answered');
    },
  );
});

describe('short reports with another figure', () => {
  it('are quoted beside each other', () => {
    const other = `Brief 9\n\nOSTER POINT (Agency9) - ${SENTENCE.replace('212', '221')}\n`;
    const index = indexOf({ ...reports(2), 'brief9.txt': other });
    const { quotes } = drain(answerQuestion(index, 'How many people were on board the ferry?'));
    expect(quotes.map(({ also }) => also.length).sort((a, b) => a - b)).toEqual([0, 1]);
  });
});
