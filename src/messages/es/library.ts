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
  fromFeed: ({ date }) => `de un feed el ${date}`,
  formerMember: 'un antiguo miembro',
  current: 'vigente',
  version: ({ version }) => `versión ${number(version)}`,
  pageGone: ({ date }) => `página desaparecida desde el ${date}`,
  noLinks: 'Este servidor no ha añadido ningún artículo por su enlace.',
  notLinked: ({ article }) => `**${article}** no se añadió por su enlace.`,
  checked: ({ pages, unchanged }) =>
    `${plural(pages, { one: '# página comprobada', other: '# páginas comprobadas' })}, ${number(unchanged)} sin cambios.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** ha cambiado: guardado como versión ${number(version)}.`,
    gone: ({ article }) =>
      `**${article}**: la página ya no existe. Footnote sigue citando el artículo mientras no lo retires o elimines.`,
    full: ({ article }) =>
      `**${article}** ha cambiado, pero en la biblioteca no cabe una versión nueva.`,
  },
  unknownArticle: ({ name }) =>
    `Este servidor no ha añadido ningún artículo llamado ${name}. \`/biblioteca lista\` los muestra todos.`,
  alreadyRemoved: 'Este artículo ya se ha eliminado.',
  askToRemove: ({ article }) =>
    `¿Eliminar **${article}**? El artículo, todas sus versiones y su archivo se borran para siempre. Solo su título queda en el registro.`,
  removeForGood: 'Eliminar para siempre',
  removed: ({ article }) => `**${article}** se ha eliminado.`,
  retract: 'Retirar',
  reinstate: 'Restituir',
  isRetracted: ({ article }) =>
    `**${article}** está retirado: dondequiera que se cite, Footnote lo indica.`,
  isReinstated: ({ article }) => `**${article}** ya no está retirado.`,
  emptyLog: 'Aún no se ha cambiado nada en la biblioteca de este servidor.',
  logPage: ({ page, pages }) =>
    `Cambios, los más recientes primero: página ${number(page)} de ${number(pages)}`,
  logged: {
    added: ({ member, what }) => `${member} añadió **${what}**`,
    changed: ({ member, what }) => `${member} añadió una nueva versión de **${what}**`,
    retracted: ({ member, what }) => `${member} retiró **${what}**`,
    reinstated: ({ member, what }) => `${member} restituyó **${what}**`,
    removed: ({ member, what }) => `${member} eliminó **${what}**`,
    madeRoom: ({ what }) => `**${what}**, de un feed, se eliminó para dejar sitio`,
    settings: ({ member, what }) => `${member} cambió los ajustes: ${what}`,
    updated: ({ what }) => `La página de **${what}** ha cambiado: versión nueva`,
    gone: ({ what }) => `La página de **${what}** ya no existe`,
    back: ({ what }) => `La página de **${what}** vuelve a existir`,
  },
  askToDelete: ({ articles }) =>
    `Esto borra de inmediato y para siempre todo lo que Footnote guarda de este servidor: ${plural(articles, { one: '# artículo', other: '# artículos' })} con todas las versiones y archivos, el registro y los ajustes.`,
  deleteEverything: 'Borrar todo',
  deleteTitle: 'Borrar todo',
  serverName: 'Nombre de este servidor',
  serverNameHint: 'Para confirmar, escribe el nombre tal como lo muestra Discord.',
  otherName: 'Ese no es el nombre de este servidor. No se ha borrado nada.',
  deletedEverything: 'Se ha borrado todo lo que Footnote guardaba de este servidor.',
};
