import { createFormats } from '../formats.ts';

const { number, plural } = createFormats('en-GB');

/** What a line of the log is about. */
interface LoggedFeed {
  readonly member: string;
  readonly feed: string;
}

/** An entry of a feed. */
interface LoggedEntry {
  readonly feed: string;
  readonly entry: string;
}

/** Feeds that a server follows. `member`, `channel` and `role` are mentions, `time` is a timestamp. */
export const feeds = {
  none: 'This server follows no feeds yet. `/feed add` adds one.',
  /** Above the list. */
  usage: ({ entries, limit }: { entries: number; limit: number }) =>
    `${number(entries)} of ${plural(limit, { one: '# feed', other: '# feeds' })}`,
  added: ({ feed }: { feed: string }) =>
    `This server now follows **${feed}**. Its latest entries are being added to the server’s articles.`,
  announced: ({ channel }: { channel: string }) => `New entries are announced in ${channel}.`,
  announcedHourly: ({ channel }: { channel: string }) =>
    `New entries are announced in ${channel}, at most once an hour.`,
  silent: 'New entries are added without being announced.',
  mentioning: ({ role }: { role: string }) => `Announcements mention ${role}.`,
  filtered: ({ filter }: { filter: string }) => `Only entries with ${filter} are announced.`,
  repeated: ({ feed }: { feed: string }) => `This server already follows **${feed}**.`,
  full: ({ limit }: { limit: number }) =>
    `A server can follow at most ${plural(limit, { one: '# feed', other: '# feeds' })}. Remove one first.`,
  unreadable: ({ reason }: { reason: string }) => `Footnote cannot read this feed: ${reason}.`,
  roleWithoutChannel: 'Choose a channel in which to mention the role.',
  roleNotAllowed: ({ role, channel }: { role: string; channel: string }) =>
    `You cannot mention ${role} in ${channel}: allow anyone to mention the role, or get the permission to mention all roles.`,
  roleOutOfReach: ({ role, channel }: { role: string; channel: string }) =>
    `Footnote cannot mention ${role} in ${channel}: allow anyone to mention the role, or give Footnote the permission to mention all roles.`,
  everyone: 'Footnote never mentions everyone. Choose another role.',
  unknownFeed: ({ name }: { name: string }) =>
    `This server follows no feed called ${name}. \`/feed list\` lists them all.`,
  gone: 'This feed has already been removed.',
  paused: ({ feed }: { feed: string }) =>
    `**${feed}** is paused: Footnote neither reads nor announces it.`,
  resumed: ({ feed }: { feed: string }) => `Footnote reads **${feed}** again.`,
  removed: ({ feed }: { feed: string }) =>
    `This server no longer follows **${feed}**. Its articles stay; \`/library remove\` removes them.`,
  /** States in the list. */
  isPaused: 'paused',
  isUnread: 'not read yet',
  isRead: ({ time }: { time: string }) => `read ${time}`,
  isFailing: ({ reason }: { reason: string }) => `last attempt: ${reason}`,
  isDisabled: ({ reason }: { reason: string }) =>
    `disabled after too many failures: ${reason}. \`/feed resume\` tries again.`,
  /** Posted in the channel of the feed. */
  disabledHere: ({ feed, reason }: { feed: string; reason: string }) =>
    `Footnote has stopped reading **${feed}** after too many failures: ${reason}. \`/feed resume\` tries again.`,
  resume: 'Resume',
  /** Above the articles of an hourly message. */
  newEntries: ({ articles, feed }: { articles: number; feed: string }) =>
    `${plural(articles, { one: '# new article', other: '# new articles' })} from **${feed}**`,
  /** Above the latest entries of a feed. */
  tested: ({ feed, entries }: { feed: string; entries: number }) =>
    `**${feed}** has ${plural(entries, { one: '# entry', other: '# entries' })}. The latest:`,
  untitled: '(untitled)',
  isNew: 'new',
  isKnown: 'already seen',
  isExcerpt: 'the feed has only an excerpt',
  isLeftOut: 'not announced because of the filter',
  emptyLog: 'Nothing has happened to this server’s feeds yet.',
  logPage: ({ page, pages }: { page: number; pages: number }) =>
    `Feeds, newest first: page ${number(page)} of ${number(pages)}`,
  logged: {
    added: ({ member, feed }: LoggedFeed) => `${member} added **${feed}**`,
    paused: ({ member, feed }: LoggedFeed) => `${member} paused **${feed}**`,
    resumed: ({ member, feed }: LoggedFeed) => `${member} resumed **${feed}**`,
    removed: ({ member, feed }: LoggedFeed) => `${member} removed **${feed}**`,
    disabled: ({ feed, reason }: { feed: string; reason: string }) =>
      `**${feed}** disabled: ${reason}`,
    announced: ({ feed, entry }: LoggedEntry) => `**${feed}**: announced ${entry}`,
    filtered: ({ feed, entry }: LoggedEntry) =>
      `**${feed}**: not announced because of the filter: ${entry}`,
    unsent: ({ feed, entry, reason }: LoggedEntry & { reason: string }) =>
      `**${feed}**: could not announce ${entry}: ${reason}`,
    tooMany: ({ feed, entries }: { feed: string; entries: number }) =>
      `**${feed}**: ${plural(entries, { one: '# entry was', other: '# entries were' })} not announced, because there were too many at once`,
    full: ({ feed, entry }: LoggedEntry) =>
      `**${feed}**: no room in the library for ${entry}, so it was not announced`,
    withoutText: ({ feed, entry }: LoggedEntry) =>
      `**${feed}**: no text, so it was not announced: ${entry}`,
  },
  /** Why a message was not sent, besides the refusals. */
  invalid: 'Discord refused the message',
  unsure:
    'it may have been posted before Footnote was interrupted, and the messages of the channel could not be checked',
  /** Why a feed cannot be read; they continue a sentence after a colon. */
  problems: {
    off: 'Footnote is not allowed to fetch anything here',
    invalidUrl: 'this is not a web address',
    credentials: 'the address contains a user name or password',
    protocol: 'only http and https addresses can be read',
    port: 'the address has an unusual port',
    hostNotAllowed: 'Footnote is not allowed to fetch from this site',
    specialAddress: 'the address is not on the public internet',
    robots: 'the site does not allow it (robots.txt)',
    redirects: 'it redirects too often',
    timeout: 'the site takes too long to answer',
    tooLarge: 'it is too large',
    status: ({ status }: { status: number }) => `the site answers with the error ${String(status)}`,
    connection: 'the site cannot be reached',
    contentEncoding: 'the site answers in an unknown encoding',
    gone: 'there is nothing at this address',
    noFeed: 'there is no RSS, Atom or JSON feed that can be read',
  },
};
