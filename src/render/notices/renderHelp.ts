import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { CommandName, Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import type { Row } from '../components/row.ts';
import { starterRow } from '../components/starterRow.ts';
import type { Message } from '../message.ts';
import { commandMention, namedCommand } from '../text/commandMention.ts';
import { escapeLine } from '../text/escape.ts';

/** A command in the list of /help. */
export interface ListedCommand {
  /** In English. */
  readonly name: CommandName;
  /** A message command cannot be clicked. */
  readonly isSlash: boolean;
  /** Id of the registered command, which makes it clickable; null if unknown. */
  readonly id: string | null;
  /** Whether it is for moderators by default. */
  readonly isForModerators: boolean;
}

/** What /help depends on. */
export interface HelpContent {
  /** The commands that the reader may use in this place. */
  readonly commands: readonly ListedCommand[];
  /** Topics of the articles, for starter questions. */
  readonly topics: readonly string[];
  /** How to ask without a command: in a message or by a mention; null if the bot gets neither. */
  readonly withoutCommand: 'message' | 'mention' | null;
}

/** Renders the reply to /help: what members can do, and starter questions; the rest behind buttons. */
export function renderHelp(
  { commands, topics, withoutCommand }: HelpContent,
  messages: Messages,
): Message {
  const { help } = messages;
  const lines = [
    ...commandLines(commands, false, messages),
    ...otherWay(withoutCommand, messages),
    help.privately,
  ];
  return {
    content: help.promise,
    embeds: [{ description: lines.join('\n') }],
    components: [...starterRow(topics, messages), moreRow(messages)],
  };
}

/** Renders what stands behind the button for administrators. */
export function renderAdministration(
  commands: readonly ListedCommand[],
  messages: Messages,
): Message {
  const { help } = messages;
  const description = commandLines(commands, true, messages).join('\n');
  return {
    content: [help.moderators, help.administration].join('\n'),
    embeds: description === '' ? [] : [{ description }],
    components: [],
  };
}

/** Renders the message to a server that the bot has joined. */
export function renderWelcome(topics: readonly string[], messages: Messages): Message {
  const { help } = messages;
  return {
    content: [help.welcome, help.moderators].join('\n'),
    embeds: [],
    components: starterRow(topics, messages),
  };
}

/** Renders the reply to a greeting: how to ask, and starter questions. */
export function renderGreeting(
  { ask, topics, withoutCommand }: Greeting,
  messages: Messages,
): Message {
  const { help } = messages;
  const lines = [
    help.greeting({ ask: commandMention('ask', ask) }),
    ...otherWay(withoutCommand, messages),
  ];
  return { content: lines.join('\n'), embeds: [], components: starterRow(topics, messages) };
}

/** What a greeting depends on. */
interface Greeting extends Omit<HelpContent, 'commands'> {
  /** Id of the registered command; null if unknown. */
  readonly ask: string | null;
}

/** How to ask without a command, if that is possible. */
function otherWay(way: HelpContent['withoutCommand'], { help }: Messages): readonly string[] {
  return way === null ? [] : [help[way]];
}

function commandLines(
  commands: readonly ListedCommand[],
  areForModerators: boolean,
  messages: Messages,
): string[] {
  return commands
    .filter(({ isForModerators }) => isForModerators === areForModerators)
    .map(command => {
      const { description } = messages.commands[command.name];
      return `${namedCommand(command.name, command, messages)} ${escapeLine(description)}`;
    });
}

function moreRow({ components }: Messages): Row {
  return {
    type: ComponentType.ActionRow,
    components: [button(components.privacy, 'data'), button(components.administration, 'admin')],
  };
}

function button(label: string, action: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: encodeCustomId('help', action),
  };
}
