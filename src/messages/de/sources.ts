import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural } = createFormats('de');

/** Sources of quotes. */
export const sources: Messages['sources'] = {
  paragraphs: ({ first, last }) =>
    first === last ? `¶ ${number(first)}` : `¶ ${number(first)}–${number(last)}`,
  lines: ({ first, last }) =>
    first === last ? `Zeile ${number(first)}` : `Zeilen ${number(first)}–${number(last)}`,
  pages: ({ first, last }) =>
    first === last ? `Seite ${number(first)}` : `Seiten ${number(first)}–${number(last)}`,
  chapter: ({ title }) => `Kapitel ${title}`,
  untitled: ({ opening }) => `„${opening}“`,
  published: ({ date }) => day(date),
  excerpt: 'Auszug',
  /** An ISO 8601 date. */
  retracted: ({ date }) => `zurückgezogen am ${day(date)}`,
  changed: ({ date }) =>
    `Dies ist der zitierte Wortlaut; der Artikel wurde am ${day(date)} geändert.`,
  also: ({ places }) => `auch ${places}`,
  morePlaces: ({ places }) =>
    plural(places, { one: '# weitere Stelle', other: '# weitere Stellen' }),
  tooLong: ({ numbers }) => `Zu lang für eine Nachricht: ${numbers}.`,
  noRoom: ({ numbers }) => `Kein Platz für ${numbers}; öffne sie unten.`,
  inContext: ({ article }) => `Im Kontext: ${article}`,
  quoteInBold: 'Das Zitat ist fett.',
  tooLongToShow: ({ places }) => `Hier zu lang zum Anzeigen: ${places}.`,
};
