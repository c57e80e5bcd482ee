import { describe, expect, test } from 'vitest';
import { PREFIX, readCase, runText } from './markedCases.ts';

const BACKGROUND = 'The fund pays for ferries. '.repeat(12);

/** The sentence is in ⟦⟧, its expansion in ⟪⟫; without ⟪⟫ it stays alone. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'a charge after the news of its end': [
    '⟪A jury acquitted Anna Berg on Friday.\n\nThe trial took nine days. ⟦Berg was charged with fraud in March.⟧⟫ The harbour is open.',
    '⟪Anna Berg, the former mayor of Holm, was cleared of fraud on Friday.\n\n⟦She was charged in March.⟧⟫ The harbour is open.',
    '⟪Prosecutors have dropped all charges against Anna Berg.\n\nThe fund was closed.\n\n⟦Police arrested Berg in March on suspicion of fraud.⟧⟫',
    '⟪An appeals court overturned Anna Berg’s conviction on Friday.\n\n⟦Berg was sentenced to four years in 2022.⟧⟫ The harbour is open.',
    '⟪The case against the former mayor was dismissed on Friday.\n\n⟦Anna Berg is accused of taking bribes.⟧⟫ The harbour is open.',
    '⟪Anna Berg has been allowed to withdraw, and withdrew her guilty plea.\n\n⟦Berg pleaded guilty in March.⟧⟫ The harbour is open.',
  ],
  'ends in other words': [
    '⟪A judge on Tuesday tossed the indictment against Anna Berg.\n\n⟦Berg was indicted in March.⟧⟫ The harbour is open.',
    '⟪The Holm Supreme Court threw out Anna Berg’s bank fraud conviction.\n\n⟦Berg was sentenced to four years.⟧⟫ The harbour is open.',
    '⟪The Senate voted to acquit Anna Berg on Monday.\n\n⟦Berg was accused of fraud.⟧⟫ The harbour is open.',
    '⟪⟦Anna Berg was arrested in March.⟧ The trial was short.\n\nProsecutors declined to file charges.⟫ The harbour is open.',
    '⟪⟦Anna Berg was accused of fraud.⟧ The trial was short.\n\nBerg will not face charges, police said.⟫ The harbour is open.',
    '⟪⟦Anna Berg was convicted of fraud.⟧ The harbour is open.\n\nThe president has pardoned Berg.⟫ Rain fell.',
    '⟪⟦Anna Berg was charged with fraud.⟧\n\nProsecutors agreed to drop the case in May.⟫ The harbour is open.',
  ],
  'ends in the present tense': [
    '⟪Prosecutors drop charges against Anna Berg.\n\n⟦Berg was charged with fraud in March.⟧⟫ The harbour is open.',
    '⟪Prosecutors drop all of their charges against Anna Berg.\n\n⟦Berg was arrested in March.⟧⟫ The harbour is open.',
    '⟪An appeals court clears Anna Berg of fraud.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪Court clears Anna Berg in bribery case.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪Judge dismisses the case against Anna Berg.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪Jurors acquit Anna Berg.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪A jury finds Anna Berg not guilty.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪Judges throw out the case against Anna Berg.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪Judges overturn Anna Berg’s conviction.\n\n⟦Berg was sentenced in March.⟧⟫ The harbour is open.',
    '⟪Prosecutors decline to charge Anna Berg.\n\n⟦Berg was arrested in March.⟧⟫ The harbour is open.',
    '⟪Jury convicts Paul Moore of fraud.\n\n⟦Moore was acquitted of arson.⟧⟫ The harbour is open.',
  ],
  'other senses in the present tense': [
    'Prices drop in the case of Anna Berg’s firm.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'Police drop a case of beer on the deck.\n\n⟦Anna Berg was charged in March.⟧ The harbour is open.',
    'Judges dismiss criticism of the sentence.\n\n⟦Anna Berg was sentenced in March.⟧ The harbour is open.',
    'Court clears way for the trial of Anna Berg.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'The court clears the room of reporters.\n\n⟦Anna Berg was charged in March.⟧ The harbour is open.',
    'The senate clears a bill on ferries.\n\n⟦Anna Berg was charged in March.⟧ The harbour is open.',
    'Prosecutors refuse to drop charges against Anna Berg.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'Prosecutors may drop charges against Anna Berg.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'The defence told the jury to find Anna Berg not guilty.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'Prosecutors decline to drop the case against Anna Berg.\n\n⟦Berg was charged in March.⟧ The harbour is open.',
    'Crews clear the pier of snow.\n\n⟦Anna Berg was charged in March.⟧ The harbour is open.',
  ],
  'an accused with a title': [
    '⟪A jury acquitted the former Holm mayor Anna Berg of fraud.\n\nThe trial took nine days. ⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪A judge dismissed charges of fraud against Anna Berg, Jon Lind and Karin Dahl.\n\n⟦Dahl was charged in March.⟧⟫ The harbour is open.',
    '⟪A judge let Anna Berg withdraw her plea.\n\n⟦Berg, 58, of Holm, pleaded guilty to fraud in May.⟧⟫ The harbour is open.',
    '⟪Tom Hayes, the former UBS trader jailed for rigging Libor, has had his conviction overturned.\n\n⟦Hayes was found guilty in 2015.⟧⟫ The harbour is open.',
    '⟪HOLM, Norway — Prosecutors have dropped all charges against a student accused of theft.\n\n⟦Maya Torres, 21, was arrested on April 24.⟧⟫ The harbour is open.',
    '⟪The mayor of Holm, Anna Berg, was cleared on Friday.\n\n⟦Berg was charged in March.⟧⟫ The harbour is open.',
    '⟪No charges will be brought against the mayor, prosecutors said.\n\n⟦Anna Berg was accused of fraud.⟧⟫ The harbour is open.',
    '⟪⟦Anna Berg was charged in March.⟧\n\nThe case against Berg, 58, was dismissed in May.⟫ The harbour is open.',
    'A judge dismissed charges on Friday, Karin Holm said. Jon Lind was acquitted.\n\n⟦Karin Holm was charged in March.⟧ The harbour is open.',
  ],
  'a charge before its end': [
    '⟪⟦Anna Berg was charged with fraud in March.⟧ The trial took nine days.\n\nThe jury found her not guilty.⟫ The harbour is open.',
    '⟪⟦Prosecutors charged Anna Berg with fraud.⟧\n\nIn May the charges were dropped.⟫ The harbour is open.',
    '⟪⟦Anna Berg was convicted of fraud in 2019.⟧\n\nThe fund was closed.\n\nThe conviction was later overturned.⟫ The harbour is open.',
    '⟪⟦Anna Berg was found guilty of fraud.⟧\n\nThe verdict was set aside by the Court of Appeal in May.⟫ The harbour is open.',
    '⟪⟦Anna Berg pleaded guilty to fraud.⟧\n\nA month later the plea was withdrawn.⟫ The harbour is open.',
    '⟪⟦The firm Holm Line was sued by its drivers.⟧\n\nA judge threw out the lawsuit in May.⟫ The harbour is open.',
    '⟪⟦Anna Berg was arrested on suspicion of arson.⟧\n\nBerg was released without charge.⟫ The harbour is open.',
    '⟪⟦Anna Berg was sentenced to death in 1990.⟧\n\nThe governor pardoned Berg in 2001.⟫ The harbour is open.',
    '⟪⟦Anna Berg faces three counts of fraud.⟧\n\nOn Monday a judge dismissed the case.⟫ The harbour is open.',
    '⟪⟦Prosecutors say Anna Berg took $4 million.⟧\n\nBerg was exonerated in May.⟫ The harbour is open.',
    '⟪⟦Anna Berg and Jon Lind were charged with fraud.⟧\n\nLind was acquitted.⟫ Berg was convicted.',
  ],
  'an acquittal of one charge beside a conviction': [
    '⟪Paul Moore was convicted of two counts of fraud on Friday.\n\nThe trial took nine days.\n\n⟦He was acquitted of a third charge.⟧⟫ The harbour is open.',
    '⟪⟦Paul Moore was acquitted of arson on Friday.⟧\n\nThe trial took nine days.\n\nThe jury found Moore guilty of two counts of fraud.⟫ The harbour is open.',
    '⟪Anna Berg pleaded guilty to fraud in May.\n\nThe fund was closed.\n\n⟦Prosecutors dropped two other charges.⟧⟫ The harbour is open.',
    '⟪Anna Berg, 45, of Holm, was sentenced to four years.\n\n⟦The jury found Berg not guilty of arson.⟧⟫ The harbour is open.',
    '⟪A jury found Paul Moore guilty of fraud and cleared him of arson.\n\nThe trial was short. ⟦Moore was acquitted of a third charge.⟧⟫',
    '⟪⟦Paul Moore was charged with three counts in May.⟧\n\nHe was acquitted of a third charge.\n\nMoore was convicted of two counts.⟫ The harbour is open.',
    '⟪⟦A judge dismissed the case on arson against Anna Berg.⟧ Berg was also convicted of fraud.⟫ The harbour is open.',
    '⟦Paul Moore was found guilty of two counts of fraud and acquitted of a third.⟧ The harbour is open.',
  ],
  'an outcome without the conviction': [
    'Jon Lind was convicted of fraud on Friday.\n\n⟦Anna Berg was acquitted.⟧ The harbour is open.',
    '⟦Anna Berg was acquitted of arson.⟧\n\nBerg faces ten years in prison if convicted of fraud.',
    '⟦Anna Berg was acquitted of arson.⟧\n\nThe ferry is old. Berg was previously convicted of theft.',
    'Anna Berg was convicted of fraud in 2015.\n\nBerg was acquitted on Friday.\n\n⟦An appeals court quashed her conviction.⟧',
    'Anna Berg was convicted of fraud in 2015.\n\nThe fund was closed.\n\n⟦The president pardoned Berg.⟧ Rain fell.',
    'Anna Berg was convicted of fraud in 2015.\n\nHer conviction was overturned.\n\n⟦Berg was acquitted at a second trial.⟧ Rain fell.',
    `Anna Berg was convicted of fraud.\n\n${BACKGROUND}\n\n⟦Berg was acquitted of arson.⟧ The harbour is open.`,
  ],
  'several ends': [
    `A jury acquitted Anna Berg on Friday.\n\n${BACKGROUND}\n\n⟪⟦Berg was charged with fraud in March.⟧\n\nShe was cleared of fraud on Friday.⟫ The harbour is open.`,
  ],
  'a charge against somebody else': [
    'A jury acquitted Jon Lind on Friday.\n\n⟦Anna Berg was charged with fraud in March.⟧ The harbour is open.',
    'Anna Berg was acquitted on Friday.\n\n⟦Jon Berg was convicted of fraud.⟧ The harbour is open.',
    'Anna Berg was charged with arson. Jon Lind was charged with fraud.\n\n⟦Anna Berg was convicted in May.⟧ Lind was cleared of fraud.',
    'Anna Berg was acquitted on Friday.\n\nThe ferry is old. ⟦The wife of the mayor was charged with fraud.⟧ The harbour is open.',
    '⟦Anna Berg was charged with fraud in March.⟧ The harbour is open.\n\nBerg’s brother was acquitted on Friday.',
    'Judge Karin Holm dismissed the case against Jon Lind.\n\n⟦Judge Karin Holm sentenced Anna Berg to four years.⟧ The harbour is open.',
    'In Oslo, Jon Lind was acquitted.\n\n⟦In Oslo, Anna Berg was charged with fraud.⟧ The harbour is open.',
  ],
  'an end that is only asked for': [
    '⟦Anna Berg was charged with fraud in March.⟧\n\nThe lawyers asked a judge to have the charges dropped.',
    '⟦Anna Berg was charged with fraud in March.⟧\n\nThe charges could be dropped if the fund is paid.',
    '⟦Anna Berg was convicted of fraud in March.⟧\n\nAn appeal for the conviction to be overturned is pending.',
    '⟦Anna Berg was charged with fraud in March.⟧\n\nThe charges have not been dropped.',
    '⟦Anna Berg was charged with fraud in March.⟧\n\nProsecutors refused to drop the case.',
  ],
  'a charge that is only possible': [
    'The case against Anna Berg was dropped in May.\n\n⟦Anna Berg could be charged with arson.⟧ The harbour is open.',
    'The case against Anna Berg was dropped in May.\n\n⟦Anna Berg has not been charged with arson.⟧ The harbour is open.',
  ],
  'the end of another case': [
    '⟦Anna Berg was charged with fraud on Monday.⟧ The harbour is open. Berg was previously arrested over a fire. The charges were dropped.',
    'Anna Berg was charged on Monday. The harbour is open. ⟪⟦Berg was previously arrested over a fire.⟧ The charges were dropped.⟫',
  ],
  'other events': [
    'The coach was dismissed on Friday. ⟦Anna Berg was charged with fraud in March.⟧ The harbour is open.',
    '⟦The hotel charged Anna Berg a fee.⟧ Lind dismissed talk of a strike. The harbour is open.',
    'The council dropped the plan. ⟦Anna Berg was sued in March.⟧ The harbour is open.',
  ],
};

describe('a charge and its outcome', () => {
  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    test.for(cases.map(readCase))('$title', ({ bare, asked, expected }) => {
      expect(runText(bare, asked)).toBe(expected);
    });
  });

  test('stands in for a charge that is far below it', () => {
    const news = 'A jury acquitted Anna Berg on Friday.';
    const text = `${PREFIX}${news}\n\n${BACKGROUND}\n\nBerg was charged with fraud in March.`;
    expect(runText(text, text.indexOf('Berg was charged'))).toBe(news);
  });

  test.each([
    'Anna Berg, who was charged with fraud in March, sold the ferry.',
    'Anna Berg was charged with arson in March.',
  ])('that is far away does not stand in for: %s', sentence => {
    const text = `${PREFIX}${sentence}\n\n${BACKGROUND}\n\nBerg was acquitted of fraud in 2010.`;
    expect(runText(text, PREFIX.length)).toBe(sentence);
  });
});
