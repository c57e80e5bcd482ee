import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural } = createFormats('es');

/** Sources of quotes. */
export const sources: Messages['sources'] = {
  paragraphs: ({ first, last }) =>
    first === last ? `¶ ${number(first)}` : `¶ ${number(first)}–${number(last)}`,
  lines: ({ first, last }) =>
    first === last ? `línea ${number(first)}` : `líneas ${number(first)}–${number(last)}`,
  pages: ({ first, last }) =>
    first === last ? `página ${number(first)}` : `páginas ${number(first)}–${number(last)}`,
  chapter: ({ title }) => `capítulo ${title}`,
  untitled: ({ opening }) => `«${opening}»`,
  published: ({ date }) => day(date),
  excerpt: 'extracto',
  /** An ISO 8601 date. */
  retracted: ({ date }) => `retirado el ${day(date)}`,
  changed: ({ date }) =>
    `Este es el texto tal como se citó; el artículo se modificó el ${day(date)}.`,
  also: ({ places }) => `también ${places}`,
  morePlaces: ({ places }) => plural(places, { one: '# lugar más', other: '# lugares más' }),
  tooLong: ({ numbers }) => `Demasiado largo para un mensaje: ${numbers}.`,
  noRoom: ({ numbers }) => `Aquí no caben ${numbers}; ábrelos abajo.`,
  inContext: ({ article }) => `En contexto: ${article}`,
  quoteInBold: 'La cita está en negrita.',
  tooLongToShow: ({ places }) => `Demasiado largo para mostrarlo aquí: ${places}.`,
};
