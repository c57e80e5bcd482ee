/** Enough for closing marks and a credit. Unit: UTF-16 code units. */
const TAIL_LENGTH = 80;
/** What follows the end of a sentence: "agree? 🇺🇦", "demands. (PW)". */
const AFTERTHOUGHT = /(?<=[.!?…。！？]["'”’»)\]]{0,5})\s+(?:\([^().!?]{1,40}\)|[^\p{L}\p{N}\s]+)$/u;
/** A word and at most one sign, after which no afterthought is possible. */
const WORD_ENDS = /[\p{L}\p{N}][^\p{L}\p{N}\s)]?$/u;
const CLOSERS = String.raw`["'”’»›)\]」』*_]*(?:\[\d{1,3}\])*$`;
const CLOSED = new RegExp(`[.!?…。！？।॥؟۔։:;,：；，、،؛]${CLOSERS}`, 'u');
const ENDED = new RegExp(`[.!?…。！？।॥؟۔։]${CLOSERS}`, 'u');
const ASKED = new RegExp(`[?!？！؟]${CLOSERS}`, 'u');
const RUNS_ON = /[:,;：，；،؛]["'”’»)*_]*$/u;

/** Whether a line ends with punctuation, unlike headlines and headings. */
export function endsWithPunctuation(text: string): boolean {
  return CLOSED.test(tail(text));
}

/** Whether a line ends like a sentence; footnote marks such as `[3]` are ignored. */
export function endsAsSentence(text: string): boolean {
  return ENDED.test(tail(text));
}

/** Whether a line ends with a question mark or an exclamation mark. */
export function endsWithQuestionOrExclamation(text: string): boolean {
  return ASKED.test(tail(text));
}

/** Whether a line ends with a comma, colon or semicolon, so that the sentence continues. */
export function endsMidSentence(text: string): boolean {
  return RUNS_ON.test(tail(text));
}

function tail(text: string): string {
  const end = text.trimEnd().slice(-TAIL_LENGTH);
  return WORD_ENDS.test(end.slice(-4)) ? end : end.replace(AFTERTHOUGHT, '');
}
