import { gatherEvidence } from '../../../src/answer/ask/evidence.ts';
import { NEAREST } from '../../../src/answer/ask/rankByMeaning.ts';
import { type RankedSentence, rankSentences } from '../../../src/answer/ask/rankSentences.ts';
import { type AnswerKind, answerKindOf } from '../../../src/answer/question/answerKind.ts';
import { discountFramingTerm } from '../../../src/answer/question/framingTerms.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import type { Encoder } from '../../../src/encoder/encoder.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import type { EncodedQuestion, Semantics } from '../../../src/search/semantic/semantics.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { openSemantics } from '../natural/openSemantics.ts';
import type { NaturalQuestion, QuestionFolder } from '../natural/questionFolders.ts';
import { rememberComparisons } from './rememberComparisons.ts';

/** A question with its candidates, which do not depend on the weights that are fitted. */
export interface Collected {
  readonly question: NaturalQuestion;
  readonly encoded: EncodedQuestion;
  readonly answerKind: AnswerKind | null;
  readonly unknownName: boolean;
  readonly candidates: readonly RankedSentence[];
  readonly semantics: Semantics;
}

/** Passages that are ranked for a question, as when it is answered. */
const RANKED = 50;

/** Collects the candidates for every question of a folder. */
export async function collect(encoder: Encoder, folder: QuestionFolder): Promise<Collected[]> {
  const index = createSearchIndex(folder.articles);
  const semantics = rememberComparisons(await openSemantics(encoder, index));
  const collected: Collected[] = [];
  for (const question of folder.questions) {
    collected.push(await collectFor(question, index, semantics));
  }
  return collected;
}

async function collectFor(
  question: NaturalQuestion,
  index: SearchIndex,
  semantics: Semantics,
): Promise<Collected> {
  const { q: text } = question;
  const vector = await semantics.encode(text, 'question');
  if (vector === null) throw new Error(`the encoder refused “${text}”`);
  const terms = index.interpret(text).map(discountFramingTerm);
  const answerKind = answerKindOf(text);
  const hits = drain(index.rank(terms, { limit: RANKED }));
  const near = drain(semantics.nearest(vector, { articles: index.articles, limit: NEAREST }));
  const candidates = drain(rankSentences(index, { text, terms, answerKind }, hits, near));
  const [best] = candidates;
  const { unknownName } = gatherEvidence(index, terms, { hits, best, quote: undefined });
  return { question, encoded: { text, vector }, answerKind, unknownName, candidates, semantics };
}
