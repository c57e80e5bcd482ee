import { digestCommands } from './digestCommands.ts';

const article = {
  name: 'article',
  description: 'Look in one article only: its title, its file name, or part of either',
};
const stored = {
  name: 'article',
  description: 'One of this server’s own articles: its title or file name',
};
const followed = { name: 'feed', description: 'A feed of this server: its title or address' };
const hidden = { name: 'private', description: 'Show the reply only to you' };

/**
 * Names and descriptions of commands and their options, by their names in English. A name has at most
 * 32 characters, in lower case and without blanks except for message commands; a description at most
 * 100. In one command, no two options have the same name.
 */
export const commands = {
  ask: {
    name: 'ask',
    description: 'Ask a question and get the passages that answer it, word for word',
    options: {
      question: { name: 'question', description: 'What you want to know, in your own words' },
      article,
      private: hidden,
    },
  },
  search: {
    name: 'search',
    description: 'Find every passage that contains certain words',
    options: {
      keywords: {
        name: 'keywords',
        description: 'Words to look for; "two words" for a phrase, -word to exclude a word',
      },
      article,
      private: hidden,
    },
  },
  'Find in articles': {
    name: 'Find in articles',
    description: 'Passages on a message: right-click it (on a phone, press and hold), then Apps',
    options: {},
  },
  lookup: {
    name: 'lookup',
    description: 'See what the articles say about what this channel is discussing',
    options: {
      messages: {
        name: 'messages',
        description: 'How many of the latest messages to read (default: 50)',
      },
      private: hidden,
    },
  },
  summary: {
    name: 'summary',
    description: 'Sum up an article, or all of them, in their own sentences',
    options: {
      article,
      length: {
        name: 'length',
        description: 'How much to quote (default: medium)',
        choices: { short: 'short', medium: 'medium', long: 'long' },
      },
      topic: { name: 'topic', description: 'Only quote what is about these words' },
      channel: {
        name: 'channel',
        description: 'Post it in this channel or thread instead of here',
      },
      private: hidden,
    },
  },
  compare: {
    name: 'compare',
    description: 'Compare what several articles say on a topic, word for word',
    options: {
      topic: { name: 'topic', description: 'What to compare the articles on, in a few words' },
      private: hidden,
    },
  },
  status: {
    name: 'status',
    description: 'Show the state of Footnote: articles, index, connection, memory',
    options: {},
  },
  gaps: {
    name: 'gaps',
    description: 'See which questions found no good answer, and add a source',
    options: {},
  },
  settings: {
    name: 'settings',
    description: 'Choose where and how Footnote answers in this server',
    options: {},
  },
  articles: {
    name: 'articles',
    description: 'List the articles that Footnote quotes from',
    options: {},
  },
  library: {
    name: 'library',
    description: 'Manage this server’s own articles',
    options: {},
  },
  'library add': {
    name: 'add',
    description: 'Add articles to this server’s library: files, a link or a pasted text',
    options: {
      file: {
        name: 'file',
        description: 'A file to add; leave it out to choose up to ten, or to paste a text',
      },
      link: {
        name: 'link',
        description: 'The address of an article, such as https://news.example/story',
      },
    },
  },
  'Add to library': {
    name: 'Add to library',
    description:
      'Add the files and links of a message to this server’s articles: right-click, Apps',
    options: {},
  },
  'library list': {
    name: 'list',
    description: 'List this server’s articles: who added them, when, and their state',
    options: {},
  },
  'library remove': {
    name: 'remove',
    description: 'Delete one of this server’s articles for good, with all its versions',
    options: { article: stored },
  },
  'library retract': {
    name: 'retract',
    description: 'Mark one of this server’s articles as retracted, or take that back',
    options: { article: stored },
  },
  'library refresh': {
    name: 'refresh',
    description: 'Check the pages of articles that were added by their links for changes',
    options: {
      article: {
        name: 'article',
        description: 'The article to check; leave it out to check up to 25',
      },
    },
  },
  'library export': {
    name: 'export',
    description: 'Get this server’s articles as a file, with all versions and originals',
    options: {},
  },
  'library import': {
    name: 'import',
    description: 'Add the articles of a file that /library export made',
    options: { file: { name: 'file', description: 'The ZIP file, just as you got it' } },
  },
  'library log': {
    name: 'log',
    description: 'Show who changed what in this server’s library, newest first',
    options: {},
  },
  'library delete-everything': {
    name: 'delete-everything',
    description: 'Delete everything that Footnote stores for this server; needs Manage Server',
    options: {},
  },
  feed: {
    name: 'feed',
    description: 'Follow feeds and announce their new articles',
    options: {},
  },
  'feed add': {
    name: 'add',
    description: 'Follow a feed: its entries become articles of this server',
    options: {
      url: {
        name: 'url',
        description: 'Address of a feed (RSS, Atom, JSON Feed), or of a page that names one',
      },
      channel: {
        name: 'channel',
        description: 'Where to announce new entries; leave it out to announce none',
      },
      role: { name: 'role', description: 'A role that announcements mention' },
      filter: {
        name: 'filter',
        description:
          'Announce only entries with these words; "two words" for a phrase, -word to exclude',
      },
      mode: {
        name: 'mode',
        description: 'How to announce new entries (default: each)',
        choices: { each: 'each', hourly: 'at most one message an hour', silent: 'not at all' },
      },
    },
  },
  'feed list': {
    name: 'list',
    description: 'List this server’s feeds and their state',
    options: {},
  },
  'feed pause': {
    name: 'pause',
    description: 'Stop reading and announcing a feed',
    options: { feed: followed },
  },
  'feed resume': {
    name: 'resume',
    description: 'Read and announce a feed again',
    options: { feed: followed },
  },
  'feed test': {
    name: 'test',
    description: 'Read a feed now and show its latest entries, without announcing them',
    options: { feed: followed },
  },
  'feed remove': {
    name: 'remove',
    description: 'Stop following a feed; its articles stay',
    options: { feed: followed },
  },
  'feed log': {
    name: 'log',
    description: 'Show what happened to this server’s feeds, newest first',
    options: {},
  },
  ...digestCommands,
  help: { name: 'help', description: 'What Footnote does and how to use it', options: {} },
};
