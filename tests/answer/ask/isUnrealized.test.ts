import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { isUnrealized } from '../../../src/answer/ask/isUnrealized.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';

const UNREALIZED: readonly (readonly [question: string, quote: string])[] = [
  ['Has the mayor resigned?', 'Protesters demanded on Saturday that the mayor resign.'],
  ['Has the mayor resigned?', 'The council called on mayor Vold to resign.'],
  ['Has the mayor resigned?', 'The mayor refused to resign.'],
  ['Has the mayor resigned?', 'The mayor said she would not resign.'],
  ['Has the mayor resigned?', 'The mayor could resign if the vote is lost.'],
  ['did the mayor resign', 'If the mayor resigns, Lind takes over.'],
  ['Did the mayor resign?', 'Thousands called for the mayor to resign. Lind backs her.'],
  ['so did the pilots strike', 'The pilots threatened to strike.'],
  ['Was the club sold?', 'The owner denied that he had sold the club.'],
  ['Was the club sold?', 'The owner plans to sell the club.'],
  ['Were the phones banned?', 'Teachers demanded that phones be banned.'],
  ['Did the banks merge?', 'The banks may merge in May.'],
  ['Has the rocket been launched?', 'The firm is set to launch the rocket.'],
];

const OTHERS: readonly (readonly [question: string, quote: string])[] = [
  ['Has the mayor resigned?', 'The mayor resigned on Monday.'],
  ['Has the mayor resigned?', 'The mayor has not resigned.'],
  ['Has the mayor resigned?', 'Protesters demanded that she resign. The mayor resigned on Monday.'],
  ['Has the mayor resigned?', 'The mayor, who could not be reached, resigned on Monday.'],
  ['Will the mayor resign?', 'The mayor plans to resign.'],
  ['Did the mayor refuse to resign?', 'The mayor refused to resign.'],
  ['Did protesters demand that she resign?', 'Protesters demanded that she resign.'],
  ['Who resigned?', 'Protesters demanded that the mayor resign.'],
  ['Did they hug?', 'It is not clear whether they hugged.'],
  [
    'Was the bridge closed?',
    'The bridge was closed to let engineers test whether it could bear lorries.',
  ],
  [
    'Did John McCain sign the letter?',
    'John McCain signed a letter that urged FIFA to think again.',
  ],
];

describe('isUnrealized', () => {
  it.each(UNREALIZED)('is true for %j and %j', (question, quote) => {
    expect(isUnrealized(question, quote)).toBe(true);
  });

  it.each(OTHERS)('is false for %j and %j', (question, quote) => {
    expect(isUnrealized(question, quote)).toBe(false);
  });
});

function ask(text: string, question: string) {
  return drain(answerQuestion(indexOf({ 'a.txt': `Vold\n\n${text}\n` }), question));
}

describe('a question whether something has happened', () => {
  it('is not answered by a demand for it', () => {
    const { outcome, nearest } = ask(
      'Protesters demanded that the mayor Ingrid Vold resign over the harbour.',
      'Did the mayor Ingrid Vold resign over the harbour?',
    );
    expect([outcome, nearest.length]).toEqual(['closest', 1]);
  });

  it('is answered by the event', () => {
    const { outcome } = ask(
      'The mayor Ingrid Vold resigned over the harbour.',
      'Did the mayor Ingrid Vold resign over the harbour?',
    );
    expect(outcome).toBe('answered');
  });
});
