import type { Article } from '../../articles/article.ts';
import * as german from '../../languages/de/questions/smallTalk.ts';
import * as germanSummaries from '../../languages/de/questions/summaryRequests.ts';
import * as english from '../../languages/en/questions/smallTalk.ts';
import * as englishSummaries from '../../languages/en/questions/summaryRequests.ts';
import * as spanish from '../../languages/es/questions/smallTalk.ts';
import * as spanishSummaries from '../../languages/es/questions/summaryRequests.ts';
import * as french from '../../languages/fr/questions/smallTalk.ts';
import * as frenchSummaries from '../../languages/fr/questions/summaryRequests.ts';
import { findPhrase, openingOf } from '../../languages/phrases/findPhrase.ts';
import type { PhraseTable } from '../../languages/phrases/phraseTable.ts';
import { readTokens, type Token } from '../../languages/phrases/readTokens.ts';
import * as ukrainian from '../../languages/uk/questions/smallTalk.ts';
import * as ukrainianSummaries from '../../languages/uk/questions/summaryRequests.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { termsOf } from '../../search/terms/tokenize.ts';
import { isEverydayTerm } from '../question/everydayTerms.ts';
import { isFramingTerm } from '../question/framingTerms.ts';
import { interpretQuestion } from '../question/interpretQuestion.ts';
import { containsTerm } from '../question/queryTerms.ts';
import { leansBack } from './readFollowUp.ts';

/** What a text asks of the bot itself, rather than of the articles. */
export type Intent = { readonly kind: Exclude<Kind, 'summary'> } | SummaryIntent;

interface SummaryIntent {
  readonly kind: 'summary';
  /** All if none is named. */
  readonly articles: readonly Article[];
  /** Whether it names neither an article nor all of them: "sum that up". */
  readonly isUnnamed: boolean;
}

/** `list` of the articles, `newest` articles, `about` the bot; a `reaction` or farewell. */
type Kind = 'about' | 'greeting' | 'help' | 'list' | 'newest' | 'reaction' | 'summary' | 'thanks';

const LANGUAGES = [english, german, spanish, french, ukrainian];
const SUMMARIES = [
  englishSummaries,
  germanSummaries,
  spanishSummaries,
  frenchSummaries,
  ukrainianSummaries,
];
/** Phrases that are a whole clause; in a text with several, the first kind here that it has counts. */
const CLAUSES: readonly (readonly [Exclude<Kind, 'summary'>, readonly PhraseTable[]])[] = [
  ['list', LANGUAGES.map(table => table.REQUESTS_FOR_THE_LIST)],
  ['newest', LANGUAGES.map(table => table.REQUESTS_FOR_NEWS)],
  ['help', LANGUAGES.map(table => table.REQUESTS_FOR_HELP)],
  ['about', LANGUAGES.map(table => table.QUESTIONS_ABOUT_FOOTNOTE)],
  ['thanks', LANGUAGES.map(table => table.THANKS)],
  ['greeting', LANGUAGES.map(table => table.GREETINGS)],
  ['reaction', LANGUAGES.map(table => table.REACTIONS)],
];
const ALL: ReadonlySet<string> = new Set(SUMMARIES.flatMap(table => table.NAMING_ALL_ARTICLES));
const FILLERS: ReadonlySet<string> = new Set([
  ...ALL,
  ...SUMMARIES.flatMap(table => table.NAMING_NO_ARTICLE),
]);
/** Longer texts are questions. Unit: UTF-16 code units. */
const MAX_LENGTH = 200;
/** Articles that a summary of several covers at most. */
const MAX_NAMED = 5;

/**
 * Reads what a text asks of the bot itself; null for a question about the articles. Every clause of the
 * text must be one of the known phrases, or all its words everyday talk that no article contains and
 * that asks for nothing further.
 */
export function readIntent(
  index: Pick<SearchIndex, 'articles' | 'interpret' | 'suggest'>,
  text: string,
): Intent | null {
  if (text.length > MAX_LENGTH) return null;
  const tokens = withoutMarks(readTokens(text));
  const kind = kindOf(tokens);
  if (kind !== null) return { kind };
  const summary = readSummary(index, text, tokens);
  if (summary !== null) return summary;
  return isEverydayTalk(index, text) && !leansBack(index, text) ? { kind: 'greeting' } : null;
}

function kindOf(tokens: readonly Token[]): Exclude<Kind, 'summary'> | null {
  const kinds = new Set<Kind>();
  let rest = tokens;
  while (rest.length > 0) {
    const clause = readClause(rest);
    if (clause === null) return null;
    kinds.add(clause.kind);
    rest = withoutMarks(rest.slice(clause.end));
  }
  return CLAUSES.find(([kind]) => kinds.has(kind))?.[0] ?? null;
}

/** The phrase with which tokens start, if it is a whole clause. */
function readClause(tokens: readonly Token[]) {
  for (const [kind, tables] of CLAUSES) {
    for (const table of tables) {
      const found = findPhrase(table, tokens);
      if (found?.first === openingOf(tokens)) return { kind, end: found.end };
    }
  }
  return null;
}

/** Which articles to sum up, by words of their titles; null if not asked to. */
function readSummary(
  index: Pick<SearchIndex, 'articles' | 'interpret' | 'suggest'>,
  text: string,
  tokens: readonly Token[],
): SummaryIntent | null {
  const [opening] = SUMMARIES.flatMap(
    ({ REQUESTS_FOR_A_SUMMARY: table }) => findPhrase(table, tokens) ?? [],
  );
  if (opening === undefined) return null;
  const rest = text.slice(tokens[opening.end - 1]?.end ?? text.length);
  const named = interpretQuestion(index, rest).filter(
    ({ word }) => !FILLERS.has(word.toLowerCase()),
  );
  if (named.length === 0) {
    const isUnnamed = !tokens.slice(opening.end).some(({ word }) => ALL.has(word));
    return { kind: 'summary', articles: index.articles, isUnnamed };
  }
  const meant = index.articles.filter(({ title }) => {
    const terms = new Set(termsOf(title ?? ''));
    return named.every(term => containsTerm(terms, term));
  });
  if (meant.length === 0) return null;
  return { kind: 'summary', articles: meant.slice(0, MAX_NAMED), isUnnamed: false };
}

function isEverydayTalk(index: Pick<SearchIndex, 'interpret' | 'suggest'>, text: string): boolean {
  const terms = index.interpret(text);
  return (
    terms.length > 0 &&
    !/\?/u.test(text) &&
    terms.every(
      term => isEverydayTerm(term.term) && !isFramingTerm(term) && term.spellings.length === 0,
    )
  );
}

/** Tokens from the first word on. */
function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind !== 'mark');
  return first < 0 ? [] : tokens.slice(first);
}
