import process from 'node:process';
import { commands, components, mention, welcome } from '../../../commands/index.ts';
import { createLastGuild } from '../../../src/app/bot/lastGuild.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/discord/log/createLog.ts';
import { startBot } from '../../../src/discord/startBot.ts';
import { openLibrary } from '../../../src/library/openLibrary.ts';
import { folderScope } from '../../discord/folderScope.ts';
import { statusOf } from '../../discord/statusOf.ts';

// Footnote, except that it defers every answer and has no limits.
const config = readConfig(process.env);
const { index } = await openLibrary(config);
const token = config.discordToken ?? '';
const bot = await startBot({
  token,
  api: config.discordApi,
  guildId: config.guildId,
  lastGuild: createLastGuild(null),
  commands,
  components,
  feedsOf: () => null,
  digestsOf: () => null,
  scopeOf: async () => folderScope(index),
  download: async () => ({ kind: 'foreign' }),
  draw: async () => null,
  reading: () => null,
  mention,
  welcome,
  readsMessages: false,
  status: () => statusOf(index),
  limits: {
    maxWait: Number.POSITIVE_INFINITY,
    perMember: Number.POSITIVE_INFINITY,
    channelReplies: Number.POSITIVE_INFINITY,
    channelWindow: 0,
  },
  log: createLog(config.logLevel, [token]),
  slowAfter: 0,
});
await bot.registered;
process.on('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
process.stdout.write('ready\n');
