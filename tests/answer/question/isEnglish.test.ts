import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../src/answer/question/isEnglish.ts';
import {
  ENGLISH_HOMOGRAPHS,
  FUNCTION_WORDS_IN_NAMES,
  FURTHER_FUNCTION_WORDS,
} from '../../../src/languages/foreign/functionWords.ts';

describe('isEnglish', () => {
  it.each([
    'zelensky drones offer',
    'how rich is daniel radcliffe',
    'war in ukraine',
    'man in iraq',
    'how many people die in the war',
    'who left',
    'whats 15% of 240',
    'trump tariffs china',
    'why no deal',
    'how old was he',
    'did anyone help her give birth',
    'does he want a car',
    'last man standing',
    'son of man',
    'die hard',
    'police hat',
    'when does it come out',
    'what do cubans want',
    'is he alive',
    'who sold the car',
    'im not sure who won',
    'hot car death',
    'price of gas',
    'door code',
    'un vote on gaza',
    'eu embargo on russia',
    'u.s. visa for iran',
    'ai startups funding',
    'los angeles fires',
    'el salvador prison',
    'la liga winner',
    'de gaulle airport',
    'rio de janeiro carnival',
    'mayor of são paulo',
    'von der leyen plan',
    'who is ursula von der leyen',
    'where is josé mourinho now',
    'what did beyoncé say about citroën',
    'who is Зеленський',
  ])('is true of an English question: %s', question => {
    expect(isEnglish(question)).toBe(true);
  });

  it.each([
    '¿Cuántos quesos robaron en Montelirio?',
    'precio de la vivienda',
    'was hat der mann gesagt',
    'was will der wolf',
    'combien ça coûte',
    'd’où vient le train',
    'Chi ha vinto le elezioni a Roma?',
    'quanto costa il biglietto',
    'Quem ganhou as eleições no Porto?',
    'onde fica a ponte',
    'Wie heeft de brug in Utrecht gebouwd?',
    'waar is de brand begonnen',
    'Kto jest burmistrzem Krakowa?',
    'ile kosztuje bilet na prom',
    'Köprüyü kim yaptı ve ne kadar sürdü?',
    'bu köprü nerede',
    'скільки це коштує',
    'Хто такий Daniel Radcliffe?',
    '丹尼尔多有钱？',
    '谁是 Trump',
  ])('is false of a question in another language: %s', question => {
    expect(isEnglish(question)).toBe(false);
  });

  it.each(Object.values(FURTHER_FUNCTION_WORDS).flat())('takes "%s" for another language', word => {
    expect(isEnglish(`${word} Radcliffe`)).toBe(false);
  });

  it.each([...ENGLISH_HOMOGRAPHS, ...FUNCTION_WORDS_IN_NAMES])(
    'does not take "%s" for another language',
    word => {
      expect(isEnglish(`${word} Radcliffe`)).toBe(true);
    },
  );

  it('takes two articles or prepositions for another language', () => {
    expect(isEnglish('la hoya fight')).toBe(true);
    expect(isEnglish('de la hoya pelea')).toBe(false);
  });
});
