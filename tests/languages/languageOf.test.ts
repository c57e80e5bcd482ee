import { describe, expect, it } from 'vitest';
import { isFunctionWord, languageOf } from '../../src/languages/languageOf.ts';
import english from '../answer/ask/languages/english.json' with { type: 'json' };
import french from '../answer/ask/languages/french.json' with { type: 'json' };
import german from '../answer/ask/languages/german.json' with { type: 'json' };
import spanish from '../answer/ask/languages/spanish.json' with { type: 'json' };
import ukrainian from '../answer/ask/languages/ukrainian.json' with { type: 'json' };
import { SMALL_TALK } from '../answer/conversation/smallTalk.ts';

describe('languageOf', () => {
  it.each([
    ['de', german.questions, []],
    ['es', spanish.questions, ['valor de los quesos de Ramiro Ordiales']],
    ['fr', french.questions, ['Que transportait la Belle-Aurore ?']],
    ['uk', ukrainian.questions, []],
  ] as const)('recognises questions in %s, unless their function words are ambiguous', (...row) => {
    const [language, questions, unclear] = row;
    const others = questions.filter(question => languageOf(question) !== language);
    expect(others).toEqual(unclear);
    expect(others.map(languageOf)).toEqual(unclear.map(() => null));
  });

  it.each([
    ['de', 'Warum?'],
    ['de', 'Was kannst du?'],
    ['de', 'Was sagen die Artikel über Trump?'],
    ['es', '¿Por qué?'],
    ['es', '¿Qué dicen los artículos sobre Aurora?'],
    ['fr', 'Pourquoi ?'],
    ['fr', 'Que peux-tu faire ?'],
    ['fr', 'Que disent les articles sur Aurora ?'],
    ['uk', 'Привіт!'],
    ['uk', 'Дякую!'],
    ['uk', 'Що кажуть статті про Аврору?'],
  ] as const)('recognises %s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('takes no English message for another language', () => {
    const texts = [...SMALL_TALK, ...english.questions, ...english.aboutOtherLanguages];
    expect(texts.filter(text => languageOf(text) !== null)).toEqual([]);
  });

  it.each([
    ['another language', 'Dov’è la nave?'],
    ['Russian', 'Что сказал капитан?'],
    ['names', 'Los Angeles, El Paso, Von der Leyen'],
    ['a name in an English question', 'What did Der Spiegel say about the Aurora?'],
    ['words that English shares with French', 'list articles'],
    ['no words', '???'],
  ])('does not tell for %s', (_, text) => {
    expect(languageOf(text)).toBeNull();
  });
});

describe('isFunctionWord', () => {
  it('knows the function words of one language only', () => {
    expect(isFunctionWord('Qué', 'es')).toBe(true);
    expect(isFunctionWord('Qué', 'de')).toBe(false);
    expect(isFunctionWord('Aurora', 'es')).toBe(false);
  });
});
