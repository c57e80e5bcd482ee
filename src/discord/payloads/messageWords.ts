import { ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Wordless } from '../../render/notices.ts';

/** What a message shows, as far as it may hold words. */
export type Wording = z.infer<typeof wording>;

// Numbers that Discord sends, which may be of no known type.
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

/** Text, media with descriptions, or what holds other components (components/reference). */
const component = z.object({
  type: z.int(),
  content: z.string().default(''),
  description: z.string().optional(),
  items: z.array(media).default([]),
  get components(): z.ZodOptional<z.ZodArray<typeof component>> {
    return z.array(component).optional();
  },
  get accessory(): z.ZodOptional<typeof component> {
    return component.optional();
  },
});

const answer = z.object({ poll_media: z.object({ text: z.string().optional() }).optional() });

/** The fields that messages and snapshots of them have in common (resources/message#message-object). */
export const wording = z.object({
  content: z.string().default(''),
  poll: z
    .object({
      question: z.object({ text: z.string().optional() }),
      answers: z.array(answer).default([]),
    })
    .optional(),
  components: z.array(component).default([]),
  embeds: z.array(embed).default([]),
  attachments: z.array(media).default([]),
  sticker_items: z.array(z.unknown()).default([]),
  flags: z.int().default(0),
});

/** Everything that a message says, in the order in which Discord shows it. */
export function wordsOf({ content, poll, components, embeds, attachments }: Wording): string[] {
  const texts = [
    content,
    poll?.question.text,
    ...(poll?.answers ?? []).map(({ poll_media: media }) => media?.text),
    ...components.flatMap(wordsOfComponent),
    ...embeds.flatMap(wordsOfEmbed),
    ...attachments.map(({ description }) => description),
  ];
  return texts.filter(isWritten);
}

/** The parts of a message that hold no words. */
export function wordlessIn({ components, attachments, sticker_items, flags }: Wording): Wordless[] {
  const all = components.flatMap(withInner);
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

function wordsOfComponent(one: Component): (string | undefined)[] {
  return withInner(one).flatMap(({ type, content, description, items }) => [
    type === TEXT_DISPLAY ? content : undefined,
    description,
    ...items.map(item => item.description),
  ]);
}

/** A component with those that it holds, in the order in which Discord shows them. */
function withInner(one: Component): Component[] {
  const inner = [...(one.components ?? []), ...(one.accessory ? [one.accessory] : [])];
  return [one, ...inner.flatMap(withInner)];
}

function wordsOfEmbed(one: z.infer<typeof embed>): (string | undefined)[] {
  const { author, title, description, fields, footer } = one;
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text];
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
