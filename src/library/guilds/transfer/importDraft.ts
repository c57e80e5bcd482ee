import { z } from 'zod';
import { draftedSchema } from '../draft.ts';

/** What was read from an export, as it is stored until its member adds or discards it. */
const schema = z.object({
  kind: z.literal('import'),
  articles: z.array(
    z.object({
      id: z.string(),
      addedAt: z.number(),
      retractedAt: z.number().nullable(),
      /** From the first to the current one. */
      versions: z.array(
        draftedSchema.extend({
          readAt: z.number(),
          file: z.object({
            name: z.string(),
            sha256: z.string(),
            /** Unit: bytes. */
            size: z.number(),
            /** Its path in the export. */
            entry: z.string(),
          }),
        }),
      ),
    }),
  ),
  unreadable: z.array(
    z.object({
      name: z.string(),
      /** Continues a sentence after the name. */
      reason: z.string(),
    }),
  ),
});

export type ImportResult = z.infer<typeof schema>;
export type DraftedImport = ImportResult['articles'][number];

/** An export that waits for its member to add or discard it, or that was added. */
export interface LibraryImport {
  readonly id: string;
  readonly member: string;
  /** The file's name. */
  readonly name: string;
  readonly articles: readonly PlannedArticle[];
  readonly unreadable: ImportResult['unreadable'];
}

/** An article of an export. */
export interface PlannedArticle {
  readonly title: string | null;
  /** The name of its file. */
  readonly name: string;
  /**
   * Whether it is added; or `repeated`: the library has it already, by its text, address or id; or `full`:
   * there is no room for it.
   */
  readonly fate: 'added' | 'repeated' | 'full';
}

/** Reads the stored result of an import; null for that of another draft. */
export function parseImport(result: string): ImportResult | null {
  return schema.safeParse(JSON.parse(result)).data ?? null;
}

/** What names an article: its current version. */
export function namesOf({ versions }: DraftedImport): Pick<PlannedArticle, 'title' | 'name'> {
  const current = versions.at(-1);
  return { title: current?.title ?? null, name: current?.file.name ?? '' };
}
