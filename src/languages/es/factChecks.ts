/** Source: own compilation, from the fact checks and correction notes of Spanish news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`
  cierta cierto engañosa engañoso falsa falso incorrecta incorrecto verdadera verdadero`);
const GRADE = wordList('completamente mayormente parcialmente totalmente');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ el|la|las|los? <claim> n? º? #? $', matches: 'Mito 2', not: 'Mito griego' },
    {
      phrase: '^ lo que ..3 afirma|afirmó|dice|dicen|dijo $',
      matches: 'Lo que se dice',
      not: 'Lo que se sabe',
    },
    { phrase: '^ qué ..3 afirma|afirmó|dice|dijo $', matches: 'Qué se dice', not: 'Qué pasa' },
  ],
  { claim: wordList('afirmaciones afirmación bulo bulos mito mitos rumor rumores') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> $', matches: 'Totalmente falso', not: 'Falso techo' },
    {
      phrase: '^ el|la|las|los|nuestra|nuestro? <finding> n? º? #? $',
      matches: 'Nuestro veredicto',
      not: 'Nuestro veredicto de hoy',
    },
    { phrase: '^ en realidad $', matches: 'En realidad', not: 'En tierra' },
    {
      phrase: '^ lo que ..2 comprobado|sabemos $',
      matches: 'Lo que sabemos',
      not: 'Lo que dicen',
    },
  ],
  {
    finding: wordList(`
      calificación conclusiones conclusión hecho hechos realidad verdad veredicto verificación`),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> !, $', matches: 'Totalmente falso.', not: 'Falso, dice.' },
    {
      phrase: '^ es|esto|eso es? <grade>? <rating> $',
      matches: 'Esto es falso.',
      not: 'Esto es nuevo.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ aclaración|corrección|rectificación',
    matches: 'Corrección: eran cuatro.',
    not: 'La corrección falta.',
  },
  {
    phrase: '^ fe de erratas|errores',
    matches: 'Fe de errores: eran cuatro.',
    not: 'La fe de muchos.',
  },
  {
    phrase: '^ nota de la redacción',
    matches: 'Nota de la redacción: eran cuatro.',
    not: 'La nota de la redacción falta.',
  },
  {
    phrase: '^ nota del editor',
    matches: 'Nota del editor: eran cuatro.',
    not: 'La nota del editor falta.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'versión anterior|inicial|previa ..6 <said>',
      matches: 'Una versión anterior de esta noticia decía que hubo 40 muertos.',
      not: 'Una versión anterior del barco.',
    },
  ],
  { said: wordList('afirmaba daba decía indicaba mencionaba') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Los rumores', not: 'Los romanos' },
    {
      phrase: '^ lo que ..3 afirma*|dice|dicen',
      matches: 'Lo que dice la defensa',
      not: 'Lo que cuesta la defensa',
    },
    { phrase: 'falsa|falsas|falso|falsos', matches: 'Noticias falsas', not: 'Noticias frescas' },
    {
      phrase: 'no se ..1 conoce|sabe|sabemos',
      matches: 'Lo que no se sabe',
      not: 'Lo que se sabe',
    },
    {
      phrase: 'preguntas abiertas|pendientes',
      matches: 'Preguntas abiertas',
      not: 'Preguntas frecuentes',
    },
  ],
  {
    doubted: wordList(`
      acusaciones bulo bulos conspiración desinformación especulaciones hipótesis mito mitos
      rumor rumores sátira`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    { phrase: '<denies>', matches: 'El alcalde lo desmiente.', not: 'El alcalde lo siente.' },
    {
      phrase: 'lo niega|niegan|negó|negaron',
      matches: 'El alcalde lo niega.',
      not: 'El alcalde lo sabe.',
    },
    {
      phrase: 'niega|niegan|negó|negaron|rechaza|rechazan|rechazó ..3 acusaciones|acusación',
      matches: 'Rechazó las acusaciones.',
      not: 'Rechazó las ofertas.',
    },
    {
      phrase: 'no ..4 confirmad*|pruebas|verificar*',
      matches: 'No hay pruebas de ello.',
      not: 'Hay pruebas de ello.',
    },
  ],
  { denies: wordList(`desmiente desmienten desmintieron desmintió`) },
);
