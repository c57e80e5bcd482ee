import { describe, expect, it } from 'vitest';
import { readTreebanks, textsIn } from './treebanks.ts';

function conllu(...lines: readonly string[]): string {
  return lines
    .map(line => (line.startsWith('#') ? line : `# text = ${line}\n1\tx\t_\n`))
    .join('\n');
}

describe('textsIn', () => {
  it('joins the sentences of a paragraph and a document', () => {
    expect(textsIn(conllu('# newdoc', 'One.', 'Two!', '# newpar', 'Three.', '«Four?»'))).toEqual([
      ['One.', 'Two!'],
      ['Three.', '«Four?»'],
    ]);
  });

  it.each([
    ['after a sentence without a final mark', ['One.', 'A headline', 'Two.', 'Three.']],
    ['before a sentence that opens in lower case', ['One.', 'Headline.', 'two.', 'Three.']],
    ['after a number alone', ['One.', '2.', 'Two.', 'Three.']],
  ])('ends a text %s', (_, sentences) => {
    expect(textsIn(conllu(...sentences))).toEqual([sentences.slice(0, 2), sentences.slice(2)]);
  });

  it('divides long texts, and leaves out a sentence alone', () => {
    const lengths = textsIn(conllu(...Array<string>(41).fill('One.'))).map(({ length }) => length);
    expect(lengths).toEqual([20, 20]);
  });
});

describe('readTreebanks', () => {
  it('finds none in a folder that does not exist', async () => {
    expect(await readTreebanks('tests/bench/boundaries/none')).toEqual([]);
  });
});
