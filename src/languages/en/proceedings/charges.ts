/** Source: own compilation, from how news reports charges against people. */
import { type PhraseRow, phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { FORMS_OF_BE } from '../functionWords.ts';

/**
 * A phrase with where the accused is named if not within it: before it, after it, or before it as the
 * owner of a noun, “Berg’s conviction”.
 */
export interface ProceedingRow extends PhraseRow {
  readonly accused: 'before' | 'after' | 'owner';
}

/** What a court decides on, or has decided. */
export const CASES = wordList(`
  case cases charge charges conviction convictions count counts indictment indictments lawsuit plea
  sentence sentences suit verdict verdicts warrant`);
/** What is said of someone. */
export const ACCUSATIONS = wordList(`
  accusation accusations allegation allegations complaint complaints prosecution`);
export const INQUIRIES = wordList('inquiries inquiry investigation investigations probe');
/** Those who decide on guilt. */
export const COURTS = wordList(`
  court courts judge judges juror jurors jury justices panel senate senators tribunal`);
const CHARGED = wordList(`
  accused arraigned arrested charged convicted detained indicted jailed prosecuted sentenced sued`);
/** Adverbs before a participle, none of which denies it. */
export const ADVERBS = wordList('*ly all already also been both later now since then');
/** Prepositions after a participle that follows its noun: “Berg, convicted of fraud”. */
export const ABOUT = wordList('as at by for in of on over to with');

/** People who are named by whose they are: "her brother". */
export const OTHER_PEOPLE = wordList(`
  accomplice accomplices aide aides another associate associates brother brothers co colleague
  colleagues daughter father husband mother other others partner sister sisters son sons wife`);

/** Words of a proceeding that is not the one that the article is about. */
export const OTHER_PROCEEDINGS = wordList(
  'also another different earlier previous previously separate unrelated',
);

/** Sentences that bring a charge or find someone guilty. */
export const CHARGES = phraseTable<ProceedingRow>(
  [
    {
      phrase: '!to find|finds|found !..5 not ..5 guilty',
      matches: 'A jury found Berg guilty.',
      not: 'A jury found Berg not guilty.',
      accused: 'before',
    },
    {
      phrase: '<be> <adverb>..2 <charged>',
      matches: 'Berg was formally charged.',
      not: 'Berg was in charge.',
      accused: 'before',
    },
    {
      phrase: '<case>|<accusation> ..3 against',
      matches: 'The charges of fraud against Berg are new.',
      not: 'The charges are new.',
      accused: 'after',
    },
    {
      phrase: '<charged> !<about>',
      matches: 'A jury convicted Berg.',
      not: 'Berg, convicted of fraud, left.',
      accused: 'after',
    },
    {
      phrase: '<charged> <about>',
      matches: 'Berg, convicted of fraud, left.',
      not: 'A jury convicted Berg.',
      accused: 'before',
    },
    {
      phrase: '<court> convict|convicts',
      matches: 'Jury convicts Berg of fraud.',
      not: 'Convicts fled from Berg.',
      accused: 'after',
    },
    {
      phrase: 'arrest|conviction|indictment|prosecution|trial of',
      matches: 'The arrest of Berg took an hour.',
      not: 'The rest of Berg’s day was quiet.',
      accused: 'after',
    },
    {
      phrase: 'complaint|indictment|lawsuit|prosecutor|prosecutors ..2 <say>',
      matches: 'Prosecutors now say Berg took the money.',
      not: 'Prosecutors met Berg.',
      accused: 'after',
    },
    {
      phrase: 'face|faced|faces|facing ..4 <case>|<accusation>|prison|trial',
      matches: 'Berg faces three counts of fraud.',
      not: 'Berg faces the sea.',
      accused: 'before',
    },
    {
      phrase: 'on trial',
      matches: 'Berg is on trial.',
      not: 'The trial of the ferry is on.',
      accused: 'before',
    },
    {
      phrase: 'plead|pleaded|pleads|pled guilty',
      matches: 'Berg pleaded guilty.',
      not: 'Berg pleaded not guilty.',
      accused: 'before',
    },
    {
      phrase: 'suspected of',
      matches: 'Berg, suspected of arson, fled.',
      not: 'Berg suspected nothing.',
      accused: 'before',
    },
  ],
  {
    about: ABOUT,
    accusation: ACCUSATIONS,
    adverb: ADVERBS,
    be: FORMS_OF_BE,
    case: CASES,
    charged: CHARGED,
    court: COURTS,
    say: wordList('allege alleged alleges claim claimed claims said say says'),
  },
);

/** What is in the phrase of a charge that finds someone guilty. */
export const CONVICTIONS = phraseTable([
  {
    phrase: 'convict|convicted|convicts|conviction|convictions|guilty|jailed|sentenced',
    matches: 'Berg was sentenced.',
    not: 'Berg was charged.',
  },
]);
