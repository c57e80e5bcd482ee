/** Source: own compilation, from conversations in Spanish. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Greetings. */
export const GREETINGS = phraseTable([
  {
    phrase: '^ buenas|buenos días|noches|tardes $',
    matches: 'Buenos días',
    not: 'Buenos Aires crece',
  },
  {
    phrase: '^ buenas|hola a|bot|footnote|todos..2 $',
    matches: 'Hola a todos',
    not: 'Hola abre una tienda',
  },
]);

/** Thanks and praise. */
export const THANKS = phraseTable([
  { phrase: '^ buen bot $', matches: 'Buen bot', not: 'Buen botín' },
  {
    phrase: '^ muchas? gracias bot|footnote? $',
    matches: 'Muchas gracias',
    not: 'Gracias al alcalde flota',
  },
]);

/** Reactions and farewells. */
export const REACTIONS = phraseTable([
  {
    phrase: '^ adiós|genial|jaja|jajaja|ok|perfecto|vale $',
    matches: 'Perfecto',
    not: 'Perfecto Gómez dimite',
  },
  {
    phrase: '^ hasta luego|mañana|pronto $',
    matches: 'Hasta luego',
    not: 'Hasta luego de la cena',
  },
]);

/** Questions about the bot itself, and complaints about what it says. */
export const QUESTIONS_ABOUT_FOOTNOTE = phraseTable([
  {
    phrase: '^ eres un|una? bot|humano|ia|persona|robot $',
    matches: 'Eres un bot?',
    not: 'Eres un bot de Riga?',
  },
  {
    phrase: '^ eso? es falso|mentira $',
    matches: 'Eso es falso',
    not: 'Eso es falso techo',
  },
  { phrase: '^ quien|quién eres $', matches: 'Quién eres?', not: 'Quién eres en Riga?' },
  {
    phrase: '^ quien|quién te creó|hizo|programó $',
    matches: 'Quién te hizo?',
    not: 'Quién te hizo volver?',
  },
  {
    phrase: '^ te equivocas $',
    matches: 'Te equivocas',
    not: 'Te equivocas de puerto',
  },
]);

/** Questions on how to use the bot. */
export const REQUESTS_FOR_HELP = phraseTable([
  { phrase: '^ ayuda $', matches: 'Ayuda', not: 'Ayuda a Riga' },
  { phrase: '^ como|cómo funcionas $', matches: 'Cómo funcionas?', not: 'Cómo funciona el timón?' },
  {
    phrase: '^ que|qué puedes|sabes hacer $',
    matches: 'Qué puedes hacer?',
    not: 'Qué puedes hacer con el timón?',
  },
]);

/** Questions on which articles there are. */
export const REQUESTS_FOR_THE_LIST = phraseTable([
  {
    phrase: '^ de que|qué hablan|tratan|van los artículos $',
    matches: 'De qué tratan los artículos?',
    not: 'De qué tratan los artículos de Riga?',
  },
  {
    phrase: '^ lista|muestra|muéstrame de? los? artículos $',
    matches: 'Lista los artículos',
    not: 'Lista los artículos de Riga',
  },
  {
    phrase: '^ que|qué artículos hay|tienes $',
    matches: 'Qué artículos tienes?',
    not: 'Qué artículos hay en Riga?',
  },
]);

/** Questions on what is new, whatever it is. */
export const REQUESTS_FOR_NEWS = phraseTable([
  {
    phrase: '^ las? últimas? noticias|novedades $',
    matches: 'Últimas noticias',
    not: 'Últimas noticias de Riga',
  },
  {
    phrase: '^ que|qué hay de nuevo|nuevo? $',
    matches: 'Qué hay de nuevo?',
    not: 'Qué hay de nuevo en Riga?',
  },
  {
    phrase: '^ que|qué noticias|novedades hay $',
    matches: 'Qué noticias hay?',
    not: 'Qué noticias hay de Riga?',
  },
]);
