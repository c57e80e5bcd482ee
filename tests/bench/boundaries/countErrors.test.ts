import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/passages/splitSentences.ts';
import { countErrors, plainText, totalOf } from './countErrors.ts';
import { GOLD_SENTENCES } from './goldSentences.ts';

describe('countErrors', () => {
  it.each([
    ['nothing where all agree', ['He left. ', 'She stayed. ', 'It rained.'], 0, 0],
    ['nothing where only white space was lost', ['He left.', 'She stayed.', 'It rained.'], 0, 0],
    ['boundaries that are missed', ['He left. She stayed. It rained.'], 2, 0],
    ['a boundary that should not be', ['He ', 'left.', 'She stayed.', 'It rained.'], 0, 1],
    ['one in the wrong place as both', ['He left. She', 'stayed.', 'It rained.'], 1, 1],
    ['no boundary after the end', ['He left.', 'She stayed.', 'It rained.', ' '], 0, 0],
  ])('counts %s', (_, sentences, missed, extra) => {
    const gold = 'He left. |She stayed. |It rained.';
    expect(countErrors(gold, sentences)).toEqual({ marked: 2, missed, extra });
  });

  it('adds up', () => {
    const errors = { marked: 3, missed: 1, extra: 2 };
    expect(totalOf([errors, errors])).toEqual({ marked: 6, missed: 2, extra: 4 });
  });
});

describe('the gold sentences', () => {
  it('are split as they are marked, but for a few', () => {
    const errors = totalOf(
      Object.values(GOLD_SENTENCES)
        .flat()
        .map(gold => {
          const text = plainText(gold);
          return countErrors(
            gold,
            splitSentences(text).map(({ start, end }) => text.slice(start, end)),
          );
        }),
    );
    expect(errors.marked).toBeGreaterThanOrEqual(150);
    expect(errors.missed + errors.extra).toBeLessThanOrEqual(MOST_ERRORS);
  });
});

/** "“Nothing at all?” Dr. Amin pressed.": a verb that is no verb of speech elsewhere. */
const MOST_ERRORS = 1;
