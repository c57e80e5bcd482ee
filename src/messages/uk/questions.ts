import type { Messages } from '../messages.ts';

/** Votes on answers. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Корисно',
  notAsked: 'Не те, що я питаю',
  votedHelpful: 'Зараховано як корисне. Щоб змінити голос, натисніть іншу кнопку.',
  votedUnhelpful: 'Зараховано як «не те, що я питаю». Щоб змінити голос, натисніть іншу кнопку.',
  votesOff: 'На цьому сервері голосування вимкнено.',
  votesClosed: 'Ця відповідь застара для голосування.',
};
