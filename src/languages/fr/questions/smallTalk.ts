/** Source: own compilation, from conversations in French. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Greetings. */
export const GREETINGS = phraseTable([
  {
    phrase: '^ bonjour|bonsoir|coucou|salut bot|footnote|tous..2 $',
    matches: 'Bonjour',
    not: 'Bonjour Riga est une émission',
  },
  { phrase: '^ comment? ça va $', matches: 'Ça va ?', not: 'Comment va le maire' },
]);

/** Thanks and praise. */
export const THANKS = phraseTable([
  { phrase: '^ bon bot $', matches: 'Bon bot', not: 'Bon botaniste' },
  {
    phrase: '^ merci beaucoup|bot|bien|footnote..2 $',
    matches: 'Merci beaucoup',
    not: 'Merci au maire de Riga',
  },
]);

/** Reactions and farewells. */
export const REACTIONS = phraseTable([
  {
    phrase: '^ au revoir $',
    matches: 'Au revoir',
    not: 'Au revoir là-haut',
  },
  {
    phrase: "^ d'accord|génial|mdr|ok|parfait|super $",
    matches: 'Parfait',
    not: 'Parfait accord à Riga',
  },
  {
    phrase: '^ à bientôt|demain|plus $',
    matches: 'À bientôt',
    not: 'À bientôt neuf ans',
  },
]);

/** Questions about the bot itself, and complaints about what it says. */
export const QUESTIONS_ABOUT_FOOTNOTE = phraseTable([
  {
    phrase: "^ c'est faux $",
    matches: "C'est faux",
    not: "C'est faux départ",
  },
  {
    phrase: '^ es|êtes - tu|vous un|une bot|humain|ia|robot $',
    matches: 'Es-tu un bot ?',
    not: 'Es-tu un botaniste ?',
  },
  { phrase: '^ qui es|êtes - tu|vous $', matches: 'Qui es-tu ?', not: 'Qui es-tu à Riga ?' },
  {
    phrase: "^ qui t'a|vous|a créé|fait|programmé $",
    matches: 'Qui t’a créé ?',
    not: 'Qui a créé le gouvernail ?',
  },
  {
    phrase: '^ tu es|êtes qui|un bot|robot? $',
    matches: 'Tu es un bot',
    not: 'Tu es un bon maire',
  },
  {
    phrase: '^ tu te trompes $',
    matches: 'Tu te trompes',
    not: 'Tu te trompes de port',
  },
]);

/** Questions on how to use the bot. */
export const REQUESTS_FOR_HELP = phraseTable([
  { phrase: '^ aide|aidez $', matches: 'Aide', not: 'Aide pour Riga' },
  { phrase: '^ aide|aidez - moi $', matches: 'Aide-moi', not: 'Aide Riga' },
  {
    phrase: '^ comment ça marche $',
    matches: 'Comment ça marche ?',
    not: 'Comment marche le gouvernail ?',
  },
  {
    phrase: '^ que peux|pouvez - tu|vous faire $',
    matches: 'Que peux-tu faire ?',
    not: 'Que peux-tu faire à Riga ?',
  },
  {
    phrase: '^ que sais|savez - tu|vous faire $',
    matches: 'Que sais-tu faire ?',
    not: 'Que sais-tu de Riga ?',
  },
]);

/** Questions on which articles there are. */
export const REQUESTS_FOR_THE_LIST = phraseTable([
  {
    phrase: '^ de quoi parlent les articles $',
    matches: 'De quoi parlent les articles ?',
    not: 'De quoi parlent les articles de Riga ?',
  },
  {
    phrase: '^ liste|montre des|les|moi|-..3 articles $',
    matches: 'Liste des articles',
    not: 'Liste des articles de Riga',
  },
  {
    phrase: '^ quels articles as|avez - tu|vous $',
    matches: 'Quels articles as-tu ?',
    not: 'Quels articles as-tu sur Riga ?',
  },
]);

/** Questions on what is new, whatever it is. */
export const REQUESTS_FOR_NEWS = phraseTable([
  {
    phrase: '^ les? dernières actualités|infos|nouvelles $',
    matches: 'Dernières nouvelles',
    not: 'Dernières nouvelles de Riga',
  },
  { phrase: '^ quoi de neuf $', matches: 'Quoi de neuf ?', not: 'Quoi de neuf à Riga ?' },
]);
