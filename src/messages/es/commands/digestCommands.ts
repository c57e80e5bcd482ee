import type { DigestCommands } from '../../messages.ts';

const numbered = { name: 'número', description: 'El número del boletín en /boletín lista' };

/** Names and descriptions of `/digest` and its options. */
export const digestCommands: DigestCommands = {
  digest: {
    name: 'boletín',
    description: 'Publica resúmenes de artículos nuevos a horas fijas',
    options: {},
  },
  'digest set': {
    name: 'configurar',
    description: 'Publica un resumen de los artículos nuevos en un canal, cada día o cada semana',
    options: {
      channel: { name: 'canal', description: 'Dónde publicarlo; un canal tiene un boletín' },
      time: { name: 'hora', description: 'Cuándo publicarlo, por ejemplo 08:30' },
      timezone: {
        name: 'zona',
        description: 'La zona horaria de esa hora, por ejemplo Europe/Madrid',
      },
      day: {
        name: 'día',
        description: 'Qué día publicarlo (por defecto: cada día)',
        choices: {
          daily: 'cada día',
          monday: 'cada lunes',
          tuesday: 'cada martes',
          wednesday: 'cada miércoles',
          thursday: 'cada jueves',
          friday: 'cada viernes',
          saturday: 'cada sábado',
          sunday: 'cada domingo',
        },
      },
      topic: { name: 'tema', description: 'Citar solo lo relacionado con estas palabras' },
      length: {
        name: 'extensión',
        description: 'Cuánto citar (por defecto: mediano)',
        choices: { short: 'corto', medium: 'mediano', long: 'largo' },
      },
    },
  },
  'digest list': {
    name: 'lista',
    description: 'Lista los boletines de este servidor y su estado',
    options: {},
  },
  'digest preview': {
    name: 'previsualizar',
    description: 'Muestra lo que un boletín publicaría ahora',
    options: { number: numbered },
  },
  'digest pause': {
    name: 'pausar',
    description: 'Deja de publicar un boletín',
    options: { number: numbered },
  },
  'digest resume': {
    name: 'reanudar',
    description: 'Reanuda un boletín en pausa',
    options: { number: numbered },
  },
  'digest remove': {
    name: 'quitar',
    description: 'Elimina un boletín',
    options: { number: numbered },
  },
};
