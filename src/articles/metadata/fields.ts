/** Metadata by the name that a file gives it, as it was written there. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a block of metadata says. */
export interface ReadFields {
  readonly fields: Fields;
  /** What prevented reading all of it, or null; continues "has front matter". */
  readonly problem: string | null;
}
