import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { type Asked, askedOf, corpusOf } from './corpus.ts';
import { BASELINE, type Corpus, DEPTH, ENGINES, type Search } from './engines.ts';
import { type Difference, differenceOf, gainAt, mean, reciprocalRank } from './measures.ts';
import type { Title } from './questionSets.ts';
import { randomFrom } from './random.ts';
import { withTypo } from './typos.ts';

/** How well an engine finds the paragraph that a question stands under; shares, 0 to 1. */
export interface PassageFigures {
  readonly engine: string;
  readonly gain10: number;
  readonly reciprocalRank10: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly recall20: number;
  /** Of questions whose first paragraph holds the answer. */
  readonly answer1: number;
  /** To textbook BM25 on the same questions, resampled over the titles. */
  readonly gain10OverBaseline: Difference;
  readonly reciprocalRank10OverBaseline: Difference;
}

/** The figures on the questions as they are and with one typo each. */
export interface PassageTables {
  readonly questions: number;
  readonly paragraphs: number;
  readonly asTyped: readonly PassageFigures[];
  readonly withTypo: readonly PassageFigures[];
}

/** What an engine made of one question. */
interface Found {
  readonly title: string;
  /** Of the paragraph it stands under, from 0; Infinity where it was not found. */
  readonly place: number;
  readonly isAnswered: boolean;
}

const TYPO_SEED = 7;

/** Asks every engine for the paragraphs that the questions stand under. */
export async function measurePassages(titles: readonly Title[]): Promise<PassageTables> {
  const corpus = corpusOf(titles);
  const asked = askedOf(titles);
  const mistyped = misspell(asked, corpus);
  const found: [engine: string, asTyped: Found[], withTypo: Found[]][] = [];
  for (const { name, open } of ENGINES) {
    const search = await open(corpus);
    found.push([name, await run(search, asked, corpus), await run(search, mistyped, corpus)]);
  }
  const baseline = found.find(([name]) => name === BASELINE);
  return {
    questions: asked.length,
    paragraphs: corpus.documents.length,
    asTyped: found.map(([name, results]) => figuresOf(name, results, baseline?.[1] ?? [])),
    withTypo: found.map(([name, , results]) => figuresOf(name, results, baseline?.[2] ?? [])),
  };
}

/** The questions with a typo in the word that the fewest paragraphs hold; same typos each time. */
function misspell(asked: readonly Asked[], { documents }: Corpus): Asked[] {
  const counts = new Map<string, number>();
  for (const { title, text } of documents) {
    for (const term of new Set(termsOf(`${title}\n${text}`))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const rarity = (word: string): number => {
    const [term] = termsOf(word);
    return term === undefined ? Number.NEGATIVE_INFINITY : -(counts.get(term) ?? 0);
  };
  const random = randomFrom(TYPO_SEED);
  return asked.map(item => ({ ...item, question: withTypo(item.question, rarity, random) }));
}

async function run(
  search: Search,
  asked: readonly Asked[],
  { documents }: Corpus,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { question, answers, title, document } of asked) {
    const ids = await search(question);
    const place = ids.slice(0, DEPTH).indexOf(document);
    const first = documents[ids[0] ?? -1]?.text ?? '';
    found.push({
      title,
      place: place === -1 ? Number.POSITIVE_INFINITY : place,
      isAnswered: answers.some(answer => first.includes(answer)),
    });
  }
  return found;
}

function figuresOf(
  engine: string,
  results: readonly Found[],
  baseline: readonly Found[],
): PassageFigures {
  const recall = (depth: number): number =>
    mean(results.map(({ place }) => (place < depth ? 1 : 0)));
  const gain = ({ place }: Found): number => gainAt(10, place);
  const reciprocal = ({ place }: Found): number => reciprocalRank(10, place);
  const over = (measure: (found: Found) => number): Difference =>
    differenceOf(
      results.flatMap((found, at) => {
        const other = baseline[at];
        if (other === undefined) return [];
        return { group: found.title, value: measure(found) - measure(other) };
      }),
    );
  return {
    engine,
    gain10: mean(results.map(gain)),
    reciprocalRank10: mean(results.map(reciprocal)),
    recall1: recall(1),
    recall5: recall(5),
    recall20: recall(20),
    answer1: mean(results.map(({ isAnswered }) => (isAnswered ? 1 : 0))),
    gain10OverBaseline: over(gain),
    reciprocalRank10OverBaseline: over(reciprocal),
  };
}
