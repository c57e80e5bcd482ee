import {
  MONTH_ABBREVIATIONS,
  MONTHS,
  RELATIVE_DAYS,
  SEASONS,
  TIME_UNIT_PLURALS,
  TIME_UNITS,
  WEEKDAYS,
} from '../../languages/en/calendar.ts';
import { CARDINALS, SCALES, TENS } from '../../languages/en/numbers.ts';
import {
  AMOUNT_QUESTIONS,
  DEFINITION_QUESTIONS,
  DURATION_QUESTIONS,
  PERSON_QUESTIONS,
  PLACE_QUESTIONS,
  REASON_QUESTIONS,
  REASONS,
  TIME_QUESTIONS,
} from '../../languages/en/questions/answerKinds.ts';
import { hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';
import type { Token } from '../../search/terms/tokenize.ts';

/** Kind of answer that a question asks for. */
export type AnswerKind = 'person' | 'time' | 'place' | 'amount' | 'duration' | 'reason';

/** The first that has a phrase of a question decides. */
const QUESTIONS: readonly (readonly [AnswerKind, PhraseTable])[] = [
  ['duration', DURATION_QUESTIONS],
  ['amount', AMOUNT_QUESTIONS],
  ['time', TIME_QUESTIONS],
  ['place', PLACE_QUESTIONS],
  ['reason', REASON_QUESTIONS],
  ['person', PERSON_QUESTIONS],
];

const SCALE_WORDS = Object.keys(SCALES);
const AMOUNTS: ReadonlySet<string> = new Set([
  ...CARDINALS.slice(1),
  ...TENS,
  ...SCALE_WORDS.flatMap(scale => [scale, `${scale}s`]),
  'half',
  'percent',
  'twice',
]);
const DURATIONS: ReadonlySet<string> = new Set([
  ...TIME_UNITS,
  ...TIME_UNIT_PLURALS,
  'since',
  'until',
]);

const RELATIVE_UNITS = ['week', 'month', 'year', 'night', ...SEASONS].join('|');
const TIMES = [
  String.raw`\b(?:${[...MONTHS, ...WEEKDAYS].join('|')})`,
  String.raw`\b(?:${MONTH_ABBREVIATIONS.join('|')})\.`,
  String.raw`\b(?:1\d|20)\d\ds?\b`,
  String.raw`\b(?:${RELATIVE_DAYS.join('|')}|ago|century|earlier)\b`,
  String.raw`\b(?:last|next|this) (?:${RELATIVE_UNITS})\b`,
  String.raw`\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b`,
];
const TIME = new RegExp(TIMES.join('|'), 'u');
const PLACE = /\b(?:in|at|from|near|to|outside|across|around|inside|of|off)\s+(?:the\s+)?\p{Lu}/u;

/** Kind of answer that a question asks for, by its question words; null if they do not say. */
export function answerKindOf(question: string): AnswerKind | null {
  const tokens = readTokens(question);
  return QUESTIONS.find(([, phrases]) => hasPhrase(phrases, tokens))?.[0] ?? null;
}

/** Whether a question asks what, who or where something is, which articles say first. */
export function asksForDefinition(question: string): boolean {
  return hasPhrase(DEFINITION_QUESTIONS, readTokens(question));
}

/** Whether a sentence has an answer of a kind; for a person, a capitalized term not in `asked`. */
export function matchesAnswerKind(
  kind: AnswerKind,
  sentence: string,
  tokens: readonly Token[],
  asked: ReadonlySet<string>,
): boolean {
  switch (kind) {
    case 'amount':
      return /\p{Nd}/u.test(sentence) || tokens.some(({ word }) => AMOUNTS.has(word));
    case 'duration':
      return tokens.some(({ word }) => DURATIONS.has(word));
    case 'person':
      return tokens.some((token, index) => index > 0 && isNewName(token, sentence, asked));
    case 'place':
      return PLACE.test(sentence);
    case 'reason':
      return hasPhrase(REASONS, readTokens(sentence));
    case 'time':
      return TIME.test(sentence);
  }
}

function isNewName({ term, start }: Token, sentence: string, asked: ReadonlySet<string>): boolean {
  return term !== null && !asked.has(term) && /^\p{Lu}/u.test(sentence.slice(start, start + 2));
}
