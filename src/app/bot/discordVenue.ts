import type { Config } from '../../config.ts';
import { type Bot, startBot } from '../../discord/startBot.ts';
import type { LiveLibrary } from '../../library/library.ts';
import { DISCORD_CDN } from '../../sources/upload/download.ts';
import { counted } from '../counted.ts';
import { librarySize, type Venue } from '../venue.ts';

/** Runs the bot on Discord, or on the proxy that `discordApi` names. */
export function discordVenue(token: string, config: Config): Venue {
  const { discordApi: api, guildId, messageContent: readsMessages } = config;
  const { databaseUrl, dataDir, cacheDir } = config;
  return {
    token,
    api,
    guildId,
    readsMessages,
    databaseUrl,
    dataDir,
    cdn: DISCORD_CDN,
    cacheDir,
    localHosts: [],
    extraSource: null,
    start: async (options, library) => {
      const bot = await startBot(options);
      return { ...bot, introduction: () => introduction(bot, config, library) };
    },
    onLibraryChange: () => undefined,
    close: async () => undefined,
  };
}

function introduction(
  bot: Bot,
  { articlesDir, databaseUrl }: Pick<Config, 'articlesDir' | 'databaseUrl'>,
  library: LiveLibrary,
): string[] {
  return [
    databaseUrl === null
      ? `${bot.tag} is online in ${counted(bot.guildCount(), 'server')}.`
      : `${bot.tag} is online, and shares its servers with other processes on the same database.`,
    library.progress() === null
      ? `It answers from ${librarySize(library)} in ${articlesDir}.`
      : `It is still reading ${articlesDir} and answers from the articles read so far.`,
    `Add it to a server: ${bot.invite}`,
    'Press Ctrl+C to stop it.',
  ];
}
