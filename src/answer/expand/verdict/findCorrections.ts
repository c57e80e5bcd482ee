import type { Article } from '../../../articles/article.ts';
import { CORRECTION_SIGNS, RETRACTIONS } from '../../../languages/en/corrections.ts';
import {
  EARLIER_SIGNS,
  endOfEarlierVersion,
  opensNote,
  speaksOfEarlierVersion,
} from '../../../languages/factCheckWords.ts';
import { hasPhrase } from '../../../languages/phrases/findPhrase.ts';
import { readTokens } from '../../../languages/phrases/readTokens.ts';
import type { Sentence } from '../../../passages/readPassages.ts';
import { termsOf } from '../../../search/terms/tokenize.ts';
import { otherForms } from '../../../search/terms/wordForms.ts';
import { containsOtherForm } from '../../question/queryTerms.ts';

/** A sentence that withdraws what other sentences of its article say, or tells the outcome of it. */
export interface Correction {
  readonly at: number;
  /** Whether it withdraws a sentence, by its index. */
  readonly withdraws: (at: number) => boolean;
  /** Whether it may be quoted in place of a sentence that it withdraws. */
  readonly mayReplace: (at: number) => boolean;
}

/** A sentence that withdraws others by what they say. */
interface Withdrawal {
  readonly at: number;
  readonly withdraws: (terms: ReadonlySet<string>) => boolean;
}

/** Fewer terms may be in other sentences by chance. */
const MIN_TERMS = 2;
/** Share of the terms of what is withdrawn. */
const MIN_SHARE = 0.75;
const NUMBER = /^\p{Nd}/u;
const SIGNS = new RegExp([...CORRECTION_SIGNS, ...EARLIER_SIGNS].join('|'), 'iu');
/** "It is four, not six.", "It cost $4 million and not $6 million.", "Her name is Bergh, not Berg." */
const REPLACED = /(?<right>(?:\S{1,30} ){0,2}\S{1,30}) (?:and )?not (?<wrong>\S{1,30})/gu;
const NAME = /^["“‘'(]?\p{Lu}/u;
/** Longest note. Unit: sentences. */
const MAX_NOTE = 8;

/** Finds the sentences of an article that name what they correct, or withdraw all of it. */
export function findCorrections(article: Article, sentences: readonly Sentence[]): Correction[] {
  const termsAt = (at: number): ReadonlySet<string> =>
    new Set(termsOf(article.text.slice(sentences[at]?.start, sentences[at]?.end)));
  return [...withdrawals(article, sentences), ...replacements(article, sentences)].map(
    ({ at: correction, withdraws }) => ({
      at: correction,
      withdraws: at => withdraws(termsAt(at)),
      mayReplace: () => true,
    }),
  );
}

function withdrawals(article: Article, sentences: readonly Sentence[]): Withdrawal[] {
  if (!SIGNS.test(article.text)) return [];
  return sentences.flatMap(({ index, start, end }) => {
    const text = article.text.slice(start, end);
    if (!SIGNS.test(text)) return [];
    if (hasPhrase(RETRACTIONS, readTokens(text))) return [{ at: index, withdraws: () => true }];
    const said = endOfEarlierVersion(text);
    return said === null ? [] : withdrawal(index, text.slice(said));
  });
}

/** The sentences in notes of correction that give a number or name in place of another one. */
function replacements(article: Article, sentences: readonly Sentence[]): Withdrawal[] {
  if (!article.text.includes(' not ')) return [];
  return sentences.flatMap(sentence =>
    replacedTerms(article.text.slice(sentence.start, sentence.end))
      .filter(() => isInNote(article, sentences, sentence))
      .map(({ right, wrong }) => ({
        at: sentence.index,
        withdraws: terms => containsForm(terms, wrong) && !containsForm(terms, right),
      })),
  );
}

function replacedTerms(text: string): { readonly right: string; readonly wrong: string }[] {
  return [...text.matchAll(REPLACED)].flatMap(({ groups }) => {
    const right = (groups?.right ?? '').split(' ').map(particularOf).findLast(isTerm);
    const wrong = particularOf(groups?.wrong ?? '');
    return isTerm(right) && isTerm(wrong) && right !== wrong ? [{ right, wrong }] : [];
  });
}

/** The term of a word that is a number or a name; null for any other. */
function particularOf(word: string): string | null {
  const [term] = termsOf(word);
  return term !== undefined && (isNumber(term) || NAME.test(word)) ? term : null;
}

function isTerm(term: string | null | undefined): term is string {
  return typeof term === 'string';
}

/** Whether a sentence is part of a note of correction in its paragraph. */
function isInNote(
  { text, paragraphs }: Article,
  sentences: readonly Sentence[],
  { index, paragraph }: Sentence,
): boolean {
  const heading = paragraphs[paragraph - 1]?.heading ?? '';
  const above = sentences.slice(Math.max(0, index - MAX_NOTE), index + 1);
  const note = above.filter(sentence => sentence.paragraph === paragraph);
  const texts = [heading, ...note.map(({ start, end }) => text.slice(start, end))];
  return texts.some(text => opensNote(text) || speaksOfEarlierVersion(text));
}

function withdrawal(at: number, said: string): Withdrawal[] {
  const withdrawn = [...new Set(termsOf(said))];
  if (withdrawn.length < MIN_TERMS) return [];
  return [
    {
      at,
      withdraws: terms => {
        const missing = withdrawn.filter(term => !containsForm(terms, term));
        const share = 1 - missing.length / withdrawn.length;
        return share >= MIN_SHARE && !missing.some(isNumber);
      },
    },
  ];
}

/** Whether a term is a number in digits or in words. */
function isNumber(term: string): boolean {
  return NUMBER.test(term) || otherForms(term).some(form => NUMBER.test(form));
}

function containsForm(terms: ReadonlySet<string>, term: string): boolean {
  return terms.has(term) || containsOtherForm(terms, term);
}
