import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Action, ComponentPress } from '../src/discord/command/action.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { LANGUAGE_LOCALES, messagesFor } from '../src/messages/locales.ts';
import { NONE } from '../src/render/components/customId.ts';
import { describeSettings, renderSettings } from '../src/render/notices/renderSettings.ts';
import type { GuildSettings } from '../src/storage/settings.ts';
import { updateFor } from './components/updateFor.ts';
import { FOR_MANAGERS } from './rules/availability.ts';
import { requireLibrary } from './rules/requireLibrary.ts';

const data = {
  ...FOR_MANAGERS,
  type: ApplicationCommandType.ChatInput,
  name: 'settings',
} as const satisfies CommandData;

const CHANNEL_ID = /^\d{17,20}$/u;

/** Shows the settings of the server, and changes them. */
export const settings = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, request) => {
    requireLibrary(request);
    return renderSettings(request.settings, request.messages);
  },
  actions: {
    folder: settingAction(({ state: [wanted] }) => ({ sharedFolder: wanted === 'on' })),
    private: settingAction(({ state: [wanted] }) => ({ privateReplies: wanted === 'on' })),
    votes: settingAction(({ state: [wanted] }) => ({ votes: wanted === 'on' })),
    language: settingAction(({ values: [wanted] }) => ({ language: languageIn(wanted) })),
    channels: settingAction(({ values }) => ({ mentionChannels: channelsIn(values) })),
  },
});

/** The action of a component that changes a setting and shows the panel again. */
function settingAction(readChanges: (press: ComponentPress) => Partial<GuildSettings>): Action {
  return updateFor(data.name, async (press, request) => {
    const changed = await change(readChanges(press), request);
    return renderSettings(changed, request.messages);
  });
}

/** Saves changes, unless the settings are like that already. */
async function change(
  changes: Partial<GuildSettings>,
  request: RequestContext,
): Promise<GuildSettings> {
  const library = requireLibrary(request);
  const { settings, place } = request;
  const messages = messagesFor(settings.language ?? place.channel.locale);
  const before = describeSettings(settings, messages);
  const after = describeSettings({ ...settings, ...changes }, messages);
  const detail = after.filter(line => !before.includes(line)).join('; ');
  if (detail === '') return settings;
  return await library.changeSettings(changes, detail, place.askerId);
}

/** A locale of the language menu; null for the server's language in Discord. */
function languageIn(value: string | undefined): string | null {
  if (value === NONE) return null;
  const locale = LANGUAGE_LOCALES.find(known => known === value);
  if (locale === undefined) throw outdated();
  return locale;
}

/** Channels of the channel menu; null, for all channels, if none is selected. */
function channelsIn(values: readonly string[]): readonly string[] | null {
  if (!values.every(value => CHANNEL_ID.test(value))) throw outdated();
  return values.length === 0 ? null : values;
}

function outdated(): AskerError {
  return new AskerError('unknown value', ({ notices }) => notices.olderVersion);
}
