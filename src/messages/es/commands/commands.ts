import type { Messages } from '../../messages.ts';
import { digestCommands } from './digestCommands.ts';

const article = {
  name: 'artículo',
  description: 'Buscar solo en un artículo: su título, su nombre de archivo o parte de ellos',
};
const stored = {
  name: 'artículo',
  description: 'Uno de los artículos propios de este servidor: su título o nombre de archivo',
};
const followed = { name: 'feed', description: 'Un feed de este servidor: su título o dirección' };
const hidden = { name: 'privado', description: 'Mostrarte la respuesta solo a ti' };

/** Names and descriptions of commands and their options. */
export const commands: Messages['commands'] = {
  ask: {
    name: 'preguntar',
    description: 'Haz una pregunta y lee los pasajes que la responden, palabra por palabra',
    options: {
      question: { name: 'pregunta', description: 'Lo que quieres saber, con tus propias palabras' },
      article,
      private: hidden,
    },
  },
  search: {
    name: 'buscar',
    description: 'Encuentra todos los pasajes que contienen ciertas palabras',
    options: {
      keywords: {
        name: 'palabras',
        description:
          'Palabras que buscar; "dos palabras" para una frase, -palabra para excluir una',
      },
      article,
      private: hidden,
    },
  },
  'Find in articles': {
    name: 'Buscar en los artículos',
    description:
      'Pasajes sobre un mensaje: clic derecho (en el móvil, mantenlo pulsado) y Aplicaciones',
    options: {},
  },
  lookup: {
    name: 'consultar',
    description: 'Mira qué dicen los artículos sobre lo que se habla en este canal',
    options: {
      messages: {
        name: 'mensajes',
        description: 'Cuántos de los últimos mensajes leer (por defecto: 50)',
      },
      private: hidden,
    },
  },
  summary: {
    name: 'resumen',
    description: 'Resume un artículo, o todos, con sus propias frases',
    options: {
      article,
      length: {
        name: 'extensión',
        description: 'Cuánto citar (por defecto: mediano)',
        choices: { short: 'corto', medium: 'mediano', long: 'largo' },
      },
      topic: { name: 'tema', description: 'Citar solo lo relacionado con estas palabras' },
      channel: { name: 'canal', description: 'Publicarlo en este canal o hilo en vez de aquí' },
      private: hidden,
    },
  },
  compare: {
    name: 'comparar',
    description: 'Compara lo que dicen varios artículos sobre un tema, palabra por palabra',
    options: {
      topic: { name: 'tema', description: 'Sobre qué comparar los artículos, en pocas palabras' },
      private: hidden,
    },
  },
  status: {
    name: 'estado',
    description: 'Muestra el estado de Footnote: artículos, índice, conexión, memoria',
    options: {},
  },
  gaps: {
    name: 'lagunas',
    description: 'Mira qué preguntas no encontraron una buena respuesta y añade una fuente',
    options: {},
  },
  settings: {
    name: 'ajustes',
    description: 'Decide dónde y cómo responde Footnote en este servidor',
    options: {},
  },
  articles: {
    name: 'artículos',
    description: 'Muestra la lista de artículos que cita Footnote',
    options: {},
  },
  library: {
    name: 'biblioteca',
    description: 'Gestiona los artículos propios de este servidor',
    options: {},
  },
  'library add': {
    name: 'añadir',
    description: 'Añade artículos a la biblioteca de este servidor: archivos, un enlace o un texto',
    options: {
      file: {
        name: 'archivo',
        description: 'Un archivo; omítelo para elegir hasta diez o para pegar un texto',
      },
      link: {
        name: 'enlace',
        description: 'La dirección de un artículo, como https://news.example/articulo',
      },
    },
  },
  'Add to library': {
    name: 'Añadir a la biblioteca',
    description: 'Añade los archivos y enlaces de un mensaje: clic derecho y Aplicaciones',
    options: {},
  },
  'library list': {
    name: 'lista',
    description: 'Lista los artículos de este servidor: quién los añadió, cuándo y su estado',
    options: {},
  },
  'library remove': {
    name: 'eliminar',
    description: 'Borra para siempre un artículo de este servidor, con todas sus versiones',
    options: { article: stored },
  },
  'library retract': {
    name: 'retirar',
    description: 'Marca un artículo de este servidor como retirado, o deshace la marca',
    options: { article: stored },
  },
  'library refresh': {
    name: 'actualizar',
    description: 'Comprueba si han cambiado las páginas de los artículos añadidos por su enlace',
    options: {
      article: {
        name: 'artículo',
        description: 'El artículo; omítelo para comprobar hasta 25',
      },
    },
  },
  'library export': {
    name: 'exportar',
    description: 'Los artículos de este servidor en un archivo, con versiones y originales',
    options: {},
  },
  'library import': {
    name: 'importar',
    description: 'Añade los artículos de un archivo hecho al exportar una biblioteca',
    options: { file: { name: 'archivo', description: 'El archivo ZIP, tal como lo recibiste' } },
  },
  'library log': {
    name: 'registro',
    description:
      'Muestra quién cambió qué en la biblioteca de este servidor, lo más reciente primero',
    options: {},
  },
  'library delete-everything': {
    name: 'borrar-todo',
    description: 'Borra todo lo que Footnote guarda de este servidor; requiere Gestionar servidor',
    options: {},
  },
  feed: {
    name: 'feed',
    description: 'Sigue feeds y anuncia sus artículos nuevos',
    options: {},
  },
  'feed add': {
    name: 'añadir',
    description: 'Sigue un feed: sus entradas pasan a ser artículos de este servidor',
    options: {
      url: {
        name: 'dirección',
        description: 'Dirección de un feed (RSS, Atom, JSON Feed) o de una página que lo indique',
      },
      channel: {
        name: 'canal',
        description: 'Dónde anunciar las entradas nuevas; sin canal, en ninguna parte',
      },
      role: { name: 'rol', description: 'Un rol que los anuncios mencionan' },
      filter: {
        name: 'filtro',
        description:
          'Anuncia solo entradas con estas palabras; "dos palabras": una frase; -palabra: excluirla',
      },
      mode: {
        name: 'modo',
        description: 'Cómo anunciar las entradas nuevas (por defecto: cada una)',
        choices: { each: 'cada una', hourly: 'como mucho un mensaje por hora', silent: 'nunca' },
      },
    },
  },
  'feed list': {
    name: 'lista',
    description: 'Lista los feeds de este servidor y su estado',
    options: {},
  },
  'feed pause': {
    name: 'pausar',
    description: 'Deja de leer y anunciar un feed',
    options: { feed: followed },
  },
  'feed resume': {
    name: 'reanudar',
    description: 'Vuelve a leer y anunciar un feed',
    options: { feed: followed },
  },
  'feed test': {
    name: 'probar',
    description: 'Lee un feed ahora y muestra sus últimas entradas, sin anunciarlas',
    options: { feed: followed },
  },
  'feed remove': {
    name: 'quitar',
    description: 'Deja de seguir un feed; sus artículos se quedan',
    options: { feed: followed },
  },
  'feed log': {
    name: 'registro',
    description: 'Muestra qué pasó con los feeds de este servidor, lo más reciente primero',
    options: {},
  },
  ...digestCommands,
  help: { name: 'ayuda', description: 'Qué hace Footnote y cómo usarlo', options: {} },
};
