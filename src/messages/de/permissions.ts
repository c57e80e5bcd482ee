import type { Messages } from '../messages.ts';

/** Names of permissions in Discord's client. */
export const permissions: Messages['permissions'] = {
  EmbedLinks: 'Links einbetten',
  ManageGuild: 'Server verwalten',
  ManageMessages: 'Nachrichten verwalten',
  ManageThreads: 'Threads verwalten',
  ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
  SendMessages: 'Nachrichten senden',
  SendMessagesInThreads: 'Nachrichten in Threads senden',
  ViewChannel: 'Kanal ansehen',
};
