/** Source: own compilation, from the text around articles on news sites. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Signs after a label. */
const CLASSES = { colon: [':', '：'] };

/** Labels before the title of another article, in several languages. */
export const LINK_LABELS = phraseTable(
  [
    {
      phrase: '^ also|must read <colon>',
      matches: 'Also read: Five maps',
      not: 'They also read: maps',
    },
    {
      phrase:
        '^ categories|category|keywords|labels|listen|recommended|related|tag|tags|topics|watch <colon>',
      matches: 'Tags: trains',
      not: 'Tags matter',
    },
    {
      phrase: '^ czytaj także <colon>',
      matches: 'Czytaj także: Pięć map',
      not: 'Czytaj: Pięć map',
    },
    { phrase: '^ do not miss <colon>', matches: 'Don’t miss: Five maps', not: 'Don’t miss it' },
    { phrase: '^ filed under <colon>', matches: 'Filed under: trains', not: 'Filed in time' },
    {
      phrase: '^ lea|lee|leé también <colon>',
      matches: 'Lea también: Cinco mapas',
      not: 'Lea: Cinco mapas',
    },
    {
      phrase: '^ leggi anche <colon>',
      matches: 'Leggi anche: Cinque mappe',
      not: 'Leggi: Cinque mappe',
    },
    {
      phrase: '^ leia também <colon>',
      matches: 'Leia também: Cinco mapas',
      not: 'Leia: Cinco mapas',
    },
    {
      phrase: '^ lesen sie auch <colon>',
      matches: 'Lesen Sie auch: Fünf Karten',
      not: 'Lesen Sie: Fünf Karten',
    },
    {
      phrase: '^ lire aussi <colon>',
      matches: 'Lire aussi : Cinq cartes',
      not: 'Lire : Cinq cartes',
    },
    { phrase: '^ mehr zum thema <colon>', matches: 'Mehr zum Thema: Karten', not: 'Mehr: Karten' },
    {
      phrase: '^ more from|stories <colon>',
      matches: 'More stories: Five maps',
      not: 'More maps: five',
    },
    {
      phrase: '^ more on this story? <colon>',
      matches: 'More on this: Five maps',
      not: 'More on this',
    },
    { phrase: '^ must - read <colon>', matches: 'Must-read: Five maps', not: 'Must-read maps' },
    {
      phrase: '^ read also|more|next <colon>',
      matches: 'Read more: Five maps',
      not: 'Read more maps',
    },
    {
      phrase: '^ related article|articles|content|coverage|news|posts|stories|topics <colon>',
      matches: 'Related stories: Five maps',
      not: 'Related: maps, stories',
    },
    { phrase: '^ see also <colon>', matches: 'See also: Five maps', not: 'See also five maps' },
    { phrase: '^ up next <colon>', matches: 'Up next: Five maps', not: 'Up next is a map' },
    {
      phrase: '^ what to read next <colon>',
      matches: 'What to read next: Five maps',
      not: 'What to read: Five maps',
    },
    {
      phrase: '^ à lire aussi <colon>',
      matches: 'À lire aussi : Cinq cartes',
      not: 'À lire : Cinq cartes',
    },
    { phrase: '^ по теме <colon>', matches: 'По теме: Пять карт', not: 'Тема: Пять карт' },
    {
      phrase: '^ читайте також <colon>',
      matches: 'Читайте також: Пʼять мап',
      not: 'Читайте: Пʼять мап',
    },
    {
      phrase: '^ читайте|читать также <colon>',
      matches: 'Читайте также: Пять карт',
      not: 'Читайте: Пять карт',
    },
    { phrase: '^ اقرأ أيضا|أيضًا <colon>', matches: 'اقرأ أيضا: خرائط', not: 'اقرأ: خرائط' },
    {
      phrase: '^ 延伸阅读|相关新闻|相关阅读 <colon>',
      matches: '相关新闻：地图',
      not: '新闻：地图',
    },
  ],
  CLASSES,
);

/** Headings over a list of other articles. */
export const RELATED_ARTICLES_LABELS = phraseTable([
  { phrase: '^ also read $', matches: 'Also read', not: 'Also read it' },
  { phrase: "^ editor 's choice|picks $", matches: 'Editor’s picks', not: 'The editor picks' },
  { phrase: '^ editors choice|picks $', matches: 'Editors choice', not: 'An editor' },
  { phrase: '^ latest news|stories? $', matches: 'Latest news', not: 'Latest rain' },
  { phrase: '^ more coverage|news|stories $', matches: 'More stories', not: 'More rain' },
  { phrase: '^ more on this story? $', matches: 'More on this story', not: 'More on that' },
  { phrase: '^ most popular|read|viewed $', matches: 'Most read', not: 'Most voted' },
  { phrase: '^ popular|recent posts $', matches: 'Recent posts', not: 'Recent storms' },
  { phrase: '^ read also|more|next $', matches: 'Read next', not: 'Read more books' },
  { phrase: '^ recommended $', matches: 'Recommended', not: 'Recommended doses' },
  { phrase: '^ recommended for you $', matches: 'Recommended for you', not: 'A book for you' },
  {
    phrase: '^ related article|articles|content|coverage|links|news|posts|stories|topics? $',
    matches: 'Related articles',
    not: 'Related deaths',
  },
  { phrase: '^ see also $', matches: 'See also', not: 'See also him' },
  { phrase: '^ top stories $', matches: 'Top stories', not: 'Top floor' },
  { phrase: '^ trending now? $', matches: 'Trending now', not: 'Trending up' },
  { phrase: '^ up next $', matches: 'Up next', not: 'Up next week' },
  {
    phrase: '^ you may|might also? be interested in $',
    matches: 'You might be interested in',
    not: 'You might be late',
  },
  {
    phrase: '^ you may|might also? enjoy|like $',
    matches: 'You may also like',
    not: 'You may like it',
  },
]);
