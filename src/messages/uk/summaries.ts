import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

const OF_ARTICLES = { one: '# статті', few: '# статей', many: '# статей', other: '# статті' };

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Підсумок: ${article}`,
  summaryOn: ({ article, topic }) => `Підсумок на тему ${topic}: ${article}`,
  summaryOfSeveral: ({ articles }) => `Підсумок ${plural(articles, OF_ARTICLES)}`,
  summaryOfSeveralOn: ({ articles, topic }) =>
    `Підсумок ${plural(articles, OF_ARTICLES)} на тему ${topic}`,
  comparisonOn: ({ articles, topic }) =>
    `Порівняння ${plural(articles, OF_ARTICLES)} на тему ${topic}`,
  articles: ({ articles }) =>
    plural(articles, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' }),
  nothingOn: ({ topic }) => `У статтях нічого немає на тему ${topic}.`,
  nothingToSum: 'Для підсумку немає чого цитувати.',
  part: ({ heading, part, parts }) => `${heading}, частина ${number(part)} з ${number(parts)}`,
  requestedBy: ({ asker }) => `На запит ${asker}`,
  wholeText: 'Це весь текст; він не довший за підсумок.',
  notQuoted: ({ articles }) => `Нічого не процитовано зі статей: ${articles}`,
  sameWording: 'Те саме формулювання в кількох статтях',
  onlyHere: 'Лише в одній статті',
  cites: ({ speakers }) => `Цитує: ${speakers}`,
  noOtherAccount: 'В інших статтях немає уривків про це.',
  moreArticles: ({ articles }) =>
    `${plural(articles, { one: 'Про це є ще # стаття', few: 'Про це є ще # статті', many: 'Про це є ще # статей', other: 'Про це є ще # статті' })}; виберіть нижче, які порівняти.`,
  chooseArticles: 'Вибрати статті для порівняння',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `процитовано: ${list}`,
  figure: ({ list }) => `числа: ${list}`,
  date: ({ list }) => `дати: ${list}`,
  name: ({ list }) => `імена: ${list}`,
};
