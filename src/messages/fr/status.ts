import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

const ARTICLES = { one: '# article', other: '# articles' };

/** /status and /articles. */
export const status: Messages['status'] = {
  answersFrom: ({ articles }) => `Footnote répond avec ${plural(articles, ARTICLES)}.`,
  articles: ({ articles, passages }) =>
    `**Articles** ${number(articles)}, avec ${plural(passages, { one: '# passage', other: '# passages' })}`,
  indexBuilding: '**Index** en cours de construction',
  indexBuilt: ({ ago }) => `**Index** construit ${ago}`,
  neverReloaded: '**Dernier rechargement** aucun depuis le démarrage',
  reloaded: ({ ago }) => `**Dernier rechargement** ${ago}`,
  noWarnings: '**Avertissements** aucun',
  warnings: ({ warnings }) => `**Avertissements**\n${warnings}`,
  encoder: ({ state }) => `**Encodeur** ${state}`,
  encoderOff: 'désactivé',
  encoderLoading: 'en cours de chargement',
  encoderReady: 'prêt',
  encoderUnavailable: ({ reason }) => `indisponible : ${reason}`,
  encoded: ({ state, done, total }) =>
    `${state}, ${number(done)} sur ${plural(total, { one: '# phrase encodée', other: '# phrases encodées' })}`,
  answeredWithout: ({ state, answers }) =>
    `${state} ; ${plural(answers, { one: '# réponse', other: '# réponses' })} sans lui`,
  latency: ({ milliseconds }) => `**Latence de la passerelle** ${number(milliseconds)} ms`,
  latencyUnknown: '**Latence de la passerelle** pas encore mesurée',
  memory: ({ mebibytes }) => `**Mémoire** ${number(mebibytes)} Mio`,
  runningSince: ({ ago }) => `**Démarré** ${ago}`,
  version: ({ version }) => `**Version** ${version}`,
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, ARTICLES)}, ici de ${number(first)} à ${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# mot', other: '# mots' })}, ${plural(paragraphs, { one: '# paragraphe', other: '# paragraphes' })}`,
};
