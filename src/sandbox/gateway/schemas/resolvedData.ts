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
  attachments: z.record(snowflake, MessageAttachmentResponseSchema).optional(),
});
