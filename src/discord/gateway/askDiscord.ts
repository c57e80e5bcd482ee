import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Advice } from '../../cluster/shardPlan.ts';
import type { Identity } from '../permissions/guildCache.ts';
import { startErrorOf } from './logIn.ts';

/** What a process has to know before it connects a shard. */
interface Answer {
  readonly identity: Identity;
  readonly advice: Advice;
}

/** resources/application#application-object */
const application = z.object({
  id: z.string(),
  bot: z.object({ id: z.string(), username: z.string(), discriminator: z.string() }),
});

/** events/gateway#get-gateway-bot */
const gatewayBot = z.object({
  shards: z.int().min(1),
  session_start_limit: z.object({ max_concurrency: z.int().min(1) }),
});

/**
 * Asks Discord who the bot is and how it should connect.
 *
 * @throws StartError when Discord cannot be reached or refuses the token.
 */
export async function askDiscord(rest: REST, api: string): Promise<Answer> {
  try {
    const { id, bot } = application.parse(await rest.get(Routes.currentApplication()));
    const { shards, session_start_limit: limit } = gatewayBot.parse(
      await rest.get(Routes.gatewayBot()),
    );
    // A discriminator of 0 means that the name is unique.
    const tag = bot.discriminator === '0' ? bot.username : `${bot.username}#${bot.discriminator}`;
    return {
      identity: { userId: bot.id, tag, applicationId: id },
      advice: { shards, maxConcurrency: limit.max_concurrency },
    };
  } catch (error) {
    throw startErrorOf(error, api);
  }
}
