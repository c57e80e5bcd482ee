import {
  ARTICLES,
  DEMONSTRATIVES,
  POSSESSIVE_DETERMINERS,
  PREPOSITIONS,
} from '../../languages/en/functionWords.ts';
import {
  BEFORE_DEMANDED,
  BEFORE_UNREALIZED,
  EVENT_QUESTIONS,
  HYPOTHETICAL_QUESTIONS,
} from '../../languages/en/questions/hypotheticals.ts';
import { clauseStart } from '../../languages/phrases/clauseStart.ts';
import { findPhrase, hasPhrase } from '../../languages/phrases/findPhrase.ts';
import { readTokens, type Token } from '../../languages/phrases/readTokens.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { containsOtherForm } from '../question/queryTerms.ts';

const beforeNouns: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...DEMONSTRATIVES,
  ...POSSESSIVE_DETERMINERS,
  ...PREPOSITIONS,
]);
/** Ends of verbs that are not in their base form. */
const INFLECTED = /(?:ed|ing|s)$/u;

/**
 * Whether a question asks if something has happened, and a quote says only that it is asked for, planned,
 * possible or refused: "Has she resigned?", "Protesters demanded that she resign."
 */
export function isUnrealized(question: string, quote: string): boolean {
  const asked = readTokens(question);
  const auxiliary = findPhrase(EVENT_QUESTIONS, asked);
  if (auxiliary === null || hasPhrase(HYPOTHETICAL_QUESTIONS, asked)) return false;
  const events = eventsIn(asked.slice(auxiliary.end));
  const tokens = readTokens(quote);
  const verbs = tokens.flatMap(({ word, start }, at) => {
    const [term] = quote.startsWith(word, start) ? termsOf(word) : [];
    const isAsked = term !== undefined && (events.has(term) || containsOtherForm(events, term));
    return isAsked ? [{ term, isReal: !isHypothetical(tokens, at) }] : [];
  });
  return verbs.some(
    ({ term, isReal }) => !isReal && !verbs.some(other => other.term === term && other.isReal),
  );
}

/** Terms that may name the event in question: all but those of nouns after "the", "in" and the like. */
function eventsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const verbs = tokens.filter((_, at) => !beforeNouns.has(tokens[at - 1]?.word ?? ''));
  return new Set(verbs.flatMap(({ word }) => termsOf(word)));
}

function isHypothetical(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(clauseStart(tokens, at), at);
  if (hasPhrase(BEFORE_UNREALIZED, before)) return true;
  return !INFLECTED.test(tokens[at]?.word ?? '') && hasPhrase(BEFORE_DEMANDED, before);
}
