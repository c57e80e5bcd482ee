import {
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '../model/interaction.ts';

/** A parsed command request, with Discord's defaults filled in. */
export type CommandRequest = z.infer<typeof commandRequest>;

/** Parses the body of a request that creates a command; the rules have checked it. */
export function readCommandRequest(body: unknown): CommandRequest {
  return commandRequest.parse(body);
}

/** Parses the body of a request that overwrites all commands of a scope. */
export function readCommandRequests(body: unknown): readonly CommandRequest[] {
  return z.array(commandRequest).parse(body);
}

/** Parses the body of a request that edits a command; the type cannot change. */
export function readCommandChanges(command: Command, body: unknown): CommandRequest {
  const { type } = command;
  return commandRequest.parse({ ...command, ...z.looseObject({}).parse(body), type });
}

/** Nested shapes are not parsed again; the rules have checked them. */
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
