import type { Article } from '../../articles/article.ts';
import type { Steps } from '../../concurrency/steps.ts';
import { languageOf } from '../../languages/languageOf.ts';
import { showsEnglish } from './isEnglish.ts';

/** Enough of an article to tell its language. Unit: UTF-16 code units. */
const OPENING = 500;

/**
 * The one language that articles are in, as an ISO 639 code, if a question is certainly in another; null if they are
 * in several, or that of one is unknown. Yields before each article.
 */
export function* otherLanguage(
  question: string,
  articles: readonly Article[],
): Steps<string | null> {
  const asked = languageOf(question);
  if (asked === null) return null;
  let common: string | null = null;
  for (const article of articles) {
    yield;
    const language = languageIn(article);
    if (language === null || language === asked || (common ?? language) !== language) return null;
    common = language;
  }
  return common;
}

const languages = new WeakMap<Article, string | null>();

/** The language that an article names, or else shows; read once, since a folder may have thousands. */
function languageIn(article: Article): string | null {
  const known = languages.get(article);
  if (known !== undefined) return known;
  const read = readLanguage(article);
  languages.set(article, read);
  return read;
}

function readLanguage({ language, text, paragraphs }: Article): string | null {
  const [named] = language?.split('-') ?? [];
  if (named !== undefined) return named;
  const start = paragraphs[0]?.start ?? 0;
  const opening = text.slice(start, start + OPENING);
  return languageOf(opening) ?? (showsEnglish(opening) ? 'en' : null);
}
