import type { Messages } from '../messages.ts';

const article = {
  name: 'стаття',
  description: 'Шукати лише в одній статті: її назва, назва файлу або їхня частина',
};
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
  articles: {
    name: 'статті',
    description: 'Перелічити статті, які цитує Footnote',
    options: {},
  },
  help: { name: 'довідка', description: 'Що робить Footnote і як ним користуватися', options: {} },
};
