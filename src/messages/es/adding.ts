import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('es');

/** Adding articles to a server's library. */
export const adding: Messages['adding'] = {
  form: {
    title: 'Añadir artículos',
    files: 'Archivos, hasta diez',
    filesHint: 'Texto, Markdown, HTML, PDF, DOCX, EPUB, correo, subtítulos o feeds',
    text: 'O pega un texto',
    textTitle: 'Título del texto pegado',
    details: 'Editar los datos',
    articleTitle: 'Título',
    publisher: 'Medio',
    published: 'Fecha',
    publishedHint: 'Por ejemplo, 2025-03-02',
    language: 'Idioma',
    languageHint: 'Su código, como es o pt-BR',
    url: 'Enlace',
    urlHint: 'Una dirección que empiece por https://',
  },
  buttons: {
    add: 'Añadir',
    addAll: 'Añadir todo',
    addFile: 'Añadir este archivo',
    replace: 'Reemplazar por este texto',
    edit: 'Editar los datos',
    discard: 'Descartar',
    chooseFile: 'Elige un archivo para verlo',
  },
  preview: ({ articles }) =>
    `Vista previa de ${plural(articles, { one: '# artículo que aún no está', other: '# artículos que aún no están' })} en la biblioteca`,
  previewOfFiles: ({ files }) =>
    `Vista previa de ${plural(files, { one: '# archivo que aún no está', other: '# archivos que aún no están' })} en la biblioteca`,
  articleOf: ({ part, articles }) =>
    `Artículo ${number(part)} de ${number(articles)} de este archivo`,
  language: ({ tag }) => languageName(tag),
  words: ({ words }) => plural(words, { one: '# palabra', other: '# palabras' }),
  moreRemarks: ({ remarks }) =>
    plural(remarks, { one: '# observación más', other: '# observaciones más' }),
  sameText: ({ article }) => `La biblioteca ya tiene este texto: ${article}`,
  sameLink: ({ article }) =>
    `La biblioteca tiene otro texto con el mismo enlace: ${article}. Si lo reemplazas, las citas anteriores se seguirán abriendo en el texto antiguo.`,
  leftOut: ({ article }) =>
    `Se omite al añadir este archivo, porque la biblioteca ya tiene ${article}`,
  nearlyFull: ({ usage }) => `La biblioteca de este servidor está casi llena: ${usage}.`,
  full: ({ usage }) =>
    `En la biblioteca de este servidor no hay sitio para eso: contiene ${usage}. Elimina artículos o pide a quienes gestionan Footnote que suban el límite.`,
  added: ({ articles }) =>
    `${plural(articles, { one: '# artículo añadido', other: '# artículos añadidos' })}. Así se cita:`,
  replaced: ({ version }) => `Guardado como versión ${number(version)}. Así se cita:`,
  moreArticles: ({ articles }) =>
    `y ${plural(articles, { one: '# artículo más', other: '# artículos más' })}`,
  next: ({ ask, list }) =>
    `Ya se puede preguntar por ello: prueba ${ask}. ${list} muestra lo que ha añadido este servidor.`,
  addedToo: ({ articles }) =>
    `${plural(articles, { one: '# artículo añadido', other: '# artículos añadidos' })}.`,
  discarded: 'Descartado. No se ha añadido nada.',
  gone: 'Esta vista previa ya no es válida: ya se añadió o se descartó, o es demasiado antigua. Envía el archivo de nuevo para añadirlo.',
  notYours: 'Solo quien envió este archivo puede usar sus botones.',
  nothingChosen: 'Elige un archivo o pega un texto.',
  nothingOnMessage: 'Este mensaje no tiene archivos, enlaces ni texto que se puedan añadir.',
  othersWords:
    'Lo que otros miembros escriben en el chat no se convierte en fuente, porque no lo publicaron como tal. Footnote añade los archivos y enlaces de cualquier mensaje y el texto de tus propios mensajes, de los webhooks y de los canales de anuncios.',
  reasons: {
    expired: 'Discord ya no tiene este archivo. Envíalo de nuevo.',
    foreign: 'Footnote solo descarga archivos de Discord.',
    tooLarge: ({ mebibytes }) =>
      `Es demasiado grande. Aquí un archivo puede ocupar como máximo ${number(mebibytes)} MiB.`,
    unanswered: 'Discord no ha enviado este archivo. Inténtalo de nuevo en un momento.',
    scan: 'No tiene texto, así que quizá sea un escaneo. Pásale antes un reconocimiento de texto (OCR).',
    noArticle: 'No contiene ningún artículo, solo títulos o avisos, como un aviso de cookies.',
    empty: 'Está vacío.',
    protected: 'Está protegido con contraseña o contra copia.',
    unreadable: ({ detail }) => `No se puede leer (en inglés: it ${detail}).`,
  },
  links: {
    off: 'Footnote no descarga páginas aquí. Guarda la página y añádela como archivo.',
    invalid:
      'Footnote solo descarga páginas web: direcciones con http:// o https://, los puertos habituales y sin nombre de usuario.',
    notAllowed: ({ host }) =>
      `Quienes gestionan Footnote no le permiten descargar páginas de ${host}.`,
    special: ({ host }) => `${host} no está en la internet pública.`,
    robots: ({ host }) =>
      `${host} no permite que los programas descarguen esta página (robots.txt).`,
    redirects: 'Redirige demasiadas veces.',
    timeout: 'Ha tardado demasiado en responder. Inténtalo más tarde.',
    tooLarge: ({ mebibytes }) =>
      `Es demasiado grande. Una página puede ocupar como máximo ${number(mebibytes)} MiB.`,
    gone: 'Esa página no existe.',
    status: ({ status }) => `El sitio ha respondido con el error ${status}. Inténtalo más tarde.`,
    connection: 'No se puede acceder al sitio. Comprueba la dirección o inténtalo más tarde.',
    paywall: 'La página solo muestra el comienzo del artículo. El resto es para suscriptores.',
    login: 'La página pide iniciar sesión.',
  },
  notSaved: ({ problems }) => `Esto no se ha guardado; lo demás, sí:\n${problems}`,
  problems: {
    published: ({ typed }) => `«${typed}» no es una fecha. Escríbela así: 2025-03-02.`,
    ambiguous: ({ typed }) =>
      `«${typed}» puede ser dos fechas distintas. Escríbela así: 2025-03-02.`,
    language: ({ typed }) => `«${typed}» no es un idioma. Escribe su código, como es o pt-BR.`,
    url: ({ typed }) =>
      `«${typed}» no es una dirección web. Escríbela así: https://news.example/story.`,
  },
};
