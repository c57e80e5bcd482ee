import { expect, it } from 'vitest';
import { parseArticle } from '../../parseArticle.ts';

const BODY = `The ferry Aurora ran aground near Northport on 1 February 2024.

Nobody was hurt, the coast guard said. The inquiry is due on 5 May 2026.
`;

/** The date of an article in a file with lines between its headline and its body. */
function publishedOf(lines: string, name = 'ferry.md', headline = '# Ferry runs aground'): unknown {
  const text = `${headline}\n\n${lines}\n\n${BODY}`;
  const parsed = parseArticle(name, new TextEncoder().encode(text));
  return parsed.ok ? parsed.article.published : parsed.reason;
}

it.each([
  ['By Jane Doe, 3 March 2026', '2026-03-03'],
  ['*By Jane Doe, March 3, 2026*', '2026-03-03'],
  ['By Jane Doe\nMarch 3, 2026', '2026-03-03'],
  ['*Fact check by Jane Doe, 3 March 2026*', '2026-03-03'],
  ['Published: Tuesday, March 3, 2026 at 3:04 p.m. EST', '2026-03-03'],
  ['Published 3 March 2026 | Updated 4 March 2026', '2026-03-03'],
  ['Mar. 3, 2026 | Jane Doe | 4 min read', '2026-03-03'],
  ['3 March 2026, staff and agencies', '2026-03-03'],
  ['Northport, 3 March 2026', '2026-03-03'],
  ['Von Jana Novak, 3. März 2026', '2026-03-03'],
  ['Por Jana Novak, 3 de marzo de 2026', '2026-03-03'],
])('the date of an article is read from the line “%s” above its text', (lines, date) => {
  expect(publishedOf(lines)).toBe(date);
});

it.each([
  ['By Jane Doe'],
  ['Updated: March 3, 2026'],
  ['By Jane Doe, 02/03/2026'],
  ['The ferry was built on 3 March 2026.'],
  ['What happened on 3 March 2026'],
])('no date is read from “%s”', lines => {
  expect(publishedOf(lines)).toBeNull();
});

it('the date in the front matter is preferred', () => {
  const headline = '---\ndate: 2026-01-01\n---\n# Ferry runs aground';
  expect(publishedOf('By Jane Doe, 3 March 2026', 'ferry.md', headline)).toBe('2026-01-01');
});
