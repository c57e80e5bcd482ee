/** Source: own compilation. */
import { wordList } from '../wordList.ts';

/** Zero to nineteen: each word's index is its value. */
export const CARDINALS = wordList(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen`);

/** Twenty to ninety. */
export const TENS = wordList('twenty thirty forty fifty sixty seventy eighty ninety');

/** First to twentieth. */
export const ORDINALS = wordList(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`);

/** Words that multiply the number before them. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Scales directly after digits; "5m" may also be five metres. */
export const SCALE_SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};
