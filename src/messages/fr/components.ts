import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Contexte ${number}`,
  contextMenu: 'Lire une citation dans son contexte',
  followUp: 'Question suivante',
  delete: 'Supprimer',
  previous: 'Précédent',
  next: 'Suivant',
  shareInChannel: 'Partager dans le salon',
  sharedInChannel: 'Partagé dans le salon.',
  openSummary: 'L’ouvrir en privé',
  privacy: 'Vos données',
  administration: 'Pour les administrateurs',
  followUpTitle: 'Question suivante',
  followUpLabel: 'Que voulez-vous savoir d’autre ?',
  followUpHint: '« pourquoi ? », « quand ? » ou « et Kiev ? » prolongent la question précédente',
};
