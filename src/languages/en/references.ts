/** Source: own compilation, by the chapter on anaphora of "The Cambridge Grammar of the English Language". */
import { phraseTable } from '../phrases/phraseTable.ts';
import { wordList } from '../wordList.ts';
import { CLAIMS } from './disputes/claims.ts';

/** Words that may come before a reference at the start of a sentence: "But after all this". */
const LINKS = wordList(`
  *ly after all also although and at because before both but by despite each either even for from
  half however if in instead many meanwhile most much neither none not now of on one or part since
  so some still then though to two when while with yet`);
/** Units of time that make "this week" a date and not a reference. */
const PERIODS = wordList(`
  afternoon autumn century decade evening fall month morning season spring summer time week weekend
  winter year`);

const START = '^ <link>? ,? <link>? ,?';

/** Starts of sentences that refer to the one before. */
export const REFERENCES = phraseTable(
  [
    {
      phrase: '^ <link> ,? because of <this> !-|<period>',
      matches: 'But because of this, Congress met.',
      not: 'But because of rain, Congress met.',
    },
    {
      phrase: `${START} another|other|others !-|<period>`,
      matches: 'But others fled to Poland.',
      not: 'Another week passed.',
    },
    {
      phrase: `${START} both|either|neither !-|<period>`,
      matches: 'Both were angry.',
      not: 'Smith and Jones were both angry.',
    },
    { phrase: `${START} it|its !-|<period>`, matches: 'It’s a failure.', not: 'It-girls met.' },
    {
      phrase: `${START} such|that|these|this|those !-|<period>`,
      matches: 'And, meanwhile, this surprised Congress.',
      not: 'This week, the council meets.',
    },
    {
      phrase: `${START} the <claim> !-|<period>`,
      matches: 'Partly, the remarks surprised Congress.',
      not: 'The council surprised Congress.',
    },
    {
      phrase: `${START} the <one> !-|<period>`,
      matches: 'Then the latter was angry.',
      not: 'The same week, Congress met.',
    },
  ],
  {
    link: LINKS,
    claim: CLAIMS,
    period: PERIODS,
    this: wordList('another both either it its neither other others such that these this those'),
    one: wordList('duo former latest latter other others pair same three trio two'),
  },
);

/** Words that make "it" refer forward: "It is not clear whether". */
const PROSPECTS = wordList(`
  alleged believed certain claimed clear cold common crucial dark difficult easy essential estimated
  evident expected false feared hard hoped hot important impossible inevitable known likely necessary
  obvious possible raining rare reported right said snowing thought time true unclear understood
  unknown unlikely untrue unusual vital wrong`);

/** Starts of sentences whose "it" refers to nothing before them. */
export const EXPLETIVES = phraseTable(
  [
    {
      phrase: "^ ..1 ,? it 's|appears|is|remained|remains|seems|was <adverb>..3 <prospect> !-",
      matches: 'Still, it is not yet clear whether Congress will adjourn.',
      not: 'It is a clear defeat.',
    },
    {
      phrase: '^ ..1 ,? it <later>..2 emerged|emerges|happened|happens|transpired that',
      matches: 'It later emerged that Congress had met.',
      not: 'It later emerged unharmed.',
    },
    {
      phrase: '^ ..1 ,? it <later>..2 turned|turns out that',
      matches: 'It then turned out that Congress had met.',
      not: 'It turned out well.',
    },
    {
      phrase: '^ ..1 ,? it had|has been <adverb>..3 <prospect> !-',
      matches: 'It has been clear that Congress would adjourn.',
      not: 'It has been adjourned.',
    },
    {
      phrase: '^ ..1 ,? it will|would be <adverb>..3 <prospect> !-',
      matches: 'It would be wrong to adjourn Congress.',
      not: 'It would be adjourned.',
    },
  ],
  {
    adverb: wordList('also not now still too very yet'),
    later: wordList('also has have later now since soon so then'),
    prospect: PROSPECTS,
  },
);

/** Demonstratives without a noun, and "so" for a clause. */
export const BARE_DEMONSTRATIVES = phraseTable([
  {
    phrase: '^ ..4 did|does|said|say|says|think|thinks|thought so $|and|as|but|last|on|when',
    matches: 'The regulator says so, but only for adults.',
    not: 'She was the first to do so.',
  },
  {
    phrase: 'that|these|this|those $',
    matches: 'The council denies this.',
    not: 'The council denies this request.',
  },
  {
    phrase: 'these|this|those are|had|has|have|is|was|were|will|would',
    matches: 'Nobody knows which weekends those will be.',
    not: 'Nobody knows which weekends those bridges will be closed.',
  },
]);
