import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import type { Quote } from '../../src/answer/quote/quote.ts';
import { drain } from '../../src/concurrency/steps.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { readArticles } from '../../src/sources/folder/readArticles.ts';
import questionSet from './seeds.json' with { type: 'json' };

const questions = z
  .object({
    answerable: z.array(
      z.object({
        article: z.string(),
        question: z.string(),
        kind: z.enum(['direct', 'paraphrase']),
        expected: z.array(z.string()).min(1),
      }),
    ),
    unanswerable: z.array(z.object({ question: z.string(), kind: z.enum(['near miss', 'far']) })),
  })
  .parse(questionSet);

let index: SearchIndex;

beforeAll(async () => {
  const seeds = path.resolve(import.meta.dirname, '../../seeds');
  const { articles } = await readArticles(seeds, { maxBytes: 1_000_000 });
  index = createSearchIndex(articles);
});

/** Whether the first quote contains an expected sentence. */
function isRight(quotes: readonly Quote[], expected: readonly string[]): boolean {
  return expected.some(sentence => quotes[0]?.text.includes(sentence) ?? false);
}

function answerable(kind: 'direct' | 'paraphrase') {
  const asked = questions.answerable.filter(question => question.kind === kind);
  const answers = asked.map(({ question, expected }) => ({
    ...drain(answerQuestion(index, question)),
    expected,
  }));
  const answered = answers.filter(({ outcome }) => outcome === 'answered');
  const refused = answers.filter(({ outcome }) => outcome !== 'answered');
  const right = answered.filter(({ quotes, expected }) => isRight(quotes, expected));
  return {
    questions: answers.length,
    'precision at 1': share(right.length, answered.length),
    'false refusals': refused.length,
    'nearest is right': refused.filter(({ nearest, expected }) => isRight(nearest, expected))
      .length,
  };
}

function unanswerable(kind: 'near miss' | 'far') {
  const asked = questions.unanswerable.filter(question => question.kind === kind);
  const answered = asked.filter(
    ({ question }) => drain(answerQuestion(index, question)).outcome === 'answered',
  );
  return { questions: asked.length, 'false answers': answered.length };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole) / 100;
}

describe('the question set on the seeds', () => {
  it('is answered with the expected sentence first, and not answered when the articles do not say', () => {
    const report = {
      direct: answerable('direct'),
      paraphrase: answerable('paraphrase'),
      'near miss': unanswerable('near miss'),
      far: unanswerable('far'),
    };
    console.table(report);
    expect(report.direct['precision at 1']).toBeGreaterThan(0.9);
    expect(report.direct['false refusals']).toBeLessThan(3);
    expect(report['near miss']['false answers']).toBeLessThan(3);
    expect(report.far['false answers']).toBe(0);
  });
});
