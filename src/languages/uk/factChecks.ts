/** Source: own compilation, from the fact checks and correction notes of Ukrainian news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`
  вигадка маніпуляція неправда неправдиве неправдиво оманливо правда фейк хибне хибно`);
const GRADE = wordList('здебільшого переважно повна повністю це частково');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ <claim> #? $', matches: 'Міф 2', not: 'Міф про пором' },
    {
      phrase: '^ що ..3 стверджували|стверджують $',
      matches: 'Що стверджують',
      not: 'Що відомо',
    },
  ],
  {
    claim: wordList('брехня заява міф міфи твердження фейк чутка чутки'),
  },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>? <rating> $', matches: 'Частково неправда', not: 'Неправда про пором' },
    { phrase: '^ насправді $', matches: 'Насправді', not: 'Направду' },
    { phrase: '^ наш? <finding> #? $', matches: 'Наш вердикт', not: 'Наш вердикт сьогодні' },
    { phrase: '^ що ..3 насправді $', matches: 'Що відомо насправді', not: 'Що відомо' },
  ],
  {
    finding: wordList(`
      вердикт висновки висновок оцінка правда реальність спростування факт факти`),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [{ phrase: '^ <grade>? <rating> !, $', matches: 'Це неправда.', not: 'Правда, пором старий.' }],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ виправлення|спростування|уточнення',
    matches: 'Уточнення: загинули четверо.',
    not: 'Є уточнення.',
  },
  {
    phrase: '^ від редакції',
    matches: 'Від редакції: загинули четверо.',
    not: 'Лист від редакції.',
  },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'попередній|початковій версії ..6 <said>',
      matches: 'У попередній версії новини йшлося про 40 загиблих.',
      not: 'У попередній версії порома.',
    },
  ],
  { said: wordList('було вказано зазначалося йшлося стверджувалося') },
);
