import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('uk');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote не зберігає тут статей серверів. Ті, хто його запускає, можуть змінити це налаштуванням `DATA_DIR`.',
  empty: 'Цей сервер ще не додав жодної статті.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} з ${plural(limit, { one: '# статті', other: '# статей' })}, ${number(mebibytes)} з ${number(most)} МіБ`,
  sharedOn: 'Відповіді цитують також спільну теку.',
  sharedOff: 'Спільну теку на цьому сервері вимкнено.',
  added: ({ member, date }) => `хто додав: ${member}, ${date}`,
  formerMember: 'колишній учасник',
  current: 'чинна',
  version: ({ version }) => `версія ${number(version)}`,
};
