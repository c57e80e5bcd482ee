import { table } from '../table.ts';
import type { AbstentionFigures } from './abstention.ts';
import { BASELINE } from './engines.ts';
import type { Difference } from './measures.ts';
import type { PassageFigures, PassageTables } from './passages.ts';
import type { SentenceTables } from './sentences.ts';

/** Formats how well each engine finds passages, with and without a typo in the question. */
export function passageReport({ questions, paragraphs, asTyped, withTypo }: PassageTables): string {
  return [
    `Passages: ${questions} questions, ${paragraphs} paragraphs`,
    engineTable(asTyped),
    '',
    'Passages: one typo in the rarest word of each question',
    engineTable(withTypo),
  ].join('\n');
}

/** Formats how well sentences are ranked, and which quotes are shown. */
export function sentenceReport({ rankings, shown }: SentenceTables): string {
  return [
    'Answer sentences within an article',
    table(
      ['set', 'questions', 'P@1', '95 %', 'MRR', '95 %'],
      rankings.map(({ set, questions, precision1, reciprocalRank }) => [
        set,
        String(questions),
        share(precision1.mean),
        interval(precision1),
        share(reciprocalRank.mean),
        interval(reciprocalRank),
      ]),
    ),
    '',
    'Quotes shown from all articles, as answers or nearest passages',
    table(
      ['questions', 'answer shown', '95 %', 'in the first', '95 %', 'characters'],
      [
        [
          String(shown.questions),
          share(shown.answerShown.mean),
          interval(shown.answerShown),
          share(shown.answerFirst.mean),
          interval(shown.answerFirst),
          shown.characters.toFixed(0),
        ],
      ],
    ),
  ].join('\n');
}

/** Formats how well libraries of each size recognize unanswerable questions. */
export function abstentionReport(figures: readonly AbstentionFigures[]): string {
  return [
    'Abstention: half of the subjects indexed, questions about both halves',
    table(
      [
        'articles',
        'drawn',
        'answerable',
        'not',
        'AUC',
        'kept at 5 %',
        'false answers',
        'false refusals',
        'AUC, near misses',
      ],
      figures.map(row => [
        String(row.articles),
        String(row.collections),
        String(row.answerable),
        String(row.unanswerable),
        share(row.areaUnderCurve),
        share(row.keptAt5),
        share(row.falseAnswers),
        share(row.falseRefusals),
        share(row.areaUnderCurveOfNearMisses),
      ]),
    ),
  ].join('\n');
}

function engineTable(figures: readonly PassageFigures[]): string {
  return table(
    [
      'engine',
      'nDCG@10',
      'MRR@10',
      'R@1',
      'R@5',
      'R@20',
      'answer@1',
      `nDCG@10 - ${BASELINE}`,
      '95 %',
      'MRR@10 -',
      '95 %',
    ],
    figures.map(row => [
      row.engine,
      share(row.gain10),
      share(row.reciprocalRank10),
      share(row.recall1),
      share(row.recall5),
      share(row.recall20),
      share(row.answer1),
      share(row.gain10OverBaseline.mean),
      interval(row.gain10OverBaseline),
      share(row.reciprocalRank10OverBaseline.mean),
      interval(row.reciprocalRank10OverBaseline),
    ]),
  );
}

function share(value: number): string {
  return value.toFixed(3);
}

function interval({ low, high }: Difference): string {
  return `${share(low)} to ${share(high)}`;
}
