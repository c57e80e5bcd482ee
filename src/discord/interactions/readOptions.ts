import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { NOTICES } from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { CommandData, OptionValues } from '../command/command.ts';
import type { CommandUse, SentOption } from '../payloads/readInteraction.ts';

interface Option {
  readonly name: string;
  readonly type: number;
}

const CHAT_INPUT: number = ApplicationCommandType.ChatInput;
/** The types of values; all others are strings. */
const TYPES: ReadonlyMap<number, 'boolean' | 'number'> = new Map([
  [ApplicationCommandOptionType.Boolean, 'boolean'],
  [ApplicationCommandOptionType.Integer, 'number'],
  [ApplicationCommandOptionType.Number, 'number'],
]);

/**
 * Takes the values of a command's options from what was sent, null where left out.
 *
 * @throws AskerError when it was sent by a client that has another version of the command.
 */
export function readOptions(data: CommandData, sent: CommandUse): OptionValues {
  const { options = [] } = data;
  const type: number = data.type ?? CHAT_INPUT;
  const isComplete = options.every(
    option => option.required !== true || sent.options.some(({ name }) => name === option.name),
  );
  const isOnTarget = type === CHAT_INPUT || sent.target !== null;
  const isKnown = sent.options.every(one => options.some(option => fits(option, one)));
  if (sent.type !== type || !isComplete || !isOnTarget || !isKnown) {
    throw new AskerError('outdated command', NOTICES.commandOutdated);
  }
  const values = new Map(sent.options.map(({ name, value }) => [name, value]));
  return Object.fromEntries(options.map(({ name }) => [name, values.get(name) ?? null]));
}

function fits({ name, type }: Option, sent: SentOption): boolean {
  return (
    sent.name === name && sent.type === type && typeof sent.value === (TYPES.get(type) ?? 'string')
  );
}
