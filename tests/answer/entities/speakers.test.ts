import { describe, expect, it } from 'vitest';
import { speakersIn } from '../../../src/answer/entities/speakers.ts';

const written = (text: string) => speakersIn(text).map(({ start, end }) => text.slice(start, end));

describe('speakersIn', () => {
  it.each([
    ['“We are done. Go,” Donald Trump said abruptly.', ['Donald Trump']],
    ['“It held,” said the engineer Tomasz Wilk.', ['Tomasz Wilk']],
    ['It rained for days, said Piotr Nowak, a hydrologist.', ['Piotr Nowak']],
    ['Captain Anna Berg, 45, told reporters that it sank.', ['Anna Berg']],
    ['UK Prime Minister Keir Starmer called the talk “productive”.', ['Keir Starmer']],
    ['The talk was marked by friction, according to Axios.', ['Axios']],
    ['According to the European Flood Agency, it rained.', ['European Flood Agency']],
    ['Some Russian officials have warned that it rained.', ['Russian officials']],
    ['It was closed, local police said.', ['local police']],
    [
      'The Institute for Public Policy Research has argued it.',
      ['Institute for Public Policy Research'],
    ],
    ['The river rose on Friday, the water board said.', ['water board']],
    ['Nobody was hurt, according to the rail operator.', ['rail operator']],
    ['A former engineer, Tomas Reyk, alleged that it leaked.', ['Tomas Reyk']],
    ['Tomas Reyk, Kestrian, alleged that it leaked.', ['Tomas Reyk']],
    ['Critics accused him of lying.', ['Critics']],
    ['The Kestrian leader reportedly emphasized that it held.', ['Kestrian leader']],
    ['Yesterday Koval said that it rained.', ['Koval']],
    ['However, Koval has repeatedly denied it.', ['Koval']],
    ['Emily said that it rained.', ['Emily']],
    ['“It rained,” said Emily, a nurse.', ['Emily']],
  ])('finds the speakers in %j', (text, speakers) => {
    expect(written(text)).toEqual(speakers);
  });

  it.each([
    '“It is over,” said the president in Kyiv.',
    'He said Trump was wrong.',
    'He said that it rained in Kyiv.',
    'A spokesman for Smith said it rained.',
    '“Trump said it would rain,” he recalled.',
    'Trump left before it rained.',
    '“It is over,” he said, added that Smith had left.',
    'A ruling of the court said that it rained.',
    'Nobody had warned of it.',
    'Smith added a line to the bill.',
    'Surprisingly, Koval appeared open to the plan, saying:',
  ])('finds no speaker in %j', text => {
    expect(written(text)).toEqual([]);
  });
});
