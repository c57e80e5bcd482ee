import { createFormats } from '../formats.ts';

const { list } = createFormats('en-GB');

/** The panel of /settings. */
export const settings = {
  intro: 'The settings of this server. A change takes effect at once.',
  withSharedFolder: 'Articles: the server’s own and the shared folder',
  withoutSharedFolder: 'Articles: only the server’s own',
  publicByDefault: 'Replies: public by default',
  privateByDefault: 'Replies: private by default',
  mentionsEverywhere: 'Mentions: answered in all channels',
  mentionsIn: ({ channels }: { channels: readonly string[] }) =>
    `Mentions: answered in ${list(channels)} and their threads`,
  languageOfDiscord: 'Language of public replies: the server’s language in Discord',
  language: ({ language }: { language: string }) => `Language of public replies: ${language}`,
  votesOn: 'Votes on answers: on, counted without names',
  votesOff: 'Votes on answers: off',
  gapsOn: 'Questions without a good answer: kept for 90 days, without names',
  gapsOff: 'Questions without a good answer: not kept',
  /** The name of this language in itself. */
  languageName: 'English',
};
