import type { Messages } from '../messages.ts';

/** Names of permissions in Discord's client. */
export const permissions: Messages['permissions'] = {
  EmbedLinks: 'Insertar enlaces',
  ManageGuild: 'Gestionar servidor',
  ManageMessages: 'Gestionar mensajes',
  ManageThreads: 'Gestionar hilos',
  ReadMessageHistory: 'Leer el historial de mensajes',
  SendMessages: 'Enviar mensajes',
  SendMessagesInThreads: 'Enviar mensajes en hilos',
  ViewChannel: 'Ver canal',
};
