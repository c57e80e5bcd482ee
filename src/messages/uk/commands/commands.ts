import type { Messages } from '../../messages.ts';
import { digestCommands } from './digestCommands.ts';

const article = {
  name: 'стаття',
  description: 'Шукати лише в одній статті: її назва, назва файлу або їхня частина',
};
const stored = {
  name: 'стаття',
  description: 'Одна з власних статей цього сервера: її назва або ім’я файлу',
};
const followed = { name: 'стрічка', description: 'Стрічка цього сервера: її заголовок або адреса' };
const hidden = { name: 'приватно', description: 'Показати відповідь лише вам' };

/** Names and descriptions of commands and their options. */
export const commands: Messages['commands'] = {
  ask: {
    name: 'запитати',
    description: 'Поставити запитання й прочитати уривки, що на нього відповідають, слово в слово',
    options: {
      question: { name: 'запитання', description: 'Що ви хочете знати, своїми словами' },
      article,
      private: hidden,
    },
  },
  search: {
    name: 'пошук',
    description: 'Знайти всі уривки з певними словами',
    options: {
      keywords: {
        name: 'слова',
        description: 'Слова для пошуку; "два слова" — фраза, -слово виключає слово',
      },
      article,
      private: hidden,
    },
  },
  'Find in articles': {
    name: 'Знайти у статтях',
    description:
      'Уривки до повідомлення: права кнопка миші (на телефоні — утримуйте), потім «Застосунки»',
    options: {},
  },
  lookup: {
    name: 'звірити',
    description: 'Дізнатися, що кажуть статті про обговорюване в цьому каналі',
    options: {
      messages: {
        name: 'повідомлення',
        description: 'Скільки останніх повідомлень прочитати (типово: 50)',
      },
      private: hidden,
    },
  },
  summary: {
    name: 'підсумок',
    description: 'Скласти підсумок однієї статті або всіх з їхніх власних речень',
    options: {
      article,
      length: {
        name: 'обсяг',
        description: 'Скільки цитувати (типово: середній)',
        choices: { short: 'короткий', medium: 'середній', long: 'довгий' },
      },
      topic: { name: 'тема', description: 'Цитувати лише те, що стосується цих слів' },
      channel: { name: 'канал', description: 'Опублікувати в цьому каналі чи гілці, а не тут' },
      private: hidden,
    },
  },
  compare: {
    name: 'порівняти',
    description: 'Порівняти слово в слово, що кажуть кілька статей на одну тему',
    options: {
      topic: { name: 'тема', description: 'На яку тему порівнювати статті, кількома словами' },
      private: hidden,
    },
  },
  status: {
    name: 'стан',
    description: 'Показати стан Footnote: статті, індекс, з’єднання, пам’ять',
    options: {},
  },
  gaps: {
    name: 'прогалини',
    description: 'Переглянути запитання без доброї відповіді й додати джерело',
    options: {},
  },
  settings: {
    name: 'налаштування',
    description: 'Вибрати, де і як Footnote відповідає на цьому сервері',
    options: {},
  },
  articles: {
    name: 'статті',
    description: 'Перелічити статті, які цитує Footnote',
    options: {},
  },
  library: {
    name: 'бібліотека',
    description: 'Керувати власними статтями цього сервера',
    options: {},
  },
  'library add': {
    name: 'додати',
    description: 'Додати статті до бібліотеки цього сервера: файли, посилання або текст',
    options: {
      file: {
        name: 'файл',
        description: 'Файл; без нього можна вибрати до десяти або вставити текст',
      },
      link: {
        name: 'посилання',
        description: 'Адреса статті, наприклад https://news.example/stattia',
      },
    },
  },
  'Add to library': {
    name: 'Додати до бібліотеки',
    description: 'Додати файли й посилання повідомлення: правий клік, потім «Застосунки»',
    options: {},
  },
  'library list': {
    name: 'список',
    description: 'Перелічити статті цього сервера: хто й коли їх додав та в якому вони стані',
    options: {},
  },
  'library remove': {
    name: 'видалити',
    description: 'Назавжди видалити статтю цього сервера з усіма її версіями',
    options: { article: stored },
  },
  'library retract': {
    name: 'відкликати',
    description: 'Позначити статтю цього сервера як відкликану або зняти позначку',
    options: { article: stored },
  },
  'library refresh': {
    name: 'оновити',
    description: 'Перевірити, чи змінилися сторінки статей, доданих за посиланням',
    options: {
      article: {
        name: 'стаття',
        description: 'Стаття; без неї перевіряються до 25',
      },
    },
  },
  'library export': {
    name: 'експортувати',
    description: 'Статті цього сервера одним файлом, з усіма версіями та оригіналами',
    options: {},
  },
  'library import': {
    name: 'імпортувати',
    description: 'Додати статті з файлу, отриманого під час експорту бібліотеки',
    options: {
      file: { name: 'файл', description: 'Файл ZIP у тому вигляді, в якому його отримано' },
    },
  },
  'library log': {
    name: 'журнал',
    description: 'Показати, хто і що змінив у бібліотеці цього сервера, спочатку найновіше',
    options: {},
  },
  'library delete-everything': {
    name: 'видалити-все',
    description:
      'Видалити все, що Footnote зберігає для цього сервера; потрібне «Керувати сервером»',
    options: {},
  },
  feed: {
    name: 'стрічка',
    description: 'Стежити за стрічками й оголошувати їхні нові статті',
    options: {},
  },
  'feed add': {
    name: 'додати',
    description: 'Стежити за стрічкою: її записи стають статтями цього сервера',
    options: {
      url: {
        name: 'адреса',
        description: 'Адреса стрічки (RSS, Atom, JSON Feed) або сторінки, що на неї вказує',
      },
      channel: { name: 'канал', description: 'Де оголошувати нові записи; без каналу — ніде' },
      role: { name: 'роль', description: 'Роль, яку згадують оголошення' },
      filter: {
        name: 'фільтр',
        description:
          'Оголошувати лише записи з цими словами; "два слова" — фраза, -слово виключає слово',
      },
      mode: {
        name: 'режим',
        description: 'Як оголошувати нові записи (типово: кожен)',
        choices: {
          each: 'кожен',
          hourly: 'не більше одного повідомлення на годину',
          silent: 'ніяк',
        },
      },
    },
  },
  'feed list': {
    name: 'список',
    description: 'Перелічити стрічки цього сервера та їхній стан',
    options: {},
  },
  'feed pause': {
    name: 'призупинити',
    description: 'Не читати й не оголошувати стрічку',
    options: { feed: followed },
  },
  'feed resume': {
    name: 'відновити',
    description: 'Знову читати й оголошувати стрічку',
    options: { feed: followed },
  },
  'feed test': {
    name: 'перевірити',
    description: 'Прочитати стрічку зараз і показати її останні записи, не оголошуючи їх',
    options: { feed: followed },
  },
  'feed remove': {
    name: 'прибрати',
    description: 'Більше не стежити за стрічкою; її статті залишаються',
    options: { feed: followed },
  },
  'feed log': {
    name: 'журнал',
    description: 'Показати, що сталося зі стрічками цього сервера, найновіше спершу',
    options: {},
  },
  ...digestCommands,
  help: { name: 'довідка', description: 'Що робить Footnote і як ним користуватися', options: {} },
};
