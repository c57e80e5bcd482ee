import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('es');

const PASSAGES = { one: '# pasaje', other: '# pasajes' };
const FOUND = { one: '# pasaje encontrado', other: '# pasajes encontrados' };

/** Answers to questions and searches. */
export const answers: Messages['answers'] = {
  passagesFrom: ({ passages, articles }) =>
    `${plural(passages, PASSAGES)} de ${plural(articles, { one: '# artículo', other: '# artículos' })}`,
  closest: 'No hay respuesta directa en los artículos. Lo más cercano:',
  nothing: 'Los artículos no dicen nada sobre esto.',
  nothingFurther: 'No hay nada más sobre esto en los artículos.',
  addTopic: 'Añade a tu pregunta un nombre o un tema.',
  firstOfSeveral: 'Esto se refiere solo a la primera pregunta. Haz las demás de una en una.',
  otherLanguage: ({ tag }) =>
    `Los artículos están en ${languageName(tag)}. Prueba a preguntar en ese idioma.`,
  neverMentioned: ({ words }) => `No aparece en los artículos: ${words}.`,
  neverMentionedInRead: ({ words }) =>
    `No aparece en los artículos que se pudieron leer: ${words}.`,
  quoted: ({ text }) => `«${text}»`,
  corrected: ({ forms }) => `Resultados para ${forms}`,
  alsoSpelt: ({ word, forms }) => `${word}, también ${forms}`,
  didYouMean: ({ query }) => `Quizá quisiste decir: ${query}`,
  continuing: ({ words }) => `A propósito de: ${words}`,
  onlyIn: ({ article }) => `Solo en ${article}`,
  found: ({ passages }) =>
    passages === 0 ? 'No se encontró ningún pasaje' : plural(passages, FOUND),
  foundPart: ({ passages, first, last }) =>
    first === last
      ? `${plural(passages, FOUND)}, aquí el ${number(first)}`
      : `${plural(passages, FOUND)}, aquí del ${number(first)} al ${number(last)}`,
  noneOnPage: ({ passages }) => `${plural(passages, FOUND)}, ninguno en esta página`,
  articlesChanged: 'Los artículos han cambiado desde la primera página.',
  andMore: ({ list, more }) => `${list} y ${number(more)} más`,
};
