import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list } = createFormats('es');

/** The panel of /settings. */
export const settings: Messages['settings'] = {
  intro: 'Los ajustes de este servidor. Los cambios se aplican al momento.',
  withSharedFolder: 'Artículos: los del servidor y la carpeta compartida',
  withoutSharedFolder: 'Artículos: solo los del servidor',
  publicByDefault: 'Respuestas: públicas por defecto',
  privateByDefault: 'Respuestas: privadas por defecto',
  mentionsEverywhere: 'Menciones: con respuesta en todos los canales',
  mentionsIn: ({ channels }) => `Menciones: con respuesta en ${list(channels)} y en sus hilos`,
  languageOfDiscord: 'Idioma de las respuestas públicas: el del servidor en Discord',
  language: ({ language }) => `Idioma de las respuestas públicas: ${language}`,
  votesOn: 'Votos sobre respuestas: activados, se cuentan sin nombres',
  votesOff: 'Votos sobre respuestas: desactivados',
  gapsOn: 'Preguntas sin buena respuesta: se guardan 90 días, sin nombres',
  gapsOff: 'Preguntas sin buena respuesta: no se guardan',
  languageName: 'Español',
};
