import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote ne peut rien conserver ici pour les serveurs. Les personnes qui l’exploitent peuvent changer cela avec le paramètre `DATA_DIR`.',
  empty: 'Ce serveur n’a pas encore ajouté d’articles.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} sur ${plural(limit, { one: '# article', other: '# articles' })}, ${number(mebibytes)} sur ${number(most)} Mio`,
  sharedOn: 'Les réponses citent aussi le dossier partagé.',
  sharedOff: 'Le dossier partagé est désactivé sur ce serveur.',
  added: ({ member, date }) => `ajouté par ${member} le ${date}`,
  imported: ({ member, date }) => `ajouté le ${date}, importé par ${member}`,
  fromFeed: ({ date }) => `issu d’un flux le ${date}`,
  formerMember: 'un ancien membre',
  current: 'à jour',
  version: ({ version }) => `version ${number(version)}`,
  pageGone: ({ date }) => `la page n’existe plus depuis le ${date}`,
  noLinks: 'Ce serveur n’a encore ajouté aucun article par un lien.',
  notLinked: ({ article }) =>
    `**${article}** n’a pas été ajouté par un lien : il n’a pas de page à vérifier.`,
  checked: ({ pages, unchanged }) =>
    `${plural(pages, { one: '# page vérifiée', other: '# pages vérifiées' })}, dont ${number(unchanged)} sans changement.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** a changé : enregistré comme version ${number(version)}.`,
    gone: ({ article }) =>
      `**${article}** : la page n’existe plus. Footnote cite toujours l’article ; vous pouvez le retirer ou le supprimer.`,
    full: ({ article }) =>
      `**${article}** a changé, mais la bibliothèque n’a plus de place pour une nouvelle version.`,
  },
  unknownArticle: ({ name }) =>
    `Ce serveur n’a ajouté aucun article nommé ${name}. \`/bibliothèque liste\` les affiche tous.`,
  alreadyRemoved: 'Cet article a déjà été supprimé.',
  askToRemove: ({ article }) =>
    `Supprimer **${article}** ? L’article, toutes ses versions et son fichier sont supprimés définitivement. Seul son titre reste dans le journal.`,
  removeForGood: 'Supprimer définitivement',
  removed: ({ article }) => `**${article}** a été supprimé.`,
  retract: 'Retirer',
  reinstate: 'Rétablir',
  isRetracted: ({ article }) =>
    `**${article}** est retiré : partout où il est cité, Footnote le précise.`,
  isReinstated: ({ article }) => `**${article}** n’est plus retiré.`,
  emptyLog: 'Rien n’a encore été modifié dans la bibliothèque de ce serveur.',
  logPage: ({ page, pages }) =>
    `Modifications, de la plus récente à la plus ancienne : page ${number(page)} sur ${number(pages)}`,
  logged: {
    added: ({ member, what }) => `${member} a ajouté **${what}**`,
    changed: ({ member, what }) => `${member} a ajouté une nouvelle version de **${what}**`,
    retracted: ({ member, what }) => `${member} a retiré **${what}**`,
    reinstated: ({ member, what }) => `${member} a rétabli **${what}**`,
    removed: ({ member, what }) => `${member} a supprimé **${what}**`,
    madeRoom: ({ what }) => `**${what}**, issu d’un flux, a été supprimé pour faire de la place`,
    settings: ({ member, what }) => `${member} a modifié les paramètres : ${what}`,
    updated: ({ what }) => `La page de **${what}** a changé : nouvelle version`,
    gone: ({ what }) => `La page de **${what}** n’existe plus`,
    back: ({ what }) => `La page de **${what}** est revenue`,
  },
  exporting: {
    whole: ({ articles }) =>
      `${plural(articles, { one: '# article', other: '# articles' })} avec toutes les versions et tous les fichiers. \`/bibliothèque importer\` les ajoute de nouveau, ici ou sur un autre serveur.`,
    part: ({ first, last, articles }) =>
      `Articles ${number(first)} à ${number(last)} sur ${number(articles)}, avec toutes les versions et tous les fichiers. \`/bibliothèque importer\` prend les parties une à une.`,
    withoutFiles: ({ names }) =>
      `Trop grands pour un fichier sur Discord, donc donnés en texte seulement, qui ne peut pas être importé :\n${names}`,
    nextPart: 'Partie suivante',
    changed:
      'La bibliothèque a changé depuis la partie précédente. Utilisez de nouveau `/bibliothèque exporter` pour l’obtenir telle qu’elle est.',
  },
  importing: {
    preview: 'Aperçu d’un export. Rien n’a encore été ajouté.',
    nothingAdded: 'Rien n’a été ajouté.',
    toAdd: ({ articles }) => `À ajouter : ${number(articles)}`,
    added: ({ articles }) => `Ajoutés : ${number(articles)}`,
    repeated: ({ articles }) => `Omis, déjà dans la bibliothèque : ${number(articles)}`,
    full: ({ articles, usage }) =>
      `Omis faute de place : ${number(articles)} (la bibliothèque contient ${usage})`,
    unreadable: ({ articles }) => `Omis, illisibles : ${number(articles)}`,
    refused: ({ detail }) =>
      `Ce fichier ne peut pas être importé (en anglais : it ${detail}). Envoyez-le tel que \`/bibliothèque exporter\` l’a donné.`,
  },
  askToDelete: ({ articles }) =>
    `Cela supprime immédiatement et définitivement tout ce que Footnote conserve pour ce serveur : ${plural(articles, { one: '# article', other: '# articles' })} avec toutes les versions et tous les fichiers, les flux, les votes, les questions gardées pour \`/lacunes\`, les journaux et les paramètres.`,
  deleteEverything: 'Tout supprimer',
  deleteTitle: 'Tout supprimer',
  serverName: 'Nom de ce serveur',
  serverNameHint: 'Pour confirmer, saisissez le nom exactement comme Discord l’affiche.',
  otherName: 'Ce n’est pas le nom de ce serveur. Rien n’a été supprimé.',
  deletedEverything: 'Tout ce que Footnote conservait pour ce serveur a été supprimé.',
};
