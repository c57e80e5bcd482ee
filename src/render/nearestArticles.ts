import { overlap } from '../answer/repetition.ts';
import type { Article } from '../articles/article.ts';
import { foldLetters } from '../search/fold.ts';

/** So many articles are suggested for a name that none has. */
const MOST = 3;
/** A name that shares fewer of its three-letter runs is like none. */
const ALIKE = 0.3;

/** The articles whose title or file name is most like a name, best first, at most three. */
export function nearestArticles(articles: readonly Article[], typed: string): Article[] {
  const wanted = threes(typed);
  const likeness = ({ title, id }: Article): number =>
    Math.max(overlap(wanted, threes(title ?? '')), overlap(wanted, threes(id)));
  return articles
    .map(article => ({ article, likeness: likeness(article) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ article }) => article);
}

function threes(name: string): ReadonlySet<string> {
  const folded = foldLetters(name);
  return new Set(Array.from({ length: folded.length }, (_, at) => folded.slice(at, at + 3)));
}
