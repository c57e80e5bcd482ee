import {
  AGE_QUESTIONS,
  AMOUNT_QUESTIONS,
  DATE_QUESTIONS,
  DEFINITION_QUESTIONS,
  DURATION_QUESTIONS,
  MANNER_QUESTIONS,
  MEASURE_QUESTIONS,
  NUMBER_QUESTIONS,
  OTHER_QUESTIONS,
  PERSON_QUESTIONS,
  PLACE_QUESTIONS,
  PRICE_QUESTIONS,
  REASON_QUESTIONS,
  YES_OR_NO_QUESTIONS,
} from '../../languages/en/questions/answerKinds.ts';
import { findPhrase, hasPhrase } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens } from '../../languages/phrases/readTokens.ts';

/** Kind of answer that a question asks for; a person or an organisation is asked for by name. */
export type AnswerKind = FactKind | 'reason' | OpenKind;

/** Kinds that are single facts, which articles often leave out. */
export type FactKind =
  | 'age'
  | 'amount'
  | 'date'
  | 'duration'
  | 'number'
  | 'person'
  | 'place'
  | 'price';

/** Kinds whose answers have no signs: any sentence may give one. */
export type OpenKind = 'manner' | 'yes-or-no';

/** From the most specific: "how old" is also "how". */
const QUESTIONS: readonly (readonly [AnswerKind | null, PhraseTable])[] = [
  ['yes-or-no', YES_OR_NO_QUESTIONS],
  ['age', AGE_QUESTIONS],
  ['price', PRICE_QUESTIONS],
  ['duration', DURATION_QUESTIONS],
  ['date', DATE_QUESTIONS],
  ['number', NUMBER_QUESTIONS],
  ['amount', AMOUNT_QUESTIONS],
  ['place', PLACE_QUESTIONS],
  ['reason', REASON_QUESTIONS],
  ['person', PERSON_QUESTIONS],
  ['manner', MANNER_QUESTIONS],
  [null, OTHER_QUESTIONS],
];

/**
 * Kind of answer that a question asks for: that of the phrase that comes first, and of several there
 * the most specific; null if its words do not say.
 */
export function answerKindOf(question: string): AnswerKind | null {
  const tokens = readTokens(question);
  let found: { kind: AnswerKind | null; first: number } | null = null;
  for (const [kind, phrases] of QUESTIONS) {
    const first = findPhrase(phrases, tokens)?.first;
    if (first !== undefined && (found === null || first < found.first)) found = { kind, first };
  }
  return found?.kind ?? null;
}

/** Whether any sentence may give an answer of a kind. */
export function isOpenKind(kind: AnswerKind): kind is OpenKind {
  return kind === 'manner' || kind === 'yes-or-no';
}

/** Whether answers of a kind are single facts. */
export function isFactKind(kind: AnswerKind): kind is FactKind {
  return kind !== 'reason' && !isOpenKind(kind);
}

/** Whether a question asks what, who or where something is, which articles say first. */
export function asksForDefinition(question: string): boolean {
  return hasPhrase(DEFINITION_QUESTIONS, readTokens(question));
}

/** The word by which a question asks for a measure, in lower case: "old" in "how old is she"; null for none. */
export function measureWordOf(question: string): string | null {
  const tokens = readTokens(question);
  const found = findPhrase(MEASURE_QUESTIONS, tokens);
  return found === null ? null : (tokens[found.end - 1]?.word ?? null);
}
