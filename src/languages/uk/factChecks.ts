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

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Чутки про мера', not: 'Чубки мера' },
    {
      phrase: '^ що ..3 каже|кажуть|стверджує|стверджують',
      matches: 'Що каже захист',
      not: 'Що може захист',
    },
    { phrase: 'відкриті питання', matches: 'Відкриті питання', not: 'Часті питання' },
    { phrase: 'не ..1 відомо|підтверджено|ясно', matches: 'Що ще не відомо', not: 'Що відомо' },
    { phrase: 'невідомо|незрозуміло', matches: 'Що невідомо', not: 'Що відомо' },
    {
      phrase: 'неправдива|неправдиві|фальшива|фальшиві|хибні',
      matches: 'Неправдиві повідомлення',
      not: 'Важливі повідомлення',
    },
  ],
  {
    doubted: wordList(`
      вигадки дезінформація звинувачення міфи припущення підозри сатира фейки чутки`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    {
      phrase: '<denies> ..2 $|звинувачення|це|ці',
      matches: 'Мер це заперечує.',
      not: 'Мер це розуміє.',
    },
    {
      phrase: 'не ..3 доведен*|підтверд*',
      matches: 'Це не підтвердилося.',
      not: 'Це підтвердилося.',
    },
    { phrase: 'немає ..1 доказ*', matches: 'Цьому немає доказів.', not: 'Цьому є докази.' },
  ],
  {
    denies: wordList(`
      відкидає заперечив заперечила заперечили заперечує заперечують спростував спростувала
      спростували спростовує`),
  },
);
