import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Contexte ${number}`,
  contextMenu: 'Lire une citation dans son contexte',
  readInContext: 'Lire en contexte',
  askAboutIt: 'Poser une question',
  askAboutThem: 'Poser une question à leur sujet',
  followUp: 'Question complémentaire',
  delete: 'Supprimer',
  previous: 'Précédent',
  next: 'Suivant',
  shareInChannel: 'Partager dans le salon',
  sharedInChannel: 'Partagé dans le salon.',
  openSummary: 'Ouvrir en privé',
  privacy: 'Vos données',
  administration: 'Administration',
  turnFolderOn: 'Activer le dossier partagé',
  turnFolderOff: 'Désactiver le dossier partagé',
  replyPrivately: 'Répondre en privé par défaut',
  replyPublicly: 'Répondre en public par défaut',
  answerEverywhere: 'Répondre aux mentions partout',
  mentionChannels: 'Salons où répondre aux mentions',
  replyLanguage: 'Langue des réponses publiques',
  languageOfDiscord: 'La langue du serveur dans Discord',
  deleteData: 'Supprimer mes données',
  deleteDataNow: 'Confirmer la suppression',
  keepData: 'Annuler',
  followUpTitle: 'Question complémentaire',
  followUpLabel: 'Que voulez-vous savoir d’autre ?',
  followUpHint:
    'Avec « pourquoi ? », « quand ? » ou « et Kiev ? », vous prolongez la question précédente',
};
