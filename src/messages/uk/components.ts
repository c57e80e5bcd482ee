import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Контекст ${number}`,
  contextMenu: 'Прочитати цитату в контексті',
  followUp: 'Запитати ще',
  delete: 'Видалити',
  previous: 'Назад',
  next: 'Далі',
  shareInChannel: 'Поділитися в каналі',
  sharedInChannel: 'Опубліковано в каналі.',
  openSummary: 'Відкрити приватно',
  privacy: 'Ваші дані',
  administration: 'Для адміністраторів',
  followUpTitle: 'Ще одне запитання',
  followUpLabel: 'Що ще ви хочете знати?',
  followUpHint: 'Словами «чому?», «коли?» чи «а Київ?» ви продовжите попереднє запитання',
};
