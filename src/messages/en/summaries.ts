import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

const ARTICLES = { one: '# article', other: '# articles' };

/** Articles of which only some are quoted. */
interface Counted {
  readonly quoted: number;
  readonly articles: number;
}

const counted = (quoted: number, articles: number): string =>
  quoted === articles
    ? plural(articles, ARTICLES)
    : `${number(quoted)} of ${plural(articles, ARTICLES)}`;

/** Summaries and comparisons. */
export const summaries = {
  summary: ({ article }: { article: string }) => `Summary of ${article}`,
  summaryOn: ({ article, topic }: { article: string; topic: string }) =>
    `Summary of ${article} on ${topic}`,
  summaryOfSeveral: ({ quoted, articles }: Counted) => `Summary of ${counted(quoted, articles)}`,
  summaryOfSeveralOn: ({ quoted, articles, topic }: Counted & { topic: string }) =>
    `Summary of ${counted(quoted, articles)} on ${topic}`,
  comparisonOn: ({ quoted, articles, topic }: Counted & { topic: string }) =>
    `Comparison of ${counted(quoted, articles)} on ${topic}`,
  /** If only one article has something on a topic. */
  nothingToCompare: ({ topic }: { topic: string }) => `Nothing to compare on ${topic}`,
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
    `${plural(articles, { one: '# more article covers this', other: '# more articles cover this' })}.`,
  chooseArticles: 'Choose articles to compare',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars = {
  speaker: ({ list }: { list: string }) => `cited: ${list}`,
  figure: ({ list }: { list: string }) => `numbers: ${list}`,
  date: ({ list }: { list: string }) => `dates: ${list}`,
  name: ({ list }: { list: string }) => `names: ${list}`,
};

/** Digests of new articles. `channel` is a mention, `time` a timestamp or a time of day. */
export const digests = {
  none: 'This server has no digests yet. `/digest set` sets one up.',
  named: ({ digest }: { digest: string }) => `Digest **${digest}**`,
  due: ({ day, time, timezone }: { day: string; time: string; timezone: string }) =>
    `${day} at ${time} (${timezone})`,
  isActive: ({ time }: { time: string }) => `next: ${time}`,
  isPaused: 'paused',
  isRefused: ({ reason }: { reason: string }) =>
    `paused: ${reason}. \`/digest resume\` tries again.`,
  full: ({ limit }: { limit: number }) =>
    `A server can have at most ${plural(limit, { one: '# digest', other: '# digests' })}. Remove one first.`,
  unknown: ({ digest }: { digest: string }) =>
    `This server has no digest ${digest}. \`/digest list\` lists them all.`,
  badTime: 'Give the time as hours and minutes, such as 08:30.',
  badTimezone: 'This is not a time zone. Choose a suggestion, such as Europe/Berlin.',
  removed: ({ digest }: { digest: string }) => `Removed: ${digest}`,
  nothingNew: 'There is nothing new since the last digest, so nothing would be posted.',
  heading: '**New articles**',
  headingSince: ({ time }: { time: string }) => `**New articles since ${time}**`,
  told: ({ channel, reason }: { channel: string; reason: string }) =>
    `The digest in ${channel} is paused: ${reason}. \`/digest resume\` resumes it.`,
};
