import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../../src/articles/article.ts';
import { parseArticle } from '../../parseArticle.ts';
import { SEED_DIGEST, SEED_REFERENCES } from './seedReferences.ts';

/** Articles with reference summaries by people. */
export interface SummaryCase {
  readonly articles: readonly Article[];
  readonly references: readonly Reference[];
}

interface Reference {
  /** The topic of the reference; null for a general summary. */
  readonly topic: string | null;
  readonly text: string;
}

/** The cases of one kind of summary. */
export interface DataSet {
  readonly name: string;
  readonly cases: readonly SummaryCase[];
}

/** The data sets, and the names of missing files. */
export interface DataSets {
  readonly single: DataSet;
  readonly digest: DataSet;
  /** Null without the data, since the seeds have no reference for a topic. */
  readonly topic: DataSet | null;
  readonly leftOut: readonly string[];
}

const single = z.object({ text: z.string(), reference: z.string() });
const digest = z.object({ articles: z.array(z.string()), reference: z.string() });
const topic = z.object({
  text: z.string(),
  topics: z.array(z.object({ words: z.string(), reference: z.string() })),
});

const SINGLE = 'cnn-tune.jsonl';
const DIGEST = 'multinews-tune.jsonl';
const TOPIC = 'newts-tune.jsonl';
const SEEDS = new URL('../../../seeds/', import.meta.url);

/** Reads the sets in `folder`; the seeds replace missing ones. */
export async function readDataSets(folder: string | null): Promise<DataSets> {
  const [singles, digests, topics] = await Promise.all([
    readLines(folder, SINGLE, single),
    readLines(folder, DIGEST, digest),
    readLines(folder, TOPIC, topic),
  ]);
  const seeds = singles === null || digests === null ? await readSeeds() : [];
  const missing = Object.entries({ [SINGLE]: singles, [DIGEST]: digests, [TOPIC]: topics });
  return {
    single: {
      name: singles === null ? 'the seeds' : 'CNN/DailyMail',
      cases: singles?.flatMap(({ text, reference }) => caseOf([text], [onAll(reference)])) ?? seeds,
    },
    digest: {
      name: digests === null ? 'the seeds' : 'Multi-News',
      cases: digests?.flatMap(({ articles, reference }) =>
        caseOf(articles, [onAll(reference)]),
      ) ?? [
        {
          articles: seeds.flatMap(({ articles }) => articles),
          references: [onAll(SEED_DIGEST)],
        },
      ],
    },
    topic: topics && {
      name: 'NEWTS',
      cases: topics.flatMap(({ text, topics: on }) =>
        caseOf(
          [text],
          on.map(({ words, reference }) => ({ topic: words, text: reference })),
        ),
      ),
    },
    leftOut: missing.flatMap(([file, read]) => (read === null ? file : [])),
  };
}

/** The lines of a JSONL file, or null if it does not exist. */
async function readLines<Line>(
  folder: string | null,
  file: string,
  schema: z.ZodType<Line>,
): Promise<Line[] | null> {
  if (folder === null) return null;
  try {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    return lines.filter(line => line !== '').map(line => schema.parse(JSON.parse(line)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`cannot read ${file}`, { cause: error });
  }
}

async function readSeeds(): Promise<SummaryCase[]> {
  const cases = await Promise.all(
    SEED_REFERENCES.map(async ({ file, text }) =>
      caseOf([await readFile(new URL(file, SEEDS), 'utf8')], [onAll(text)], file),
    ),
  );
  return cases.flat();
}

/** Makes a case of texts, parsed like files; none if no article can be parsed. */
function caseOf(
  texts: readonly string[],
  references: readonly Reference[],
  name = 'article',
): SummaryCase[] {
  const articles = texts.flatMap((text, at) => {
    const parsed = parseArticle(`${name}-${at}.txt`, new TextEncoder().encode(text));
    return parsed.ok ? [parsed.article] : [];
  });
  return articles.length === 0 ? [] : [{ articles, references }];
}

function onAll(text: string): Reference {
  return { topic: null, text };
}
