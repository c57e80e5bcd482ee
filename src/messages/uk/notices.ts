import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list, number, plural } = createFormats('uk');

const lately = (answers: number, time: number): string => {
  const replies = plural(answers, {
    one: '# публічна відповідь',
    few: '# публічні відповіді',
    many: '# публічних відповідей',
    other: '# публічної відповіді',
  });
  const period = plural(time, {
    one: 'за останню # секунду',
    few: 'за останні # секунди',
    many: 'за останні # секунд',
    other: 'за останні # секунди',
  });
  return `${period} вже ${replies}`;
};

/** What members read instead of an answer. */
export const notices: Messages['notices'] = {
  articleChanged:
    'Цю статтю змінено або видалено. Запитайте ще раз, щоб прочитати її нинішній вигляд.',
  articleNotReadYet: 'Ця стаття ще читається. Спробуйте за мить.',
  olderVersion: 'Це повідомлення від старішої версії Footnote. Запитайте ще раз.',
  searchUnknown: 'У цьому повідомленні вже не видно, що шукали. Пошукайте ще раз.',
  failure: 'У Footnote стався збій. Спробуйте за мить.',
  unanswered: 'Discord не відповів. Перевірте, чи щось опубліковано, перш ніж спробувати знову.',
  opening: 'Статті цього сервера ще відкриваються. Спробуйте ще раз за мить.',
  /** The database cannot be used. */
  notStored:
    'Footnote не вдалося зберегти або прочитати дані цього сервера, тож нічого не змінено. Ті, хто його запускає, знайдуть причину в його журналі.',
  noArticles: 'Статей ще немає.',
  nothingReadYet: 'Footnote ще читає статті. Спробуйте за мить.',
  messagesUnread:
    'Footnote не має дозволу читати повідомлення цього каналу. Ті, хто запускає Footnote, можуть це дозволити: увімкнути «Message Content Intent» (Discord Developer Portal > ваш застосунок > Bot) і задати `MESSAGE_CONTENT=true`. Доти користуйтеся командою **Знайти у статтях** для окремого повідомлення: права кнопка миші (на телефоні — утримуйте), потім «Застосунки».',
  nothingWritten: 'Тут ще немає повідомлень.',
  privateElsewhere: 'Виберіть або приватну відповідь, або канал для публікації, але не обидва.',
  notYours: ({ asker }) => `Це доступно лише ${asker} та модераторам.`,
  notAllowed: ({ command }) => `Ви не можете користуватися командою ${command} на цьому сервері.`,
  tooFewToCompare: 'Для порівняння потрібно щонайменше дві статті.',
  unknownCommand: 'Цієї команди вже немає. Введіть /, щоб побачити наявні.',
  commandOutdated: 'Discord ще оновлює цю команду. Спробуйте за хвилину.',
  stopping: 'Footnote перезапускається. Спробуйте за хвилину.',
  busy: ({ wait }) =>
    `Footnote зайнятий. Спробуйте через ${plural(wait, { one: '# секунду', few: '# секунди', many: '# секунд', other: '# секунди' })}.`,
  waiting: ({ requests }) =>
    `${plural(requests, { one: '# ваше запитання ще чекає', few: '# ваші запитання ще чекають', many: '# ваших запитань ще чекають', other: '# ваших запитання ще чекають' })} на відповідь. Запитайте знову, коли її отримаєте.`,
  coolingDown: ({ answers, time }) =>
    `У цьому каналі ${lately(answers, time)}. Запитайте за мить або приватно через /запитати.`,
  privateBecauseCooling: ({ answers, time }) =>
    `Це бачите лише ви: у каналі ${lately(answers, time)}.`,
  youNeed: ({ permission }) => `Для цього вам потрібен дозвіл **${permission}**.`,
  youNeedIn: ({ permission, channel }) =>
    `Для цього вам потрібен дозвіл **${permission}** у ${channel}.`,
  footnoteNeeds: ({ permission }) => `Для цього Footnote потрібен дозвіл **${permission}**.`,
  footnoteNeedsIn: ({ permission, channel }) =>
    `Для цього Footnote потрібен дозвіл **${permission}** у ${channel}.`,
  summaryIsPrivate:
    'Публікувати підсумки тут можуть лише модератори. Ви можете прочитати підсумок приватно.',
  tooLong: ({ limit }) =>
    `Запитання може мати щонайбільше ${plural(limit, { one: '# символ', few: '# символи', many: '# символів', other: '# символа' })}.`,
  noWords: 'У цьому повідомленні немає слів, які можна шукати.',
  noWordsBut: ({ parts }) =>
    `У цьому повідомленні немає слів, які можна шукати, лише ${list(parts)}.`,
  notPosted: ({ reason }) => `Нічого не опубліковано: ${reason}.`,
  notRead: ({ reason }) => `Footnote не зміг прочитати повідомлення: ${reason}.`,
  partlyPosted: ({ posted, parts }) =>
    `Discord підтвердив ${number(posted)} з ${plural(parts, { one: '# повідомлення', few: '# повідомлень', many: '# повідомлень', other: '# повідомлення' })}. Щоб прибрати їх, натисніть **Видалити** під кожним.`,
  posted: ({ channel, links }) => `Опубліковано в ${channel}: ${links}`,
  stillReading: 'Статті ще читаються',
  readingProgress: ({ done, total }) =>
    `Статті ще читаються: наразі ${number(done)} із ${number(total)}`,
  unknownArticle: ({ name }) => `Немає статті з назвою ${name}. Усі статті показує \`/статті\`.`,
  similarArticles: ({ name, articles }) =>
    `Немає статті з назвою ${name}. Можливо, ви мали на увазі:\n${articles}`,
  ambiguousArticle: ({ name, articles }) =>
    `Назві ${name} відповідають кілька статей. Виберіть одну:\n${articles}`,
  andMore: 'та інші',
};

/** Why Discord refuses a request about a channel. */
export const refusals: Messages['refusals'] = {
  channelGone: 'каналу вже немає',
  channelUnseen: 'Footnote не бачить каналу',
  permissionMissing: 'Footnote бракує там дозволу',
  threadLocked: 'гілку заблоковано',
  threadArchived: 'гілку архівовано',
  messageGone: 'повідомлення вже немає',
  blockedByAutoMod: 'публікацію заблокував AutoMod',
  blockedByLinkFilter: 'публікацію заблокував фільтр посилань Discord',
};

/** Parts of a message that have no words. */
export const wordless: Messages['wordless'] = {
  files: 'зображення або файли без опису',
  voice: 'голосове повідомлення',
  stickers: 'наліпки',
  controls: 'кнопки або меню',
  markup: 'посилання, згадки, емодзі, код або цитати',
  forward: 'переслане повідомлення, якого Discord не показує Footnote',
  threadStart: 'перше повідомлення гілки, якого Discord не показує Footnote',
};

/** What is wrong with a search text, and how to fix it. */
export const queryProblems: Messages['queryProblems'] = {
  empty: 'Введіть слова для пошуку або "фразу" в лапках.',
  'too long': 'Запит задовгий. Використайте менше слів.',
  'unbalanced quotation mark': 'Лапки не закрито. Пишіть фрази так: "два слова".',
  'only exclusions': 'Тут лише слова для виключення. Додайте слово, яке треба знайти.',
  'only common words': 'Ці слова надто поширені для пошуку. Додайте ім’я або тему.',
};
