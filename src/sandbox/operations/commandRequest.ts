import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '../model/interaction.ts';

/** What a request says of a command, with Discord's defaults for what it leaves out. */
export type CommandRequest = z.infer<typeof commandRequest>;

/** Reads the body of a request that makes a command; the body rules have passed it. */
export function readCommandRequest(body: unknown): CommandRequest {
  return commandRequest.parse(body);
}

/** Reads the body of a request that replaces all commands of a scope. */
export function readCommandRequests(body: unknown): readonly CommandRequest[] {
  return z.array(commandRequest).parse(body);
}

/** Reads the body of a request that changes some fields of a command; its type stays. */
export function readCommandChanges(command: Command, body: unknown): CommandRequest {
  const { type } = command;
  return commandRequest.parse({ ...command, ...z.looseObject({}).parse(body), type });
}

/** Nested shapes are taken as they are: the body rules have checked them. */
const commandRequest = z.object({
  name: z.string(),
  type: orDefault(z.enum(ApplicationCommandType), ApplicationCommandType.ChatInput),
  description: orDefault(z.string(), ''),
  name_localizations: orDefault<LocalizationMap | null>(z.custom<LocalizationMap>(), null),
  description_localizations: orDefault<LocalizationMap | null>(z.custom<LocalizationMap>(), null),
  options: orDefault<readonly APIApplicationCommandOption[] | null>(
    z.array(z.custom<APIApplicationCommandOption>()),
    null,
  ).transform(options => (options === null ? null : [...options])),
  default_member_permissions: orDefault<string | null>(z.coerce.string(), null),
  dm_permission: orDefault(z.boolean(), true),
  contexts: orDefault(z.custom<Exclude<Command['contexts'], undefined>>(), null),
  integration_types: orDefault<ApplicationIntegrationType[] | null>(
    z.array(z.enum(ApplicationIntegrationType)),
    null,
  ),
  nsfw: orDefault(z.boolean(), false),
});

function orDefault<T>(schema: z.ZodType<T>, value: T) {
  return schema.nullish().transform(given => given ?? value);
}
