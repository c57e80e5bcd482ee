import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

/**
 * What a server has added. `member` is a mention or `formerMember`; `date` is a timestamp that Discord
 * shows as a day.
 */
export const library = {
  none: 'Footnote keeps no articles of servers here. The people who run it can change that with the setting `DATA_DIR`.',
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
  formerMember: 'a former member',
  current: 'current',
  version: ({ version }: { version: number }) => `version ${number(version)}`,
};
