import type { Article } from '../../articles/article.ts';
import { foldedNames, foldName } from '../../search/findArticles.ts';

/** So many articles are suggested for a name that none has. */
const MOST = 3;
/** A name that shares fewer of its three-letter runs is like none. */
const ALIKE = 0.3;

/** The articles whose title or file name is most like a name, best first, at most three. */
export function nearestArticles(articles: readonly Article[], typed: string): Article[] {
  const name = foldName(typed);
  const runs = new Set(Array.from({ length: name.length }, (_, at) => name.slice(at, at + 3)));
  const likenessTo = (known: string): number => {
    const most = Math.min(runs.size, known.length);
    let shared = 0;
    for (const run of runs) if (known.includes(run)) shared += 1;
    return most === 0 ? 0 : shared / most;
  };
  return articles
    .map(article => {
      const { file, title } = foldedNames(article);
      return { article, likeness: Math.max(likenessTo(title), likenessTo(file)) };
    })
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ article }) => article);
}
