import { count } from '../answer/wording.ts';
import type { Config } from '../config.ts';
import { type Bot, type BotOptions, startBot } from '../discord/startBot.ts';
import type { LiveLibrary } from '../library/followLibrary.ts';
import type { ArticleSource } from '../sources/folder/listArticles.ts';

/** Where the bot runs: Discord, or what stands in for it. */
export interface Venue
  extends Pick<BotOptions, 'token' | 'api' | 'guildId' | 'readsMessages'>,
    Pick<Config, 'dataDir'> {
  /** Where articles are besides those of the folder, or null. */
  readonly extraSource: ArticleSource | null;
  readonly start: (options: BotOptions, collection: LiveLibrary) => Promise<IntroducedBot>;
  /** Called when the articles may have changed. */
  readonly onLibraryChange: () => void;
  readonly close: () => Promise<void>;
}

/** A bot that can say to whoever started it what it is up to. */
export interface IntroducedBot extends Bot {
  /** A line each. */
  readonly introduction: () => readonly string[];
}

/** Discord itself, or a proxy before it. */
export function discord(token: string, config: Config): Venue {
  const { discordApi: api, guildId, messageContent: readsMessages, dataDir, articlesDir } = config;
  return {
    token,
    api,
    guildId,
    readsMessages,
    dataDir,
    extraSource: null,
    start: async (options, collection) => {
      const bot = await startBot(options);
      return { ...bot, introduction: () => introduction(bot, articlesDir, collection) };
    },
    onLibraryChange: () => undefined,
    close: async () => undefined,
  };
}

/** How much a collection holds to answer from. */
export function libraryCounts(collection: Pick<LiveLibrary, 'current'>): string {
  const { articles, passages } = collection.current().index;
  return `${count(articles.length, 'article')} with ${count(passages.length, 'passage')}`;
}

function introduction(bot: Bot, articlesDir: string, collection: LiveLibrary): string[] {
  return [
    `${bot.tag} is online in ${count(bot.guildCount(), 'server')}.`,
    collection.progress() === null
      ? `It answers from ${libraryCounts(collection)} in ${articlesDir}.`
      : `It is still reading ${articlesDir}, and answers from what it has read.`,
    `Add it to a server: ${bot.invite}`,
    'Press Ctrl+C to stop it.',
  ];
}
