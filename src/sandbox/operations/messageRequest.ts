import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { z } from 'zod';

/** The body of a request that makes or changes a message; the body rules have passed it. */
export type MessageRequest = z.infer<typeof messageRequest>;

/** Reads the body of a request that makes or changes a message. */
export function readMessageRequest(body: unknown): MessageRequest {
  return messageRequest.parse(body);
}

/** Embeds, components and mentions are taken as they are: the body rules have checked their shape. */
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
