/** Source: own compilation, from the fact checks and correction notes of Russian news outlets. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';

const RATING = wordList(`вымысел ложно ложь манипуляция неверно неправда правда фейк`);
const GRADE = wordList('в основном отчасти полностью частично это');

/** Labels and headings of a claim that is checked. */
export const CLAIM_LABELS = phraseTable(
  [
    { phrase: '^ <claim> №? #? $', matches: 'Миф 2', not: 'Миф о пароме' },
    {
      phrase: '^ что ..3 говорят|утверждает|утверждают $',
      matches: 'Что утверждают',
      not: 'Что известно',
    },
  ],
  { claim: wordList('заявление миф мифы слух слухи утверждение утверждения фейк') },
);

/** Labels and headings that open the judgement on a claim. */
export const FINDING_LABELS = phraseTable(
  [
    { phrase: '^ <grade>..2 <rating> $', matches: 'Частично ложь', not: 'Ложь о пароме' },
    { phrase: '^ на самом деле $', matches: 'На самом деле', not: 'На самом верху' },
    { phrase: '^ наш? <finding> #? $', matches: 'Наш вердикт', not: 'Наш вердикт сегодня' },
  ],
  {
    finding: wordList('вердикт вывод выводы опровержение оценка правда реальность факт факты'),
    grade: GRADE,
    rating: RATING,
  },
);

/** Ratings of the claim before. */
export const RATINGS = phraseTable(
  [{ phrase: '^ <grade>..2 <rating> !, $', matches: 'Это ложь.', not: 'Правда, паром стар.' }],
  { grade: GRADE, rating: RATING },
);

/** Starts of notes that correct an article. */
export const CORRECTIONS = phraseTable([
  {
    phrase: '^ исправление|опровержение|поправка|уточнение',
    matches: 'Уточнение: погибли четверо.',
    not: 'Есть уточнение.',
  },
  { phrase: '^ от редакции', matches: 'От редакции: погибли четверо.', not: 'Письмо от редакции.' },
]);

/** What an article says of its earlier text. */
export const EARLIER_VERSIONS = phraseTable(
  [
    {
      phrase: 'предыдущей|прежней|первоначальной|ранней версии ..6 <said>',
      matches: 'В предыдущей версии новости говорилось о 40 погибших.',
      not: 'В предыдущей версии парома.',
    },
  ],
  { said: wordList('было говорилось сообщалось указано утверждалось') },
);

/** Headings without which the text below them would say more than it does. */
export const DOUBTED_HEADINGS = phraseTable(
  [
    { phrase: '<doubted>', matches: 'Слухи о мэре', not: 'Слуги мэра' },
    {
      phrase: '^ что ..3 говорит|говорят|утверждает|утверждают',
      matches: 'Что говорит защита',
      not: 'Что может защита',
    },
    {
      phrase: 'ложная|ложные|фальшивая|фальшивые',
      matches: 'Ложные сообщения',
      not: 'Важные сообщения',
    },
    {
      phrase: 'не ..1 известно|подтверждено|ясно',
      matches: 'Что пока не известно',
      not: 'Что известно',
    },
    { phrase: 'неизвестно|неясно', matches: 'Что неизвестно', not: 'Что известно' },
    { phrase: 'открытые вопросы', matches: 'Открытые вопросы', not: 'Частые вопросы' },
  ],
  {
    doubted: wordList(`
      вымыслы дезинформация домыслы мифы обвинения подозрения предположения сатира слухи
      фейки`),
  },
);

/** Denials and doubts of the sentence before. */
export const DENIALS = phraseTable(
  [
    {
      phrase: '<denies> ..2 $|обвинения|эти|это',
      matches: 'Мэр это отрицает.',
      not: 'Мэр это понимает.',
    },
    {
      phrase: 'не ..3 доказан*|подтверд*',
      matches: 'Это не подтвердилось.',
      not: 'Это подтвердилось.',
    },
    {
      phrase: 'нет ..1 доказательств*',
      matches: 'Этому нет доказательств.',
      not: 'Этому есть доказательства.',
    },
  ],
  {
    denies: wordList(`
      опроверг опровергает опровергла опровергли отвергает отвергли отрицает отрицал
      отрицала отрицают`),
  },
);
