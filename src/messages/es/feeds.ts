import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

/** Feeds that a server follows. */
export const feeds: Messages['feeds'] = {
  none: 'Este servidor aún no sigue ningún feed. `/feed añadir` añade uno.',
  usage: ({ entries, limit }) =>
    `${number(entries)} de ${plural(limit, { one: '# feed', other: '# feeds' })}`,
  added: ({ feed }) =>
    `Este servidor sigue ahora **${feed}**. Sus últimas entradas se están añadiendo a los artículos del servidor.`,
  announced: ({ channel }) => `Las entradas nuevas se anuncian en ${channel}.`,
  announcedHourly: ({ channel }) =>
    `Las entradas nuevas se anuncian en ${channel}, como mucho una vez por hora.`,
  silent: 'Las entradas nuevas se añaden sin anunciarlas.',
  mentioning: ({ role }) => `Los anuncios mencionan a ${role}.`,
  filtered: ({ filter }) => `Solo se anuncian las entradas con ${filter}.`,
  repeated: ({ feed }) => `Este servidor ya sigue **${feed}**.`,
  full: ({ limit }) =>
    `Un servidor puede seguir como máximo ${plural(limit, { one: '# feed', other: '# feeds' })}. Quita uno primero.`,
  unreadable: ({ reason }) => `Footnote no puede leer este feed: ${reason}.`,
  roleWithoutChannel: 'Elige un canal en el que mencionar el rol.',
  roleNotAllowed: ({ role, channel }) =>
    `No puedes mencionar a ${role} en ${channel}: permite que cualquiera mencione el rol o consigue el permiso para mencionar todos los roles.`,
  roleOutOfReach: ({ role, channel }) =>
    `Footnote no puede mencionar a ${role} en ${channel}: permite que cualquiera mencione el rol o da a Footnote el permiso para mencionar todos los roles.`,
  everyone: 'Footnote nunca menciona a todo el mundo. Elige otro rol.',
  unknownFeed: ({ name }) =>
    `Este servidor no sigue ningún feed llamado ${name}. \`/feed lista\` los muestra todos.`,
  gone: 'Este feed ya se ha quitado.',
  paused: ({ feed }) => `**${feed}** está en pausa: Footnote no lo lee ni lo anuncia.`,
  resumed: ({ feed }) => `Footnote vuelve a leer **${feed}**.`,
  removed: ({ feed }) =>
    `Este servidor ya no sigue **${feed}**. Sus artículos se quedan; \`/biblioteca eliminar\` los quita.`,
  isPaused: 'en pausa',
  isUnread: 'aún sin leer',
  isRead: ({ time }) => `leído ${time}`,
  isFailing: ({ reason }) => `último intento: ${reason}`,
  isDisabled: ({ reason }) =>
    `desactivado tras demasiados fallos: ${reason}. \`/feed reanudar\` lo intenta de nuevo.`,
  disabledHere: ({ feed, reason }) =>
    `Footnote ha dejado de leer **${feed}** tras demasiados fallos: ${reason}. \`/feed reanudar\` lo intenta de nuevo.`,
  resume: 'Reanudar',
  newEntries: ({ articles, feed }) =>
    `${plural(articles, { one: '# artículo nuevo', other: '# artículos nuevos' })} de **${feed}**`,
  tested: ({ feed, entries }) =>
    `**${feed}** tiene ${plural(entries, { one: '# entrada', other: '# entradas' })}. Las últimas:`,
  untitled: '(sin título)',
  isNew: 'nueva',
  isKnown: 'ya vista',
  isExcerpt: 'el feed solo tiene un extracto',
  isLeftOut: 'sin anunciar por el filtro',
  emptyLog: 'Aún no ha pasado nada con los feeds de este servidor.',
  logPage: ({ page, pages }) =>
    `Feeds, lo más reciente primero: página ${number(page)} de ${number(pages)}`,
  logged: {
    added: ({ member, feed }) => `${member} añadió **${feed}**`,
    paused: ({ member, feed }) => `${member} puso en pausa **${feed}**`,
    resumed: ({ member, feed }) => `${member} reanudó **${feed}**`,
    removed: ({ member, feed }) => `${member} quitó **${feed}**`,
    disabled: ({ feed, reason }) => `**${feed}** desactivado: ${reason}`,
    announced: ({ feed, entry }) => `**${feed}**: anunciado ${entry}`,
    filtered: ({ feed, entry }) => `**${feed}**: sin anunciar por el filtro: ${entry}`,
    unsent: ({ feed, entry, reason }) => `**${feed}**: no se pudo anunciar ${entry}: ${reason}`,
    tooMany: ({ feed, entries }) =>
      `**${feed}**: ${plural(entries, { one: '# entrada', other: '# entradas' })} sin anunciar, porque eran demasiadas a la vez`,
    full: ({ feed, entry }) =>
      `**${feed}**: no había sitio en la biblioteca para ${entry}, así que no se anunció`,
    withoutText: ({ feed, entry }) => `**${feed}**: sin texto, así que no se anunció: ${entry}`,
  },
  invalid: 'Discord rechazó el mensaje',
  unsure:
    'quizá se publicó antes de que Footnote se interrumpiera, y no se pudieron comprobar los mensajes del canal',
  problems: {
    off: 'Footnote no puede descargar nada aquí',
    invalidUrl: 'no es una dirección web',
    credentials: 'la dirección contiene un nombre de usuario o una contraseña',
    protocol: 'solo se pueden leer direcciones http y https',
    port: 'la dirección tiene un puerto inusual',
    hostNotAllowed: 'Footnote no puede descargar nada de este sitio',
    specialAddress: 'la dirección no está en la internet pública',
    robots: 'el sitio no lo permite (robots.txt)',
    redirects: 'hay demasiadas redirecciones',
    timeout: 'el sitio tarda demasiado en responder',
    tooLarge: 'es demasiado grande',
    status: ({ status }) => `el sitio responde con el error ${String(status)}`,
    connection: 'no se puede acceder al sitio',
    contentEncoding: 'el sitio responde con una codificación desconocida',
    gone: 'no hay nada en esta dirección',
    noFeed: 'no hay ningún feed RSS, Atom o JSON que se pueda leer',
  },
};
