import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import { LANGUAGE_LOCALES, messagesFor } from '../../messages/locales.ts';
import type { Messages } from '../../messages/messages.ts';
import type { GuildSettings } from '../../storage/settings.ts';
import { encodeCustomId, NONE } from '../components/customId.ts';
import type { Row } from '../components/row.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';

/** Channels that mentions are answered in by themselves or in their threads. */
const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];

/** Renders the panel of /settings: what is set, with buttons and menus that change it. */
export function renderSettings(settings: GuildSettings, messages: Messages): Message {
  const lines = describeSettings(settings, messages).map(line => `- ${line}`);
  return {
    content: [messages.settings.intro, ...lines].join('\n'),
    embeds: [],
    components: [
      buttonRow(settings, messages),
      channelRow(settings, messages),
      languageRow(settings, messages),
    ],
  };
}

/** What is set, one line per setting. */
export function describeSettings(
  { sharedFolder, privateReplies, language, mentionChannels, votes, gaps }: GuildSettings,
  { settings }: Messages,
): string[] {
  return [
    sharedFolder ? settings.withSharedFolder : settings.withoutSharedFolder,
    privateReplies ? settings.privateByDefault : settings.publicByDefault,
    mentionChannels === null
      ? settings.mentionsEverywhere
      : settings.mentionsIn({ channels: mentionChannels.map(id => `<#${id}>`) }),
    language === null
      ? settings.languageOfDiscord
      : settings.language({ language: messagesFor(language).settings.languageName }),
    votes ? settings.votesOn : settings.votesOff,
    gaps ? settings.gapsOn : settings.gapsOff,
  ];
}

function buttonRow(
  { sharedFolder, privateReplies, mentionChannels, votes }: GuildSettings,
  { components }: Messages,
): Row {
  return row(
    button(
      sharedFolder ? components.turnFolderOff : components.turnFolderOn,
      encodeCustomId('settings', 'folder', sharedFolder ? 'off' : 'on'),
    ),
    button(
      privateReplies ? components.replyPublicly : components.replyPrivately,
      encodeCustomId('settings', 'private', privateReplies ? 'off' : 'on'),
    ),
    button(
      votes ? components.turnVotesOff : components.turnVotesOn,
      encodeCustomId('settings', 'votes', votes ? 'off' : 'on'),
    ),
    {
      ...button(components.answerEverywhere, encodeCustomId('settings', 'channels', 'all')),
      disabled: mentionChannels === null,
    },
  );
}

function channelRow({ mentionChannels }: GuildSettings, { components }: Messages): Row {
  const chosen = (mentionChannels ?? []).slice(0, LIMITS.selectOptions);
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: encodeCustomId('settings', 'channels'),
    placeholder: components.mentionChannels,
    channel_types: CHANNEL_TYPES,
    min_values: 0,
    max_values: LIMITS.selectOptions,
    default_values: chosen.map(id => ({ id, type: SelectMenuDefaultValueType.Channel })),
  });
}

function languageRow({ language }: GuildSettings, { components }: Messages): Row {
  const options = [
    { label: components.languageOfDiscord, value: NONE, default: language === null },
    ...LANGUAGE_LOCALES.map(locale => ({
      label: messagesFor(locale).settings.languageName,
      value: locale,
      default: language === locale,
    })),
  ];
  return row({
    type: ComponentType.StringSelect,
    custom_id: encodeCustomId('settings', 'language'),
    placeholder: components.replyLanguage,
    options,
  });
}

function row(
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}

function button(label: string, customId: string): APIButtonComponent & { custom_id: string } {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
  };
}
