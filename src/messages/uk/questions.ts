import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural, shortDay } = createFormats('uk');

/** Votes on answers, and questions without a good answer. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Корисно',
  notAsked: 'Не те, що я питаю',
  votedHelpful: 'Зараховано як корисне. Щоб змінити голос, натисніть іншу кнопку.',
  votedUnhelpful: 'Зараховано як «не те, що я питаю». Щоб змінити голос, натисніть іншу кнопку.',
  votesOff: 'На цьому сервері голосування вимкнено.',
  votesClosed: 'Ця відповідь застара для голосування.',
  /** `/gaps`. `iso` is a day in ISO 8601. */
  gaps: {
    intro:
      'Footnote може зберігати запитання цього сервера, які не знайшли прямої відповіді або відповідь на які отримала голос проти, щоб ви могли додати статті, яких бракує.\n\nЗберігається запитання дослівно, день і те, чи знайшлися лише найближчі уривки, нічого, чи був голос проти; також для приватних запитань. Не зберігається, хто і де питав. Запитання видаляються через 90 днів, коли ви їх відхилите, або всі разом, коли ви це вимкнете. Учасники бачать у розділі _Ваші дані_, що це ввімкнено.',
    turnOn: 'Зберігати ці запитання',
    turnOff: 'Вимкнути й видалити всі',
    title: 'Запитання без доброї відповіді',
    none: 'Запитань без доброї відповіді ще немає.',
    kept: 'Зберігаються 90 днів, без імені того, хто питав.',
    asked: ({ times, iso }) =>
      `${plural(times, { one: '# раз', few: '# рази', many: '# разів', other: '# раза' })}, востаннє ${shortDay(iso)}`,
    nothing: ({ times }) => `без результату: ${number(times)}`,
    closest: ({ times }) => `лише найближчі уривки: ${number(times)}`,
    unhelpful: ({ times }) => `голос проти: ${number(times)}`,
    choose: 'Обрати запитання',
    addSource: 'Додати джерело',
    askAgain: 'Запитати знову',
    dismiss: 'Відхилити',
    back: 'До списку',
    gone: 'Це запитання вже не зберігається: його відхилено або воно застаре.',
  },
};
