import type { Messages } from '../messages.ts';

/** Names of permissions in Discord's client. */
export const permissions: Messages['permissions'] = {
  EmbedLinks: 'Intégrer des liens',
  ManageGuild: 'Gérer le serveur',
  ManageMessages: 'Gérer les messages',
  ManageThreads: 'Gérer les fils',
  ReadMessageHistory: 'Voir les anciens messages',
  SendMessages: 'Envoyer des messages',
  SendMessagesInThreads: 'Envoyer des messages dans les fils',
  ViewChannel: 'Voir le salon',
};
