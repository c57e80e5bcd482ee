import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/passages/splitSentences.ts';
import { countErrors, markedSentences, plainText, totalOf } from './countErrors.ts';
import { GOLD_SENTENCES } from './goldSentences.ts';

describe('countErrors', () => {
  it.each([
    ['nothing when all boundaries agree', ['He left. ', 'She stayed. ', 'It rained.'], 0, 0],
    ['nothing when only white space was lost', ['He left.', 'She stayed.', 'It rained.'], 0, 0],
    ['missed boundaries', ['He left. She stayed. It rained.'], 2, 0],
    ['an extra boundary', ['He ', 'left.', 'She stayed.', 'It rained.'], 0, 1],
    ['a misplaced boundary as both', ['He left. She', 'stayed.', 'It rained.'], 1, 1],
    ['no boundary after the end', ['He left.', 'She stayed.', 'It rained.', ' '], 0, 0],
  ])('counts %s', (_, sentences, missed, extra) => {
    const gold = 'He left. |She stayed. |It rained.';
    expect(countErrors(markedSentences(gold), sentences)).toEqual({ marked: 2, missed, extra });
  });

  it('adds up errors', () => {
    const errors = { marked: 3, missed: 1, extra: 2 };
    expect(totalOf([errors, errors])).toEqual({ marked: 6, missed: 2, extra: 4 });
  });
});

describe('the gold sentences', () => {
  it('are split as marked, with few errors', () => {
    const errors = totalOf(
      Object.values(GOLD_SENTENCES)
        .flat()
        .map(gold => {
          const text = plainText(gold);
          return countErrors(
            markedSentences(gold),
            splitSentences(text).map(({ start, end }) => text.slice(start, end)),
          );
        }),
    );
    expect(errors.marked).toBeGreaterThanOrEqual(150);
    expect(errors.missed + errors.extra).toBeLessThanOrEqual(MOST_ERRORS);
  });
});

/** "“Nothing at all?” Dr. Amin pressed.", whose verb is not a speech verb elsewhere. */
const MOST_ERRORS = 1;
