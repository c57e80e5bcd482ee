import process from 'node:process';
import { commands, components, mention } from '../../../commands/index.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/discord/log/createLog.ts';
import { startBot } from '../../../src/discord/startBot.ts';
import { openCollection } from '../../../src/openCollection.ts';
import { createLastGuild } from '../../../src/saved/lastGuild.ts';
import { statusOf } from '../../discord/statusOf.ts';

/** Footnote, but for that it acknowledges everything before it answers, and turns nobody away. */
const config = readConfig(process.env);
const { index } = await openCollection(config);
const token = config.discordToken ?? '';
const bot = await startBot({
  token,
  api: config.discordApi,
  guildId: config.guildId,
  lastGuild: createLastGuild(null),
  commands,
  components,
  libraryFor: () => index,
  reading: () => null,
  mention,
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
