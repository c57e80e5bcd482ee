import type { Messages } from '../messages.ts';

/** /help, the welcome in a server, and replies to small talk. */
export const help: Messages['help'] = {
  promise:
    'Footnote responde con los artículos, palabra por palabra, e indica la fuente de cada cita. Cuando los artículos no lo dicen, te avisa.',
  welcome:
    'Gracias por añadir Footnote. Responde preguntas con los artículos, palabra por palabra, e indica la fuente de cada cita.',
  mention: 'O menciona a Footnote con una pregunta, también al responder a una de sus respuestas.',
  message: 'O escribe aquí una pregunta, también al responder a una de sus respuestas.',
  privately: 'Con la opción `privado` solo tú ves la respuesta.',
  moderators:
    'Todos pueden preguntar y buscar. Solo los moderadores pueden publicar resúmenes y comparaciones; los demás los ven en privado.',
  whatAbout: ({ topic }) => `¿Qué dicen los artículos sobre ${topic}?`,
  greeting: ({ ask }) =>
    `¡Hola! Pregúntame sobre los artículos: mencióname con una pregunta o usa ${ask}.`,
  thanks: 'De nada.',
  aboutFootnote:
    'Soy Footnote, un bot que cita artículos palabra por palabra. Yo no escribo nada sobre las noticias.',
  newest: 'Los artículos más recientes:',
  administration:
    'En Ajustes del servidor, Integraciones, los administradores deciden quién puede usar cada comando y dónde, y pueden quitar Footnote.',
};
