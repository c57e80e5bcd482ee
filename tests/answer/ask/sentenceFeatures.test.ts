import { describe, expect, it } from 'vitest';
import { rankSentences } from '../../../src/answer/ask/rankSentences.ts';
import { answerKindOf } from '../../../src/answer/question/answerKind.ts';
import { discountFramingTerm } from '../../../src/answer/question/framingTerms.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { articleOf } from '../../search/articleOf.ts';

/** Sentences of one article for a question, best first. */
function rankedOn(text: string, paragraphs: readonly string[]) {
  const index = createSearchIndex([articleOf('a.txt', paragraphs)]);
  const terms = index.interpret(text).map(discountFramingTerm);
  const question = { text, terms, answerKind: answerKindOf(text) };
  return drain(rankSentences(index, question, drain(index.rank(terms))));
}

function bestOn(text: string, paragraphs: readonly string[]): string | undefined {
  return rankedOn(text, paragraphs)[0]?.tokenized.text;
}

describe('the best sentence on a question', () => {
  it('may contain an irregular form of a query word', () => {
    const told = 'The council met. The council built the bridge. The council closed the bridge.';
    expect(bestOn('Did the council build the bridge?', [told])).toBe(
      'The council built the bridge.',
    );
  });

  it('contains the word that few others contain', () => {
    const told = 'The harbour pleased Riga. The harbour froze. Riga and its harbour grew.';
    expect(bestOn('How was the harbour of Riga frozen?', [told])).toBe('The harbour froze.');
  });

  it('keeps the word order of the question', () => {
    const told = 'The bank of the river moved. The river bank moved. A bank moved by a river.';
    expect(bestOn('Has the river bank moved?', [told])).toBe('The river bank moved.');
  });

  it('opens the article for a question about its subject', () => {
    const told = 'Basalt is a rock. Basalt is dark. Basalt is heavy.';
    expect(bestOn('What is basalt?', [told])).toBe('Basalt is a rock.');
  });
});

it('keeps each feature within 0 to 1 for any question', () => {
  const told = ['Paris fell. He wrote 3 books there.', 'It was the first of two.'];
  const questions = [
    'Paris',
    'Who wrote three books in Paris?',
    'How many?',
    'it was',
    'Paris '.repeat(50),
  ];
  for (const question of questions) {
    for (const { features, score } of rankedOn(question, told)) {
      for (const value of [score, ...Object.values(features)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.000001);
      }
    }
  }
});
