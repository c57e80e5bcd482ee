import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../../../src/answer/ask/answerQuestion.ts';
import { compareArticles } from '../../../../src/answer/compare/compareArticles.ts';
import type { Quote } from '../../../../src/answer/quote/quote.ts';
import { searchPassages } from '../../../../src/answer/search/searchPassages.ts';
import { summarize } from '../../../../src/answer/summary/summarize.ts';
import { runSteps } from '../../../../src/concurrency/steps.ts';
import type { GuildLibraries } from '../../../../src/library/guilds/guildLibraries.ts';
import type { OpenedScope } from '../../../../src/library/guilds/scope.ts';
import type { Storage } from '../../../../src/storage/storage.ts';
import { WAIT_OPTIONS } from '../../../e2e/waitOptions.ts';
import { randomNumbers, randomVector } from '../../../search/semantic/vectors.ts';
import { GUILD } from '../../../storage/openTestStorage.ts';
import { openPglite } from '../../../storage/pglite.ts';
import { indexOf } from '../../../testLibrary.ts';
import { addArticle } from '../addArticle.ts';
import { createTestGuilds } from '../createTestGuilds.ts';
import { generateArticles } from './generatedLibrary.ts';
import { semanticsOf, wordEncoder } from './wordEncoder.ts';

const ARTICLES = generateArticles(50);
const QUESTIONS = ARTICLES.flatMap(({ questions }) => questions);
const VECTOR = randomVector(randomNumbers(1));
const FOLDER = indexOf({
  'tram.md': '# Tram\n\nThe tram to Sandholm leaves at one on Fridays.\n',
  'pier.md': '# Pier\n\nThe pier in Kirkwall closed for repairs in 1971, Mardenfi said.\n',
});

/** The same library in memory and in the database. */
let both: readonly [OpenedScope, OpenedScope];
const opened: (Storage | GuildLibraries)[] = [];

beforeAll(async () => {
  const storage = await openPglite();
  const open = (largeLibrary: number): GuildLibraries =>
    createTestGuilds(() => FOLDER, { storage, semanticsOf, encoder: wordEncoder, largeLibrary });
  const [small, large] = [open(Number.POSITIVE_INFINITY), open(50)];
  opened.push(large, small, storage);
  const { library } = await small.scopeOf(GUILD);
  if (library === null) throw new Error('no library');
  for (const { name, text } of ARTICLES) await addArticle(library, name, text);
  both = [await openEncoded(small), await openEncoded(large)];
});

afterAll(async () => {
  for (const one of opened) await one.close();
});

describe('a library in PostgreSQL', () => {
  it('gives the same answers to 98 of 100 questions as in memory, with the encoder', async () => {
    const same = await countSame(QUESTIONS, async ({ index, semantics }, question) => {
      const answer = await runSteps(answerQuestion(index, question, { semantics }));
      return [answer.outcome, answer.quotes.map(shown), answer.nearest.map(shown)];
    });
    expect(same).toBeGreaterThanOrEqual(98);
  });

  it('gives the same answers by words alone', async () => {
    const same = await countSame(QUESTIONS.slice(0, 20), async ({ index }, question) => {
      const answer = await runSteps(answerQuestion(index, question));
      return [answer.outcome, answer.quotes.map(shown), answer.nearest.map(shown)];
    });
    expect(same).toBe(20);
  });

  it.each([
    'ferry strike',
    '"without a permit" Sandholm',
    'Kirkwal',
    '"the harbour in" -"a storm"',
  ])('finds the same passages for %s as in memory', async keywords => {
    const same = await countSame([keywords], async ({ index }) => {
      const found = await runSteps(searchPassages(index, keywords));
      return found.ok ? [found.passages.map(shown), found.didYouMean, found.spellings] : null;
    });
    expect(same).toBe(1);
  });

  it('is summarized and compared as in memory', async () => {
    const topics = ['harbour storm', 'Kirkwall'];
    const compared = await countSame(topics, async ({ index, semantics }, topic) => {
      const { accounts, shared } = await runSteps(
        compareArticles(index, topic, index.articles, semantics),
      );
      return [accounts.map(({ quotes }) => quotes.map(shown)), shared.map(shown)];
    });
    const summed = await countSame(topics, async ({ index, semantics }, topic) => {
      const { articles } = index;
      const summary = await runSteps(summarize(index, articles, { topic, semantics }));
      return summary.sentences.map(shown);
    });
    expect({ compared, summed }).toEqual({ compared: 2, summed: 2 });
  });
});

function shown({ text, article, also }: Quote): unknown {
  return [text, article.id, also.length];
}

/** Opens the library of a server; resolves when all sentences have vectors. */
async function openEncoded(guilds: GuildLibraries): Promise<OpenedScope> {
  const scope = await guilds.scopeOf(GUILD);
  const opened = await scope.open();
  await vi.waitFor(() => expect(unencoded(opened)).toEqual([]), WAIT_OPTIONS);
  return opened;
}

/** Ids of the server's articles whose sentences have no vectors yet. */
function unencoded({ index, semantics }: OpenedScope): readonly string[] {
  return index.articles
    .filter(({ id }) => id.includes('article-'))
    .filter(article => semantics?.similarityOf(article, 0, VECTOR) === null)
    .map(({ id }) => id);
}

/** Number of inputs for which both libraries give the same. */
async function countSame<Input>(
  inputs: readonly Input[],
  answer: (scope: OpenedScope, input: Input) => Promise<unknown>,
): Promise<number> {
  let same = 0;
  for (const input of inputs) {
    const [a, b] = await Promise.all(both.map(scope => answer(scope, input)));
    if (JSON.stringify(a) === JSON.stringify(b)) same += 1;
  }
  return same;
}
