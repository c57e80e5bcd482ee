import type { DigestCommands } from '../../messages.ts';

const numbered = { name: 'номер', description: 'Номер дайджесту в /дайджест список' };

/** Names and descriptions of `/digest` and its options. */
export const digestCommands: DigestCommands = {
  digest: {
    name: 'дайджест',
    description: 'Публікувати підсумки нових статей у визначений час',
    options: {},
  },
  'digest set': {
    name: 'налаштувати',
    description: 'Публікувати підсумок нових статей у каналі щодня або щотижня',
    options: {
      channel: { name: 'канал', description: 'Де його публікувати; у каналі один дайджест' },
      time: { name: 'час', description: 'Коли його публікувати, наприклад 08:30' },
      timezone: { name: 'пояс', description: 'Часовий пояс цього часу, наприклад Europe/Kyiv' },
      day: {
        name: 'день',
        description: 'Якого дня його публікувати (типово: щодня)',
        choices: {
          daily: 'щодня',
          monday: 'щопонеділка',
          tuesday: 'щовівторка',
          wednesday: 'щосереди',
          thursday: 'щочетверга',
          friday: 'щопʼятниці',
          saturday: 'щосуботи',
          sunday: 'щонеділі',
        },
      },
      topic: { name: 'тема', description: 'Цитувати лише те, що стосується цих слів' },
      length: {
        name: 'обсяг',
        description: 'Скільки цитувати (типово: середній)',
        choices: { short: 'короткий', medium: 'середній', long: 'довгий' },
      },
    },
  },
  'digest list': {
    name: 'список',
    description: 'Перелічити дайджести цього сервера та їхній стан',
    options: {},
  },
  'digest preview': {
    name: 'переглянути',
    description: 'Показати, що дайджест опублікував би зараз',
    options: { number: numbered },
  },
  'digest pause': {
    name: 'призупинити',
    description: 'Більше не публікувати дайджест',
    options: { number: numbered },
  },
  'digest resume': {
    name: 'відновити',
    description: 'Відновити призупинений дайджест',
    options: { number: numbered },
  },
  'digest remove': {
    name: 'прибрати',
    description: 'Видалити дайджест назавжди',
    options: { number: numbered },
  },
};
