import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { indexOf } from '../../testLibrary.ts';

const GERMAN = {
  'minister.txt':
    'Ministerin tritt zurück\n\nDie Ministerin ist am Montag nach einem Streit über die Brücke zurückgetreten.\n',
};
const INDONESIAN = {
  'kapal.txt': 'Kapal kandas\n\nKapal Aurora kandas dekat pelabuhan kemarin pagi.\n',
};
const [english, german] = [indexOf(NEWSROOM), indexOf(GERMAN)];
const mixed = indexOf({ ...NEWSROOM, ...GERMAN });
const unclear = indexOf({ ...NEWSROOM, ...INDONESIAN });

const languageTold = (index: typeof english, question: string, articles?: ReadonlySet<string>) =>
  drain(answerQuestion(index, question, articles && { articles })).otherLanguage;

describe('the language that an answer names', () => {
  it.each([
    'Wer ist am Montag zurückgetreten?',
    'Was hat die Ministerin über die Brücke gesagt?',
    '¿Quién dimitió el lunes?',
    '¿Dónde encalló el barco?',
    'Qui a démissionné lundi ?',
    'Хто подав у відставку в понеділок?',
  ])('is that of the articles, if the question is in another: %s', question => {
    expect(languageTold(english, question)).toBe('en');
  });

  it('is that of the articles that are asked', () => {
    const question = '¿Quién dimitió el lunes?';
    expect(languageTold(german, question)).toBe('de');
    expect(languageTold(mixed, question)).toBeNull();
    expect(languageTold(mixed, question, new Set(Object.keys(NEWSROOM)))).toBe('en');
  });

  it.each([
    ['the question is in English', english, 'Who resigned on Monday?'],
    ['the words do not tell its language', english, 'Macron Berlin'],
    ['its language is not known', english, 'Kto podał się do dymisji?'],
    ['an article is in the same', mixed, 'Wer hat das Museum eröffnet?'],
    ['the language of an article is unclear', unclear, 'Wer ist zurückgetreten?'],
    ['it is answered', english, 'Wo lief die Aurora near Northport aground?'],
  ])('is none if %s', (_, index, question) => {
    expect(languageTold(index, question)).toBeNull();
  });
});
