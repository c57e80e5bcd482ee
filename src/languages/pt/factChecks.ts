/** Source: own compilation, from the fact checks and correction notes of Portuguese news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`enganosa enganoso errada errado falsa falso verdadeira verdadeiro`);
const GRADE = wordList('completamente em parcialmente parte totalmente');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ a|as|o|os? <claim> n? #? $', matches: 'Mito 2', not: 'Mito grego' },
    {
      phrase: '^ o que ..3 afirma|circula|dizem|diz $',
      matches: 'O que se diz',
      not: 'O que se come',
    },
  ],
  { claim: wordList('afirmação alegação boato boatos mito mitos rumor rumores') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> $', matches: 'Totalmente falso', not: 'Falso teto' },
    {
      phrase: '^ a|as|nossa|nosso|o|os..2 <finding> n? #? $',
      matches: 'Nosso veredito',
      not: 'Nosso veredito de hoje',
    },
    { phrase: '^ na realidade|verdade $', matches: 'Na verdade', not: 'Na praia' },
  ],
  {
    finding: wordList(
      'checagem classificação conclusão facto factos fato fatos realidade verdade veredicto veredito',
    ),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> !, $', matches: 'Totalmente falso.', not: 'Falso, diz ele.' },
    {
      phrase: '^ é|isso|isto é? <grade>..2 <rating> $',
      matches: 'Isso é falso.',
      not: 'Isso é novo.',
    },
  ],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ correção|errata|retificação',
    matches: 'Correção: eram quatro.',
    not: 'A correção falta.',
  },
  {
    phrase: '^ nota da redação',
    matches: 'Nota da redação: eram quatro.',
    not: 'A nota da redação falta.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'versão anterior|inicial ..6 <said>',
      matches: 'Uma versão anterior desta notícia dizia 40.',
      not: 'Uma versão anterior do barco.',
    },
  ],
  { said: wordList('afirmava dava dizia indicava informava mencionava') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Os boatos', not: 'Os botes' },
    {
      phrase: '^ o que ..3 afirma*|diz|dizem',
      matches: 'O que diz a defesa',
      not: 'O que custa a defesa',
    },
    { phrase: 'falsa|falsas|falso|falsos', matches: 'Notícias falsas', not: 'Notícias frescas' },
    { phrase: 'não ..2 sabe|sabemos', matches: 'O que não se sabe', not: 'O que se sabe' },
    {
      phrase: 'perguntas sem resposta',
      matches: 'Perguntas sem resposta',
      not: 'Perguntas frequentes',
    },
  ],
  {
    doubted: wordList(`
      acusações boato boatos conspiração desinformação especulações hipóteses mito mitos
      rumores suspeitas sátira`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable([
  { phrase: 'desment*', matches: 'O presidente desmente.', not: 'O presidente mente.' },
  {
    phrase: 'nega|negam|negaram|negou|rejeita|rejeitam|rejeitou ..2 acusações|acusação|isso|tudo',
    matches: 'Ele nega tudo.',
    not: 'Ele nega o pedido.',
  },
  {
    phrase: 'não ..4 confirmad*|provas|verificad*',
    matches: 'Não há provas disso.',
    not: 'Há provas disso.',
  },
]);
