import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { readTime, readTimezone, TIMEZONES } from '../../src/digests/schedule.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { Choice, CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { digestText } from '../../src/render/digests/renderDigests.ts';
import { LIMITS } from '../../src/render/limits.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { POSTABLE_CHANNELS } from '../options/postableChannels.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireAccess } from '../rules/requireAccess.ts';
import { requireDigests } from '../rules/requireDigests.ts';
import { requireWords } from '../rules/requirements.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'digest set',
  options: [
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      required: true,
      channel_types: POSTABLE_CHANNELS,
    },
    { type: ApplicationCommandOptionType.String, name: 'time', required: true, max_length: 5 },
    {
      type: ApplicationCommandOptionType.String,
      name: 'timezone',
      required: true,
      max_length: 60,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'day',
      choices: [
        { name: 'daily', value: 'daily' },
        { name: 'monday', value: 'monday' },
        { name: 'tuesday', value: 'tuesday' },
        { name: 'wednesday', value: 'wednesday' },
        { name: 'thursday', value: 'thursday' },
        { name: 'friday', value: 'friday' },
        { name: 'saturday', value: 'saturday' },
        { name: 'sunday', value: 'sunday' },
      ],
    },
    { type: ApplicationCommandOptionType.String, name: 'topic', max_length: 300 },
    {
      type: ApplicationCommandOptionType.String,
      name: 'length',
      choices: [
        { name: 'short', value: 'short' },
        { name: 'medium', value: 'medium' },
        { name: 'long', value: 'long' },
      ],
    },
  ],
} as const satisfies CommandData;

/** Sets the digest of a channel: a summary of new articles at set times. */
export const set = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  complete: completeTimezone,
  run: async ({ channel, time: typedTime, timezone: zone, day, topic, length }, request) => {
    const digests = requireDigests(request);
    const time = readTime(typedTime);
    if (time === null) throw new AskerError('bad time', ({ digests }) => digests.badTime);
    const timezone = readTimezone(zone);
    if (timezone === null) {
      throw new AskerError('bad time zone', ({ digests }) => digests.badTimezone);
    }
    const words = topic?.trim() || null;
    if (words !== null) requireWords(words);
    requireAccess(channel, request);
    const chosen = {
      channelId: channel,
      time,
      timezone,
      day: day ?? 'daily',
      topic: words,
      length: length ?? 'medium',
    } as const;
    const digest = await digests.set(chosen, request.place.askerId);
    if (digest === null) {
      const { limit } = digests;
      throw new AskerError('too many digests', ({ digests }) => digests.full({ limit }));
    }
    return privateNotice(digestText(digest, request.messages));
  },
});

/** Suggests time zones whose name contains what has been typed so far. */
function completeTimezone(typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return TIMEZONES.filter(zone => zone.toLowerCase().includes(wanted))
    .slice(0, LIMITS.autocompleteChoices)
    .map(zone => ({ name: zone, value: zone }));
}
