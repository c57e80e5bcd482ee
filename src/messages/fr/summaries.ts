import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

const ARTICLES = { one: '# article', other: '# articles' };

const counted = (quoted: number, articles: number): string =>
  quoted === articles
    ? plural(articles, ARTICLES)
    : `${number(quoted)} des ${plural(articles, ARTICLES)}`;

/** Summaries and comparisons. */
export const summaries: Messages['summaries'] = {
  summary: ({ article }) => `Résumé : ${article}`,
  summaryOn: ({ article, topic }) => `Résumé sur ${topic} : ${article}`,
  summaryOfSeveral: ({ quoted, articles }) => `Résumé de ${counted(quoted, articles)}`,
  summaryOfSeveralOn: ({ quoted, articles, topic }) =>
    `Résumé de ${counted(quoted, articles)} sur ${topic}`,
  comparisonOn: ({ quoted, articles, topic }) =>
    `Comparaison de ${counted(quoted, articles)} sur ${topic}`,
  nothingToCompare: ({ topic }) => `Rien à comparer sur ${topic}`,
  articles: ({ articles }) => plural(articles, ARTICLES),
  nothingOn: ({ topic }) => `Les articles ne disent rien sur ${topic}.`,
  nothingToSum: 'Il n’y a rien à citer pour un résumé.',
  part: ({ heading, part, parts }) => `${heading}, partie ${number(part)} sur ${number(parts)}`,
  requestedBy: ({ asker }) => `Demandé par ${asker}`,
  wholeText: 'Voici le texte entier ; il n’est pas plus long qu’un résumé.',
  notQuoted: ({ articles }) => `Aucun passage cité de ${articles}`,
  sameWording: 'La même formulation dans plusieurs articles',
  onlyHere: 'Dans un seul article',
  cites: ({ speakers }) => `Cite ${speakers}`,
  noOtherAccount: 'Aucun autre article n’a de passage à ce sujet.',
  moreArticles: ({ articles }) =>
    `${plural(articles, { one: '# autre article en parle', other: '# autres articles en parlent' })}.`,
  chooseArticles: 'Choisir des articles à comparer',
};

/** What only one of the compared articles mentions, by kind. */
export const particulars: Messages['particulars'] = {
  speaker: ({ list }) => `cite : ${list}`,
  figure: ({ list }) => `chiffres : ${list}`,
  date: ({ list }) => `dates : ${list}`,
  name: ({ list }) => `noms : ${list}`,
};

/** Digests of new articles. */
export const digests: Messages['digests'] = {
  none: 'Ce serveur n’a pas encore de condensé. `/condensé régler` en crée un.',
  named: ({ digest }) => `Condensé **${digest}**`,
  due: ({ day, time, timezone }) => `${day} à ${time} (${timezone})`,
  isActive: ({ time }) => `prochain : ${time}`,
  isPaused: 'en pause',
  isRefused: ({ reason }) => `en pause : ${reason}. \`/condensé reprendre\` réessaie.`,
  full: ({ limit }) =>
    `Un serveur peut avoir au plus ${plural(limit, { one: '# condensé', other: '# condensés' })}. Supprimez-en un d’abord.`,
  unknown: ({ digest }) =>
    `Ce serveur n’a pas de condensé ${digest}. \`/condensé liste\` les affiche tous.`,
  badTime: 'Indiquez l’heure en heures et minutes, par exemple 8h30.',
  badTimezone:
    'Ce n’est pas un fuseau horaire. Choisissez une suggestion, par exemple Europe/Paris.',
  removed: ({ digest }) => `Supprimé : ${digest}`,
  nothingNew: 'Rien de nouveau depuis le dernier condensé ; rien ne serait publié.',
  heading: '**Nouveaux articles**',
  headingSince: ({ time }) => `**Nouveaux articles depuis ${time}**`,
  told: ({ channel, reason }) =>
    `Le condensé dans ${channel} est en pause : ${reason}. \`/condensé reprendre\` le reprend.`,
};
