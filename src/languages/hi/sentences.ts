/** Source: own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';

export const HINDI: SentenceWords = { neverFinal: ['डॉ'] };
