import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list, number, plural } = createFormats('es');

const lately = (answers: number, time: number): string =>
  `${plural(answers, { one: '# respuesta pública', other: '# respuestas públicas' })} ${plural(time, { one: 'en el último segundo', other: 'en los últimos # segundos' })}`;

/** What members read instead of an answer. */
export const notices: Messages['notices'] = {
  articleChanged:
    'Este artículo se ha modificado o eliminado. Vuelve a preguntar para leerlo como está ahora.',
  articleNotReadYet: 'Este artículo aún se está leyendo. Inténtalo de nuevo en un momento.',
  olderVersion: 'Este mensaje es de una versión anterior de Footnote. Vuelve a preguntar.',
  searchUnknown: 'Este mensaje ya no muestra lo que se buscó. Vuelve a buscar.',
  failure: 'Algo ha fallado en Footnote. Inténtalo de nuevo en un momento.',
  unanswered:
    'Discord no ha respondido. Comprueba si se publicó algo antes de intentarlo de nuevo.',
  opening:
    'Los artículos de este servidor aún se están abriendo. Inténtalo de nuevo en un momento.',
  /** The database cannot be used. */
  notStored:
    'Footnote no pudo guardar ni leer los datos de este servidor y no ha cambiado nada. Quienes lo gestionan encontrarán el motivo en su registro.',
  noArticles: 'Todavía no hay artículos.',
  nothingReadYet: 'Footnote aún está leyendo los artículos. Inténtalo de nuevo en un momento.',
  messagesUnread:
    'Footnote no puede leer los mensajes de este canal. Quienes gestionan Footnote pueden permitirlo: activar el «Message Content Intent» (Discord Developer Portal > tu aplicación > Bot) y definir `MESSAGE_CONTENT=true`. Hasta entonces, usa **Buscar en los artículos** en un solo mensaje: clic derecho (en el móvil, mantenlo pulsado) y Aplicaciones.',
  nothingWritten: 'Aquí todavía no hay mensajes.',
  privateElsewhere: 'Elige una respuesta privada o un canal donde publicar, no ambas cosas.',
  notYours: ({ asker }) => `Solo ${asker} o el equipo de moderación puede hacer eso.`,
  notAllowed: ({ command }) => `No puedes usar ${command} en este servidor.`,
  tooFewToCompare: 'Para comparar hacen falta al menos dos artículos.',
  unknownCommand: 'Este comando ya no existe. Escribe / para ver los actuales.',
  commandOutdated: 'Discord aún está actualizando este comando. Inténtalo de nuevo en un minuto.',
  stopping: 'Footnote se está reiniciando. Inténtalo de nuevo en un minuto.',
  busy: ({ wait }) =>
    `Footnote está ocupado. Inténtalo de nuevo en ${plural(wait, { one: '# segundo', other: '# segundos' })}.`,
  waiting: ({ requests }) =>
    plural(requests, {
      one: '# de tus preguntas aún está en espera. Pregunta de nuevo cuando se haya respondido.',
      other:
        '# de tus preguntas aún están en espera. Pregunta de nuevo cuando se hayan respondido.',
    }),
  coolingDown: ({ answers, time }) =>
    `En este canal hubo ${lately(answers, time)}. Pregunta de nuevo en un momento, o en privado con /preguntar.`,
  privateBecauseCooling: ({ answers, time }) =>
    `Esto solo lo ves tú: en el canal hubo ${lately(answers, time)}.`,
  youNeed: ({ permission }) => `Para eso necesitas el permiso **${permission}**.`,
  youNeedIn: ({ permission, channel }) =>
    `Para eso necesitas el permiso **${permission}** en ${channel}.`,
  footnoteNeeds: ({ permission }) => `Para eso Footnote necesita el permiso **${permission}**.`,
  footnoteNeedsIn: ({ permission, channel }) =>
    `Para eso Footnote necesita el permiso **${permission}** en ${channel}.`,
  summaryIsPrivate:
    'Aquí solo el equipo de moderación puede publicar resúmenes. Tú puedes leer uno en privado.',
  tooLong: ({ limit }) => `Tu pregunta no puede superar los ${number(limit)} caracteres.`,
  noWords: 'Este mensaje no tiene palabras que buscar.',
  noWordsBut: ({ parts }) => `Este mensaje no tiene palabras que buscar, solo ${list(parts)}.`,
  notPosted: ({ reason }) => `No se publicó nada: ${reason}.`,
  notRead: ({ reason }) => `Footnote no pudo leer los mensajes: ${reason}.`,
  partlyPosted: ({ posted, parts }) =>
    `Discord ha confirmado ${number(posted)} de ${plural(parts, { one: '# mensaje', other: '# mensajes' })}. Para quitarlos, pulsa **Eliminar** debajo de cada uno.`,
  posted: ({ channel, links }) => `Publicado en ${channel}: ${links}`,
  stillReading: 'Aún se están leyendo los artículos',
  readingProgress: ({ done, total }) =>
    `Aún se están leyendo los artículos: ${number(done)} de ${number(total)} hasta ahora`,
  unknownArticle: ({ name }) =>
    `Ningún artículo se llama ${name}. \`/artículos\` los muestra todos.`,
  similarArticles: ({ name, articles }) =>
    `Ningún artículo se llama ${name}. Quizá quisiste decir:\n${articles}`,
  ambiguousArticle: ({ name, articles }) =>
    `Varios artículos coinciden con ${name}. Elige uno:\n${articles}`,
  andMore: 'y más',
};

/** Why Discord refuses a request about a channel. */
export const refusals: Messages['refusals'] = {
  channelGone: 'el canal ya no existe',
  channelUnseen: 'Footnote no puede ver el canal',
  permissionMissing: 'a Footnote le falta un permiso allí',
  threadLocked: 'el hilo está bloqueado',
  threadArchived: 'el hilo está archivado',
  messageGone: 'el mensaje ya no existe',
  blockedByAutoMod: 'AutoMod lo bloqueó',
  blockedByLinkFilter: 'el filtro de enlaces de Discord lo bloqueó',
};

/** Parts of a message that have no words. */
export const wordless: Messages['wordless'] = {
  files: 'imágenes o archivos sin descripción',
  voice: 'un mensaje de voz',
  stickers: 'pegatinas',
  controls: 'botones o menús',
  markup: 'enlaces, menciones, emojis, código o citas',
  forward: 'un mensaje reenviado, que Discord no muestra a Footnote',
  threadStart: 'el mensaje que abre el hilo, que Discord no muestra a Footnote',
};

/** What is wrong with a search text, and how to fix it. */
export const queryProblems: Messages['queryProblems'] = {
  empty: 'Escribe palabras que buscar, o una "frase" entre comillas.',
  'too long': 'Esta búsqueda es demasiado larga. Usa menos palabras.',
  'unbalanced quotation mark':
    'Falta cerrar unas comillas. Escribe las frases así: "dos palabras".',
  'only exclusions': 'Solo hay palabras excluidas. Añade una palabra que buscar.',
  'only common words':
    'Estas palabras son demasiado comunes para buscarlas. Añade un nombre o un tema.',
};
