import type { Messages } from '../messages.ts';

/** Buttons, menus and forms. */
export const components: Messages['components'] = {
  context: ({ number }) => `Contexto ${number}`,
  contextMenu: 'Leer una cita en su contexto',
  followUp: 'Preguntar más',
  delete: 'Eliminar',
  previous: 'Anterior',
  next: 'Siguiente',
  shareInChannel: 'Compartir en el canal',
  sharedInChannel: 'Compartido en el canal.',
  openSummary: 'Abrir en privado',
  privacy: 'Tus datos',
  administration: 'Administración',
  followUpTitle: 'Otra pregunta',
  followUpLabel: '¿Qué más quieres saber?',
  followUpHint: 'Con «¿por qué?», «¿cuándo?» o «¿y Kiev?» continúas la pregunta anterior',
};
