/** Source: own compilation, from how news reports that someone was found not guilty. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { FORMS_OF_BE } from '../functionWords.ts';
import { ABOUT, ADVERBS, CASES, COURTS, INQUIRIES, type ProceedingRow } from './charges.ts';

/** Sentences in which someone is found not guilty, or freed of guilt. */
export const ACQUITTALS = phraseTable<ProceedingRow>(
  [
    {
      phrase: '!to find|finds|found ..5 innocent',
      matches: 'The jury found Berg innocent.',
      not: 'The jury found Berg amusing.',
      accused: 'before',
    },
    {
      phrase: '!to find|finds|found ..5 not guilty',
      matches: 'The jury found Berg not guilty.',
      not: 'The jury found Berg guilty.',
      accused: 'before',
    },
    {
      phrase: '!to find|finds|found ..5 not liable',
      matches: 'The jury found Berg not liable.',
      not: 'The jury found Berg liable.',
      accused: 'before',
    },
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
      phrase: '<court> acquit|exonerate|exonerates|pardon',
      matches: 'Jurors acquit Berg.',
      not: 'Jurors await Berg.',
      accused: 'after',
    },
    {
      phrase: '<court> clear|clears !a|path|the|way ..4 in|over ..4 <case>|<inquiry>|scandal|trial',
      matches: 'Court clears Berg in the bribery case.',
      not: 'Court clears the room in the bribery case.',
      accused: 'after',
    },
    {
      phrase: '<court> clear|clears !a|path|the|way ..4 of',
      matches: 'Court clears Berg of fraud.',
      not: 'Court clears the hall of people.',
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
      phrase: 'acquittal|exoneration of',
      matches: 'The acquittal of Berg took an hour.',
      not: 'The committal of Berg took an hour.',
      accused: 'after',
    },
    {
      phrase: 'cleared !a|the ..4 of',
      matches: 'A court cleared Berg of fraud.',
      not: 'Workers cleared the roads of snow.',
      accused: 'before',
    },
    {
      phrase: 'ended ..3 acquittal',
      matches: 'The second trial ended in an acquittal.',
      not: 'The second trial ended in a conviction.',
      accused: 'before',
    },
    {
      phrase: 'not guilty verdict|verdicts',
      matches: 'The jury returned a not guilty verdict.',
      not: 'The jury returned a guilty verdict.',
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
  ],
  {
    about: ABOUT,
    adverb: ADVERBS,
    be: FORMS_OF_BE,
    case: CASES,
    court: COURTS,
    freed: wordList('absolved acquits acquitted exonerated exonerates pardoned'),
    inquiry: INQUIRIES,
  },
);
