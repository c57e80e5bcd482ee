import { isRecord } from '../isRecord.ts';

/**
 * Trims a message as Discord does: the texts of embeds
 * (resources/message#embed-object-embed-limits) and, by assumption, the content.
 */
export function trimMessage(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const trimmed: Record<string, unknown> = { ...body };
  for (const key of ['content', 'embeds']) {
    if (Object.hasOwn(body, key)) trimmed[key] = trimTexts(body[key]);
  }
  return trimmed;
}

function trimTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimTexts);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, trimTexts(text)]));
}
