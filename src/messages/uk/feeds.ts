import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

/** Feeds that a server follows. */
export const feeds: Messages['feeds'] = {
  none: 'Цей сервер ще не стежить за жодною стрічкою. `/стрічка додати` додає її.',
  usage: ({ entries, limit }) =>
    `${number(entries)} із ${plural(limit, { one: '# стрічки', other: '# стрічок' })}`,
  added: ({ feed }) =>
    `Цей сервер тепер стежить за **${feed}**. Її останні записи додаються до статей сервера.`,
  announced: ({ channel }) => `Нові записи оголошуються в ${channel}.`,
  announcedHourly: ({ channel }) =>
    `Нові записи оголошуються в ${channel}, щонайбільше раз на годину.`,
  silent: 'Нові записи додаються без оголошення.',
  mentioning: ({ role }) => `Оголошення згадують ${role}.`,
  filtered: ({ filter }) => `Оголошуються лише записи, що містять ${filter}.`,
  repeated: ({ feed }) => `Цей сервер уже стежить за **${feed}**.`,
  full: ({ limit }) =>
    `Сервер може стежити щонайбільше за ${plural(limit, { one: '# стрічкою', other: '# стрічками' })}. Спершу приберіть одну.`,
  unreadable: ({ reason }) => `Footnote не може прочитати цю стрічку: ${reason}.`,
  roleWithoutChannel: 'Виберіть канал, у якому згадувати роль.',
  roleNotAllowed: ({ role, channel }) =>
    `Ви не можете згадати ${role} в ${channel}: дозвольте всім згадувати цю роль або отримайте дозвіл згадувати всі ролі.`,
  roleOutOfReach: ({ role, channel }) =>
    `Footnote не може згадати ${role} в ${channel}: дозвольте всім згадувати цю роль або дайте Footnote дозвіл згадувати всі ролі.`,
  everyone: 'Footnote ніколи не згадує всіх. Виберіть іншу роль.',
  unknownFeed: ({ name }) =>
    `Цей сервер не стежить за стрічкою ${name}. \`/стрічка список\` показує всі.`,
  gone: 'Цю стрічку вже прибрано.',
  paused: ({ feed }) => `**${feed}** призупинено: Footnote не читає її й нічого не оголошує.`,
  resumed: ({ feed }) => `Footnote знову читає **${feed}**.`,
  removed: ({ feed }) =>
    `Цей сервер більше не стежить за **${feed}**. Статті залишаються; \`/бібліотека видалити\` видаляє їх.`,
  isPaused: 'призупинено',
  isUnread: 'ще не прочитано',
  isRead: ({ time }) => `прочитано ${time}`,
  isFailing: ({ reason }) => `остання спроба: ${reason}`,
  isDisabled: ({ reason }) =>
    `вимкнено після надто багатьох збоїв: ${reason}. \`/стрічка відновити\` пробує знову.`,
  disabledHere: ({ feed, reason }) =>
    `Footnote більше не читає **${feed}** після надто багатьох збоїв: ${reason}. \`/стрічка відновити\` пробує знову.`,
  resume: 'Відновити',
  newEntries: ({ articles, feed }) =>
    `${plural(articles, { one: '# нова стаття', few: '# нові статті', other: '# нових статей' })} з **${feed}**`,
  tested: ({ feed, entries }) =>
    `**${feed}** має ${plural(entries, { one: '# запис', few: '# записи', other: '# записів' })}. Останні:`,
  untitled: '(без заголовка)',
  isNew: 'новий',
  isKnown: 'уже бачили',
  isExcerpt: 'у стрічці лише уривок',
  isLeftOut: 'не оголошується через фільтр',
  emptyLog: 'Зі стрічками цього сервера ще нічого не сталося.',
  logPage: ({ page, pages }) =>
    `Стрічки, найновіше спершу: сторінка ${number(page)} з ${number(pages)}`,
  logged: {
    added: ({ member, feed }) => `${member}: додано **${feed}**`,
    paused: ({ member, feed }) => `${member}: призупинено **${feed}**`,
    resumed: ({ member, feed }) => `${member}: відновлено **${feed}**`,
    removed: ({ member, feed }) => `${member}: прибрано **${feed}**`,
    disabled: ({ feed, reason }) => `**${feed}** вимкнено: ${reason}`,
    announced: ({ feed, entry }) => `**${feed}**: оголошено ${entry}`,
    filtered: ({ feed, entry }) => `**${feed}**: не оголошено через фільтр: ${entry}`,
    unsent: ({ feed, entry, reason }) => `**${feed}**: не вдалося оголосити ${entry}: ${reason}`,
    tooMany: ({ feed, entries }) =>
      `**${feed}**: не оголошено ${plural(entries, { one: '# запис', few: '# записи', other: '# записів' })}, бо їх було забагато одразу`,
    full: ({ feed, entry }) =>
      `**${feed}**: у бібліотеці немає місця для ${entry}, тому не оголошено`,
    withoutText: ({ feed, entry }) => `**${feed}**: немає тексту, тому не оголошено: ${entry}`,
  },
  invalid: 'Discord відхилив повідомлення',
  unsure:
    'можливо, його опубліковано, перш ніж роботу Footnote було перервано, а повідомлення каналу не вдалося перевірити',
  problems: {
    off: 'Footnote не може нічого завантажувати тут',
    invalidUrl: 'це не вебадреса',
    credentials: 'адреса містить ім’я користувача або пароль',
    protocol: 'можна читати лише адреси http і https',
    port: 'адреса має незвичний порт',
    hostNotAllowed: 'Footnote не може завантажувати з цього сайту',
    specialAddress: 'адреса не в загальнодоступному інтернеті',
    robots: 'сайт цього не дозволяє (robots.txt)',
    redirects: 'забагато переспрямувань',
    timeout: 'сайт відповідає надто повільно',
    tooLarge: 'вона завелика',
    status: ({ status }) => `сайт відповідає помилкою ${String(status)}`,
    connection: 'сайт недоступний',
    contentEncoding: 'сайт відповідає в невідомому кодуванні',
    gone: 'за цією адресою нічого немає',
    noFeed: 'там немає стрічки RSS, Atom чи JSON, яку можна прочитати',
  },
};
