import type { Messages } from '../messages.ts';

/** Names of permissions in Discord's client. */
export const permissions: Messages['permissions'] = {
  EmbedLinks: 'Вбудовувати посилання',
  ManageGuild: 'Керувати сервером',
  ManageMessages: 'Керувати повідомленнями',
  ManageThreads: 'Керувати гілками',
  ReadMessageHistory: 'Читати історію повідомлень',
  SendMessages: 'Надсилати повідомлення',
  SendMessagesInThreads: 'Надсилати повідомлення в гілках',
  ViewChannel: 'Переглядати канал',
};
