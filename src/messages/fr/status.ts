import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { day, number, plural, shortDay } = createFormats('fr');

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
  questionsADay: 'Questions par jour',
  outcomes: {
    answered: 'avec réponse',
    closest: 'passages les plus proches seulement',
    nothing: 'rien trouvé',
  },
  shortDay: ({ iso }) => shortDay(iso),
  chartDescription: ({ from, to, numbers }) =>
    `Diagramme en barres des questions par jour du ${day(from)} au ${day(to)}. Avec réponse, passages les plus proches seulement et rien trouvé, les jours avec des questions : ${numbers}.`,
  onDay: ({ iso, answered, closest, nothing }) =>
    `${shortDay(iso)} : ${number(answered)}, ${number(closest)}, ${number(nothing)}`,
  noQuestions: ({ days }) =>
    `**Questions** aucune ${plural(days, { one: 'le dernier jour', other: 'ces # derniers jours' })}`,
  questions: '**Questions**',
  questionsIn: ({ days, questions, answered, closest, nothing }) =>
    `${days === 1 ? 'aujourd’hui' : `${number(days)} derniers jours`} : ${number(questions)} (${number(answered)} avec réponse, ${number(closest)} avec les passages les plus proches seulement, ${number(nothing)} sans résultat)`,
  votes: ({ helpful, unhelpful }) =>
    `**Votes** ${plural(helpful, { one: '# utile', other: '# utiles' })}, ${number(unhelpful)} « pas ma question »`,
  noFeeds: '**Flux** aucun',
  feeds: ({ feeds }) => `**Flux** ${number(feeds)}`,
  feedsFailing: ({ feeds }) => `${number(feeds)} en échec`,
  feedsDisabled: ({ feeds }) => plural(feeds, { one: '# désactivé', other: '# désactivés' }),
  noDigest: '**Dernier condensé** aucun',
  lastDigest: ({ ago, channel }) => `**Dernier condensé** ${ago} dans ${channel}`,
  byWordsAlone:
    '**Recherche** par mots seulement dans les articles de ce serveur : leurs vecteurs ne tiennent pas dans la mémoire pour les serveurs (`INDEX_MEMORY`)',
  articlesShown: ({ articles, first, last }) =>
    `${plural(articles, ARTICLES)}, ici de ${number(first)} à ${number(last)}`,
  size: ({ words, paragraphs }) =>
    `${plural(words, { one: '# mot', other: '# mots' })}, ${plural(paragraphs, { one: '# paragraphe', other: '# paragraphes' })}`,
};
