import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural, shortDay } = createFormats('es');

/** Votes on answers, and questions without a good answer. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Útil',
  notAsked: 'No es lo que pregunté',
  votedHelpful: 'Contado como útil. Para cambiar tu voto, pulsa el otro botón.',
  votedUnhelpful:
    'Contado como «no es lo que pregunté». Para cambiar tu voto, pulsa el otro botón.',
  votesOff: 'Los votos están desactivados en este servidor.',
  votesClosed: 'Esta respuesta es demasiado antigua para votarla.',
  /** `/gaps`. `iso` is a day in ISO 8601. */
  gaps: {
    intro:
      'Footnote puede guardar las preguntas de este servidor que no encontraron una respuesta directa, o cuya respuesta recibió un voto en contra, para que puedas añadir los artículos que faltan.\n\nSe guarda la pregunta palabra por palabra, el día y qué obtuvo: los pasajes más cercanos, nada o un voto en contra de la respuesta. También si se preguntó en privado. No se guarda quién preguntó ni dónde. Una pregunta se elimina a los 90 días o cuando la descartas, y todas cuando desactivas esto. Los miembros ven en _Tus datos_ que está activado.',
    turnOn: 'Guardar estas preguntas',
    turnOff: 'Desactivar y eliminarlas todas',
    title: 'Preguntas sin buena respuesta',
    none: 'Todavía no hay preguntas sin buena respuesta.',
    kept: 'Se guardan 90 días, sin nombres.',
    asked: ({ times, iso }) =>
      `preguntada ${plural(times, { one: '# vez', other: '# veces' })}, la última el ${shortDay(iso)}`,
    nothing: ({ times }) => `${number(times)} sin resultado`,
    closest: ({ times }) => `${number(times)} solo con los pasajes más cercanos`,
    unhelpful: ({ times }) => `${number(times)} con voto en contra`,
    choose: 'Elegir una pregunta',
    addSource: 'Añadir una fuente',
    askAgain: 'Preguntar de nuevo',
    dismiss: 'Descartar',
    back: 'Volver',
    gone: 'Esta pregunta ya no se guarda: se descartó o es demasiado antigua.',
  },
};
