import {
  BasicGuildMemberResponseSchema,
  GuildRoleResponseSchema,
  MessageAttachmentResponseSchema,
  MessageResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';
import { absent, permissions, snowflake } from './fields.ts';

/** receiving-and-responding#interaction-object-resolved-data-structure */
export const resolved = z.object({
  users: z.record(snowflake, UserResponseSchema).optional(),
  members: z
    .record(
      snowflake,
      z.intersection(BasicGuildMemberResponseSchema, z.object({ permissions, user: absent })),
    )
    .optional(),
  roles: z.record(snowflake, GuildRoleResponseSchema).optional(),
  channels: z
    .record(
      snowflake,
      z.object({
        id: snowflake,
        type: z.int(),
        permissions,
        app_permissions: permissions.optional(),
      }),
    )
    .optional(),
  messages: z.record(snowflake, MessageResponseSchema).optional(),
  attachments: z
    .record(
      snowflake,
      z.intersection(MessageAttachmentResponseSchema, z.object({ ephemeral: z.literal(true) })),
    )
    .optional(),
});

/** Whether resolved data has all files of some ids. */
export function hasFiles(
  data: z.infer<typeof resolved> | undefined,
  ids: readonly unknown[],
): boolean {
  return ids.every(id => Object.hasOwn(data?.attachments ?? {}, String(id)));
}

/** Error of data in which files are missing. */
export const NO_FILES = { path: ['resolved', 'attachments'], error: 'does not contain the files' };
