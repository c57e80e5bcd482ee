import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

const ARTICLES = { one: '# article', other: '# articles' };

/** Summaries and comparisons. */
export const summaries = {
  summary: ({ article }: { article: string }) => `Summary of ${article}`,
  summaryOn: ({ article, topic }: { article: string; topic: string }) =>
    `Summary of ${article} on ${topic}`,
  summaryOfSeveral: ({ articles }: { articles: number }) =>
    `Summary of ${plural(articles, ARTICLES)}`,
  summaryOfSeveralOn: ({ articles, topic }: { articles: number; topic: string }) =>
    `Summary of ${plural(articles, ARTICLES)} on ${topic}`,
  comparisonOn: ({ articles, topic }: { articles: number; topic: string }) =>
    `Comparison of ${plural(articles, ARTICLES)} on ${topic}`,
  articles: ({ articles }: { articles: number }) => plural(articles, ARTICLES),
  nothingOn: ({ topic }: { topic: string }) => `Nothing in the articles on ${topic}.`,
  nothingToSum: 'There is nothing to quote in a summary.',
  part: ({ heading, part, parts }: { heading: string; part: number; parts: number }) =>
    `${heading}, part ${number(part)} of ${number(parts)}`,
  requestedBy: ({ asker }: { asker: string }) => `Requested by ${asker}`,
  /** An article so short that it is quoted whole. */
  wholeText: 'This is the whole text; it is no longer than a summary.',
  notQuoted: ({ articles }: { articles: string }) => `Nothing quoted from ${articles}`,
  sameWording: 'The same wording in several articles',
  /** Heading above several articles. */
  onlyHere: 'In one article only',
  cites: ({ speakers }: { speakers: string }) => `Cites ${speakers}`,
  noOtherAccount: 'No other article has a passage on this.',
  /** Articles on the topic beyond those that are compared. */
  moreArticles: ({ articles }: { articles: number }) =>
    `${plural(articles, { one: '# more article covers this', other: '# more articles cover this' })}; choose below which to compare.`,
  chooseArticles: 'Choose articles to compare',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars = {
  speaker: ({ list }: { list: string }) => `cited: ${list}`,
  figure: ({ list }: { list: string }) => `numbers: ${list}`,
  date: ({ list }: { list: string }) => `dates: ${list}`,
  name: ({ list }: { list: string }) => `names: ${list}`,
};
