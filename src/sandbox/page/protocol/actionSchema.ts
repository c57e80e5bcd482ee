import { z } from 'zod';
import type { Action } from './protocol.ts';

const sentFile = z.strictObject({
  name: z.string().min(1).max(260),
  contentType: z.string(),
  content: z.base64(),
});
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** Schema of actions that the page may request. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    channelId: z.string(),
    name: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), sentFile])),
  }),
  z.strictObject({
    kind: z.literal('suggest'),
    channelId: z.string(),
    name: z.string(),
    option: z.string(),
    typed: z.string(),
    others: values,
  }),
  z.strictObject({ kind: z.literal('message command'), messageId: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal('press'), messageId: z.string(), customId: z.string() }),
  z.strictObject({
    kind: z.literal('choose'),
    messageId: z.string(),
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('submit'),
    modalId: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.array(z.union([z.string(), sentFile]))])),
  }),
  z.strictObject({
    kind: z.literal('say'),
    channelId: z.string(),
    text: z.string(),
    files: z.array(sentFile).max(10).optional(),
    replyTo: z.string().nullable(),
    pings: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('edit'), messageId: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('remove'), messageId: z.string() }),
  z.strictObject({ kind: z.literal('dismiss'), messageId: z.string() }),
  z.strictObject({ kind: z.literal('drop'), fileName: z.string(), content: z.base64() }),
  z.strictObject({ kind: z.literal('restart') }),
]) satisfies z.ZodType<Action>;
