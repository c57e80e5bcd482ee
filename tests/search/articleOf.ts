import type { Article } from '../../src/articles/article.ts';

/** Creates an article from paragraphs of one line each. */
export function articleOf(
  id: string,
  paragraphs: readonly string[],
  title: string | null = null,
): Article {
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.length + 1;
  }
  return {
    id,
    title,
    publisher: null,
    url: null,
    published: null,
    language: null,
    authors: [],
    updated: null,
    description: null,
    tags: [],
    text: paragraphs.join('\n'),
    lineStarts: starts.length > 0 ? starts : [0],
    firstLine: 1,
    landmarks: [],
    isTitledByFile: false,
    paragraphs: paragraphs.map((paragraph, index) => {
      const start = starts[index] ?? 0;
      const end = start + paragraph.length;
      return { number: index + 1, start, end, heading: null };
    }),
  };
}
