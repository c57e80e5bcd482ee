import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Kontext ${number}`,
  contextMenu: 'Ein Zitat im Kontext lesen',
  followUp: 'Nachfragen',
  delete: 'Löschen',
  previous: 'Zurück',
  next: 'Weiter',
  shareInChannel: 'Im Kanal teilen',
  sharedInChannel: 'Im Kanal geteilt.',
  openSummary: 'Privat öffnen',
  privacy: 'Deine Daten',
  administration: 'Für Admins',
  followUpTitle: 'Nachfrage',
  followUpLabel: 'Was möchtest du noch wissen?',
  followUpHint: 'Mit „warum?“, „wann?“ oder „und Kiew?“ knüpfst du an die letzte Frage an',
};
