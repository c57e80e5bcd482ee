import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

/** What a line of the log is about. */
interface LoggedChange {
  readonly member: string;
  readonly what: string;
}

/**
 * What a server has added. `member` is a mention or `formerMember`; `date` is a timestamp that Discord
 * shows as a day.
 */
export const library = {
  none: 'Footnote cannot store anything for servers here. The people who run it can change that with the setting `DATA_DIR`.',
  empty: 'This server has not added any articles yet.',
  /** What the library takes, and what it may take. */
  usage: ({
    articles,
    limit,
    mebibytes,
    most,
  }: {
    articles: number;
    limit: number;
    mebibytes: number;
    most: number;
  }) =>
    `${number(articles)} of ${plural(limit, { one: '# article', other: '# articles' })}, ${number(mebibytes)} of ${number(most)} MiB`,
  sharedOn: 'Answers also quote the shared folder.',
  sharedOff: 'The shared folder is turned off in this server.',
  added: ({ member, date }: { member: string; date: string }) => `added by ${member} on ${date}`,
  imported: ({ member, date }: { member: string; date: string }) =>
    `added on ${date}, imported by ${member}`,
  fromFeed: ({ date }: { date: string }) => `from a feed on ${date}`,
  formerMember: 'a former member',
  current: 'current',
  version: ({ version }: { version: number }) => `version ${number(version)}`,
  pageGone: ({ date }: { date: string }) => `page gone since ${date}`,
  noLinks: 'This server has not added any articles by link yet.',
  notLinked: ({ article }: { article: string }) =>
    `**${article}** was not added by link, so it has no page to check.`,
  checked: ({ pages, unchanged }: { pages: number; unchanged: number }) =>
    `Checked ${plural(pages, { one: '# page', other: '# pages' })}, ${number(unchanged)} unchanged.`,
  /** Lines about a page that was checked. */
  checks: {
    updated: ({ article, version }: { article: string; version: number }) =>
      `**${article}** has changed: saved as version ${number(version)}.`,
    gone: ({ article }: { article: string }) =>
      `**${article}**: the page is gone. Footnote still quotes the article; you can retract or remove it.`,
    full: ({ article }: { article: string }) =>
      `**${article}** has changed, but the library has no room for a new version.`,
  },
  unknownArticle: ({ name }: { name: string }) =>
    `This server has added no article called ${name}. \`/library list\` lists them all.`,
  alreadyRemoved: 'This article has already been removed.',
  askToRemove: ({ article }: { article: string }) =>
    `Remove **${article}**? The article, all its versions and its file are deleted for good. Only its title stays in the log.`,
  removeForGood: 'Remove for good',
  removed: ({ article }: { article: string }) => `**${article}** has been removed.`,
  retract: 'Retract',
  reinstate: 'Reinstate',
  isRetracted: ({ article }: { article: string }) =>
    `**${article}** is retracted: wherever it is quoted, Footnote says so.`,
  isReinstated: ({ article }: { article: string }) => `**${article}** is no longer retracted.`,
  emptyLog: 'Nothing has been changed in this server’s library yet.',
  logPage: ({ page, pages }: { page: number; pages: number }) =>
    `Changes, newest first: page ${number(page)} of ${number(pages)}`,
  /** Lines of the log. `what` is the title of an article. */
  logged: {
    added: ({ member, what }: LoggedChange) => `${member} added **${what}**`,
    changed: ({ member, what }: LoggedChange) => `${member} added a new version of **${what}**`,
    retracted: ({ member, what }: LoggedChange) => `${member} retracted **${what}**`,
    reinstated: ({ member, what }: LoggedChange) => `${member} reinstated **${what}**`,
    removed: ({ member, what }: LoggedChange) => `${member} removed **${what}**`,
    madeRoom: ({ what }: Pick<LoggedChange, 'what'>) =>
      `**${what}**, from a feed, was removed to make room`,
    /** `what` describes the change. */
    settings: ({ member, what }: LoggedChange) => `${member} changed settings: ${what}`,
    updated: ({ what }: LoggedChange) => `The page of **${what}** has changed: new version`,
    gone: ({ what }: LoggedChange) => `The page of **${what}** is gone`,
    back: ({ what }: LoggedChange) => `The page of **${what}** is back`,
  },
  /** `/library export`. */
  exporting: {
    whole: ({ articles }: { articles: number }) =>
      `${plural(articles, { one: '# article', other: '# articles' })}, with every version and file. \`/library import\` adds them again, here or in another server.`,
    part: ({ first, last, articles }: { first: number; last: number; articles: number }) =>
      `Articles ${number(first)} to ${number(last)} of ${number(articles)}, with every version and file. \`/library import\` takes the parts one by one.`,
    /** `names` is a list of articles. */
    withoutFiles: ({ names }: { names: string }) =>
      `Too large for a file on Discord, so included only as text, which cannot be imported:\n${names}`,
    nextPart: 'Next part',
    changed:
      'The library has changed since the previous part. Use `/library export` again to get it as it is now.',
  },
  /** `/library import`. */
  importing: {
    preview: 'Preview of an export. Nothing has been added yet.',
    nothingAdded: 'Nothing was added.',
    toAdd: ({ articles }: { articles: number }) => `To be added: ${number(articles)}`,
    added: ({ articles }: { articles: number }) => `Added: ${number(articles)}`,
    repeated: ({ articles }: { articles: number }) =>
      `Already in the library, so left out: ${number(articles)}`,
    /** `usage` is what the library takes, as `usage`. */
    full: ({ articles, usage }: { articles: number; usage: string }) =>
      `No room, so left out: ${number(articles)} (the library holds ${usage})`,
    unreadable: ({ articles }: { articles: number }) =>
      `Cannot be read, so left out: ${number(articles)}`,
    /** `detail` continues a sentence, in English. */
    refused: ({ detail }: { detail: string }) =>
      `This file cannot be imported: it ${detail}. Send it exactly as \`/library export\` gave it.`,
  },
  askToDelete: ({ articles }: { articles: number }) =>
    `This deletes everything that Footnote stores for this server, at once and for good: ${plural(articles, { one: '# article', other: '# articles' })} with all versions and files, the feeds, the votes, the questions kept for \`/gaps\`, the logs and the settings.`,
  deleteEverything: 'Delete everything',
  deleteTitle: 'Delete everything',
  serverName: 'Name of this server',
  serverNameHint: 'To confirm, type the name exactly as Discord shows it.',
  otherName: 'That is not the name of this server. Nothing has been deleted.',
  deletedEverything: 'Everything that Footnote stored for this server has been deleted.',
};
