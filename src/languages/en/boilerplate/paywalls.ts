/** Source: own compilation, from the text around articles on news sites. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** What a site says to readers without a subscription. */
export const PAYWALLS = phraseTable([
  {
    phrase: '^ already a ..2 member|subscriber',
    matches: 'Already a subscriber? Log in.',
    not: 'Already a legend, he left.',
  },
  {
    phrase: '^ already have an account|subscription',
    matches: 'Already have an account? Sign in.',
    not: 'Already, they have a plan.',
  },
  {
    phrase: '^ cancel anytime|at|any ..1 time $',
    matches: 'Cancel at any time',
    not: 'Cancel any flight',
  },
  {
    phrase: '^ create a|an|your free? account|profile to|and',
    matches: 'Create a free account to read on.',
    not: 'Create a profile picture',
  },
  {
    phrase: '^ get|unlock full|instant|unlimited access',
    matches: 'Get unlimited access to The Ledger.',
    not: 'They get unlimited rain.',
  },
  {
    phrase: '^ log|sign in|up to comment|continue|keep|read|view',
    matches: 'Log in to keep reading',
    not: 'They log in to work',
  },
  {
    phrase: '^ only members|subscribers can ..2 comment|read|view',
    matches: 'Only subscribers can read this article.',
    not: 'Only subscribers can complain.',
  },
  {
    phrase: '^ start your ..2 trial',
    matches: 'Start your free trial today.',
    not: 'They start your trial.',
  },
  {
    phrase: '^ subscribe|register ..2 continue|keep|read|unlock',
    matches: 'Subscribe now to continue reading.',
    not: 'They subscribe to it.',
  },
  {
    phrase:
      '^ this article|content|page|post|story is ..2 available ..2 to|for ..3 members|subscribers',
    matches: 'This content is only available to members.',
    not: 'This story is available to all.',
  },
  {
    phrase: '^ this article|content|page|post|story is ..5 for ..3 members|subscribers',
    matches: 'This article is for subscribers only.',
    not: 'This article is for my mother.',
  },
  {
    phrase: '^ to continue|keep reading ,? ..2 create|log|please|register|sign|subscribe|this',
    matches: 'To keep reading, please log in.',
    not: 'To keep reading, he put on his glasses.',
  },
  {
    phrase: '^ you have ..2 # ..2 free articles|stories',
    matches: 'You have 2 free articles left this month.',
    not: 'You have 2 free hands.',
  },
  {
    phrase: "^ you have|'ve reached|hit your|the ..5 limit",
    matches: 'You have reached your limit of free articles.',
    not: 'You have reached the harbour.',
  },
  {
    phrase: "^ you have|'ve read|used|viewed ..9 free ..1 articles|stories|views",
    matches: 'You’ve read all of your free articles.',
    not: 'You have read the letter.',
  },
]);
