import { createFormats } from '../formats.ts';

const { list, number, plural } = createFormats('en-GB');

const seconds = (count: number): string => plural(count, { one: '# second', other: '# seconds' });

/** What members read instead of an answer. */
export const notices = {
  articleChanged: 'This article has been changed or removed. Ask again to read it as it is now.',
  articleNotReadYet: 'This article is still being read. Try again in a moment.',
  olderVersion: 'This message is from an older version of Footnote. Please ask again.',
  searchUnknown: 'This message no longer shows what was searched for. Please search again.',
  failure: 'Something went wrong in Footnote. Try again in a moment.',
  unanswered: 'Discord did not respond. Check whether anything was posted before you try again.',
  opening: 'Your server’s articles are still being opened. Try again in a moment.',
  /** The database cannot be used. */
  notStored:
    'Footnote could not save or read this server’s data, and has changed nothing. The people who run it will find the reason in its log.',
  noArticles: 'There are no articles yet.',
  nothingReadYet: 'Footnote is still reading the articles. Try again in a moment.',
  messagesUnread:
    'Footnote may not read the messages of this channel. The people who run Footnote can allow that: turn on the Message Content Intent (Discord Developer Portal > your application > Bot) and set `MESSAGE_CONTENT=true`. Until then, use **Find in articles** on a single message: right-click it (on a phone, press and hold), then Apps.',
  nothingWritten: 'There are no messages here yet.',
  privateElsewhere: 'Choose either a private reply or a channel to post in, not both.',
  notYours: ({ asker }: { asker: string }) => `Only ${asker} or a moderator can do that.`,
  notAllowed: ({ command }: { command: string }) => `You may not use ${command} in this server.`,
  tooFewToCompare: 'A comparison needs at least two articles.',
  unknownCommand: 'This command no longer exists. Type / to see the current ones.',
  commandOutdated: 'Discord is still updating this command. Try again in a minute.',
  stopping: 'Footnote is restarting. Try again in a minute.',
  busy: ({ wait }: { wait: number }) => `Footnote is busy. Try again in ${seconds(wait)}.`,
  waiting: ({ requests }: { requests: number }) =>
    `${plural(requests, { one: '# of your questions is', other: '# of your questions are' })} still waiting. Ask again when they have been answered.`,
  /** To a mention while the channel has reached its limit. */
  coolingDown: ({ answers, time }: { answers: number; time: number }) =>
    `This channel had ${plural(answers, { one: '# public answer', other: '# public answers' })} in the last ${seconds(time)}. Ask again in a moment, or privately with /ask.`,
  privateBecauseCooling: ({ answers, time }: { answers: number; time: number }) =>
    `Only you can see this: the channel had ${plural(answers, { one: '# public answer', other: '# public answers' })} in the last ${seconds(time)}.`,
  youNeed: ({ permission }: { permission: string }) =>
    `You need the permission **${permission}** for that.`,
  youNeedIn: ({ permission, channel }: { permission: string; channel: string }) =>
    `You need the permission **${permission}** in ${channel} for that.`,
  footnoteNeeds: ({ permission }: { permission: string }) =>
    `Footnote needs the permission **${permission}** for that.`,
  footnoteNeedsIn: ({ permission, channel }: { permission: string; channel: string }) =>
    `Footnote needs the permission **${permission}** in ${channel} for that.`,
  summaryIsPrivate: 'Only moderators can post summaries here. You can read one privately.',
  tooLong: ({ limit }: { limit: number }) =>
    `Please keep your question to ${number(limit)} characters.`,
  noWords: 'This message has no words to look up.',
  noWordsBut: ({ parts }: { parts: readonly string[] }) =>
    `This message has no words to look up, only ${list(parts)}.`,
  notPosted: ({ reason }: { reason: string }) => `Nothing was posted: ${reason}.`,
  notRead: ({ reason }: { reason: string }) => `Footnote could not read the messages: ${reason}.`,
  partlyPosted: ({ posted, parts }: { posted: number; parts: number }) =>
    `Discord confirmed ${number(posted)} of ${plural(parts, { one: '# message', other: '# messages' })}. To remove them, press **Delete** under each.`,
  posted: ({ channel, links }: { channel: string; links: string }) =>
    `Posted in ${channel}: ${links}`,
  stillReading: 'Still reading the articles',
  readingProgress: ({ done, total }: { done: number; total: number }) =>
    `Still reading the articles: ${number(done)} of ${number(total)} so far`,
  unknownArticle: ({ name }: { name: string }) =>
    `No article is called ${name}. \`/articles\` lists them all.`,
  similarArticles: ({ name, articles }: { name: string; articles: string }) =>
    `No article is called ${name}. Did you mean:\n${articles}`,
  ambiguousArticle: ({ name, articles }: { name: string; articles: string }) =>
    `Several articles match ${name}. Choose one:\n${articles}`,
  andMore: 'and more',
};

/** Why Discord refuses a request about a channel; continues a sentence after a colon. */
export const refusals = {
  channelGone: 'the channel no longer exists',
  channelUnseen: 'Footnote cannot see the channel',
  permissionMissing: 'Footnote lacks a permission there',
  threadLocked: 'the thread is locked',
  threadArchived: 'the thread is archived',
  messageGone: 'the message no longer exists',
  blockedByAutoMod: 'AutoMod blocked it',
  blockedByLinkFilter: 'Discord’s link filter blocked it',
};

/** Parts of a message that have no words; they end the sentence `noWordsBut`. */
export const wordless = {
  files: 'pictures or files without a description',
  voice: 'a voice message',
  stickers: 'stickers',
  controls: 'buttons or menus',
  markup: 'links, mentions, emoji, code or quotations',
  forward: 'a forwarded message, which Discord does not show to Footnote',
  threadStart: 'the message that starts the thread, which Discord does not show to Footnote',
};

/** What is wrong with a search text, and how to fix it. */
export const queryProblems = {
  empty: 'Type words to look for, or a "phrase" in quotation marks.',
  'too long': 'This search is too long. Use fewer words.',
  'unbalanced quotation mark': 'A quotation mark is not closed. Write phrases as "two words".',
  'only exclusions': 'There are only words to exclude. Add a word to look for.',
  'only common words': 'These words are too common to look for. Add a name or topic.',
};
