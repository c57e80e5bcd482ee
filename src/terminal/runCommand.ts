import { type Answer, answerQuestion } from '../answer/ask/answerQuestion.ts';
import { type Comparison, compareArticles } from '../answer/compare/compareArticles.ts';
import type { Quote } from '../answer/quote/quote.ts';
import { type SearchResult, searchPassages } from '../answer/search/searchPassages.ts';
import { type Summary, summarize } from '../answer/summary/summarize.ts';
import type { Article } from '../articles/article.ts';
import { runSteps } from '../concurrency/steps.ts';
import { en } from '../messages/en/index.ts';
import { MAX_QUERY_LENGTH } from '../search/parseQuery.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Semantics } from '../search/semantic/semantics.ts';
import { countWords } from '../search/terms/countWords.ts';
import { answerJson, articleJson, comparisonJson, searchJson, summaryJson } from './json.ts';
import type { Layout } from './layout.ts';
import { theArticle, theArticles } from './namedArticles.ts';
import type { CommandLine } from './parseCommandLine.ts';
import { printable, printableJson, printableLine } from './sanitize.ts';
import { answerText, articleText, comparisonText, searchText, summaryText } from './text.ts';
import { verbatim } from './verbatim.ts';

/** Input and output of a command. */
export interface Terminal {
  readonly layout: Layout;
  readonly print: (text: string) => void;
  /** Prints one line on standard error. */
  readonly complain: (line: string) => void;
  /** The lines of standard input. */
  readonly lines: () => AsyncIterable<string>;
}

/** 0: answered; 1: not in the articles; 2: bad usage or input. */
export type ExitStatus = 0 | 1 | 2;

/** What a command looks in. */
export interface Searchable {
  readonly index: SearchIndex;
  /** Compares meanings; by words alone when left out. */
  readonly semantics?: Semantics | null;
}

interface Context {
  readonly index: SearchIndex;
  readonly semantics: Semantics | null;
  readonly commandLine: CommandLine;
  readonly terminal: Terminal;
  /** Ids of the articles to answer from; all when undefined. */
  readonly within: ReadonlySet<string> | undefined;
}

const SEARCH_LIMIT = 10;
const TOO_LONG = `too long: keep to ${MAX_QUERY_LENGTH} characters`;

/** Runs a command on a library and prints the result. */
export async function runCommand(
  { index, semantics = null }: Searchable,
  commandLine: CommandLine,
  terminal: Terminal,
): Promise<ExitStatus> {
  let within: ReadonlySet<string> | undefined;
  if (commandLine.article !== null) {
    const article = theArticle(index, commandLine.article);
    if (typeof article === 'string') return refuse(terminal, article);
    within = new Set([article.id]);
  }
  const context: Context = { index, semantics, commandLine, terminal, within };
  if (!commandLine.fromInput) return runOnce(context, commandLine.texts);
  let isFirst = true;
  for await (const line of terminal.lines()) {
    if (!commandLine.json) terminal.print(`${isFirst ? '' : '\n'}> ${printableLine(line)}\n`);
    await runOnce(context, [line]);
    isFirst = false;
  }
  return 0;
}

const NO_WORDS = { unknownWords: [], isPartial: false };

async function runOnce(context: Context, texts: readonly string[]): Promise<ExitStatus> {
  switch (context.commandLine.command) {
    case 'ask':
      return runAsk(context, texts.join(' '));
    case 'search':
      return runSearch(context, texts.join(' '));
    case 'summary':
      return runSummary(context, texts);
    case 'compare':
      return runCompare(context, texts);
    case 'articles':
      return runArticles(context);
  }
}

async function runAsk(
  { index, semantics, commandLine, terminal, within }: Context,
  question: string,
): Promise<ExitStatus> {
  const { json, limit } = commandLine;
  const isBlank = question.trim() === '';
  const problem = isBlank || question.length > MAX_QUERY_LENGTH;
  if (problem) {
    if (json) terminal.print(printableJson(answerJson(unanswered(question))));
    const reason = isBlank ? 'nothing to ask' : TOO_LONG;
    return refuse(terminal, reason);
  }
  const found = await runSteps(
    answerQuestion(index, question, {
      ...(limit !== null && { limit }),
      ...(within && { articles: within }),
      semantics,
    }),
  );
  const answer: Answer = {
    ...found,
    quotes: verbatim(terminal.complain, found.quotes),
    nearest: verbatim(terminal.complain, found.nearest),
  };
  terminal.print(json ? printableJson(answerJson(answer)) : answerText(answer, terminal.layout));
  return answer.outcome === 'answered' ? 0 : 1;
}

function unanswered(question: string): Answer {
  const none = {
    carried: [],
    otherLanguage: null,
    quotes: [],
    nearest: [],
    ...NO_WORDS,
    spellings: [],
    terms: [],
  };
  return { question, isFirstOfSeveral: false, outcome: 'nothing', probability: 0, ...none };
}

async function runSearch(
  { index, commandLine, terminal, within }: Context,
  query: string,
): Promise<ExitStatus> {
  const { json, page } = commandLine;
  const limit = commandLine.limit ?? SEARCH_LIMIT;
  const offset = (page - 1) * limit;
  const found = await runSteps(
    searchPassages(index, query, {
      limit,
      offset,
      ...(within && { articles: within }),
    }),
  );
  const result: SearchResult = found.ok
    ? { ...found, passages: verbatim(terminal.complain, found.passages) }
    : found;
  if (json) terminal.print(printableJson(searchJson(result)));
  if (!result.ok) return refuse(terminal, en.queryProblems[result.problem]);
  if (!json) terminal.print(searchText(result, offset, terminal.layout));
  return result.total > 0 ? 0 : 1;
}

async function runSummary(
  { index, commandLine, terminal }: Context,
  names: readonly string[],
): Promise<ExitStatus> {
  const { json, length, topic, limit } = commandLine;
  const articles = theArticles(index, names);
  if (typeof articles === 'string') {
    if (json) terminal.print(printableJson(summaryJson(nothing([]))));
    return refuse(terminal, articles);
  }
  const found = await runSteps(
    summarize(index, names.length === 0 ? index.articles : articles, { length, topic }),
  );
  const sentences = best(verbatim(terminal.complain, found.sentences), limit);
  const isWhole = found.isWhole && sentences.length === found.sentences.length;
  const summary: Summary = { ...found, sentences, isWhole };
  terminal.print(
    json ? printableJson(summaryJson(summary)) : summaryText(summary, topic, terminal.layout),
  );
  return summary.sentences.length > 0 ? 0 : 1;
}

function nothing(articles: readonly Article[]): Summary {
  return {
    articles,
    sentences: [],
    isWhole: false,
    ...NO_WORDS,
    spellings: [],
    topicTerms: [],
  };
}

async function runCompare(
  { index, commandLine, terminal }: Context,
  [topic = '', ...names]: readonly string[],
): Promise<ExitStatus> {
  const { json } = commandLine;
  const refuseIt = (reason: string): ExitStatus => {
    if (json) terminal.print(printableJson(comparisonJson(nothingOn(topic))));
    return refuse(terminal, reason);
  };
  if (topic.trim() === '') return refuseIt('nothing to compare');
  if (topic.length > MAX_QUERY_LENGTH) return refuseIt(TOO_LONG);
  const articles = names.length === 0 ? index.articles : theArticles(index, names);
  if (typeof articles === 'string') return refuseIt(articles);
  if (articles.length < 2) return refuseIt('a comparison takes two articles or more');
  const comparison = verified(
    await runSteps(compareArticles(index, topic, articles)),
    terminal.complain,
  );
  terminal.print(
    json ? printableJson(comparisonJson(comparison)) : comparisonText(comparison, terminal.layout),
  );
  return comparison.accounts.length > 0 ? 0 : 1;
}

function nothingOn(topic: string): Comparison {
  const none = { accounts: [], shared: [], silent: [], ...NO_WORDS, spellings: [], terms: [] };
  return { topic, ...none, further: 0, onTopic: [] };
}

function verified(comparison: Comparison, complain: (line: string) => void): Comparison {
  const accounts = comparison.accounts.map(account => {
    const quotes = verbatim(complain, account.quotes);
    const particulars = account.particulars.filter(({ quote }) => quotes.includes(quote));
    return { ...account, quotes, particulars };
  });
  return { ...comparison, accounts, shared: verbatim(complain, comparison.shared) };
}

function runArticles({ index, commandLine, terminal }: Context): ExitStatus {
  if (commandLine.text !== null) return runText(index, commandLine.text, terminal);
  for (const article of index.articles.slice(0, commandLine.limit ?? Infinity)) {
    const words = countWords(article);
    terminal.print(
      commandLine.json
        ? printableJson(articleJson(article, words))
        : articleText(article, words, terminal.layout),
    );
  }
  return 0;
}

/** Prints the text that an article is quoted from. */
function runText(index: SearchIndex, name: string, terminal: Terminal): ExitStatus {
  const article = theArticle(index, name);
  if (typeof article === 'string') return refuse(terminal, article);
  terminal.print(printable(article.text));
  return 0;
}

/** The quotes with the highest scores, in their original order. */
function best(quotes: readonly Quote[], limit: number | null): readonly Quote[] {
  if (limit === null) return quotes;
  const kept = new Set([...quotes].sort((a, b) => b.score - a.score).slice(0, limit));
  return quotes.filter(quote => kept.has(quote));
}

function refuse(terminal: Terminal, reason: string): ExitStatus {
  terminal.complain(reason);
  return 2;
}
