import { createFormats } from '../formats.ts';

const { day, number, plural } = createFormats('en-GB');

/** Sources of quotes. Numbers are counted from 1; a range has the same number twice if it is one. */
export const sources = {
  paragraphs: ({ first, last }: { first: number; last: number }) =>
    first === last ? `¶ ${number(first)}` : `¶ ${number(first)}–${number(last)}`,
  lines: ({ first, last }: { first: number; last: number }) =>
    first === last ? `line ${number(first)}` : `lines ${number(first)}–${number(last)}`,
  pages: ({ first, last }: { first: number; last: number }) =>
    first === last ? `page ${number(first)}` : `pages ${number(first)}–${number(last)}`,
  /** The title is in quotation marks. */
  chapter: ({ title }: { title: string }) => `chapter ${title}`,
  /** An article without a headline is named by its opening words. */
  untitled: ({ opening }: { opening: string }) => `“${opening}”`,
  /** An ISO 8601 date, or date and time. */
  published: ({ date }: { date: string }) => day(date),
  /** Beside the source of an article of which a feed gave only a part. */
  excerpt: 'excerpt',
  /** An ISO 8601 date. */
  retracted: ({ date }: { date: string }) => `retracted on ${day(date)}`,
  changed: ({ date }: { date: string }) =>
    `This is the text as it was quoted; the article was changed on ${day(date)}.`,
  also: ({ places }: { places: string }) => `also ${places}`,
  morePlaces: ({ places }: { places: number }) =>
    plural(places, { one: '# more place', other: '# more places' }),
  tooLong: ({ numbers }: { numbers: string }) => `Too long for a message: ${numbers}.`,
  noRoom: ({ numbers }: { numbers: string }) => `No room here for ${numbers}; open them below.`,
  inContext: ({ article }: { article: string }) => `In context: ${article}`,
  quoteInBold: 'The quote is in bold.',
  tooLongToShow: ({ places }: { places: string }) => `Too long to show here: ${places}.`,
};
