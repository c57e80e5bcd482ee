import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Choice, Undescribed } from '../../src/discord/command/commandData.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildFeeds } from '../../src/feeds/guildFeeds.ts';
import { feedChoices, findFeed } from '../../src/render/feeds/feedChoices.ts';
import { escapeLine } from '../../src/render/text/escape.ts';
import { firstWords } from '../../src/render/text/firstWords.ts';
import type { StoredFeed } from '../../src/storage/feeds/storedFeed.ts';

/** Names one of the feeds that the server follows. */
export const feedOption = {
  type: ApplicationCommandOptionType.String,
  name: 'feed',
  max_length: 500,
  autocomplete: true,
  required: true,
} as const satisfies Undescribed<APIApplicationCommandStringOption>;

/** Room for what was typed. */
const NAME_ROOM = 100;

/** Suggests feeds whose title or address contains what has been typed so far. */
export async function completeFeed(
  typed: string,
  { feeds }: RequestContext,
): Promise<readonly Choice[]> {
  return feeds === null ? [] : feedChoices(await feeds.list(), typed);
}

/**
 * Finds the feed that the option names.
 *
 * @throws AskerError if there is none.
 */
export async function feedNamed(name: string, feeds: GuildFeeds): Promise<StoredFeed> {
  const feed = findFeed(await feeds.list(), name);
  if (feed !== null) return feed;
  const text = escapeLine(firstWords(name, NAME_ROOM));
  throw new AskerError('unknown feed', messages =>
    messages.feeds.unknownFeed({ name: messages.answers.quoted({ text }) }),
  );
}
