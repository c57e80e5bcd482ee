import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural } = createFormats('uk');

/** Sources of quotes. */
export const sources: Messages['sources'] = {
  paragraphs: ({ first, last }) =>
    first === last ? `¶ ${number(first)}` : `¶ ${number(first)}–${number(last)}`,
  lines: ({ first, last }) =>
    first === last ? `рядок ${number(first)}` : `рядки ${number(first)}–${number(last)}`,
  pages: ({ first, last }) =>
    first === last ? `сторінка ${number(first)}` : `сторінки ${number(first)}–${number(last)}`,
  chapter: ({ title }) => `розділ ${title}`,
  untitled: ({ opening }) => `«${opening}»`,
  published: ({ date }) => day(date),
  excerpt: 'уривок',
  /** An ISO 8601 date. */
  retracted: ({ date }) => `відкликано ${day(date)}`,
  changed: ({ date }) => `Це текст, який цитувався; статтю змінено ${day(date)}.`,
  also: ({ places }) => `також ${places}`,
  morePlaces: ({ places }) =>
    plural(places, {
      one: 'ще # місце',
      few: 'ще # місця',
      many: 'ще # місць',
      other: 'ще # місця',
    }),
  tooLong: ({ numbers }) => `Задовге для повідомлення: ${numbers}.`,
  noRoom: ({ numbers }) => `Тут не вмістилося: ${numbers}; відкрийте їх нижче.`,
  inContext: ({ article }) => `У контексті: ${article}`,
  quoteInBold: 'Цитату виділено жирним.',
  tooLongToShow: ({ places }) => `Задовге, щоб показати тут: ${places}.`,
};
