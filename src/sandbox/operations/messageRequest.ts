import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { z } from 'zod';

/** A parsed message request; the rules have checked it. */
export type MessageRequest = z.infer<typeof messageRequest>;

/** Parses the body of a request that creates or edits a message. */
export function readMessageRequest(body: unknown): MessageRequest {
  return messageRequest.parse(body);
}

/** Embeds, components and mentions are not parsed again; the rules have checked them. */
const messageRequest = z.object({
  content: z.string().nullish(),
  embeds: z.array(z.custom<APIEmbed>()).nullish(),
  components: z.array(z.custom<APIMessageTopLevelComponent>()).nullish(),
  allowed_mentions: z.custom<APIAllowedMentions | null>().optional(),
  attachments: z
    .array(
      z.object({
        id: z.coerce.string(),
        filename: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
  flags: z.int().nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  tts: z.boolean().nullish(),
  message_reference: z
    .object({
      type: z.literal(0).nullish(),
      message_id: z.string(),
      channel_id: z.string().nullish(),
      guild_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
});
