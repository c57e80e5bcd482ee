import { z } from 'zod';

/** A file that a member sent, on Discord's CDN (resources/message#attachment-object). */
export interface Attachment {
  readonly id: string;
  /** As the member named it; safe as the name of a file. */
  readonly name: string;
  /** Signed; expires after a day. */
  readonly url: string;
  /** Unit: bytes. */
  readonly size: number;
}

/** Characters that a file's name cannot have anywhere, or that hide how it ends. */
const UNSAFE = /[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Unit: UTF-16 code units. */
const LONGEST_NAME = 120;
const ENDING = /\.[^.]{1,10}$/u;

const schema = z.object({
  id: z.string(),
  filename: z.string(),
  title: z.string().optional(),
  url: z.string(),
  size: z.number(),
});

/** Reads an attachment object of Discord's API, without nulls; null for anything else. */
export function readAttachment(payload: unknown): Attachment | null {
  const { data: read } = schema.safeParse(payload);
  if (read === undefined) return null;
  const { id, filename, title, url, size } = read;
  return { id, name: nameOf(filename, title), url, size };
}

/** Discord removes special characters from `filename`, and keeps them in `title`, which has no ending. */
function nameOf(filename: string, title: string | undefined): string {
  const ending = ENDING.exec(filename)?.[0] ?? '';
  const base = title ?? filename.slice(0, filename.length - ending.length);
  const kept = base
    .replaceAll(UNSAFE, '')
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}$/u, '');
  return `${kept.trim() || 'file'}${ending.replaceAll(UNSAFE, '')}`;
}
