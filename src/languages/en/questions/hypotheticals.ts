/** Source: own compilation, by the chapter on modality of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { MODALS } from '../functionWords.ts';
import { LEADS } from './answerKinds.ts';

/** Verbs and nouns of asking: "asked for", "a motion to". */
const REQUESTS = wordList(`
  appeal* apply applied applying argu* ask* attempt* bid call* campaign* motion* petition* press*
  push* request*`);
/** Verbs and nouns of wishing, planning and refusing. */
const WISHES = wordList('demand* expect* hope* hoping refus* seek* sought threat* urg* want*');
const INTENTIONS = wordList(`
  aim aimed aims beg begged begs consider* declin* fail* intend* invit* need* offer* plan planned
  planning plans pledg* prepar* promis* propos* suggest* tried tries try trying vow* wish* yearn*`);
/** Verbs that a subjunctive follows. */
const DEMANDS = wordList('demand* insist* propos* recommend* request* suggest* urg*');
const PROSPECTS = wordList('able about due going likely poised ready set unable unlikely');

/** Words before an event that is asked for or hoped for: "asked for the case to be dropped". */
export const HOPES = phraseTable(
  [
    {
      phrase: '<request> ..4 for|that|to',
      matches: 'Lawyers asked a judge to drop the case.',
      not: 'A judge dropped the case.',
    },
    {
      phrase: '<wish>',
      matches: 'Berg hopes the case will be dropped.',
      not: 'Berg knows the case will be dropped.',
    },
  ],
  { request: REQUESTS, wish: WISHES },
);

/** Words that make an event possible or conditional, or deny it: "could be dropped". */
export const CONDITIONS = phraseTable([
  {
    phrase: '!#|by|early|in|last|late|of|since|until may !#',
    matches: 'The case may be dropped.',
    not: 'The case was dropped in May.',
  },
  {
    phrase: 'can|could|might|must|should|would',
    matches: 'The case could be dropped.',
    not: 'The case was dropped.',
  },
  {
    phrase: 'had|has|have not|never',
    matches: 'The case has not been dropped.',
    not: 'The case has been dropped.',
  },
  {
    phrase: 'if|unless|until|whether',
    matches: 'Berg would stay if the case were dropped.',
    not: 'Berg stayed when the case was dropped.',
  },
]);

/** Questions whether something has happened. */
export const EVENT_QUESTIONS = phraseTable(
  [
    {
      phrase: '^ <lead>..5 <have>',
      matches: 'so has the mayor resigned?',
      not: 'Will the mayor have resigned?',
    },
  ],
  {
    have: wordList(`
      did didnt had hadnt has hasnt have havent was wasnt were werent`),
    lead: LEADS,
  },
);

/** Words of questions whether something is asked for, planned, possible or refused. */
export const HYPOTHETICAL_QUESTIONS = phraseTable(
  [
    {
      phrase: '<intention>|<modal>|<request>|<wish>|deny|denied',
      matches: 'Did the mayor plan to resign?',
      not: 'Did the mayor resign?',
    },
  ],
  { intention: INTENTIONS, modal: MODALS, request: REQUESTS, wish: WISHES },
);

/** Ends of texts after which an event is only asked for, planned, possible or refused. */
export const BEFORE_UNREALIZED = phraseTable(
  [
    {
      phrase: '<demand> ..6 that ..6 be $',
      matches: 'Protesters demanded that the mayor be',
      not: 'Protesters demanded that the mayor',
    },
    {
      phrase: '<intention>|<request>|<wish> ..8 to <adverb>..2 <be>..2 $',
      matches: 'Protesters called on the mayor to',
      not: 'Protesters called the mayor who',
    },
    {
      phrase: '<modal> not? <adverb>..2 <be>..2 $',
      matches: 'The mayor said she would not',
      not: 'The mayor said she had not',
    },
    {
      phrase: '<prospect> to <adverb>..2 <be>..2 $',
      matches: 'The mayor is set to',
      not: 'The mayor is set on what she',
    },
    {
      phrase: '<request>|<wish> for ..4 $',
      matches: 'Protesters called for her',
      not: 'Protesters cheered for her',
    },
    {
      phrase: '^ ..1 if|unless|until ..6 $',
      matches: 'unless the mayor',
      not: 'It is not clear if the mayor',
    },
    {
      phrase: 'denied|denies|deny|denying ..8 $',
      matches: 'The mayor denied that she had',
      not: 'The mayor said that she had',
    },
    {
      phrase: 'planned|possible|potential|proposed|threatened $',
      matches: 'The mayor spoke of a possible',
      not: 'The mayor spoke of a new',
    },
  ],
  {
    adverb: wordList('*ly also even ever now soon still then'),
    be: wordList('be been have'),
    demand: DEMANDS,
    intention: INTENTIONS,
    modal: MODALS,
    prospect: PROSPECTS,
    request: REQUESTS,
    wish: WISHES,
  },
);

/** Ends of texts after which an event in its base form is demanded: "demanded that she resign". */
export const BEFORE_DEMANDED = phraseTable(
  [
    {
      phrase: '<demand> ..6 that ..6 $',
      matches: 'Protesters demanded on Saturday that the mayor',
      not: 'Protesters knew on Saturday that the mayor',
    },
    {
      phrase: 'demand* ..3 $',
      matches: 'Protesters demanded the mayor',
      not: 'Protesters cheered the mayor',
    },
  ],
  { demand: DEMANDS },
);
