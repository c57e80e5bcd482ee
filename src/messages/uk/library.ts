import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote не може нічого зберігати тут для серверів. Ті, хто його запускає, можуть змінити це налаштуванням `DATA_DIR`.',
  empty: 'Цей сервер ще не додав жодної статті.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} з ${plural(limit, { one: '# статті', other: '# статей' })}, ${number(mebibytes)} з ${number(most)} МіБ`,
  sharedOn: 'Відповіді цитують також спільну теку.',
  sharedOff: 'Спільну теку на цьому сервері вимкнено.',
  added: ({ member, date }) => `хто додав: ${member}, ${date}`,
  imported: ({ member, date }) => `додано ${date}, хто імпортував: ${member}`,
  fromFeed: ({ date }) => `зі стрічки, ${date}`,
  formerMember: 'колишній учасник',
  current: 'чинна',
  version: ({ version }) => `версія ${number(version)}`,
  pageGone: ({ date }) => `сторінки немає з ${date}`,
  noLinks: 'Цей сервер ще не додав жодної статті за посиланням.',
  notLinked: ({ article }) => `**${article}** додано не за посиланням, тож перевіряти нічого.`,
  checked: ({ pages, unchanged }) =>
    `Перевірено ${plural(pages, { one: '# сторінку', few: '# сторінки', many: '# сторінок', other: '# сторінки' })}, без змін: ${number(unchanged)}.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** змінено: збережено як версію ${number(version)}.`,
    gone: ({ article }) =>
      `**${article}**: сторінки більше немає. Footnote і далі цитує статтю; ви можете відкликати або видалити її.`,
    full: ({ article }) => `**${article}** змінено, але в бібліотеці немає місця для нової версії.`,
  },
  unknownArticle: ({ name }) =>
    `Цей сервер не додавав статті з назвою ${name}. Усі показує \`/бібліотека список\`.`,
  alreadyRemoved: 'Цю статтю вже видалено.',
  askToRemove: ({ article }) =>
    `Видалити **${article}**? Статтю, усі її версії та файл буде видалено назавжди. У журналі залишиться лише назва.`,
  removeForGood: 'Видалити назавжди',
  removed: ({ article }) => `**${article}** видалено.`,
  retract: 'Відкликати',
  reinstate: 'Поновити',
  isRetracted: ({ article }) =>
    `**${article}** відкликано: усюди, де її цитують, Footnote про це каже.`,
  isReinstated: ({ article }) => `**${article}** більше не відкликано.`,
  emptyLog: 'У бібліотеці цього сервера ще нічого не змінювали.',
  logPage: ({ page, pages }) =>
    `Зміни, спочатку найновіші: сторінка ${number(page)} з ${number(pages)}`,
  logged: {
    added: ({ member, what }) => `${member}: додано **${what}**`,
    changed: ({ member, what }) => `${member}: додано нову версію **${what}**`,
    retracted: ({ member, what }) => `${member}: відкликано **${what}**`,
    reinstated: ({ member, what }) => `${member}: поновлено **${what}**`,
    removed: ({ member, what }) => `${member}: видалено **${what}**`,
    madeRoom: ({ what }) => `**${what}** зі стрічки видалено, щоб звільнити місце`,
    settings: ({ member, what }) => `${member}: змінено налаштування: ${what}`,
    updated: ({ what }) => `Сторінка **${what}** змінилася: нова версія`,
    gone: ({ what }) => `Сторінки **${what}** більше немає`,
    back: ({ what }) => `Сторінка **${what}** знову є`,
  },
  exporting: {
    whole: ({ articles }) =>
      `${plural(articles, { one: '# стаття', few: '# статті', many: '# статей', other: '# статті' })} з усіма версіями та файлами. \`/бібліотека імпортувати\` додає їх знову, тут або на іншому сервері.`,
    part: ({ first, last, articles }) =>
      `Статті з ${number(first)} по ${number(last)} із ${number(articles)}, з усіма версіями та файлами. \`/бібліотека імпортувати\` приймає частини по одній.`,
    withoutFiles: ({ names }) =>
      `Завеликі для файлу в Discord, тому лише як текст, який не можна імпортувати:\n${names}`,
    nextPart: 'Наступна частина',
    changed:
      'Бібліотека змінилася після попередньої частини. Скористайтеся `/бібліотека експортувати` ще раз, щоб отримати її нинішній стан.',
  },
  importing: {
    preview: 'Перегляд експорту. Ще нічого не додано.',
    nothingAdded: 'Нічого не додано.',
    toAdd: ({ articles }) => `Буде додано: ${number(articles)}`,
    added: ({ articles }) => `Додано: ${number(articles)}`,
    repeated: ({ articles }) => `Пропущено, бо вже є в бібліотеці: ${number(articles)}`,
    full: ({ articles, usage }) =>
      `Пропущено, бо немає місця: ${number(articles)} (у бібліотеці ${usage})`,
    unreadable: ({ articles }) => `Пропущено, бо неможливо прочитати: ${number(articles)}`,
    refused: ({ detail }) =>
      `Цей файл неможливо імпортувати (англійською: it ${detail}). Надішліть його таким, як його дала \`/бібліотека експортувати\`.`,
  },
  askToDelete: ({ articles }) =>
    `Це одразу й назавжди видалить усе, що Footnote зберігає для цього сервера: ${plural(articles, { one: '# статтю', few: '# статті', many: '# статей', other: '# статті' })} з усіма версіями та файлами, стрічки, голоси, запитання, збережені для \`/прогалини\`, журнали й налаштування.`,
  deleteEverything: 'Видалити все',
  deleteTitle: 'Видалити все',
  serverName: 'Назва цього сервера',
  serverNameHint: 'Для підтвердження введіть назву точно так, як її показує Discord.',
  otherName: 'Це не назва цього сервера. Нічого не видалено.',
  deletedEverything: 'Усе, що Footnote зберігав для цього сервера, видалено.',
};
