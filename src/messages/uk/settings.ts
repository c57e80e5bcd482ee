import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list } = createFormats('uk');

/** The panel of /settings. */
export const settings: Messages['settings'] = {
  intro: 'Налаштування цього сервера. Зміни діють одразу.',
  withSharedFolder: 'Статті: власні статті сервера і спільна тека',
  withoutSharedFolder: 'Статті: лише власні статті сервера',
  publicByDefault: 'Відповіді: типово публічні',
  privateByDefault: 'Відповіді: типово приватні',
  mentionsEverywhere: 'Згадки: відповідь у всіх каналах',
  mentionsIn: ({ channels }) => `Згадки: відповідь у ${list(channels)} та їхніх гілках`,
  languageOfDiscord: 'Мова публічних відповідей: мова сервера в Discord',
  language: ({ language }) => `Мова публічних відповідей: ${language}`,
  votesOn: 'Голоси щодо відповідей: увімкнено, рахуються без імен',
  votesOff: 'Голоси щодо відповідей: вимкнено',
  gapsOn: 'Запитання без доброї відповіді: зберігаються 90 днів, без імені того, хто питав',
  gapsOff: 'Запитання без доброї відповіді: не зберігаються',
  languageName: 'Українська',
};
