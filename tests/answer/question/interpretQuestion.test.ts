import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { interpretQuestion, namesNothing } from '../../../src/answer/question/interpretQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { indexOf } from '../../testLibrary.ts';

const index = indexOf(NEWSROOM);

describe('interpretQuestion', () => {
  it.each([
    ['¿Qué dicen los artículos sobre Aurora?', ['Aurora']],
    ['What do the articles say about Aurora?', ['Aurora']],
    ['¿Dónde encalló el Aurora?', ['encalló', 'Aurora']],
    ['Was sagen die Artikel über Aurora?', ['Aurora']],
    ['Warum war die Brücke in Kessel zu?', ['Brücke', 'Kessel']],
    ['Que disent les articles sur Aurora ?', ['Aurora']],
    ['Що кажуть статті про Aurora?', ['Aurora']],
  ])('leaves out the function words of %s', (text, words) => {
    expect(interpretQuestion(index, text).map(({ word }) => word)).toEqual(words);
  });

  it.each([
    ['What happened to the ferry Aurora?'],
    ['Did the council say what the war and the die cost?'],
  ])('changes nothing in English: %s', text => {
    expect(interpretQuestion(index, text)).toEqual(index.interpret(text));
  });
});

describe('answerQuestion', () => {
  it.each(['¿Quién dijo qué sobre Aurora?', 'Wer sagte was über Aurora?'])(
    'lists no function word as missing: %s',
    text => {
      expect(drain(answerQuestion(index, text)).unknownWords).toEqual([]);
    },
  );
});

describe('the words that an answer lists as missing', () => {
  it.each([
    ['ok hello, who else saw the zeppelin?', ['zeppelin']],
    ['Which kid has a zeppelin?', ['zeppelin']],
    ['Hi! Where is the ferry?', []],
    ['hello', ['hello']],
  ])('are no everyday words beside others: %s', (text, words) => {
    expect(drain(answerQuestion(index, text)).unknownWords).toEqual(words);
  });
});

describe('namesNothing', () => {
  it.each(['What happened?', 'who said that', '¿Qué dijeron?', 'Warum?', '???'])(
    'is true for %s',
    text => {
      expect(namesNothing(index, text)).toBe(true);
    },
  );

  it.each(['What happened in Qatar?', 'rudder', 'job', 'Who won the game?', '¿Qué dijo Zelenski?'])(
    'is false for %s',
    text => {
      expect(namesNothing(index, text)).toBe(false);
    },
  );
});

describe('a question in another language than English', () => {
  it('has no words that are corrected to English ones, but misspelt names and words of its own language', () => {
    const both = indexOf({
      'a.txt': 'Bridge closed\n\nThe wonder of the Kessel bridge is that Lindqvist painted it.\n',
      'b.txt': 'Brücke gesperrt\n\nDie Brücke ist nach dem Unwetter gesperrt worden.\n',
    });
    const read = (text: string) =>
      interpretQuestion(both, text).map(({ spellings: [spelling = null] }) => spelling);
    expect(read('Was ist mit dem Wunder und Lindqist?')).toEqual([null, 'lindqvist']);
    expect(read('Warum ist die Brucke nach dem Unwettter zu?')).toEqual(['bruck', 'unwett']);
  });
});
