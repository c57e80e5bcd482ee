import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

const OF_ARTICLES = { one: '# статті', few: '# статей', many: '# статей', other: '# статті' };

const counted = (quoted: number, articles: number): string =>
  quoted === articles
    ? plural(articles, OF_ARTICLES)
    : `${number(quoted)} з ${plural(articles, OF_ARTICLES)}`;

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Підсумок: ${article}`,
  summaryOn: ({ article, topic }) => `Підсумок на тему ${topic}: ${article}`,
  summaryOfSeveral: ({ quoted, articles }) => `Підсумок ${counted(quoted, articles)}`,
  summaryOfSeveralOn: ({ quoted, articles, topic }) =>
    `Підсумок ${counted(quoted, articles)} на тему ${topic}`,
  comparisonOn: ({ quoted, articles, topic }) =>
    `Порівняння ${counted(quoted, articles)} на тему ${topic}`,
  nothingToCompare: ({ topic }) => `Немає що порівнювати на тему ${topic}`,
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
    `${plural(articles, { one: 'Про це є ще # стаття', few: 'Про це є ще # статті', many: 'Про це є ще # статей', other: 'Про це є ще # статті' })}.`,
  chooseArticles: 'Вибрати статті для порівняння',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `процитовано: ${list}`,
  figure: ({ list }) => `числа: ${list}`,
  date: ({ list }) => `дати: ${list}`,
  name: ({ list }) => `імена: ${list}`,
};

/** Digests of new articles. */
export const digests: Messages['digests'] = {
  none: 'На цьому сервері ще немає дайджестів. `/дайджест налаштувати` створює дайджест.',
  named: ({ digest }) => `Дайджест **${digest}**`,
  due: ({ day, time, timezone }) => `${day} о ${time} (${timezone})`,
  isActive: ({ time }) => `наступний: ${time}`,
  isPaused: 'призупинено',
  isRefused: ({ reason }) => `призупинено: ${reason}. \`/дайджест відновити\` пробує знову.`,
  full: ({ limit }) =>
    `На сервері може бути не більше ніж ${plural(limit, { one: '# дайджест', few: '# дайджести', many: '# дайджестів', other: '# дайджесту' })}. Спершу приберіть один.`,
  unknown: ({ digest }) =>
    `На цьому сервері немає дайджесту ${digest}. \`/дайджест список\` показує всі.`,
  badTime: 'Вкажіть час у годинах і хвилинах, наприклад 08:30.',
  badTimezone: 'Це не часовий пояс. Виберіть одну з підказок, наприклад Europe/Kyiv.',
  removed: ({ digest }) => `Прибрано: ${digest}`,
  nothingNew: 'Після останнього дайджесту нічого нового немає, тож нічого не було б опубліковано.',
  heading: '**Нові статті**',
  headingSince: ({ time }) => `**Нові статті від ${time}**`,
  told: ({ channel, reason }) =>
    `Дайджест у ${channel} призупинено: ${reason}. \`/дайджест відновити\` відновлює його.`,
};
