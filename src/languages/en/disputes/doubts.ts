/** Source: own compilation, from how news marks what it could not check. */
import { phraseTable } from '../../phrases/phraseTable.ts';
import { wordList } from '../../wordList.ts';
import { AUXILIARIES } from '../auxiliaries.ts';
import { CLAIMS, REPORTS } from './claims.ts';

const CHECKED = wordList(`
  audited authenticat* checked confirm* corroborat* proven substantiat* tested verif*`);
const GIVES = wordList('cite* gave give* offer* present* provid*');
const UNCLEAR_IF = wordList('how if what whether who* why');

/** Phrases that doubt, limit or take back what was said: "could not be verified", "retracted". */
export const DOUBTS = phraseTable(
  [
    {
      phrase: '<auxiliary> not ..1 confirm|say|tell ..2 if|whether',
      matches: 'The ministry would not say whether the memo was genuine.',
      not: 'The ministry would say whether the memo was genuine.',
    },
    {
      phrase: '<auxiliary> not ..4 <checked>',
      matches: 'The claim could not yet be independently verified.',
      not: 'The claim was verified, not the date.',
    },
    {
      phrase: '<auxiliary> not ..4 <gives> any|further? evidence|proof|details',
      matches: 'The ministry didn’t provide any evidence.',
      not: 'The ministry provided evidence, did it not?',
    },
    {
      phrase: '<auxiliary> not ..4 peer - review*',
      matches: 'The study has not been peer-reviewed.',
      not: 'The study has been peer-reviewed.',
    },
    {
      phrase: '<auxiliary> not ..4 peer review*',
      matches: 'The study has not been peer reviewed.',
      not: 'The study has been peer reviewed.',
    },
    {
      phrase: 'backtracked|withdrawn|withdrew',
      matches: 'The paper has withdrawn the article.',
      not: 'The paper has drawn readers.',
    },
    {
      phrase: 'corrected herself|himself|itself|themselves',
      matches: 'The paper later corrected itself.',
      not: 'The teacher corrected the essay itself.',
    },
    {
      phrase: 'debunk*',
      matches: 'Scientists debunked the cure.',
      not: 'Scientists found the cure in a bunker.',
    },
    {
      phrase: 'declined|refused to ..1 confirm|say if|whether',
      matches: 'The bank declined to say if it was true.',
      not: 'The bank declined to lend.',
    },
    {
      phrase: 'doubt|doubted|doubtful|doubts',
      matches: 'Experts doubt the figure.',
      not: 'Experts double the figure.',
    },
    {
      phrase: 'failed|impossible|unable to ..1 confirm*|corroborate*|substantiate*|verify*',
      matches: 'Reuters was unable to independently verify the report.',
      not: 'Reuters was able to verify the report.',
    },
    {
      phrase: 'has not been established|proven',
      matches: 'A link has not been established.',
      not: 'A link has been established.',
    },
    {
      phrase: 'has since apologi*|correct*|den*|retract*',
      matches: 'The mayor has since apologised.',
      not: 'The mayor has since resigned.',
    },
    {
      phrase: 'neither confirm* nor den*',
      matches: 'The office would neither confirm nor deny it.',
      not: 'The office would confirm it.',
    },
    {
      phrase: 'neither|no|none ..4 <auxiliary> ..3 <checked>',
      matches: 'Neither report could be independently confirmed.',
      not: 'Neither report was new.',
    },
    {
      phrase: 'no ..1 basis*|confirmation*|evidence*|foundation|merit|proof*|substance',
      matches: 'There is no official confirmation.',
      not: 'There is official confirmation.',
    },
    {
      phrase: 'not ..2 certain|clear|known <if>',
      matches: 'It is not yet clear who did it.',
      not: 'It is clear who did it.',
    },
    {
      phrase: 'nothing to ..1 back|confirm|prove|substantiate|suggest|support',
      matches: 'There is nothing to support this.',
      not: 'There is nothing to eat.',
    },
    {
      phrase: 'put|puts the ..1 number|toll|total at',
      matches: 'Aid workers put the death toll at 40.',
      not: 'Aid workers put the tents at the toll gate.',
    },
    {
      phrase: 'remain|remains to be seen',
      matches: 'Whether the truce holds remains to be seen.',
      not: 'The truce holds, as anyone can see.',
    },
    {
      phrase: 'remain|remains unclear|unknown|unproven',
      matches: 'The motive remains unknown.',
      not: 'The motive remains money.',
    },
    {
      phrase: 'retract*',
      matches: 'The mayor retracted the statement.',
      not: 'The mayor repeated the statement.',
    },
    {
      phrase: 'sceptic*|skeptic*',
      matches: 'Analysts were sceptical.',
      not: 'The wound was septic.',
    },
    {
      phrase: 'unclear <if>',
      matches: 'It is unclear whether the truce holds.',
      not: 'The photo is unclear.',
    },
    {
      phrase: 'unconfirmed|uncorroborated|unproven|unsubstantiated|unverified',
      matches: 'Unconfirmed reports said the dam fell.',
      not: 'Confirmed reports said the dam fell.',
    },
    {
      phrase: 'walked back',
      matches: 'The ministry walked back the threat.',
      not: 'The minister walked home.',
    },
    {
      phrase: 'without ..1 evidence*|proof*',
      matches: 'He said so without any evidence.',
      not: 'He said so with evidence.',
    },
  ],
  { auxiliary: AUXILIARIES, checked: CHECKED, gives: GIVES, if: UNCLEAR_IF },
);

/** Starts of sentences that limit or take back the one before without a verb of their own. */
export const LIMITS = phraseTable(
  [
    {
      phrase: '^ except',
      matches: 'Except on Sundays.',
      not: 'Nobody left, except on Sundays.',
    },
    {
      phrase: '^ it|that|they|this ..2 disappeared|faded|vanished',
      matches: 'It disappeared when age was taken into account.',
      not: 'The ship disappeared.',
    },
    {
      phrase: '^ it|they|this ..2 <shows>',
      matches: 'It shows another ship, in 2011.',
      not: 'A chart shows another ship.',
    },
    {
      phrase: '^ not !only',
      matches: 'Not under this government.',
      not: 'Not only did he stay, he won.',
    },
    {
      phrase: '^ the <image> ..3 actually|date|dated|dates|filmed|recorded|taken',
      matches: 'The photo was taken in 2011.',
      not: 'The photo shows a ship.',
    },
    { phrase: '^ well ,', matches: 'Well, one, in 1998.', not: 'Well water is clean.' },
  ],
  {
    image: wordList('clip clips footage image images photo photos picture pictures video videos'),
    shows: wordList('date dated dates filmed recorded show showed shows taken'),
  },
);

/** Doubts of more than the sentence before. */
export const DOUBTS_OF_SEVERAL = phraseTable(
  [
    {
      phrase: '^ both|neither|none ..2 <account>',
      matches: 'Neither report could be confirmed.',
      not: 'Neither man could be reached.',
    },
    {
      phrase: '^ the|these|those ..2 <plural>',
      matches: 'The two accounts could not be verified.',
      not: 'The account could not be verified.',
    },
  ],
  {
    account: wordList(
      'account accounts claim claims report reports statement story version versions',
    ),
    plural: wordList('accounts allegations claims figures reports statements stories versions'),
  },
);

/** Sentences that call false or unconfirmed what comes next. */
export const FALSE_REPORTS = phraseTable(
  [
    {
      phrase: '<false> ..2 <report> ..4 <spread>',
      matches: 'A false rumour was going round.',
      not: 'A rumour was going round.',
    },
    {
      phrase: '^ neither|none|nothing ..6 <auxiliary> ..3 <checked>|right|true',
      matches: 'Nothing that the post says is true.',
      not: 'Nothing that the post says is new.',
    },
    {
      phrase: 'debunk* ..2 <report>',
      matches: 'Fact-checkers debunked a video of a shark.',
      not: 'Fact-checkers watched a video of a shark.',
    },
    {
      phrase: 'no ..1 evidence|proof|truth ..4 <report>',
      matches: 'There is no evidence for any of the claims.',
      not: 'There is evidence for all of the claims.',
    },
  ],
  {
    auxiliary: AUXILIARIES,
    checked: CHECKED,
    false: wordList(`
      bogus fabricated fake false invented misleading unconfirmed unfounded unproven unsubstantiated
      untrue unverified`),
    report: [...CLAIMS, ...REPORTS],
    spread: wordList('appeared circulat* emerged going online shared spread* viral'),
  },
);
