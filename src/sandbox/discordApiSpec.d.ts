/**
 * The package declares its zod schemas as a JavaScript file, without types; these are the ones in
 * use.
 */
declare module 'discord-api-spec/zod' {
  import type { $ZodType } from 'zod/v4/core';

  export const ApplicationCommandCreateRequestSchema: $ZodType;
  export const ApplicationCommandPatchRequestPartialSchema: $ZodType;
  export const ApplicationCommandUpdateRequestSchema: $ZodType;
  export const BasicGuildMemberResponseSchema: $ZodType;
  export const ComponentEmojiForRequestSchema: $ZodType;
  export const CreateMessageInteractionCallbackRequestSchema: $ZodType;
  export const EntitlementResponseSchema: $ZodType;
  export const FileComponentForMessageRequestSchema: $ZodType;
  export const GuildChannelResponseSchema: $ZodType;
  export const GuildMemberResponseSchema: $ZodType;
  export const GuildResponseSchema: $ZodType;
  export const GuildRoleResponseSchema: $ZodType;
  export const IncomingWebhookInteractionRequestSchema: $ZodType;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: $ZodType;
  export const IncomingWebhookUpdateRequestPartialSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: $ZodType;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: $ZodType;
  export const MessageAttachmentRequestSchema: $ZodType;
  export const MessageAttachmentResponseSchema: $ZodType;
  export const MessageCreateRequestSchema: $ZodType;
  export const MessageEditRequestPartialSchema: $ZodType;
  export const MessageReferenceRequestSchema: $ZodType;
  export const MessageResponseSchema: $ZodType;
  export const ModalInteractionCallbackRequestSchema: $ZodType;
  export const PongInteractionCallbackRequestSchema: $ZodType;
  export const RichEmbedAuthorSchema: $ZodType;
  export const RichEmbedFooterSchema: $ZodType;
  export const RichEmbedImageSchema: $ZodType;
  export const RichEmbedSchema: $ZodType;
  export const RichEmbedThumbnailSchema: $ZodType;
  export const RichEmbedVideoSchema: $ZodType;
  export const ThreadResponseSchema: $ZodType;
  export const UnfurledMediaRequestSchema: $ZodType;
  export const UnfurledMediaRequestWithAttachmentReferenceRequiredSchema: $ZodType;
  export const UpdateMessageInteractionCallbackRequestSchema: $ZodType;
  export const UserResponseSchema: $ZodType;
}
