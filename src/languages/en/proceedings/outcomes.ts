/** Source: own compilation, from how news reports that charges came to nothing. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { FORMS_OF_BE } from '../functionWords.ts';
import { ABOUT, ACCUSATIONS, ADVERBS, CASES, type ProceedingRow } from './charges.ts';

const FREED = wordList('absolved acquits acquitted exonerated exonerates pardoned');
const ENDED = wordList(`
  annulled commuted discontinued dismissed dismisses dropped drops nullified overturned overturns
  quashed quashes rescinded reversed reverses tossed tosses vacated vacates voided withdrawn`);

/** Sentences in which a charge ends without guilt, or a finding of guilt is undone. */
export const OUTCOMES = phraseTable<ProceedingRow>(
  [
    {
      phrase: "'s|her|his|its|their acquittal|exoneration",
      matches: 'Berg left town after her acquittal.',
      not: 'Berg left town after the trial.',
      accused: 'owner',
    },
    {
      phrase: '<be> <adverb>..2 <freed>',
      matches: 'Berg was later acquitted.',
      not: 'Berg was not acquitted.',
      accused: 'before',
    },
    {
      phrase: '<be> <adverb>..2 cleared $|by|in|of|on|over',
      matches: 'Berg was cleared of fraud.',
      not: 'The road was cleared again.',
      accused: 'before',
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
      phrase: '<freed> !<about>',
      matches: 'A jury acquitted Berg.',
      not: 'Berg, acquitted of fraud, left.',
      accused: 'after',
    },
    {
      phrase: '<freed> <about>',
      matches: 'Berg, acquitted of fraud, left.',
      not: 'A jury acquitted Berg.',
      accused: 'before',
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
      phrase: 'acquittal|exoneration of',
      matches: 'The acquittal of Berg took an hour.',
      not: 'The committal of Berg took an hour.',
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
      phrase: 'cleared !a|the ..4 of',
      matches: 'A court cleared Berg of fraud.',
      not: 'Workers cleared the roads of snow.',
      accused: 'before',
    },
    {
      phrase: 'closed|discontinued|dropped|shelved ..3 <inquiry>',
      matches: 'Prosecutors closed their investigation of Berg.',
      not: 'Prosecutors opened an investigation of Berg.',
      accused: 'after',
    },
    {
      phrase: 'decided not to <charge>',
      matches: 'Prosecutors decided not to charge Berg.',
      not: 'Prosecutors decided to charge Berg.',
      accused: 'after',
    },
    {
      phrase: 'declined to <charge>',
      matches: 'Prosecutors declined to charge Berg.',
      not: 'Prosecutors declined to meet Berg.',
      accused: 'after',
    },
    {
      phrase: 'ended ..3 acquittal',
      matches: 'The second trial ended in an acquittal.',
      not: 'The second trial ended in a conviction.',
      accused: 'before',
    },
    {
      phrase: 'found ..5 innocent',
      matches: 'The jury found Berg innocent.',
      not: 'The jury found Berg amusing.',
      accused: 'before',
    },
    {
      phrase: 'found ..5 not guilty',
      matches: 'The jury found Berg not guilty.',
      not: 'The jury found Berg guilty.',
      accused: 'before',
    },
    {
      phrase: 'found ..5 not liable',
      matches: 'The jury found Berg not liable.',
      not: 'The jury found Berg liable.',
      accused: 'before',
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
      phrase: 'not guilty verdict|verdicts',
      matches: 'The jury returned a not guilty verdict.',
      not: 'The jury returned a guilty verdict.',
      accused: 'before',
    },
    {
      phrase: 'received ..2 clemency|pardon',
      matches: 'Berg received a full pardon.',
      not: 'Berg received a letter.',
      accused: 'before',
    },
    {
      phrase: 'verdict|verdicts of not guilty',
      matches: 'The jury returned a verdict of not guilty.',
      not: 'The jury returned a verdict of guilty.',
      accused: 'before',
    },
    {
      phrase: 'voted to absolve|acquit|clear|exonerate|pardon',
      matches: 'The Senate voted to acquit Berg.',
      not: 'The Senate voted to impeach Berg.',
      accused: 'after',
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
    about: ABOUT,
    accusation: ACCUSATIONS,
    adverb: ADVERBS,
    away: wordList('aside down out'),
    be: FORMS_OF_BE,
    case: CASES,
    charge: wordList('bring charge file press prosecute pursue try'),
    ended: ENDED,
    freed: FREED,
    inquiry: wordList('inquiry inquiries investigation investigations probe'),
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
