import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('uk');

const PASSAGES = { one: '# уривок', few: '# уривки', many: '# уривків', other: '# уривка' };
const FOUND = {
  one: 'Знайдено # уривок',
  few: 'Знайдено # уривки',
  many: 'Знайдено # уривків',
  other: 'Знайдено # уривка',
};

/** Answers to questions and searches. */
export const answers: Messages['answers'] = {
  passagesFrom: ({ passages, articles }) =>
    `${plural(passages, PASSAGES)} з ${plural(articles, { one: '# статті', few: '# статей', many: '# статей', other: '# статті' })}`,
  closest: 'Прямої відповіді у статтях немає. Найближчі уривки:',
  nothing: 'У статтях про це нічого немає.',
  nothingFurther: 'Більше про це у статтях нічого немає.',
  addTopic: 'Додайте до запитання ім’я або тему.',
  firstOfSeveral: 'Це стосується лише першого запитання. Поставте інші по одному.',
  otherLanguage: ({ tag }) =>
    `Мова статей: ${languageName(tag)}. Спробуйте поставити запитання цією мовою.`,
  neverMentioned: ({ words }) => `У статтях не згадується: ${words}.`,
  neverMentionedInRead: ({ words }) => `У статтях, які вдалося прочитати, не згадується: ${words}.`,
  quoted: ({ text }) => `«${text}»`,
  corrected: ({ forms }) => `Результати для: ${forms}`,
  alsoSpelt: ({ word, forms }) => `${word}, також ${forms}`,
  didYouMean: ({ query }) => `Можливо, ви мали на увазі: ${query}`,
  continuing: ({ words }) => `Продовження теми: ${words}`,
  onlyIn: ({ article }) => `Лише у статті: ${article}`,
  found: ({ passages }) => (passages === 0 ? 'Уривків не знайдено' : plural(passages, FOUND)),
  foundPart: ({ passages, first, last }) =>
    first === last
      ? `${plural(passages, FOUND)}, тут № ${number(first)}`
      : `${plural(passages, FOUND)}, тут ${number(first)}–${number(last)}`,
  noneOnPage: ({ passages }) => `${plural(passages, FOUND)}, на цій сторінці жодного`,
  articlesChanged: 'Статті змінилися відтоді, як показано першу сторінку.',
  andMore: ({ list, more }) => `${list} та ще ${number(more)}`,
};
