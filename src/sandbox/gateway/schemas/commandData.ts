import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import { absent, snowflake } from './fields.ts';
import { allOptions, autocompleteOptions, submittedOptions } from './optionData.ts';
import { hasFiles, NO_FILES, resolved } from './resolvedData.ts';

/** receiving-and-responding#interaction-object-application-command-data-structure */
const commandData = { id: snowflake, name: z.string(), guild_id: snowflake.optional() };

const slashCommand = {
  ...commandData,
  type: z.literal(ApplicationCommandType.ChatInput),
  resolved: resolved.optional(),
  target_id: absent,
};

/** Data of a command. */
export const command = z.discriminatedUnion('type', [
  z
    .object({ ...slashCommand, options: submittedOptions.optional() })
    .refine(({ options = [], resolved }) => hasFiles(resolved, filesIn(options)), NO_FILES),
  z
    .object({
      ...commandData,
      type: z.literal(ApplicationCommandType.User),
      target_id: snowflake,
      resolved: resolved.required({ users: true }),
    })
    .refine(({ target_id, resolved: { users } }) => Object.hasOwn(users, target_id), {
      path: ['resolved', 'users'],
      error: 'does not contain the target',
    }),
  z
    .object({
      ...commandData,
      type: z.literal(ApplicationCommandType.Message),
      target_id: snowflake,
      resolved: resolved.required({ messages: true }),
    })
    .refine(({ target_id, resolved: { messages } }) => Object.hasOwn(messages, target_id), {
      path: ['resolved', 'messages'],
      error: 'does not contain the target',
    }),
]);

/** Data of an autocomplete request. */
export const autocomplete = z.object({
  ...slashCommand,
  options: autocompleteOptions.refine(
    options => {
      const focused = allOptions(options).filter(option => option.focused);
      return focused.length === 1 && typeof focused[0]?.value === 'string';
    },
    { error: 'must have one focused option with a text value' },
  ),
});

function filesIn(options: z.infer<typeof submittedOptions>): readonly unknown[] {
  return allOptions(options)
    .filter(option => 'type' in option && option.type === ApplicationCommandOptionType.Attachment)
    .map(({ value }) => value);
}
