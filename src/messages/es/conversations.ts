import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('es');

const MESSAGES = { one: '# mensaje', other: '# mensajes' };

/** What the articles say about a channel's messages. */
export const conversations: Messages['conversations'] = {
  matched: ({ matched, messages }) =>
    `Pasajes encontrados sobre ${number(matched)} de ${plural(messages, MESSAGES)}`,
  noneMatched: ({ messages }) =>
    messages === 1
      ? 'No se encontró ningún pasaje sobre el mensaje'
      : `No se encontró ningún pasaje sobre los ${plural(messages, MESSAGES)}`,
  conversation: ({ number: position }) => `Conversación ${number(position)}`,
  message: 'mensaje',
  moreConversations: ({ conversations: more }) =>
    plural(more, {
      one: 'No se muestra # conversación más.',
      other: 'No se muestran # conversaciones más.',
    }),
  skipped: ({ reasons }) => `Omitidos: ${reasons}.`,
  commands: ({ messages }) => plural(messages, { one: '# comando', other: '# comandos' }),
  withoutWords: ({ messages }) => `${number(messages)} sin texto`,
  fromApps: ({ messages }) => `${number(messages)} de aplicaciones`,
  fromDiscord: ({ messages }) => `${number(messages)} de Discord`,
};
