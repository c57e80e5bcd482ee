/** Source: own compilation, from how news marks what it could not check. */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';
import { AUXILIARIES } from './auxiliaries.ts';

const CHECKED = wordList(`
  audited authenticat* checked confirm* corroborat* proven substantiat* tested verif*`);
const GIVES = wordList('cite* gave give* offer* present* provid*');
const UNCLEAR_IF = wordList('how if what whether who* why');

/** Phrases that doubt, limit or take back what was said: "could not be verified", "retracted". */
export const DOUBTS = phraseTable(
  [
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
      phrase: 'no ..1 basis*|confirmation*|evidence*|proof*',
      matches: 'There is no official confirmation.',
      not: 'There is official confirmation.',
    },
    {
      phrase: 'not ..1 clear <if>',
      matches: 'It is not yet clear who did it.',
      not: 'It is clear who did it.',
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
