import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list, number, plural } = createFormats('fr');

const lately = (answers: number, time: number): string =>
  `${plural(answers, { one: '# réponse publique', other: '# réponses publiques' })} ${plural(time, { one: 'au cours de la dernière seconde', other: 'au cours des # dernières secondes' })}`;

/** What members read instead of an answer. */
export const notices: Messages['notices'] = {
  articleChanged:
    'Cet article a été modifié ou supprimé. Posez à nouveau la question pour le lire dans son état actuel.',
  articleNotReadYet: 'Cet article est encore en cours de lecture. Réessayez dans un instant.',
  olderVersion:
    'Ce message vient d’une version antérieure de Footnote. Posez à nouveau la question.',
  searchUnknown: 'Ce message n’indique plus ce qui était cherché. Relancez la recherche.',
  failure: 'Une erreur s’est produite dans Footnote. Réessayez dans un instant.',
  unanswered: 'Discord n’a pas répondu. Vérifiez si quelque chose a été publié avant de réessayer.',
  opening: 'Les articles de ce serveur sont en cours d’ouverture. Réessayez dans un instant.',
  /** The database cannot be used. */
  notStored:
    'Footnote n’a pas pu enregistrer ou lire les données de ce serveur et n’a rien changé. Les personnes qui l’exploitent trouveront la raison dans son journal.',
  noArticles: 'Il n’y a pas encore d’articles.',
  nothingReadYet: 'Footnote lit encore les articles. Réessayez dans un instant.',
  messagesUnread:
    'Footnote n’a pas le droit de lire les messages de ce salon. Les personnes qui exploitent Footnote peuvent l’autoriser : activer le « Message Content Intent » (Discord Developer Portal > votre application > Bot) et définir `MESSAGE_CONTENT=true`. En attendant, utilisez **Chercher dans les articles** sur un seul message : clic droit (sur mobile, appui long), puis Applications.',
  nothingWritten: 'Il n’y a pas encore de messages ici.',
  privateElsewhere: 'Choisissez une réponse privée ou un salon où publier, pas les deux.',
  notYours: ({ asker }) => `Action réservée à ${asker} et à la modération.`,
  notAllowed: ({ command }) => `Vous ne pouvez pas utiliser ${command} sur ce serveur.`,
  tooFewToCompare: 'Une comparaison demande au moins deux articles.',
  unknownCommand: 'Cette commande n’existe plus. Tapez / pour voir les commandes actuelles.',
  commandOutdated: 'Discord met encore cette commande à jour. Réessayez dans une minute.',
  stopping: 'Footnote redémarre. Réessayez dans une minute.',
  busy: ({ wait }) =>
    `Footnote est occupé. Réessayez dans ${plural(wait, { one: '# seconde', other: '# secondes' })}.`,
  waiting: ({ requests }) =>
    plural(requests, {
      one: '# de vos questions est encore en attente. Posez la prochaine quand elle aura reçu une réponse.',
      other:
        '# de vos questions sont encore en attente. Posez la prochaine quand elles auront reçu une réponse.',
    }),
  coolingDown: ({ answers, time }) =>
    `Il y a eu dans ce salon ${lately(answers, time)}. Réessayez dans un instant, ou en privé avec /demander.`,
  privateBecauseCooling: ({ answers, time }) =>
    `Visible uniquement par vous : il y a eu dans le salon ${lately(answers, time)}.`,
  youNeed: ({ permission }) => `Pour cela, il vous faut la permission **${permission}**.`,
  youNeedIn: ({ permission, channel }) =>
    `Pour cela, il vous faut la permission **${permission}** dans ${channel}.`,
  footnoteNeeds: ({ permission }) =>
    `Pour cela, il faut à Footnote la permission **${permission}**.`,
  footnoteNeedsIn: ({ permission, channel }) =>
    `Pour cela, il faut à Footnote la permission **${permission}** dans ${channel}.`,
  summaryIsPrivate:
    'Seule la modération peut publier des résumés ici. Vous pouvez en lire un en privé.',
  tooLong: ({ limit }) => `Votre question ne doit pas dépasser ${number(limit)} caractères.`,
  noWords: 'Ce message ne contient aucun mot à chercher.',
  noWordsBut: ({ parts }) =>
    `Ce message ne contient aucun mot à chercher, seulement ${list(parts)}.`,
  notPosted: ({ reason }) => `Rien n’a été publié : ${reason}.`,
  notRead: ({ reason }) => `Footnote n’a pas pu lire les messages : ${reason}.`,
  partlyPosted: ({ posted, parts }) =>
    `Discord a confirmé ${number(posted)} sur ${plural(parts, { one: '# message', other: '# messages' })}. Pour les retirer, appuyez sur **Supprimer** sous chacun.`,
  posted: ({ channel, links }) => `Publié dans ${channel} : ${links}`,
  stillReading: 'Les articles sont encore en cours de lecture',
  readingProgress: ({ done, total }) =>
    `Les articles sont encore en cours de lecture : ${number(done)} sur ${number(total)} pour l’instant`,
  unknownArticle: ({ name }) =>
    `Aucun article ne s’appelle ${name}. \`/articles\` les affiche tous.`,
  similarArticles: ({ name, articles }) =>
    `Aucun article ne s’appelle ${name}. Vouliez-vous dire :\n${articles}`,
  ambiguousArticle: ({ name, articles }) =>
    `Plusieurs articles correspondent à ${name}. Choisissez-en un :\n${articles}`,
  andMore: 'et d’autres',
};

/** Why Discord refuses a request about a channel. */
export const refusals: Messages['refusals'] = {
  channelGone: 'le salon n’existe plus',
  channelUnseen: 'Footnote ne peut pas voir le salon',
  permissionMissing: 'il manque une permission à Footnote dans ce salon',
  threadLocked: 'le fil est verrouillé',
  threadArchived: 'le fil est archivé',
  messageGone: 'le message n’existe plus',
  blockedByAutoMod: 'AutoMod l’a bloqué',
  blockedByLinkFilter: 'le filtre de liens de Discord l’a bloqué',
};

/** Parts of a message that have no words. */
export const wordless: Messages['wordless'] = {
  files: 'des images ou des fichiers sans description',
  voice: 'un message vocal',
  stickers: 'des autocollants',
  controls: 'des boutons ou des menus',
  markup: 'des liens, des mentions, des émojis, du code ou des citations',
  forward: 'un message transféré, que Discord ne montre pas à Footnote',
  threadStart: 'le message qui ouvre le fil, que Discord ne montre pas à Footnote',
};

/** What is wrong with a search text, and how to fix it. */
export const queryProblems: Messages['queryProblems'] = {
  empty: 'Tapez des mots à chercher, ou une "expression" entre guillemets.',
  'too long': 'Cette recherche est trop longue. Utilisez moins de mots.',
  'unbalanced quotation mark':
    'Un guillemet n’est pas fermé. Écrivez les expressions ainsi : "deux mots".',
  'only exclusions': 'Il n’y a que des mots à exclure. Ajoutez un mot à chercher.',
  'only common words':
    'Ces mots sont trop courants pour être cherchés. Ajoutez un nom ou un sujet.',
};
