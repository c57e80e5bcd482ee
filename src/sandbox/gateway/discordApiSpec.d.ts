/** The package names a JavaScript file as the types of its schemas; these are the ones in use here. */
declare module 'discord-api-spec/zod' {
  import type { $ZodType } from 'zod/v4/core';

  export const BasicGuildMemberResponseSchema: $ZodType;
  export const EntitlementResponseSchema: $ZodType;
  export const GuildChannelResponseSchema: $ZodType;
  export const GuildMemberResponseSchema: $ZodType;
  export const GuildResponseSchema: $ZodType;
  export const GuildRoleResponseSchema: $ZodType;
  export const MessageAttachmentResponseSchema: $ZodType;
  export const MessageResponseSchema: $ZodType;
  export const ThreadResponseSchema: $ZodType;
  export const UserResponseSchema: $ZodType;
}
