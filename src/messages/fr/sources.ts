import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural } = createFormats('fr');

/** Sources of quotes. */
export const sources: Messages['sources'] = {
  paragraphs: ({ first, last }) =>
    first === last ? `¶ ${number(first)}` : `¶ ${number(first)}–${number(last)}`,
  lines: ({ first, last }) =>
    first === last ? `ligne ${number(first)}` : `lignes ${number(first)}–${number(last)}`,
  pages: ({ first, last }) =>
    first === last ? `page ${number(first)}` : `pages ${number(first)}–${number(last)}`,
  chapter: ({ title }) => `chapitre ${title}`,
  untitled: ({ opening }) => `« ${opening} »`,
  published: ({ date }) => day(date),
  excerpt: 'extrait',
  /** An ISO 8601 date. */
  retracted: ({ date }) => `retiré le ${day(date)}`,
  changed: ({ date }) =>
    `Voici le texte tel qu’il a été cité ; l’article a été modifié le ${day(date)}.`,
  also: ({ places }) => `aussi ${places}`,
  morePlaces: ({ places }) =>
    plural(places, { one: '# autre endroit', other: '# autres endroits' }),
  tooLong: ({ numbers }) => `Trop long pour un message : ${numbers}.`,
  noRoom: ({ numbers }) => `Pas de place ici pour ${numbers} ; ouvrez-les ci-dessous.`,
  inContext: ({ article }) => `Dans son contexte : ${article}`,
  quoteInBold: 'La citation est en gras.',
  tooLongToShow: ({ places }) => `Trop long pour être affiché ici : ${places}.`,
};
