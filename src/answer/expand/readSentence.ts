import { readTokens, type Token } from '../../languages/phrases/readTokens.ts';
import { QUOTATION_MARKER } from '../../passages/attributesSpeech.ts';
import { replaceQuotations } from '../../passages/findQuotations.ts';

/** A sentence with its tokens. */
export interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The text with `QUOTATION_MARKER` in place of each quotation. */
  readonly own: string;
  readonly ownTokens: readonly Token[];
}

/** Reads a sentence. */
export function readSentence(
  text: string,
  own = replaceQuotations(text, QUOTATION_MARKER),
): ReadSentence {
  const tokens = readTokens(text);
  return { text, tokens, own, ownTokens: own === text ? tokens : readTokens(own) };
}
