import type { Config } from '../config.ts';
import type { Bot, BotOptions } from '../discord/startBot.ts';
import type { LiveLibrary } from '../library/library.ts';
import type { ArticleSource } from '../sources/folder/listArticles.ts';
import { counted } from './counted.ts';

/** Where the bot runs: Discord, or the stand-in of the demo. */
export interface Venue
  extends Pick<BotOptions, 'token' | 'api' | 'guildId' | 'readsMessages'>,
    Pick<Config, 'databaseUrl' | 'dataDir' | 'cacheDir'> {
  /** Origin of the files that members send. */
  readonly cdn: string;
  /** See `UrlRules`. */
  readonly localHosts: readonly string[];
  /** A second folder of articles, or null. */
  readonly extraSource: ArticleSource | null;
  readonly start: (options: BotOptions, library: LiveLibrary) => Promise<IntroducedBot>;
  /** Called when the articles may have changed. */
  readonly onLibraryChange: () => void;
  readonly close: () => Promise<void>;
}

/** A bot with lines for the person who started it. */
export interface IntroducedBot extends Bot {
  readonly introduction: () => readonly string[];
}

/** The size of a library in words: "3 articles with 120 passages". */
export function librarySize(library: Pick<LiveLibrary, 'current'>): string {
  const { articles, passageCount } = library.current().index;
  return `${counted(articles.length, 'article')} with ${counted(passageCount, 'passage')}`;
}
