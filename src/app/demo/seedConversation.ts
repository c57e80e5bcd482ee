import type { Article } from '../../articles/article.ts';
import type { Line } from '../../sandbox/page/newsroom.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';

/** Length of a sentence that a message repeats. Unit: characters. */
const CLAIM_LENGTHS = { min: 40, max: 300 };

/** Messages that the demo's channels start with: small talk, and lines about the library's articles. */
export function seedConversation(index: SearchIndex): readonly Line[] {
  const { articles } = index;
  const titles = articles.flatMap(({ title }) => title ?? []);
  const [asked] = titles;
  const briefed = titles.at(-1);
  const last = articles.at(-1);
  const claim = last === undefined ? null : claimFrom(index, last);
  return [
    { by: 'administrator', where: 'general', text: 'Good morning. The lift is working again.' },
    { by: 'member', where: 'general', text: 'At last. Is there any coffee left?' },
    ...(asked === undefined
      ? []
      : [{ by: 'member', where: 'general', text: `What do we have on “${asked}”?` } as const]),
    ...(claim === null
      ? []
      : [{ by: 'moderator', where: 'general', text: `A reader writes: ${claim}` } as const]),
    { by: 'administrator', where: 'general', text: 'Back in ten minutes.' },
    {
      by: 'member',
      where: 'morning-briefing',
      text: briefed === undefined ? 'Shall we start?' : `Who takes “${briefed}” today?`,
    },
    { by: 'moderator', where: 'moderators', text: 'Drafts of summaries go here first, please.' },
  ];
}

/** A sentence of an article that somebody might repeat, or null. */
function claimFrom(index: SearchIndex, article: Article): string | null {
  for (const { start, end } of index.sentencesOf(article)) {
    const sentence = article.text.slice(start, end).replaceAll(/\s+/gu, ' ');
    const { length } = sentence;
    if (length >= CLAIM_LENGTHS.min && length <= CLAIM_LENGTHS.max) return sentence;
  }
  return null;
}
