import { z } from 'zod';

/** What the environment sets; every variable is explained in .env.example. */
export interface Config {
  /** The folder of articles, as given: relative to the working directory or absolute. */
  readonly articlesDir: string;
  /** Larger article files are left out. Unit: bytes. */
  readonly maxArticleBytes: number;
  /** A file of alternative spellings, or null. */
  readonly aliasesFile: string | null;
}

/** The environment holds a value that cannot be used; the message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const MEBIBYTE = 1024 * 1024;

const schema = z.object({
  ARTICLES_DIR: z.string().default('seeds'),
  MAX_ARTICLE_BYTES: z
    .string()
    .regex(/^[1-9]\d{0,11}$/u, { error: 'must be a whole number of bytes, such as 5242880' })
    .transform(Number)
    .default(5 * MEBIBYTE),
  ALIASES_FILE: z.string().nullable().default(null),
});

/**
 * Reads the configuration from environment variables; an empty variable counts as unset.
 *
 * @throws ConfigError that says which variable is wrong and what it must be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(problems.join('; '));
  }
  return {
    articlesDir: parsed.data.ARTICLES_DIR,
    maxArticleBytes: parsed.data.MAX_ARTICLE_BYTES,
    aliasesFile: parsed.data.ALIASES_FILE,
  };
}
