import { plainText } from './plainText.ts';

const QUESTION = /[?？؟][^\p{L}\p{N}?？؟]*$/u;
const ASKS_OPINION =
  /\b(?:do|would|did|are|have|will|can|could|should|what|which|where|how)\b.*\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b.*\b(?:think|thoughts?|feel|believe|agree|disagree|say|opinions?|views?|take|make|expect|predict(?:ions?)?|comments?|favou?rites?|support|experiences?|react(?:ions?)?|choose|pick)\b|\b(?:thoughts?|opinions?|take|views?)\b.*\byou\b|\bwhat(?:['’]s| is| are) your\b/iu;
/** A quotation, closed or not. */
const QUOTATION = /[“"«„][^”"»“]*([”"»“]?)/gu;
/** Unit: UTF-16 code units. */
const MAX_PROMPT_LENGTH = 400;

/** Whether a paragraph at the end of an article asks the readers for their opinion. */
export function asksReaders(paragraph: string): boolean {
  if (paragraph.length > MAX_PROMPT_LENGTH) return false;
  const spoken = plainText(paragraph)
    .replace(QUOTATION, (quotation, closer) => (closer === '' ? quotation : ''))
    .trim();
  return QUESTION.test(spoken) && ASKS_OPINION.test(spoken);
}
