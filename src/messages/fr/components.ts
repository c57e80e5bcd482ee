import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Contexte ${number}`,
  contextMenu: 'Lire une citation dans son contexte',
  followUp: 'Question complémentaire',
  delete: 'Supprimer',
  previous: 'Précédent',
  next: 'Suivant',
  shareInChannel: 'Partager dans le salon',
  sharedInChannel: 'Partagé dans le salon.',
  openSummary: 'Ouvrir en privé',
  privacy: 'Vos données',
  administration: 'Administration',
  followUpTitle: 'Question complémentaire',
  followUpLabel: 'Que voulez-vous savoir d’autre ?',
  followUpHint:
    'Avec « pourquoi ? », « quand ? » ou « et Kiev ? », vous prolongez la question précédente',
};
