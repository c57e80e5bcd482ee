import { z } from 'zod';
import type { ArticleMetadata } from '../article.ts';

/** What a file says about its article. */
export interface MetadataReading {
  readonly metadata: ArticleMetadata;
  readonly isDraft: boolean;
  /** One per field that makes no sense; each continues a sentence after the file name. */
  readonly warnings: readonly string[];
}

const field = z.string().nullable().default(null).catch(null);
const schema = z.object({
  title: field,
  publisher: field,
  url: field,
  published: field,
  language: field,
});

/** Makes sense of the fields of a file. */
export function readMetadata(fields: Readonly<Record<string, unknown>>): MetadataReading {
  return { metadata: schema.parse(fields), isDraft: false, warnings: [] };
}
