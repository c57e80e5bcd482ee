import { ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Messages } from '../../messages/messages.ts';

/** A kind of part of a message that has no words. */
export type Wordless = keyof Messages['wordless'];

/** Parts of a message that can hold text. */
export type MessageContent = z.infer<typeof messageContent>;

// Widened to number, since Discord may send types that discord.js does not know.
const ACTION_ROW: number = ComponentType.ActionRow;
const TEXT_DISPLAY: number = ComponentType.TextDisplay;
const MEDIA: ReadonlySet<number> = new Set([ComponentType.Thumbnail, ComponentType.File]);

const embed = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  author: z.object({ name: z.string().optional() }).optional(),
  fields: z
    .array(z.object({ name: z.string().optional(), value: z.string().optional() }))
    .default([]),
  footer: z.object({ text: z.string().optional() }).optional(),
});

const media = z.object({ description: z.string().optional() });

/** Text, media with descriptions, a control, or a container of other components (components/reference). */
const component = z.object({
  type: z.int(),
  content: z.string().default(''),
  description: z.string().optional(),
  custom_id: z.string().optional(),
  options: z.array(z.object({ value: z.string().optional() })).optional(),
  items: z.array(media).default([]),
  get components(): z.ZodOptional<z.ZodArray<typeof component>> {
    return z.array(component).optional();
  },
  get accessory(): z.ZodOptional<typeof component> {
    return component.optional();
  },
});

const answer = z.object({ poll_media: z.object({ text: z.string().optional() }).optional() });

/** Fields that messages and message snapshots share (resources/message#message-object). */
export const messageContent = z.object({
  content: z.string().default(''),
  poll: z
    .object({
      question: z.object({ text: z.string().optional() }),
      answers: z.array(answer).default([]),
    })
    .optional(),
  components: z.array(component).default([]),
  embeds: z.array(embed).default([]),
  // Loose for `readAttachment`.
  attachments: z.array(z.looseObject(media.shape)).default([]),
  sticker_items: z.array(z.unknown()).default([]),
  flags: z.int().default(0),
});

/** All non-blank texts of a message, in the order in which Discord shows them. */
export function textsOf({
  content,
  poll,
  components,
  embeds,
  attachments,
}: MessageContent): string[] {
  const texts = [
    content,
    poll?.question.text,
    ...(poll?.answers ?? []).map(({ poll_media: media }) => media?.text),
    ...components.flatMap(textsOfComponent),
    ...embeds.flatMap(textsOfEmbed),
    ...attachments.map(({ description }) => description),
  ];
  return texts.filter(isNotBlank);
}

/** Kinds of parts in a message that hold no text. */
export function wordlessPartsOf({
  components,
  attachments,
  sticker_items,
  flags,
}: MessageContent): Wordless[] {
  const all = components.flatMap(withDescendants);
  const hasControls = all.some(({ type }) => type === ACTION_ROW);
  const isVoice = (flags & MessageFlags.IsVoiceMessage) !== 0;
  const shown = [
    ...attachments,
    ...all.flatMap(({ items }) => items),
    ...all.filter(({ type }) => MEDIA.has(type)),
  ];
  return [
    ...(isVoice ? (['voice'] as const) : []),
    ...(!isVoice && shown.some(({ description }) => !description) ? (['files'] as const) : []),
    ...(sticker_items.length > 0 ? (['stickers'] as const) : []),
    ...(hasControls ? (['controls'] as const) : []),
  ];
}

type Component = z.infer<typeof component>;

function textsOfComponent(root: Component): (string | undefined)[] {
  return withDescendants(root).flatMap(({ type, content, description, items }) => [
    type === TEXT_DISPLAY ? content : undefined,
    description,
    ...items.map(item => item.description),
  ]);
}

/** A component and its descendants, in the order in which Discord shows them. */
function withDescendants(root: Component): Component[] {
  const inner = [...(root.components ?? []), ...(root.accessory ? [root.accessory] : [])];
  return [root, ...inner.flatMap(withDescendants)];
}

function textsOfEmbed(shown: z.infer<typeof embed>): (string | undefined)[] {
  const { author, title, description, fields, footer } = shown;
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text];
}

function isNotBlank(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
