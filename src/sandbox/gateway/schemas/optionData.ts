import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { absent, snowflake } from './fields.ts';

/** An option with its value, or a sub-command with its options. */
interface Option {
  readonly focused?: true | undefined;
  readonly value?: unknown;
  readonly options?: readonly Option[] | undefined;
}

/** Options of a submitted command. */
export const submittedOptions = optionsOf({
  integer: z.int(),
  number: z.number(),
  focused: absent,
});

/**
 * Options of an autocomplete request: may be incomplete, and numbers may be any text
 * (application-commands#autocomplete).
 */
export const autocompleteOptions = optionsOf({
  integer: z.union([z.int(), z.string()]),
  number: z.union([z.number(), z.string()]),
  focused: z.literal(true).optional(),
});

/** receiving-and-responding#interaction-object-application-command-interaction-data-option-structure */
function optionsOf<Integer extends $ZodType, Num extends $ZodType, Focused extends $ZodType>({
  integer,
  number,
  focused,
}: {
  readonly integer: Integer;
  readonly number: Num;
  readonly focused: Focused;
}) {
  const name = z.string();
  const parameters = [
    z.strictObject({ name, type: z.literal(OptionType.String), value: z.string(), focused }),
    z.strictObject({ name, type: z.literal(OptionType.Integer), value: integer, focused }),
    z.strictObject({ name, type: z.literal(OptionType.Number), value: number, focused }),
    z.strictObject({ name, type: z.literal(OptionType.Boolean), value: z.boolean() }),
    z.strictObject({
      name,
      type: z.literal([
        OptionType.User,
        OptionType.Channel,
        OptionType.Role,
        OptionType.Mentionable,
        OptionType.Attachment,
      ]),
      value: snowflake,
    }),
  ] as const;
  const subcommand = z.strictObject({
    name,
    type: z.literal(OptionType.Subcommand),
    options: z.array(z.discriminatedUnion('type', parameters)).optional(),
  });
  const group = z.strictObject({
    name,
    type: z.literal(OptionType.SubcommandGroup),
    options: z.array(subcommand).length(1),
  });
  return z.array(z.discriminatedUnion('type', [...parameters, subcommand, group]));
}

/** Lists all options, nested ones included. */
export function allOptions(options: readonly Option[]): Option[] {
  return options.flatMap(option => [option, ...allOptions(option.options ?? [])]);
}
