/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';

export const ARABIC: SentenceWords = { neverFinal: ['د'] };
