import { describe, expect, it } from 'vitest';
import { cueOf, weighAsAsked } from '../../src/answer/questionCues.ts';
import { rankSentences } from '../../src/answer/rankSentences.ts';
import { takeAll } from '../../src/answer/steps.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { articleOf } from '../search/articleOf.ts';

/** The sentences of one article on a question, best first. */
function rankedOn(text: string, paragraphs: readonly string[]) {
  const index = createSearchIndex([articleOf('a.txt', paragraphs)]);
  const terms = index.interpret(text).map(weighAsAsked);
  const question = { text, terms, cue: cueOf(text) };
  return takeAll(rankSentences(index, question, index.rank(terms)));
}

function bestOn(text: string, paragraphs: readonly string[]): string | undefined {
  return rankedOn(text, paragraphs)[0]?.measured.text;
}

describe('the best sentence on a question', () => {
  it('may hold an irregular form of a word that is asked for', () => {
    const told = 'The council met. The council built the bridge. The council closed the bridge.';
    expect(bestOn('Did the council build the bridge?', [told])).toBe(
      'The council built the bridge.',
    );
  });

  it('holds the word that few of the others hold', () => {
    const told = 'The harbour pleased Riga. The harbour froze. Riga and its harbour grew.';
    expect(bestOn('How was the harbour of Riga frozen?', [told])).toBe('The harbour froze.');
  });

  it('has its words adjoin as they do in the question', () => {
    const told = 'The bank of the river moved. The river bank moved. A bank moved by a river.';
    expect(bestOn('Has the river bank moved?', [told])).toBe('The river bank moved.');
  });

  it('opens the article where the question asks what its subject is', () => {
    const told = 'Basalt is a rock. Basalt is dark. Basalt is heavy.';
    expect(bestOn('What is basalt?', [told])).toBe('Basalt is a rock.');
  });
});

it('measures each feature from 0 to 1, whatever is asked', () => {
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
