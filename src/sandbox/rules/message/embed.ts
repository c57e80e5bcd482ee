import { type Fault, type Path, type Rule, required } from '../fault.ts';
import { textLength } from '../textLength.ts';
import type { Embed, MessageDraft } from './messageBody.ts';

/** Maximum for all embeds of a message together. Unit: code points. */
const MAX_TOTAL_LENGTH = 6000;

/** Rules for embeds. */
export const EMBED_RULES: readonly Rule<MessageDraft>[] = [
  embedsNotEmpty,
  embedPartsComplete,
  embedFieldsFilled,
  embedsTotalLength,
];

/**
 * Assumption, based on reports by libraries: an empty embed is refused because its description is
 * missing.
 */
function embedsNotEmpty({ body }: MessageDraft): Fault[] {
  return eachEmbed(body.embeds, (embed, path) =>
    showsNothing(embed) ? [required([...path, 'description'])] : [],
  );
}

/**
 * `author.name`, `footer.text`, `image.url` and `thumbnail.url` are required
 * (resources/message#embed-object-embed-author-structure and the sections around it).
 */
function embedPartsComplete({ body }: MessageDraft): Fault[] {
  return eachEmbed(body.embeds, ({ author, footer, image, thumbnail }, path) => [
    ...(author && !author.name ? [required([...path, 'author', 'name'])] : []),
    ...(footer && !footer.text ? [required([...path, 'footer', 'text'])] : []),
    ...(image && typeof image.url !== 'string' ? [required([...path, 'image', 'url'])] : []),
    ...(thumbnail && typeof thumbnail.url !== 'string'
      ? [required([...path, 'thumbnail', 'url'])]
      : []),
  ]);
}

/**
 * Name and value are required (resources/message#embed-object-embed-field-structure). Assumption:
 * blank counts as missing.
 */
function embedFieldsFilled({ body }: MessageDraft): Fault[] {
  return eachEmbed(body.embeds, ({ fields }, path) =>
    (fields ?? []).flatMap(({ name, value }, index) => [
      ...(name === '' ? [required([...path, 'fields', index, 'name'])] : []),
      ...(value === '' ? [required([...path, 'fields', index, 'value'])] : []),
    ]),
  );
}

/** "Across all embeds attached to a message" (resources/message#embed-object-embed-limits). */
function embedsTotalLength({ body }: MessageDraft): Fault[] {
  const length = textLength((body.embeds ?? []).flatMap(textsOf).join(''));
  if (length <= MAX_TOTAL_LENGTH) return [];
  const message = `Embed size exceeds maximum size of ${MAX_TOTAL_LENGTH}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function showsNothing(embed: Embed): boolean {
  return (
    textsOf(embed).every(text => text === '') &&
    !embed.timestamp &&
    !embed.image?.url &&
    !embed.thumbnail?.url
  );
}

/** Texts that count towards the total length. */
function textsOf({ title, description, author, footer, fields }: Embed): string[] {
  return [
    title ?? '',
    description ?? '',
    author?.name ?? '',
    footer?.text ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
}

function eachEmbed(
  embeds: readonly Embed[] | null | undefined,
  check: (embed: Embed, path: Path) => Fault[],
): Fault[] {
  return (embeds ?? []).flatMap((embed, index) => check(embed, ['embeds', index]));
}
