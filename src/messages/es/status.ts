import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

const ARTICLES = { one: '# artículo', other: '# artículos' };

/** /status and /articles. */
export const status: Messages['status'] = {
  answersFrom: ({ articles }) => `Footnote responde con ${plural(articles, ARTICLES)}.`,
  articles: ({ articles, passages }) =>
    `**Artículos** ${number(articles)}, con ${plural(passages, { one: '# pasaje', other: '# pasajes' })}`,
  indexBuilding: '**Índice** en construcción',
  indexBuilt: ({ ago }) => `**Índice** construido ${ago}`,
  neverReloaded: '**Última recarga** ninguna desde el inicio',
  reloaded: ({ ago }) => `**Última recarga** ${ago}`,
  noWarnings: '**Avisos** ninguno',
  warnings: ({ warnings }) => `**Avisos**\n${warnings}`,
  encoder: ({ state }) => `**Codificador** ${state}`,
  encoderOff: 'desactivado',
  encoderLoading: 'cargando',
  encoderReady: 'listo',
  encoderUnavailable: ({ reason }) => `no disponible: ${reason}`,
  encoded: ({ state, done, total }) =>
    `${state}, ${number(done)} de ${plural(total, { one: '# frase codificada', other: '# frases codificadas' })}`,
  answeredWithout: ({ state, answers }) =>
    `${state}; ${plural(answers, { one: '# respuesta', other: '# respuestas' })} sin él`,
  latency: ({ milliseconds }) => `**Latencia del gateway** ${number(milliseconds)} ms`,
  latencyUnknown: '**Latencia del gateway** aún sin medir',
  memory: ({ mebibytes }) => `**Memoria** ${number(mebibytes)} MiB`,
  runningSince: ({ ago }) => `**Iniciado** ${ago}`,
  version: ({ version }) => `**Versión** ${version}`,
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, ARTICLES)}, aquí del ${number(first)} al ${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# palabra', other: '# palabras' })}, ${plural(paragraphs, { one: '# párrafo', other: '# párrafos' })}`,
};
