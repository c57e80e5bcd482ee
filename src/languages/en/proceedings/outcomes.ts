/** Source: own compilation, from how news reports that charges came to nothing. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { FORMS_OF_BE } from '../functionWords.ts';
import { ACCUSATIONS, ADVERBS, CASES, INQUIRIES, type ProceedingRow } from './charges.ts';

const ENDED = wordList(`
  annulled commuted discontinued dismissed dismisses dropped drops nullified overturned overturns
  quashed quashes rescinded reversed reverses tossed tosses vacated vacates voided withdrawn`);

/** Those whose present tense has no ending: "Prosecutors drop the case." */
const BODIES = wordList('authorities courts judges justices police prosecutors');

/** Sentences in which a charge ends without guilt, or a finding of guilt is undone. */
export const OUTCOMES = phraseTable<ProceedingRow>(
  [
    {
      phrase: '<bodies> <end> all? of? !..3 about|of|on|over ..4 <case> !..3 as|if|when',
      matches: 'Prosecutors drop all charges against Berg.',
      not: 'Judges dismiss criticism of the sentence.',
      accused: 'after',
    },
    {
      phrase: '<bodies> throw out ..4 <case>',
      matches: 'Judges throw out the case against Berg.',
      not: 'Judges throw out the papers.',
      accused: 'after',
    },
    {
      phrase: '<case>|<accusation> ..5 , ..6 , <be> <adverb>..2 <ended>',
      matches: 'The case against Berg, the mayor, was dropped.',
      not: 'The case against Berg, the mayor, was heard.',
      accused: 'owner',
    },
    {
      phrase: '<case>|<accusation> ..8 <be> <adverb>..2 <ended>',
      matches: 'All charges against Berg were later dropped.',
      not: 'All charges against Berg were not dropped.',
      accused: 'owner',
    },
    {
      phrase: '<case>|<accusation> ..8 <be> <adverb>..2 <put> <away>',
      matches: 'Berg’s conviction was set aside.',
      not: 'Berg’s conviction was sudden.',
      accused: 'owner',
    },
    {
      phrase: '<ended>|withdrew ..6 <case> !..3 as',
      matches: 'An appeals court overturned Berg’s conviction.',
      not: 'Berg dismissed the charges as nonsense.',
      accused: 'after',
    },
    {
      phrase: '<inquiry> ..6 <be> <adverb>..2 closed|discontinued|dropped|shelved',
      matches: 'The investigation of Berg was dropped.',
      not: 'The investigation of Berg was opened.',
      accused: 'owner',
    },
    {
      phrase: '<put> ..5 <case> ..3 <away>',
      matches: 'The judge threw the case against Berg out.',
      not: 'The judge threw a stone.',
      accused: 'after',
    },
    {
      phrase: '<put> <away> ..5 <case>',
      matches: 'The judge threw out the case against Berg.',
      not: 'The judge threw out the paper.',
      accused: 'after',
    },
    {
      phrase: 'agreed to dismiss|drop|withdraw ..6 <case>',
      matches: 'Prosecutors agreed to drop the case against Berg.',
      not: 'Prosecutors agreed to hear the case against Berg.',
      accused: 'after',
    },
    {
      phrase: 'allowed|let ..5 withdraw ..3 plea',
      matches: 'A judge let Berg withdraw her guilty plea.',
      not: 'A judge let Berg enter a guilty plea.',
      accused: 'after',
    },
    {
      phrase: 'closed|discontinued|dropped|shelved ..3 <inquiry>',
      matches: 'Prosecutors closed their investigation of Berg.',
      not: 'Prosecutors opened an investigation of Berg.',
      accused: 'after',
    },
    {
      phrase: 'decide|decided|decides not to <charge>',
      matches: 'Prosecutors decided not to charge Berg.',
      not: 'Prosecutors decided to charge Berg.',
      accused: 'after',
    },
    {
      phrase: 'decline|declined|declines to <charge>',
      matches: 'Prosecutors declined to charge Berg.',
      not: 'Prosecutors declined to meet Berg.',
      accused: 'after',
    },
    {
      phrase: 'freed|released ..4 without ..1 charge|charges',
      matches: 'Police released Berg without any charge.',
      not: 'Police released Berg on bail.',
      accused: 'before',
    },
    {
      phrase: 'granted ..5 clemency|pardon',
      matches: 'The king granted Berg a pardon.',
      not: 'The king granted Berg a title.',
      accused: 'after',
    },
    {
      phrase: 'granted ..6 dismiss|drop|overturn|quash|vacate',
      matches: 'A judge granted a motion to dismiss the case.',
      not: 'A judge granted a motion to delay the case.',
      accused: 'after',
    },
    {
      phrase: 'had|saw ..2 <case> ..4 <ended>',
      matches: 'Berg had her conviction for fraud overturned.',
      not: 'Berg had a conviction for fraud.',
      accused: 'before',
    },
    {
      phrase: 'no ..2 charge|charges ..3 brought|filed|laid|pressed',
      matches: 'No criminal charges will be brought against Berg.',
      not: 'No charges were dropped.',
      accused: 'after',
    },
    {
      phrase: 'received ..2 clemency|pardon',
      matches: 'Berg received a full pardon.',
      not: 'Berg received a letter.',
      accused: 'before',
    },
    {
      phrase: 'will not ..1 be charged|prosecuted|tried',
      matches: 'Berg will not be charged.',
      not: 'Berg will be charged.',
      accused: 'before',
    },
    {
      phrase: 'will not ..1 face ..3 <case>|prosecution|trial',
      matches: 'Berg will not face criminal charges.',
      not: 'Berg will face criminal charges.',
      accused: 'before',
    },
    {
      phrase: 'withdrew|retracted ..4 plea',
      matches: 'Berg withdrew her guilty plea.',
      not: 'Berg entered a plea.',
      accused: 'before',
    },
    {
      phrase: 'won ..3 appeal against',
      matches: 'Berg won her appeal against the verdict.',
      not: 'Berg won an appeal to adopt a child.',
      accused: 'before',
    },
  ],
  {
    accusation: ACCUSATIONS,
    adverb: ADVERBS,
    away: wordList('aside down out'),
    be: FORMS_OF_BE,
    bodies: BODIES,
    case: CASES,
    charge: wordList('bring charge file press prosecute pursue try'),
    end: wordList('dismiss drop overturn quash reverse toss vacate void withdraw'),
    ended: ENDED,
    inquiry: INQUIRIES,
    put: wordList('cast set sets strikes struck threw thrown throws tossed tosses'),
  },
);

/** What is in the phrase of an outcome that undoes a conviction or a sentence. */
export const ENDS_OF_CONVICTIONS = phraseTable([
  {
    phrase: 'absolv*|annul*|clemency|commut*|exonerat*|nullif*|overturn*|pardon*|quash*|rescinded',
    matches: 'Berg was exonerated.',
    not: 'Berg was acquitted.',
  },
  {
    phrase: 'appeal|aside|conviction|convictions|plea|revers*|sentence|sentences|vacat*|voided',
    matches: 'The verdict was set aside.',
    not: 'The charges were dropped.',
  },
]);
