import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { firstQuestion } from '../../../src/answer/question/firstQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { indexOf } from '../../testLibrary.ts';

const index = indexOf(NEWSROOM);

describe('firstQuestion', () => {
  it.each([
    ['Who resigned? And when does the vote take place?', 'Who resigned?'],
    ['who resigned? and when does the vote take place', 'who resigned?'],
    ['Where did the Aurora run aground? Why?', 'Where did the Aurora run aground?'],
    [
      'The Aurora sank. Where was that?! How many people were aboard? Who paid?',
      'The Aurora sank. Where was that?!',
    ],
    [
      'What happened? Did the ferry sink? Who is the captain?',
      'What happened? Did the ferry sink?',
    ],
    ['Hi, how are you? Who resigned? When is the vote?', 'Hi, how are you? Who resigned?'],
    ['¿Quién dimitió? ¿Cuándo es la votación?', '¿Quién dimitió?'],
    ['Wer trat zurück? Wann ist die Abstimmung?', 'Wer trat zurück?'],
    ['Qui a démissionné ? Quand a lieu le vote ?', 'Qui a démissionné ?'],
    ['Хто подав у відставку? Коли голосування?', 'Хто подав у відставку?'],
    ['谁辞职了？什么时候投票？', '谁辞职了？'],
    [
      'Who said "Why me? Why now?" in court? Who is the judge?',
      'Who said "Why me? Why now?" in court?',
    ],
  ])('is what comes before the other questions: %s', (text, first) => {
    expect(firstQuestion(index, text)).toBe(first);
  });

  it.each([
    'Who resigned?',
    'Who resigned, and when does the vote take place?',
    'Who resigned??',
    'Who resigned? Thanks!',
    'Who resigned? Thank you in advance',
    'Who resigned? Anyone?',
    'Who resigned? Do you know?',
    'Who resigned? I read about it this morning.',
    'Hi, how are you? Who resigned?',
    'What happened? Did the ferry sink?',
    'Can you tell me something? Who resigned?',
    'Who said "Why me? Why now?" in court?',
    'What is at example.org/?q=1 about?',
    'who resigned',
    '? ? ?',
    '',
  ])('is null for %j', text => {
    expect(firstQuestion(index, text)).toBeNull();
  });
});

describe('answerQuestion', () => {
  it('answers the first of several questions, and says that there are others', () => {
    const both = 'Where did the Aurora run aground? How long is the bridge in Kessel closed?';
    const answer = drain(answerQuestion(index, both));
    const alone = drain(answerQuestion(index, 'Where did the Aurora run aground?'));
    expect(answer).toEqual({ ...alone, question: both, isFirstOfSeveral: true });
    expect(alone.isFirstOfSeveral).toBe(false);
  });
});
