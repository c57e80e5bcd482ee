import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote no puede guardar nada de los servidores aquí. Quienes lo gestionan pueden cambiarlo con el ajuste `DATA_DIR`.',
  empty: 'Este servidor aún no ha añadido ningún artículo.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} de ${plural(limit, { one: '# artículo', other: '# artículos' })}, ${number(mebibytes)} de ${number(most)} MiB`,
  sharedOn: 'Las respuestas también citan la carpeta compartida.',
  sharedOff: 'La carpeta compartida está desactivada en este servidor.',
  added: ({ member, date }) => `añadido por ${member} el ${date}`,
  imported: ({ member, date }) => `añadido el ${date}, importado por ${member}`,
  fromFeed: ({ date }) => `de un feed el ${date}`,
  formerMember: 'un antiguo miembro',
  current: 'vigente',
  version: ({ version }) => `versión ${number(version)}`,
  pageGone: ({ date }) => `la página no existe desde el ${date}`,
  noLinks: 'Este servidor aún no ha añadido ningún artículo mediante un enlace.',
  notLinked: ({ article }) =>
    `**${article}** no se añadió mediante un enlace, así que no tiene página que comprobar.`,
  checked: ({ pages, unchanged }) =>
    `${plural(pages, { one: '# página comprobada', other: '# páginas comprobadas' })}, ${number(unchanged)} sin cambios.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** ha cambiado: guardado como versión ${number(version)}.`,
    gone: ({ article }) =>
      `**${article}**: la página ya no existe. Footnote sigue citando el artículo; puedes retirarlo o eliminarlo.`,
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
  exporting: {
    whole: ({ articles }) =>
      `${plural(articles, { one: '# artículo', other: '# artículos' })} con todas las versiones y archivos. \`/biblioteca importar\` los vuelve a añadir, aquí o en otro servidor.`,
    part: ({ first, last, articles }) =>
      `Artículos del ${number(first)} al ${number(last)} de ${number(articles)}, con todas las versiones y archivos. \`/biblioteca importar\` admite las partes una a una.`,
    withoutFiles: ({ names }) =>
      `Demasiado grandes para un archivo en Discord; solo va el texto, que no se puede importar:\n${names}`,
    nextPart: 'Parte siguiente',
    changed:
      'La biblioteca ha cambiado desde la parte anterior. Usa `/biblioteca exportar` de nuevo para obtenerla tal como está ahora.',
  },
  importing: {
    preview: 'Vista previa de una exportación. Aún no se ha añadido nada.',
    nothingAdded: 'No se ha añadido nada.',
    toAdd: ({ articles }) => `Por añadir: ${number(articles)}`,
    added: ({ articles }) => `Añadidos: ${number(articles)}`,
    repeated: ({ articles }) => `Omitidos, ya están en la biblioteca: ${number(articles)}`,
    full: ({ articles, usage }) =>
      `Omitidos por falta de espacio: ${number(articles)} (la biblioteca tiene ${usage})`,
    unreadable: ({ articles }) => `Omitidos, no se pueden leer: ${number(articles)}`,
    refused: ({ detail }) =>
      `Este archivo no se puede importar (en inglés: it ${detail}). Envíalo tal como lo dio \`/biblioteca exportar\`.`,
  },
  askToDelete: ({ articles }) =>
    `Esto borra de inmediato y para siempre todo lo que Footnote guarda de este servidor: ${plural(articles, { one: '# artículo', other: '# artículos' })} con todas las versiones y archivos, los feeds, los votos, las preguntas guardadas para \`/lagunas\`, los registros y los ajustes.`,
  deleteEverything: 'Borrar todo',
  deleteTitle: 'Borrar todo',
  serverName: 'Nombre de este servidor',
  serverNameHint: 'Para confirmar, escribe el nombre tal como lo muestra Discord.',
  otherName: 'Ese no es el nombre de este servidor. No se ha borrado nada.',
  deletedEverything: 'Se ha borrado todo lo que Footnote guardaba de este servidor.',
};
