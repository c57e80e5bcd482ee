import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

const ARTICLES = { one: '# artículo', other: '# artículos' };

const counted = (quoted: number, articles: number): string =>
  quoted === articles
    ? plural(articles, ARTICLES)
    : `${number(quoted)} de ${plural(articles, ARTICLES)}`;

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Resumen de ${article}`,
  summaryOn: ({ article, topic }) => `Resumen de ${article} sobre ${topic}`,
  summaryOfSeveral: ({ quoted, articles }) => `Resumen de ${counted(quoted, articles)}`,
  summaryOfSeveralOn: ({ quoted, articles, topic }) =>
    `Resumen de ${counted(quoted, articles)} sobre ${topic}`,
  comparisonOn: ({ quoted, articles, topic }) =>
    `Comparación de ${counted(quoted, articles)} sobre ${topic}`,
  nothingToCompare: ({ topic }) => `Nada que comparar sobre ${topic}`,
  articles: ({ articles }) => plural(articles, ARTICLES),
  nothingOn: ({ topic }) => `Los artículos no dicen nada sobre ${topic}.`,
  nothingToSum: 'No hay nada que citar para un resumen.',
  part: ({ heading, part, parts }) => `${heading}, parte ${number(part)} de ${number(parts)}`,
  requestedBy: ({ asker }) => `Solicitado por ${asker}`,
  wholeText: 'Este es el texto completo; no es más largo que un resumen.',
  notQuoted: ({ articles }) => `No se cita nada de ${articles}`,
  sameWording: 'El mismo texto en varios artículos',
  onlyHere: 'Solo en un artículo',
  cites: ({ speakers }) => `Cita a ${speakers}`,
  noOtherAccount: 'Ningún otro artículo tiene un pasaje sobre esto.',
  moreArticles: ({ articles }) =>
    `${plural(articles, { one: '# artículo más trata de esto', other: '# artículos más tratan de esto' })}.`,
  chooseArticles: 'Elegir artículos para comparar',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `cita a: ${list}`,
  figure: ({ list }) => `cifras: ${list}`,
  date: ({ list }) => `fechas: ${list}`,
  name: ({ list }) => `nombres: ${list}`,
};

/** Digests of new articles. */
export const digests: Messages['digests'] = {
  none: 'Este servidor aún no tiene boletines. `/boletín configurar` crea uno.',
  named: ({ digest }) => `Boletín **${digest}**`,
  due: ({ day, time, timezone }) => `${day} a las ${time} (${timezone})`,
  isActive: ({ time }) => `próximo: ${time}`,
  isPaused: 'en pausa',
  isRefused: ({ reason }) => `en pausa: ${reason}. \`/boletín reanudar\` vuelve a intentarlo.`,
  full: ({ limit }) =>
    `Un servidor puede tener como máximo ${plural(limit, { one: '# boletín', other: '# boletines' })}. Quita uno primero.`,
  unknown: ({ digest }) =>
    `Este servidor no tiene el boletín ${digest}. \`/boletín lista\` los muestra todos.`,
  badTime: 'Indica la hora en horas y minutos, por ejemplo 08:30.',
  badTimezone: 'Esa no es una zona horaria. Elige una sugerencia, por ejemplo Europe/Madrid.',
  removed: ({ digest }) => `Quitado: ${digest}`,
  nothingNew: 'No hay nada nuevo desde el último boletín; no se publicaría nada.',
  heading: '**Artículos nuevos**',
  headingSince: ({ time }) => `**Artículos nuevos desde ${time}**`,
  told: ({ channel, reason }) =>
    `El boletín de ${channel} está en pausa: ${reason}. \`/boletín reanudar\` lo reanuda.`,
};
