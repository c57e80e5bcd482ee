import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VectorFile } from '../../../src/library/vectors/vectorFile.ts';
import { quantize } from '../../../src/search/semantic/quantizedVector.ts';
import { type LinkedArticle, scan } from '../../../src/search/semantic/scan.ts';
import { VectorTable } from '../../../src/search/semantic/vectorTable.ts';
import { articleOf } from '../../search/articleOf.ts';
import { randomNumbers, randomVector } from '../../search/semantic/vectors.ts';
import { table as printTable } from '../table.ts';

const VECTORS = 290_000;
const TOPICS = 2000;
const SENTENCES_OF_ARTICLE = 29;
const QUESTIONS = 40;
/** Ranks that recall is computed over. */
const LIMIT = 50;

/** Prints how long a scan over 290,000 vectors and their restore take, and the recall of the scan. */
export async function runVectorsBench(): Promise<number> {
  const random = randomNumbers(1);
  const topics = Array.from({ length: TOPICS }, () => randomVector(random));
  const drawTopic = (): Float32Array =>
    topics[Math.floor(random() * TOPICS)] ?? randomVector(random);
  const made = new VectorTable();
  for (let added = 0; added < VECTORS; added += 1) {
    made.add(String(added).padStart(16, '0'), quantize(randomVector(random, drawTopic(), 0.7)));
  }
  const { restored, milliseconds } = await restore(made);
  const articles = linkedArticles(restored);
  const questions = Array.from({ length: QUESTIONS }, () => randomVector(random, drawTopic()));
  const scans = questions.map(question => measureScan(articles, question));
  const times = scans.map(({ total }) => total).sort((a, b) => a - b);
  const longest = Math.max(...scans.map(({ longestStep }) => longestStep));
  const recall = scans.reduce((sum, each) => sum + each.recall, 0) / QUESTIONS;
  console.log(
    printTable(
      [`${restored.size} vectors`, 'result'],
      [
        ['restore', `${Math.round(milliseconds)} ms`],
        ['scan, median', `${times[Math.floor(QUESTIONS / 2)]?.toFixed(1)} ms`],
        ['scan, longest step', `${longest.toFixed(1)} ms`],
        [`recall of the nearest ${LIMIT}`, recall.toFixed(3)],
      ],
    ),
  );
  return 0;
}

async function restore(
  table: VectorTable,
): Promise<{ restored: VectorTable; milliseconds: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-bench-'));
  try {
    const file = path.join(folder, 'bench.vectors');
    await new VectorFile(file, 'bench').append(table);
    const startedAt = performance.now();
    const restored = await new VectorFile(file, 'bench').load();
    return { restored, milliseconds: performance.now() - startedAt };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function linkedArticles(table: VectorTable): LinkedArticle[] {
  return Array.from({ length: VECTORS / SENTENCES_OF_ARTICLE }, (_, number) => ({
    article: articleOf(`${number}.txt`, []),
    table,
    places: Int32Array.from(
      { length: SENTENCES_OF_ARTICLE },
      (__, index) => number * SENTENCES_OF_ARTICLE + index,
    ),
  }));
}

/** Units: milliseconds. */
interface MeasuredScan {
  readonly total: number;
  readonly longestStep: number;
  readonly recall: number;
}

function measureScan(articles: readonly LinkedArticle[], question: Float32Array): MeasuredScan {
  const steps = scan(articles, question, LIMIT);
  let total = 0;
  let longestStep = 0;
  for (;;) {
    const startedAt = performance.now();
    const { done, value } = steps.next();
    const time = performance.now() - startedAt;
    total += time;
    longestStep = Math.max(longestStep, time);
    if (!done) continue;
    // A sentence as near as the last of the exact ones counts, whichever of them comes first.
    const bar = exactSimilarities(articles, question)[LIMIT - 1] ?? 0;
    const recall = value.filter(({ similarity }) => similarity >= bar).length / LIMIT;
    return { total, longestStep, recall };
  }
}

/** The similarities of all vectors, highest first. */
function exactSimilarities(
  articles: readonly LinkedArticle[],
  question: Float32Array,
): Float64Array {
  const similarities = articles.flatMap(({ table, places }) =>
    Array.from(places, place => table.similarity(place, question)),
  );
  return Float64Array.from(similarities).sort().reverse();
}
