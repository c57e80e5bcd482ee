import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { NOTICES } from '../render/notices.ts';
import { AskerError } from './askerError.ts';
import type { CommandData, OptionValues } from './command.ts';
import type { CommandUse, SentOption } from './readInteraction.ts';

interface Option {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
}

/**
 * Takes the values of a command's options from what was sent, null where left out.
 *
 * @throws AskerError when it was sent by a client that has another version of the command.
 */
export function readOptions(data: CommandData, sent: CommandUse): OptionValues {
  const { type = ApplicationCommandType.ChatInput, options = [] } = data;
  const isComplete = options.every(
    option => option.required !== true || sent.options.some(({ name }) => name === option.name),
  );
  const isOnTarget = type === ApplicationCommandType.ChatInput || sent.target !== null;
  const isKnown = sent.options.every(one => options.some(option => fits(option, one)));
  if (sent.type !== type || !isComplete || !isOnTarget || !isKnown) {
    throw new AskerError('outdated command', NOTICES.commandOutdated);
  }
  const values = new Map(sent.options.map(({ name, value }) => [name, value]));
  return Object.fromEntries(options.map(({ name }) => [name, values.get(name) ?? null]));
}

function fits({ name, type }: Option, sent: SentOption): boolean {
  return sent.name === name && sent.type === type && typeof sent.value === typeOf(type);
}

function typeOf(type: Option['type']): 'boolean' | 'number' | 'string' {
  switch (type) {
    case ApplicationCommandOptionType.Boolean:
      return 'boolean';
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return 'number';
    default:
      return 'string';
  }
}
