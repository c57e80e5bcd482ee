import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

/** Feeds that a server follows. */
export const feeds: Messages['feeds'] = {
  none: 'Ce serveur ne suit encore aucun flux. `/flux ajouter` en ajoute un.',
  usage: ({ entries, limit }) =>
    `${number(entries)} sur ${plural(limit, { one: '# flux', other: '# flux' })}`,
  added: ({ feed }) =>
    `Ce serveur suit maintenant **${feed}**. Ses dernières entrées sont en cours d’ajout aux articles du serveur.`,
  announced: ({ channel }) => `Les nouvelles entrées sont annoncées dans ${channel}.`,
  announcedHourly: ({ channel }) =>
    `Les nouvelles entrées sont annoncées dans ${channel}, au plus une fois par heure.`,
  silent: 'Les nouvelles entrées sont ajoutées sans être annoncées.',
  mentioning: ({ role }) => `Les annonces mentionnent ${role}.`,
  filtered: ({ filter }) => `Seules les entrées avec ${filter} sont annoncées.`,
  repeated: ({ feed }) => `Ce serveur suit déjà **${feed}**.`,
  full: ({ limit }) =>
    `Un serveur peut suivre au plus ${plural(limit, { one: '# flux', other: '# flux' })}. Supprimez-en un d’abord.`,
  unreadable: ({ reason }) => `Footnote ne peut pas lire ce flux : ${reason}.`,
  roleWithoutChannel: 'Choisissez un salon dans lequel mentionner le rôle.',
  roleNotAllowed: ({ role, channel }) =>
    `Vous ne pouvez pas mentionner ${role} dans ${channel} : autorisez tout le monde à mentionner le rôle, ou obtenez la permission de mentionner tous les rôles.`,
  roleOutOfReach: ({ role, channel }) =>
    `Footnote ne peut pas mentionner ${role} dans ${channel} : autorisez tout le monde à mentionner le rôle, ou donnez à Footnote la permission de mentionner tous les rôles.`,
  everyone: 'Footnote ne mentionne jamais tout le monde. Choisissez un autre rôle.',
  unknownFeed: ({ name }) =>
    `Ce serveur ne suit aucun flux nommé ${name}. \`/flux liste\` les affiche tous.`,
  gone: 'Ce flux a déjà été supprimé.',
  paused: ({ feed }) => `**${feed}** est en pause : Footnote ne le lit pas et n’annonce rien.`,
  resumed: ({ feed }) => `Footnote lit de nouveau **${feed}**.`,
  removed: ({ feed }) =>
    `Ce serveur ne suit plus **${feed}**. Ses articles restent ; \`/bibliothèque supprimer\` les supprime.`,
  isPaused: 'en pause',
  isUnread: 'pas encore lu',
  isRead: ({ time }) => `lu ${time}`,
  isFailing: ({ reason }) => `dernière tentative : ${reason}`,
  isDisabled: ({ reason }) =>
    `désactivé après trop d’échecs : ${reason}. \`/flux reprendre\` réessaie.`,
  disabledHere: ({ feed, reason }) =>
    `Footnote ne lit plus **${feed}** après trop d’échecs : ${reason}. \`/flux reprendre\` réessaie.`,
  resume: 'Reprendre',
  newEntries: ({ articles, feed }) =>
    `${plural(articles, { one: '# nouvel article', other: '# nouveaux articles' })} de **${feed}**`,
  tested: ({ feed, entries }) =>
    `**${feed}** a ${plural(entries, { one: '# entrée', other: '# entrées' })}. Les dernières :`,
  untitled: '(sans titre)',
  isNew: 'nouvelle',
  isKnown: 'déjà vue',
  isExcerpt: 'le flux n’a qu’un extrait',
  isLeftOut: 'non annoncée à cause du filtre',
  emptyLog: 'Rien ne s’est encore passé avec les flux de ce serveur.',
  logPage: ({ page, pages }) =>
    `Flux, du plus récent au plus ancien : page ${number(page)} sur ${number(pages)}`,
  logged: {
    added: ({ member, feed }) => `${member} a ajouté **${feed}**`,
    paused: ({ member, feed }) => `${member} a mis en pause **${feed}**`,
    resumed: ({ member, feed }) => `${member} a repris **${feed}**`,
    removed: ({ member, feed }) => `${member} a supprimé **${feed}**`,
    disabled: ({ feed, reason }) => `**${feed}** désactivé : ${reason}`,
    announced: ({ feed, entry }) => `**${feed}** : ${entry} annoncé`,
    filtered: ({ feed, entry }) => `**${feed}** : non annoncé à cause du filtre : ${entry}`,
    unsent: ({ feed, entry, reason }) =>
      `**${feed}** : ${entry} n’a pas pu être annoncé : ${reason}`,
    tooMany: ({ feed, entries }) =>
      `**${feed}** : ${plural(entries, { one: '# entrée non annoncée', other: '# entrées non annoncées' })}, car il y en avait trop à la fois`,
    full: ({ feed, entry }) =>
      `**${feed}** : pas de place dans la bibliothèque pour ${entry}, donc non annoncé`,
    withoutText: ({ feed, entry }) => `**${feed}** : pas de texte, donc non annoncé : ${entry}`,
  },
  invalid: 'Discord a refusé le message',
  unsure:
    'il a peut-être été publié avant l’interruption de Footnote, et les messages du salon n’ont pas pu être vérifiés',
  problems: {
    off: 'Footnote ne peut rien télécharger ici',
    invalidUrl: 'ce n’est pas une adresse web',
    credentials: 'l’adresse contient un nom d’utilisateur ou un mot de passe',
    protocol: 'seules les adresses http et https peuvent être lues',
    port: 'l’adresse a un port inhabituel',
    hostNotAllowed: 'Footnote ne peut rien télécharger de ce site',
    specialAddress: 'l’adresse n’est pas sur l’internet public',
    robots: 'le site ne le permet pas (robots.txt)',
    redirects: 'il y a trop de redirections',
    timeout: 'le site met trop de temps à répondre',
    tooLarge: 'il est trop volumineux',
    status: ({ status }) => `le site répond avec l’erreur ${String(status)}`,
    connection: 'le site est inaccessible',
    contentEncoding: 'le site répond dans un encodage inconnu',
    gone: 'il n’y a rien à cette adresse',
    noFeed: 'il n’y a aucun flux RSS, Atom ou JSON lisible',
  },
};
