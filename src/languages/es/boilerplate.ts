/** Source: own compilation, from the text around articles on Spanish sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const SPANISH_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ al continuar|seguir navegando|con',
      matches: 'Al continuar navegando, acepta su uso.',
      not: 'Al continuar la lluvia, se fue.',
    },
    {
      phrase: '^ contenido|artículo exclusivo|solo para suscriptores',
      matches: 'Contenido exclusivo para suscriptores',
      not: 'Contenido de la carta',
    },
    { phrase: '^ enviado desde mi', matches: 'Enviado desde mi iPhone', not: 'Enviado desde Lima' },
    {
      phrase: '^ este|esta artículo|contenido|noticia es|está ..2 para suscriptores',
      matches: 'Este artículo es solo para suscriptores.',
      not: 'Este artículo es muy largo.',
    },
    {
      phrase: '^ este|nuestro|esta|nuestra sitio|web|página web? utiliza|usa|emplea ..2 cookies',
      matches: 'Este sitio utiliza cookies.',
      not: 'Este horno utiliza carbón.',
    },
    {
      phrase: '^ nosotros y nuestros socios',
      matches: 'Nosotros y nuestros socios almacenamos datos.',
      not: 'Nosotros y nuestros hijos.',
    },
    {
      phrase: '^ recibe|recibir|reciba ..6 en tu|su correo|bandeja',
      matches: 'Recibe las noticias en tu correo.',
      not: 'Recibe la carta en su casa.',
    },
    {
      phrase: '^ regístrate|regístrese gratis|ahora|para|y',
      matches: 'Regístrate gratis para seguir leyendo.',
      not: 'Regístrate, dijo ella.',
    },
    {
      phrase: '^ si continúa|continúas|sigue|sigues navegando',
      matches: 'Si continúa navegando, acepta su uso.',
      not: 'Si continúa la lluvia, se va.',
    },
    {
      phrase: '^ suscríbase|suscríbete a|al|ahora|para|y|por',
      matches: 'Suscríbete a nuestro boletín.',
      not: 'Suscríbete, dijo ella.',
    },
    {
      phrase: '^ síguenos|síganos en',
      matches: 'Síguenos en Telegram.',
      not: 'Síguenos, dijo ella.',
    },
    {
      phrase: '^ tiempo de lectura',
      matches: 'Tiempo de lectura: 2 min.',
      not: 'Tiempo de lluvia.',
    },
    {
      phrase: '^ todos los derechos reservados',
      matches: 'Todos los derechos reservados.',
      not: 'Todos los derechos cuentan.',
    },
    {
      phrase: '^ tu|su dirección de correo electrónico no será publicada',
      matches: 'Tu dirección de correo electrónico no será publicada.',
      not: 'Su dirección ha cambiado.',
    },
    {
      phrase: '^ utilizamos|usamos|empleamos ..2 cookies',
      matches: 'Utilizamos cookies para mejorar su experiencia.',
      not: 'Utilizamos mantequilla.',
    },
    {
      phrase: '^ valoramos|respetamos tu|su privacidad',
      matches: 'Valoramos tu privacidad.',
      not: 'Valoramos tu ayuda.',
    },
    {
      phrase: '^ ya|eres eres? suscriptor|suscriptora',
      matches: 'Ya eres suscriptor? Inicia sesión.',
      not: 'Ya es tarde.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ aceptar|rechazar todo|todas|cookies|y ..2 $',
      matches: 'Aceptar todas las cookies',
      not: 'Aceptar la derrota',
    },
    {
      phrase:
        '^ compartir en|por|esta|este|con facebook|twitter|whatsapp|noticia|artículo|correo|telegram',
      matches: 'Compartir en Facebook',
      not: 'Compartir el pan',
    },
    {
      phrase: '^ configurar|gestionar ..1 cookies|preferencias|opciones',
      matches: 'Configurar cookies',
      not: 'Configurar la radio',
    },
    {
      phrase: '^ contenido|artículo exclusivo|solo|sólo? para suscriptores',
      matches: 'Contenido exclusivo para suscriptores',
      not: 'Contenido de la carta',
    },
    {
      phrase: '^ deja|dejar|escribe|escribir un|tu comentario',
      matches: 'Deja un comentario',
      not: 'Deja un vacío',
    },
    { phrase: '^ iniciar sesión', matches: 'Iniciar sesión', not: 'Iniciar la obra' },
    { phrase: '^ leer|saber|ver más $', matches: 'Leer más', not: 'Leer más libros' },
    {
      phrase: '^ te|le puede|podría|también interesar :',
      matches: 'Te puede interesar: Cinco mapas',
      not: 'Te puede doler',
    },
    { phrase: '^ volver al inicio|arriba', matches: 'Volver al inicio', not: 'Volver al mar' },
  ]),
  related: phraseTable([
    { phrase: '^ lea|lee|leé también $', matches: 'Lea también', not: 'Lea el libro' },
    { phrase: '^ lo más leído|visto $', matches: 'Lo más leído', not: 'Lo más raro' },
    {
      phrase: '^ más noticias|información|leídas|leído|vistas $',
      matches: 'Más noticias',
      not: 'Más lluvia',
    },
    {
      phrase: '^ noticias|artículos|contenido relacionadas|relacionados|relacionado $',
      matches: 'Noticias relacionadas',
      not: 'Noticias falsas',
    },
    {
      phrase: '^ te|le puede|podría|también interesar|puede interesar? $',
      matches: 'Te puede interesar',
      not: 'Te puede ver',
    },
    { phrase: '^ ver también $', matches: 'Ver también', not: 'Ver el mar' },
  ]),
  consent: {
    acts: phraseTable([
      {
        phrase: 'acepta|aceptas ..2 uso',
        matches: 'Usted acepta su uso.',
        not: 'Usted come su pan.',
      },
      { phrase: 'haga|haz clic', matches: 'Haga clic en aceptar.', not: 'Haga pan.' },
      {
        phrase: 'puede|puedes ..3 aceptar|cambiar|configurar|rechazar',
        matches: 'Puede aceptar todas las cookies.',
        not: 'Puede comer todas las cookies.',
      },
      {
        phrase: 'su|tu consentimiento|experiencia|navegación|preferencias',
        matches: 'Cambie sus datos y su consentimiento.',
        not: 'Cambie su pan.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'en su|tu dispositivo|navegador',
        matches: 'Se guardan en su dispositivo.',
        not: 'Se guardan en su casa.',
      },
      {
        phrase: 'nuestra|nuestro|nuestros servicios|sitio|socios|web',
        matches: 'Mejora nuestro sitio.',
        not: 'Mejora nuestro pan.',
      },
      {
        phrase: 'utilizamos|usamos|nuestro|nuestra|nuestros|nuestras ..9 cookies',
        matches: 'Nuestros socios usan cookies.',
        not: 'El panadero vende cookies.',
      },
    ]),
  },
};
