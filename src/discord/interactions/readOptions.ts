import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { AskerError } from '../command/askerError.ts';
import type { CommandData, OptionValues } from '../command/commandData.ts';
import type { SentOption } from '../payloads/interactionSchema.ts';
import type { CommandUse } from '../payloads/readInteraction.ts';

interface Option {
  readonly name: string;
  readonly type: number;
}

const CHAT_INPUT: number = ApplicationCommandType.ChatInput;
const ATTACHMENT: number = ApplicationCommandOptionType.Attachment;
/** Types of option values that are not strings. */
const VALUE_TYPES: ReadonlyMap<number, 'boolean' | 'number'> = new Map([
  [ApplicationCommandOptionType.Boolean, 'boolean'],
  [ApplicationCommandOptionType.Integer, 'number'],
  [ApplicationCommandOptionType.Number, 'number'],
]);

/**
 * Reads the values of a command's options; null for omitted ones.
 *
 * @throws AskerError when the client has another version of the command.
 */
export function readOptions(data: CommandData, sent: CommandUse): OptionValues {
  const { options = [] } = data;
  const type: number = data.type ?? CHAT_INPUT;
  const isComplete = options.every(
    option => option.required !== true || sent.options.some(({ name }) => name === option.name),
  );
  const hasTarget = type === CHAT_INPUT || sent.target !== null;
  const isKnown = sent.options.every(one => options.some(option => matches(option, one)));
  if (sent.type !== type || !isComplete || !hasTarget || !isKnown) {
    throw outdated();
  }
  const values = new Map(sent.options.map(option => [option.name, sentValue(option, sent)]));
  if ([...values.values()].includes(undefined)) throw outdated();
  return Object.fromEntries(options.map(({ name }) => [name, values.get(name) ?? null]));
}

/** The value of an option; the file of one that takes a file. */
function sentValue({ type, value }: SentOption, { attachments }: CommandUse) {
  if (type !== ATTACHMENT) return value;
  return attachments.find(({ id }) => id === value);
}

function outdated(): AskerError {
  return new AskerError('outdated command', ({ notices }) => notices.commandOutdated);
}

function matches({ name, type }: Option, sent: SentOption): boolean {
  const valueType = VALUE_TYPES.get(type) ?? 'string';
  return sent.name === name && sent.type === type && typeof sent.value === valueType;
}
