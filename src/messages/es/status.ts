import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural, shortDay } = createFormats('es');

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
  questionsADay: 'Preguntas por día',
  outcomes: {
    answered: 'respondidas',
    closest: 'solo los pasajes más cercanos',
    nothing: 'sin resultado',
  },
  shortDay: ({ iso }) => shortDay(iso),
  chartDescription: ({ from, to, numbers }) =>
    `Gráfico de barras de las preguntas por día del ${day(from)} al ${day(to)}. Respondidas, solo los pasajes más cercanos y sin resultado, en los días con preguntas: ${numbers}.`,
  onDay: ({ iso, answered, closest, nothing }) =>
    `${shortDay(iso)}: ${number(answered)}, ${number(closest)}, ${number(nothing)}`,
  noQuestions: ({ days }) =>
    `**Preguntas** ninguna en ${plural(days, { one: 'el último día', other: 'los últimos # días' })}`,
  questions: '**Preguntas**',
  questionsIn: ({ days, questions, answered, closest, nothing }) =>
    `${days === 1 ? 'hoy' : `últimos ${number(days)} días`}: ${number(questions)} (${plural(answered, { one: '# respondida', other: '# respondidas' })}, ${number(closest)} solo con los pasajes más cercanos, ${number(nothing)} sin resultado)`,
  votes: ({ helpful, unhelpful }) =>
    `**Votos** ${plural(helpful, { one: '# útil', other: '# útiles' })}, ${number(unhelpful)} «no es lo que pregunté»`,
  noFeeds: '**Feeds** ninguno',
  feeds: ({ feeds }) => `**Feeds** ${number(feeds)}`,
  feedsFailing: ({ feeds }) => `${number(feeds)} con fallos`,
  feedsDisabled: ({ feeds }) => plural(feeds, { one: '# desactivado', other: '# desactivados' }),
  noDigest: '**Último boletín** ninguno',
  lastDigest: ({ ago, channel }) => `**Último boletín** ${ago} en ${channel}`,
  byWordsAlone:
    '**Búsqueda** solo por palabras en los artículos de este servidor: sus vectores no caben en la memoria para servidores (`INDEX_MEMORY`)',
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, ARTICLES)}, aquí del ${number(first)} al ${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# palabra', other: '# palabras' })}, ${plural(paragraphs, { one: '# párrafo', other: '# párrafos' })}`,
};
