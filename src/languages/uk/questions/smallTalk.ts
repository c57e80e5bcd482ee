/** Source: own compilation, from conversations in Ukrainian. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Greetings. */
export const GREETINGS = phraseTable([
  { phrase: '^ вітаю|привіт бот|всім|усім..2 $', matches: 'Привіт усім', not: 'Привіт із Риги' },
  {
    phrase: '^ добрий|доброго|добридень вечір|день|дня|ранку? $',
    matches: 'Добрий день',
    not: 'Добрий мер Риги',
  },
  { phrase: '^ як справи $', matches: 'Як справи?', not: 'Як справи в Ризі?' },
]);

/** Thanks and praise. */
export const THANKS = phraseTable([
  { phrase: '^ гарний|хороший бот $', matches: 'Хороший бот', not: 'Хороший ботанік' },
  { phrase: '^ дуже? дякую|спасибі|дяка бот|дуже..2 $', matches: 'Дякую!', not: 'Дякую меру Риги' },
]);

/** Reactions and farewells. */
export const REACTIONS = phraseTable([
  {
    phrase: '^ бувай|клас|круто|ок|окей|супер|чудово $',
    matches: 'Чудово!',
    not: 'Чудово працює кермо',
  },
  {
    phrase: '^ до побачення|зустрічі $',
    matches: 'До побачення',
    not: 'До зустрічі з мером',
  },
]);

/** Questions about the bot itself, and complaints about what it says. */
export const QUESTIONS_ABOUT_FOOTNOTE = phraseTable([
  { phrase: '^ ти|ви бот|людина|робот|ші $', matches: 'Ти бот?', not: 'Ти боїшся?' },
  {
    phrase: '^ ти|ви помиляєшся|помиляєтеся $',
    matches: 'Ти помиляєшся',
    not: 'Ти помиляєшся дверима',
  },
  {
    phrase: '^ хто тебе|вас зробив|написав|створив $',
    matches: 'Хто тебе створив?',
    not: 'Хто створив кермо?',
  },
  { phrase: '^ хто ти|ви $', matches: 'Хто ти?', not: 'Хто ти в Ризі?' },
  {
    phrase: '^ це брехня|неправда|неправильно $',
    matches: 'Це неправда',
    not: 'Це неправда про Ригу',
  },
]);

/** Questions on how to use the bot. */
export const REQUESTS_FOR_HELP = phraseTable([
  { phrase: '^ довідка|допоможи|допоможіть|допомога $', matches: 'Допоможи', not: 'Допомога Ризі' },
  {
    phrase: '^ що ти|ви вмієш|вмієте|можеш|можете робити? $',
    matches: 'Що ти вмієш?',
    not: 'Що ти можеш сказати про Ригу?',
  },
  {
    phrase: '^ як ти|ви|це працюєш|працюєте|працює $',
    matches: 'Як це працює?',
    not: 'Як працює кермо?',
  },
]);

/** Questions on which articles there are. */
export const REQUESTS_FOR_THE_LIST = phraseTable([
  {
    phrase: '^ покажи|покажіть|список всі|усі? статей|статті $',
    matches: 'Покажи статті',
    not: 'Покажи статті про Ригу',
  },
  { phrase: '^ про що ці? статті $', matches: 'Про що статті?', not: 'Про що статті в Ризі?' },
  {
    phrase: '^ які є|у|тебе|вас..3 статті є? $',
    matches: 'Які є статті?',
    not: 'Які є статті про Ригу?',
  },
]);

/** Questions on what is new, whatever it is. */
export const REQUESTS_FOR_NEWS = phraseTable([
  {
    phrase: '^ останні|найновіші|свіжі новини|статті $',
    matches: 'Останні новини',
    not: 'Останні новини з Риги',
  },
  { phrase: '^ що нового $', matches: 'Що нового?', not: 'Що нового в Ризі?' },
  { phrase: '^ які|є новини $', matches: 'Які новини?', not: 'Які новини з Риги?' },
]);
