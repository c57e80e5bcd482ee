import { ADD_TO_LIBRARY } from '../../../../commands/addToLibrary.ts';
import type { CommandName } from '../../../../src/messages/messages.ts';
import { FIND_IN_ARTICLES } from '../../../../src/render/answers/renderFound.ts';
import type { OptionValues } from '../../../../src/sandbox/user/commandOptions.ts';
import { awaitReply } from '../../messaging.ts';
import { DIGEST, FEED, QUESTION, SECRET } from './secrets.ts';
import type { Visitor } from './visitor.ts';

/** Resolves with what the visitor is shown. */
type Surface = (visitor: Visitor) => Promise<unknown>;

const FILE = {
  name: 'copy.md',
  contentType: 'text/markdown',
  bytes: Buffer.from(SECRET.replace('on Monday', 'on Tuesday')),
};

/** How each command may show what a server has added: every way to name it, and every suggestion. */
export const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  ask: [
    used('ask', { question: QUESTION }),
    used('ask', { question: 'Who was caught?', article: 'quillon.md' }),
    completed('ask', 'question', ''),
    completed('ask', 'question', 'quillon'),
    completed('ask', 'article', 'qui'),
  ],
  search: [
    used('search', { keywords: 'Quillon escaped' }),
    used('search', { keywords: 'noon', article: 'quillon.md' }),
    // Its spelling is corrected if the word is known.
    used('search', { keywords: 'quilon' }),
    completed('search', 'article', ''),
  ],
  [FIND_IN_ARTICLES]: [onMessage(FIND_IN_ARTICLES, QUESTION)],
  lookup: [
    async visitor => {
      visitor.user.say(QUESTION, visitor.where);
      return await used('lookup', {})(visitor);
    },
  ],
  summary: [
    used('summary', {}),
    used('summary', { topic: 'Quillon' }),
    used('summary', { article: 'quillon.md' }),
    completed('summary', 'article', ''),
  ],
  compare: [used('compare', { topic: 'zebra' })],
  status: [used('status', {})],
  gaps: [used('gaps', {})],
  settings: [used('settings', {})],
  articles: [used('articles', {})],
  'library add': [used('library add', { file: FILE })],
  [ADD_TO_LIBRARY]: [onMessage(ADD_TO_LIBRARY, FILE.bytes.toString())],
  'library list': [used('library list', {})],
  'library remove': [
    used('library remove', { article: 'quillon.md' }),
    completed('library remove', 'article', ''),
  ],
  'library retract': [
    completed('library retract', 'article', 'qui'),
    used('library retract', { article: 'Quillon the zebra' }),
  ],
  'library refresh': [
    used('library refresh', {}),
    used('library refresh', { article: 'quillon.md' }),
    completed('library refresh', 'article', ''),
  ],
  'library export': [used('library export', {})],
  'library import': [used('library import', { file: FILE })],
  'library log': [used('library log', {})],
  'library delete-everything': [used('library delete-everything', {})],
  'feed add': [used('feed add', { url: FEED.url })],
  'feed list': [used('feed list', {})],
  'feed pause': [used('feed pause', { feed: FEED.title }), completed('feed pause', 'feed', '')],
  'feed resume': [used('feed resume', { feed: FEED.title }), completed('feed resume', 'feed', 'q')],
  'feed test': [used('feed test', { feed: FEED.url }), completed('feed test', 'feed', '')],
  'feed remove': [completed('feed remove', 'feed', ''), used('feed remove', { feed: FEED.title })],
  'feed log': [used('feed log', {})],
  'digest set': [
    async visitor => await used('digest set', { ...DIGEST, channel: visitor.where.id })(visitor),
  ],
  'digest list': [used('digest list', {})],
  'digest preview': [used('digest preview', { number: 1 })],
  'digest pause': [used('digest pause', { number: 1 })],
  'digest resume': [used('digest resume', { number: 1 })],
  'digest remove': [used('digest remove', { number: 1 })],
  help: [used('help', {})],
};

/** What the bot replies to messages, where it reads them. */
export const MESSAGES: Readonly<Record<string, readonly Surface[]>> = {
  'a mention': [said(QUESTION)],
  'a reply': [
    async ({ user, where, mention }) => {
      const replyTo = await awaitReply(user, `${mention} What is new?`, { where });
      return await awaitReply(user, `${mention} ${QUESTION}`, { where, replyTo });
    },
  ],
};

function used(name: CommandName, options: OptionValues): Surface {
  return ({ user, where }) => user.invoke(name, options, where);
}

function completed(name: CommandName, option: string, typed: string): Surface {
  const others = name === 'search' ? { keywords: 'noon' } : {};
  return ({ user, where }) => user.complete(name, option, typed, others, where);
}

function onMessage(name: CommandName, text: string): Surface {
  return ({ user, where }) => user.invokeOn(user.say(text, where), name, where);
}

function said(text: string): Surface {
  return ({ user, where, mention }) => awaitReply(user, `${mention} ${text}`, { where });
}
