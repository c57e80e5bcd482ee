import type { Messages } from '../messages.ts';

/** /help, the welcome in a server, and replies to small talk. */
export const help: Messages['help'] = {
  promise:
    'Footnote responde con citas textuales de los artículos e indica la fuente de cada una. Cuando los artículos no lo dicen, te avisa.',
  welcome:
    'Gracias por añadir Footnote. Responde a las preguntas con citas textuales de los artículos e indica la fuente de cada una.',
  mention: 'O menciona a Footnote con una pregunta, también al responder a una de sus respuestas.',
  message: 'O escribe aquí una pregunta, también al responder a una de sus respuestas.',
  privately: 'Con la opción `privado` solo tú ves la respuesta.',
  moderators:
    'Cualquiera puede preguntar y buscar. Solo el equipo de moderación puede publicar resúmenes y comparaciones; el resto los ve en privado.',
  whatAbout: ({ topic }) => `¿Qué dicen los artículos sobre ${topic}?`,
  greeting: ({ ask }) => `¡Hola! Pregúntame sobre los artículos con ${ask}.`,
  thanks: 'De nada.',
  aboutFootnote:
    'Soy Footnote, un bot que cita artículos palabra por palabra. Yo no escribo nada sobre las noticias.',
  newest: 'Los artículos más recientes:',
  administration:
    'En Ajustes del servidor > Integraciones, el equipo de administración decide quién puede usar cada comando y dónde, y puede quitar Footnote.',
};
