import { describe, expect, it } from 'vitest';
import { locateExpanded } from '../../../src/answer/expand/locateExpanded.ts';
import { textAt } from '../../../src/answer/quote/quote.ts';
import { indexOf } from '../../testLibrary.ts';

const OPENING = '# The bridge\n\nA part of the bridge fell into the river on Sunday.';

/** The quote of the sentence that contains some words, in an article that ends with a section. */
function quoted(section: string, words: string): string {
  const index = indexOf({ 'bridge.md': `${OPENING}\n\n${section}\n` });
  const [article] = index.articles;
  if (article === undefined) throw new Error('the article cannot be read');
  const at = index
    .sentencesOf(article)
    .findIndex(({ start, end }) => article.text.slice(start, end).includes(words));
  return textAt(locateExpanded(index, article, at));
}

describe('a section whose heading doubts it', () => {
  const items = '- A lorry was parked there.\n- The mayor was warned.\n- It was sold.';

  it.each([
    'False claims that are circulating',
    'What we don’t know',
    'Rumours',
    'The allegations against the builder',
    'What prosecutors say',
    'According to the builder',
    'Unanswered questions',
    'Unverified reports',
    'Falsche Behauptungen im Netz',
    'Ce que dit la défense',
    'Lo que no se sabe',
    'Чутки',
  ])('is quoted from its heading: %s', heading => {
    const section = `## ${heading}\n\n${items}`;
    expect(quoted(section, 'The mayor')).toBe(
      `${heading}\n\n- A lorry was parked there.\n- The mayor was warned.`,
    );
  });

  it('is quoted from its heading in later paragraphs', () => {
    const section = '## Rumours\n\nA lorry was parked there.\n\nAn engineer has left.';
    expect(quoted(section, 'engineer')).toBe(
      'Rumours\n\nA lorry was parked there.\n\nAn engineer has left.',
    );
  });

  it.each(['What we know', 'Insurance claims rise', 'Questions and answers', 'Myth and fact'])(
    'is not one below %s',
    heading => {
      const section = `## ${heading}\n\nA lorry was parked there.\n\nAn engineer has left.`;
      expect(quoted(section, 'lorry')).toBe('A lorry was parked there.');
      expect(quoted(section, 'engineer')).toBe('An engineer has left.');
    },
  );

  it('ends at the next heading', () => {
    const section = '## Rumours\n\nA lorry was parked there.\n\n## Repairs\n\nThey cost a million.';
    expect(quoted(section, 'million')).not.toContain('Rumours');
  });
});
