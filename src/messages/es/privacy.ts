import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { plural } = createFormats('es');

/** What is stored about a member, and how to delete it. */
export const privacy: Messages['privacy'] = {
  questions:
    'Footnote no conserva ni registra lo que preguntas o escribes; lo que hace falta para seguir preguntando está en la propia respuesta. Para quitar una respuesta, elimínala o descártala. Si instalaste Footnote para ti, puedes quitarlo en Ajustes de usuario, Aplicaciones autorizadas.',
  /** In a server that keeps questions without a good answer. */
  questionsKept:
    'Este servidor guarda durante 90 días las preguntas que no encontraron una buena respuesta o cuya respuesta recibió un voto en contra, sin nombres; Footnote no conserva ni registra nada más de lo que preguntas o escribes. Lo que hace falta para seguir preguntando está en la propia respuesta. Para quitar una respuesta, elimínala o descártala.',
  /** In direct messages. */
  mayKeep:
    'Los servidores pueden hacer que Footnote guarde durante 90 días, sin nombres, las preguntas que no encontraron una buena respuesta o cuya respuesta recibió un voto en contra.',
  nothingHere: 'En este servidor no hay nada guardado sobre ti.',
  nothingAnywhere: 'No hay nada guardado sobre ti en ningún servidor.',
  storedHere: 'Guardado con tu ID de usuario en este servidor:',
  storedIn: ({ servers }) =>
    `Guardado con tu ID de usuario en ${plural(servers, { one: '# servidor', other: '# servidores' })}:`,
  articles: ({ articles }) =>
    plural(articles, { one: '# artículo que añadiste', other: '# artículos que añadiste' }),
  drafts: ({ drafts }) =>
    plural(drafts, {
      one: '# archivo que aún no has añadido ni descartado; se elimina al cabo de uno o dos días',
      other:
        '# archivos que aún no has añadido ni descartado; se eliminan al cabo de uno o dos días',
    }),
  feeds: ({ feeds }) =>
    plural(feeds, { one: '# feed que añadiste', other: '# feeds que añadiste' }),
  digests: ({ digests }) =>
    plural(digests, { one: '# boletín que configuraste', other: '# boletines que configuraste' }),
  logLines: ({ lines }) =>
    plural(lines, {
      one: '# cambio en los registros del servidor',
      other: '# cambios en los registros del servidor',
    }),
  changedSettings: 'que fuiste la última persona en cambiar los ajustes',
  votes: ({ votes }) =>
    `${plural(votes, { one: '# voto sobre una respuesta', other: '# votos sobre respuestas' })} que solo el bot puede relacionar contigo, y solo durante una semana`,
  elsewhere:
    'En un mensaje directo a Footnote, `/ayuda` muestra lo que hay guardado sobre ti en todos los servidores, también en los que has dejado.',
  confirm:
    '¿Eliminarlo para siempre? Los artículos y feeds que añadiste se quedan como «añadido por un antiguo miembro», pero esos feeds dejan de mencionar roles. Los registros dejan de nombrarte. Tus votos y los archivos que aún no has añadido se eliminan.',
  forgotten: 'Eliminado. Aquí ya nada te nombra.',
};
