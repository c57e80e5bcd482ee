import * as german from './de/factChecks.ts';
import { CORRECTIONS } from './en/attributions.ts';
import { EARLIER_VERSIONS, ORIGINS } from './en/corrections.ts';
import { DOUBTS, FALSE_REPORTS } from './en/disputes/doubts.ts';
import * as headings from './en/disputes/headings.ts';
import * as english from './en/factChecks.ts';
import * as spanish from './es/factChecks.ts';
import * as french from './fr/factChecks.ts';
import * as italian from './it/factChecks.ts';
import * as dutch from './nl/factChecks.ts';
import { findPhrase, hasPhrase } from './phrases/findPhrase.ts';
import type { PhraseTable } from './phrases/phraseTable.ts';
import { readTokens, type Token } from './phrases/readTokens.ts';
import { rememberTexts } from './phrases/rememberTexts.ts';
import * as polish from './pl/factChecks.ts';
import * as portuguese from './pt/factChecks.ts';
import * as russian from './ru/factChecks.ts';
import * as ukrainian from './uk/factChecks.ts';
import { wordList } from './wordList.ts';

/** Whether a label opens a claim, or the judgement on one; a verdict needs no labelled claim before. */
export type Role = 'claim' | 'finding' | 'verdict';

const OTHERS = [dutch, french, german, italian, polish, portuguese, russian, spanish, ukrainian];
const LABELS: readonly (readonly [Role, readonly PhraseTable[]])[] = [
  ['verdict', [english.VERDICT_LABELS]],
  ['finding', [english, ...OTHERS].map(({ FINDING_LABELS }) => FINDING_LABELS)],
  ['claim', [english, ...OTHERS].map(({ CLAIM_LABELS }) => CLAIM_LABELS)],
];
const RATINGS = [english, ...OTHERS].map(table => table.RATINGS);
const DENIALS = OTHERS.map(table => table.DENIALS);
const NOTES = [CORRECTIONS, ...OTHERS.map(table => table.CORRECTIONS)];
const DOUBTED_HEADINGS = [headings, ...OTHERS].map(table => table.DOUBTED_HEADINGS);
const DOUBTED = [...DOUBTED_HEADINGS, DOUBTS, FALSE_REPORTS];
/** A word of every sentence about an earlier version in another language than English. */
export const EARLIER_SIGNS = wordList(`
  fassung versie version versione versión versão wersji версии версії`);
const EARLIER = [EARLIER_VERSIONS, ...OTHERS.map(table => table.EARLIER_VERSIONS)];

/** Longest label. Unit: UTF-16 code units. */
const MAX_LABEL = 60;
/** List marks, numbers and marks of headings and emphasis before a label. */
const BEFORE_LABEL = /^[^\p{L}\p{N}]{0,12}(?:\p{Nd}{1,3}[.)][^\p{L}\p{N}]{1,6})?/u;
const LABEL_END = /[:：]|\s[–—-]\s/u;
const MARKS = /[*_#№]/gu;
const MARKS_AT_END = /[^\p{L}\p{N}.!?…,;:：]{1,20}$/u;

/** A text that may start with a label. */
export interface Labelled {
  /** What its label opens; null without one. */
  readonly role: Role | null;
  /** The text after the label; all of it without one. No marks around it. */
  readonly value: string;
}

/** Reads the label that a sentence or heading starts with: "Claim 2:", "**Our ruling**". */
export const readLabel = rememberTexts((text: string): Labelled => {
  const value = withoutMarks(text);
  const end = value.slice(0, MAX_LABEL).search(LABEL_END);
  const role = roleOf(end < 0 ? value : value.slice(0, end));
  if (role === null) return { role, value };
  return { role, value: end < 0 ? '' : withoutMarks(value.slice(end)) };
});

function withoutMarks(text: string): string {
  return text.replace(BEFORE_LABEL, '').replaceAll(MARKS, ' ').replace(MARKS_AT_END, '').trim();
}

function roleOf(label: string): Role | null {
  if (label.length > MAX_LABEL) return null;
  const tokens = readTokens(label);
  return LABELS.find(([, tables]) => hasAny(tables, tokens))?.[0] ?? null;
}

/** Whether a heading attributes, doubts or denies what is below it: "False claims", "What we don't know". */
export const isDoubtedHeading = rememberTexts((heading: string): boolean => {
  const { role } = readLabel(heading);
  return (
    role !== 'finding' && role !== 'verdict' && hasAny(DOUBTED, readTokens(withoutMarks(heading)))
  );
});

/** Whether a text rates the claim before: "False.", "Rating: Mostly false". */
export const isRating = rememberTexts((text: string): boolean => {
  const value = readLabel(text).value || withoutMarks(text);
  return hasAny(RATINGS, readTokens(value));
});

/** Whether a text rates a claim that it names: "We rate this claim False." */
export function isClaimRating(text: string): boolean {
  return isRating(text) && hasPhrase(english.CLAIM_RATINGS, readTokens(withoutMarks(text)));
}

/** Whether a text rates the claim of its whole article: "We rate this claim False." */
export function isClosingRating(text: string): boolean {
  return hasPhrase(english.CLOSING_RATINGS, readTokens(text));
}

/** Whether a sentence reports a claim: "A post says the ferry is sold." */
export function reportsClaim(tokens: readonly Token[]): boolean {
  return hasPhrase(english.REPORTED_CLAIMS, tokens);
}

/** Whether a sentence in another language than English denies or doubts the one before. */
export function deniesPrevious(tokens: readonly Token[]): boolean {
  return hasAny(DENIALS, tokens);
}

/** Whether a sentence or heading starts a note that corrects the article. */
export const opensNote = rememberTexts((text: string): boolean => {
  return hasAny(NOTES, readTokens(withoutMarks(text)));
});

/** Whether a paragraph is about its article: a correction, or where it was published first. */
export function isNoteOnArticle(text: string): boolean {
  return opensNote(text) || speaksOfEarlierVersion(text) || hasPhrase(ORIGINS, readTokens(text));
}

/** Whether a sentence says what an earlier version of the article said. */
export const speaksOfEarlierVersion = rememberTexts((text: string): boolean => {
  return endOfEarlierVersion(text) !== null;
});

/** Offset in a sentence after "an earlier version said"; null if it speaks of none. */
export function endOfEarlierVersion(text: string): number | null {
  const tokens = readTokens(text);
  for (const table of EARLIER) {
    const found = findPhrase(table, tokens);
    if (found !== null) return tokens[found.end - 1]?.end ?? null;
  }
  return null;
}

function hasAny(tables: readonly PhraseTable[], tokens: readonly Token[]): boolean {
  return tables.some(table => hasPhrase(table, tokens));
}
