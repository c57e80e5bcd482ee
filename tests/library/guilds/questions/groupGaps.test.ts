import { describe, expect, it } from 'vitest';
import { createQuestionVectors } from '../../../../src/library/guilds/questions/createQuestionVectors.ts';
import { groupGaps, type QuestionGap } from '../../../../src/library/guilds/questions/groupGaps.ts';

const gapsOf = (...texts: readonly string[]): QuestionGap[] =>
  texts.map((text, at) => ({
    id: String(at),
    text,
    carried: [],
    reason: 'nothing',
    day: '2025-03-02',
  }));

function grouped(
  texts: readonly string[],
  vectors: readonly (readonly number[] | null)[],
): readonly (readonly string[])[] {
  const compared = vectors.map(vector => vector && new Float32Array(vector));
  return groupGaps(gapsOf(...texts), compared).map(group => group.map(({ text }) => text));
}

describe('groupGaps', () => {
  it('puts questions with near vectors together, those asked most first', () => {
    const texts = ['why was it shut', 'what is the fare', 'price of a ticket'];
    const vectors = [
      [1, 0],
      [0, 1],
      [0.6, 0.8],
    ];
    expect(grouped(texts, vectors)).toEqual([
      ['what is the fare', 'price of a ticket'],
      ['why was it shut'],
    ]);
  });

  it('keeps questions apart that name different things, however near', () => {
    const texts = [
      'When does the ferry to Sandholm leave?',
      'When does the ferry to Kessel leave?',
    ];
    expect(grouped(texts, [[1], [1]])).toHaveLength(2);
  });

  it('compares the words where a vector is missing', () => {
    const texts = ['Who built the lighthouse?', 'who built the lighthouse', 'Who built the pier?'];
    expect(grouped(texts, [null, [1], null])).toEqual([
      ['Who built the lighthouse?', 'who built the lighthouse'],
      ['Who built the pier?'],
    ]);
  });

  it('tells questions apart by the words they took over', () => {
    const [a, b] = gapsOf('and when?', 'and when?');
    const gaps = [
      { ...a, carried: ['Sandholm'] },
      { ...b, carried: ['Kessel'] },
    ].flatMap(({ id = '', text = '', carried, reason = 'nothing' as const, day = '' }) => ({
      id,
      text,
      carried,
      reason,
      day,
    }));
    expect(groupGaps(gaps, [null, null])).toHaveLength(2);
  });
});

describe('createQuestionVectors', () => {
  it('encodes English questions once, and others never', async () => {
    const asked: (readonly string[])[] = [];
    const vectorsOf = createQuestionVectors({
      encodeQuestions: async questions => {
        asked.push(questions);
        return questions.map(() => new Float32Array([1]));
      },
    });
    const questions = ['What is the fare?', 'Wann fährt die Fähre nach Sandholm?'];
    expect(await vectorsOf(questions)).toEqual([new Float32Array([1]), null]);
    expect(await vectorsOf(questions)).toEqual([new Float32Array([1]), null]);
    expect(asked).toEqual([['What is the fare?']]);
  });

  it('gives no vectors while the encoder is off', async () => {
    const vectorsOf = createQuestionVectors({ encodeQuestions: async () => null });
    expect(await vectorsOf(['What is the fare?'])).toEqual([null]);
  });
});
