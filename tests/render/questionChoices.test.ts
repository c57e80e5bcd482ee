import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { LANGUAGES } from '../../src/messages/locales.ts';
import { questionChoices } from '../../src/render/lists/questionChoices.ts';
import { gates, NEWSROOM } from '../e2e/newsroom.ts';
import { indexOf } from '../testLibrary.ts';

const { articles } = indexOf(NEWSROOM);
const TOPICS = ['Aurora', 'Kessel'];

/** The values offered for a text. */
function offered(typed: string, { topics = TOPICS, messages = en, among = articles } = {}) {
  return questionChoices({ topics, articles: among }, typed, messages).map(({ value }) => value);
}

describe('questionChoices', () => {
  it('offers questions, then headlines, while nothing is typed', () => {
    expect(offered('')).toEqual([
      'What do the articles say about Aurora?',
      'What do the articles say about Kessel?',
      'Ferry runs aground',
      'Kessel bridge closes for repairs',
      'The old mill becomes a library',
    ]);
  });

  it.each([
    ['kess', ['Kessel bridge closes for repairs', 'What do the articles say about Kessel?']],
    ['WHAT DO', TOPICS.map(topic => `What do the articles say about ${topic}?`)],
    ['mill', ['The old mill becomes a library']],
    ['zeppelin', []],
  ])('offers what contains %j, what starts with it first', (typed, texts) => {
    expect(offered(typed)).toEqual(texts);
  });

  it('offers questions in the language of the reader', () => {
    expect(offered('aur', { messages: LANGUAGES.es })).toEqual([
      '¿Qué dicen los artículos sobre Aurora?',
    ]);
  });

  it('offers at most 25, of at most 100 characters', () => {
    const topics = ['x'.repeat(100)];
    const choices = offered('', { topics, among: indexOf(gates(40)).articles });
    expect(choices).toHaveLength(25);
    for (const choice of choices) expect(choice.length).toBeLessThanOrEqual(100);
  });
});
