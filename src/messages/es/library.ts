import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote no guarda aquí artículos de servidores. Quien lo administra puede cambiarlo con la variable `DATA_DIR`.',
  empty: 'Este servidor aún no ha añadido ningún artículo.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} de ${plural(limit, { one: '# artículo', other: '# artículos' })}, ${number(mebibytes)} de ${number(most)} MiB`,
  sharedOn: 'Las respuestas también citan la carpeta compartida.',
  sharedOff: 'La carpeta compartida está desactivada en este servidor.',
  added: ({ member, date }) => `añadido por ${member} el ${date}`,
  formerMember: 'un antiguo miembro',
  current: 'vigente',
  version: ({ version }) => `versión ${number(version)}`,
};
