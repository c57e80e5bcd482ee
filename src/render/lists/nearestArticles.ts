import type { Article } from '../../articles/article.ts';
import { foldedNames, foldName } from '../../search/findArticles.ts';

/** Maximum number of suggestions. */
const MOST = 3;
/** Minimum share of a name's trigrams that a similar name has. */
const SIMILAR = 0.3;

/** Finds up to three articles with a similar title or file name, most similar first. */
export function nearestArticles(articles: readonly Article[], typed: string): Article[] {
  const name = foldName(typed);
  const trigrams = new Set(Array.from({ length: name.length }, (_, at) => name.slice(at, at + 3)));
  const similarityTo = (known: string): number => {
    const most = Math.min(trigrams.size, known.length);
    let shared = 0;
    for (const trigram of trigrams) if (known.includes(trigram)) shared += 1;
    return most === 0 ? 0 : shared / most;
  };
  return articles
    .map(article => {
      const { file, title } = foldedNames(article);
      return { article, similarity: Math.max(similarityTo(title), similarityTo(file)) };
    })
    .filter(({ similarity }) => similarity >= SIMILAR)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST)
    .map(({ article }) => article);
}
