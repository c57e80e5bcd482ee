import { describe, expect, it, test } from 'vitest';
import { expandQuote } from '../../../src/answer/expand/expandQuote.ts';
import { articleOf, PREFIX, readCase, runText } from './markedCases.ts';

/** The sentence is in ⟦⟧, its expansion in ⟪⟫; without ⟪⟫ it stays alone. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'sentences that stand alone': [
    'The talks ended on Monday. ⟦Nobody signed the treaty.⟧ The army left.',
    'The talks ended on Monday. ⟦No one signed the treaty.⟧ The army left.',
    'The talks ended. ⟦According to Axios, the meeting was tense.⟧ The army left.',
    'The talks ended. ⟦Donald Trump said he would call Putin.⟧ The army left.',
    'The talks ended. ⟦Officials said they would appeal.⟧ The army left.',
    'The talks ended. ⟦The minister said he would resign.⟧ The army left.',
    'The talks ended. ⟦This week, the council meets.⟧ The army left.',
    'The talks ended. ⟦“We lost,” Smith said.⟧ The army left.',
    'The talks ended. ⟦The so-called “peace plan” failed.⟧ The army left.',
    'The talks ended. ⟦The workers’ demands and the drivers’ strike were ignored.⟧ The army left.',
    "The talks ended. ⟦The '90s were good for rock 'n' roll.⟧ The army left.",
    'The talks ended. ⟦A 12" pipe burst in Kyiv.⟧ The army left.',
    'The talks ended. ⟦Residents fled their homes.⟧ The army left.',
    'The talks ended. ⟦Smith’s lawyer told the court that his client was ill.⟧ The army left.',
  ],
  'a single word': [
    '## Do they swim?\n\n⟪⟦Yes.⟧ In Norway they swim in winter.⟫ The army left.',
    '## Do they swim?\n\n⟪⟦No.⟧\n\nIn Norway they sink.⟫ The army left.',
    '⟪Do they swim? ⟦Yes.⟧⟫ In Norway they swim in winter.',
  ],
  'a quotation of several sentences': [
    'Rain fell. ⟪⟦“We lost.⟧ We are sad,” Smith said.⟫ The army left.',
    'Rain fell. ⟪“We lost. ⟦We are sad,” Smith said.⟧⟫ The army left.',
    'Rain fell. ⟪⟦“We lost,” Smith said.⟧⟫ “We are sad.” The army left.',
    'Rain fell. ⟪“We lost,” Smith said. ⟦“We are sad.”⟧⟫ The army left.',
    'Rain fell. ⟪“We lost,” Smith said. “We are sad. ⟦We will go.”⟧⟫ The army left.',
    'Rain fell. ⟪Smith said: “We lost. ⟦We are sad.⟧ We will go.”⟫ The army left.',
    'Rain fell. ⟦Smith was blunt: “We lost.”⟧ The army left.',
    'Rain fell. ⟪"We lost," Smith said. ⟦"We are sad."⟧⟫ The army left.',
    'Rain fell. ⟪"We lost. ⟦We are sad," Smith said.⟧⟫ The army left.',
    'Rain fell. ⟪„Wir haben verloren“, said Schmidt. ⟦„Wir gehen nach Hause.“⟧⟫ The army left.',
    'Rain fell. ⟪« Nous avons perdu », said Dupont. ⟦« Nous rentrons à la maison. »⟧⟫ The army left.',
    'Rain fell. ⟪‘We lost,’ Smith said. ⟦‘We don’t care.’⟧⟫ The army left.',
    'Rain fell. ⟪‘We lost. ⟦We are sad,’ Smith said.⟧⟫ The army left.',
    'Rain fell. ⟪“Putin told me ‘go home.’ ⟦Then it was over,” Smith said.⟧⟫ The army left.',
    'Rain fell. ⟪Smith told reporters the deal was dead. ⟦“We lost.”⟧⟫ The army left.',
    'Rain fell. ⟪⟦“We lost.”⟧ “We are sad,” Smith said.⟫ The army left.',
  ],
  'a quotation and its speaker in several paragraphs': [
    'Rain fell.\n\n⟪Smith told the BBC:\n\n⟦“We want to live.⟧ We will stay.”⟫\n\nThe army left.',
    'Rain fell.\n\n⟪Smith told the BBC:\n\n“We want to live.\n\n⟦“We will stay.”⟧⟫\n\nThe army left.',
    'Rain fell.\n\n⟪“We lost,” Smith said. “We are sad.\n\n“We will go.\n\n⟦“We come back.”⟧⟫\n\nThe army left.',
    'Rain fell.\n\n⟪⟦“We lost.⟧ We are sad.\n\n“We will go,” Smith said.⟫\n\nThe army left.',
    'Rain fell.\n\n⟪Smith said the deal was dead.\n\n⟦“We lost.”⟧⟫\n\nThe army left.',
    'Rain fell.\n\n⟪Smith condemned the deal: it was too late, the mayor said.\n\n⟦“We lost.⟧ We are sad.”⟫\n\nThe army left.',
  ],
  'a speaker without a verb of speech': [
    'Rain fell. ⟪Smith was furious. ⟦“We lost.”⟧⟫ The army left.',
    'Rain fell.\n\n⟪Smith was furious.\n\n⟦“We lost.”⟧⟫\n\nThe army left.',
    'It rained.\n\n⟦“We lost.”⟧\n\nThe army left.',
  ],
  'a speaker known by a pronoun': [
    '⟪Smith stood outside. ⟦“We lost,” he said.⟧⟫ The army left.',
    '⟪Smith stood outside. ⟦“We lost.⟧ We are sad,” he said.⟫ The army left.',
    '⟪Anna Smith stood outside. “We lost,” she said. ⟦“We are sad.”⟧⟫ The army left.',
    'Rain fell. ⟪Smith met voters on Monday. ⟦The vote in the northern provinces of the country would be free, he said.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met voters. ⟦On Monday, he said the deal was off.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met voters. ⟦In Kyiv he said the deal was off.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met voters. He spoke for an hour. ⟦He said the deal was off.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met Putin. ⟦Trump called him a friend.⟧⟫ The army left.',
  ],
  'openings that refer back': [
    '⟪Is the ferry safe? ⟦The regulator says so, but only in calm seas.⟧⟫ The army left.',
    'Rain fell. ⟦It later emerged that the ferry had been sold.⟧ The army left.',
    'Rain fell. ⟦It turned out that the ferry had been sold.⟧ The army left.',
    'Rain fell. ⟪Smith met voters. ⟦He left early.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met voters. ⟦Her speech was short.⟧⟫ The army left.',
    'Rain fell. ⟪Voters met. ⟦They left early.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦It failed.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦It’s a failure.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦This surprised Congress.⟧⟫ The army left.',
    'Rain fell. ⟪Plans were made. ⟦These surprised Congress.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦Such moves surprise Congress.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met Jones. ⟦The former was angry.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met Jones. ⟦The latter was angry.⟧⟫ The army left.',
    'Rain fell. ⟪Smith met Jones. ⟦Both were angry.⟧⟫ The army left.',
    'Rain fell. ⟪Some stayed in Kyiv. ⟦Others fled to Poland.⟧⟫ The army left.',
    'Rain fell. ⟪Congress refused to vote. ⟦Instead, Congress adjourned.⟧⟫ The army left.',
    'Rain fell. ⟪Congress did not vote. ⟦Nor did the Senate.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦But it failed.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦After that, Congress adjourned.⟧⟫ The army left.',
    'Rain fell. ⟪A plan was made. ⟦“This is a disgrace,” Smith said.⟧⟫ The army left.',
    'Rain fell. ⟪Did Congress vote? ⟦Not yet.⟧⟫ The army left.',
    'Rain fell. ⟪According to the lawsuit, the officer was drunk. ⟦The officer then shot the driver.⟧⟫ The army left.',
  ],
  'a denial or doubt that follows': [
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ The claim could not be verified.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ He denied it.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ That is false.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ The ministry rejected the allegation.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Reuters could not confirm the report.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Ms Calloway disputes that.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ The trust did not accept this.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Experts said the claim had not been checked.⟫ The army left.',
    'Rain fell. ⟪⟦Workers are said to be lazy.⟧ They are not.⟫ The army left.',
    'Rain fell. ⟪⟦Lund dismissed talk of a sale.⟧ Two people close to her, however, said it was near.⟫ The army left.',
    'Rain fell. ⟪⟦The girl is stable, doctors in Belqara said.⟧⟫ The ministry denied reports that a dam had cracked.',
    'The vote is in May. ⟪⟦It is not clear how many pupils were hurt.⟧⟫ The army left.',
    'Rain fell. ⟪⟦Is it true that you turned the film down?⟧ I was asked, but only once.⟫ The army left.',
    '⟪The council was not asked, traders said. ⟦The council denies this.⟧⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Smith denies wrongdoing.⟫ The army left.',
    'Rain fell.\n\n⟪⟦Smith took the money, Jones said.⟧\n\nSmith’s lawyer dismissed the accusations.⟫\n\nThe army left.',
    'Rain fell. ⟪⟦The drug halves deaths.⟧ However, the study has not been peer reviewed.⟫ The army left.',
    'Rain fell. ⟪⟦The drug halves deaths.⟧ But the trial did not include women.⟫ The army left.',
    'Rain fell. ⟪⟦The dam was blown up.⟧ It is unclear who did it.⟫ The army left.',
    'Rain fell. ⟪⟦A blog claimed the dam had collapsed.⟧ The report was wrong.⟫ The army left.',
    'Rain fell. ⟪⟦The mayor is seen taking cash.⟧ The video is a fake.⟫ The army left.',
    'Rain fell. ⟪⟦The paper said the dam had collapsed.⟧ It later corrected itself.⟫ The army left.',
    'Rain fell. ⟪⟦The bridge opens in May.⟧ At least, that is the plan.⟫ The army left.',
    'Rain fell. ⟪⟦The levy was cut.⟧ It is not true that the levy was cut.⟫ The army left.',
    'Rain fell. ⟪⟦Brandt allegedly paid bloggers.⟧⟫ It is not true that the levy was cut.',
    'Rain fell. ⟪⟦The dam was blown up.⟧ The mayor later retracted the statement.⟫ The army left.',
    'Rain fell. ⟪⟦The dam was blown up by Russia.⟧ That, at least, is what Smith says.⟫ The army left.',
    'Rain fell. ⟪⟦Smith called Jones a thief.⟧ Jones provided no proof. He denied it.⟫ The army left.',
  ],
  'a denial or doubt in other words': [
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Police say otherwise.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ The trust disagrees.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ His wife did not.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ Investigators ruled that out.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ The bank said the messages were fake.⟫ The army left.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧ There is nothing to support this.⟫ The army left.',
    'Rain fell. ⟪⟦The dam was blown up.⟧ Or so the story goes.⟫ The army left.',
    'Rain fell. ⟪⟦The dam was blown up.⟧ So his rival told a crowd.⟫ The army left.',
    'Rain fell. ⟪⟦Garlic cures malaria.⟧ This is one of the myths that doctors hear.⟫ The army left.',
    'Rain fell. ⟪⟦The dam will be sold.⟧ The mayor insists that nothing has been decided.⟫ The army left.',
    'Rain fell. ⟪⟦The quake killed 300, state television said.⟧ Aid workers put the toll at 40.⟫ The army left.',
    'Rain fell. ⟪⟦A drone hit the dam, a militia said.⟧ The army said it fell into the sea. Neither report could be confirmed.⟫ The army left.',
    'Rain fell. ⟪⟦The harbour is open, a clerk said.⟧⟫ The bank said the branch was closed. Neither man was hurt.',
    'Rain fell. ⟪⟦Smith took the money, Jones said.⟧⟫ Investigators found a phone. The army left.',
  ],
  'a denial or doubt in another language': [
    'Der Rat tagte. ⟪⟦Kerr vergab drei Aufträge an den Bruder.⟧ Kerr bestreitet das.⟫',
    'Der Rat tagte. ⟪⟦Die Firma erhielt 400.000 Euro.⟧ Belege dafür fand das Gericht nicht.⟫',
    'Der Rat tagte. ⟪⟦Kerr vergab drei Aufträge.⟧ Das wies der Bürgermeister zurück.⟫',
    'Le conseil a siégé. ⟪⟦Le maire a vendu le ferry.⟧ Le maire dément.⟫',
    'El consejo se reunió. ⟪⟦El alcalde vendió el ferry.⟧ El alcalde lo niega.⟫',
    'Il consiglio si è riunito. ⟪⟦Il sindaco ha venduto il traghetto.⟧ Il sindaco lo nega.⟫',
    'De raad kwam bijeen. ⟪⟦De burgemeester verkocht de pont.⟧ De burgemeester ontkent dat.⟫',
    'Rada obradowała. ⟪⟦Burmistrz sprzedał prom.⟧ Burmistrz temu zaprzecza.⟫',
    'O conselho reuniu-se. ⟪⟦O presidente vendeu o ferry.⟧ O presidente nega tudo.⟫',
    'Совет собрался. ⟪⟦Мэр продал паром.⟧ Мэр это отрицает.⟫',
    'Рада зібралася. ⟪⟦Мер продав пором.⟧ Мер це заперечує.⟫',
    'Der Rat tagte. ⟦Kerr vergab drei Aufträge an den Bruder.⟧ Der Sommer war lang.',
    'El consejo se reunió. ⟦El alcalde vendió el ferry.⟧ El verano fue largo.',
    'Рада зібралася. ⟦Мер продав пором.⟧ Літо було довгим.',
  ],
  'a denial or doubt before': [
    'Rain fell. ⟪A false rumour was going round the town. ⟦Smith took the money.⟧⟫ The army left.',
    'Rain fell. ⟪None of what follows is true, police stress. ⟦Smith took the money.⟧⟫ The army left.',
    'Rain fell. ⟪There is no evidence for any of the claims. ⟦Smith took the money, one post said.⟧⟫ The army left.',
    'Rain fell. The trust met for an hour on fake news. ⟦Smith took the money.⟧ The army left.',
  ],
  'an assumption before': [
    '⟪Imagine that the ferry stops. ⟦Three hundred jobs would go.⟧⟫ The army left.',
    '⟪Imagine that the ferry stops. Jobs would go. ⟦The school would close.⟧⟫ The army left.',
    '⟪If the council agrees, work starts in May. ⟦The school would close.⟧⟫ The army left.',
    'The council asked if work starts in May. ⟦The school would close.⟧ The army left.',
    'Nobody could imagine a war. ⟦The school would close.⟧ The army left.',
    'If the council agrees, work starts in May. ⟦The school opened in 1950.⟧ The army left.',
  ],
  'a limit or doubt that follows': [
    'Rain fell. ⟪⟦The ferry has had no accident since 1974.⟧ Well, one, in 1998.⟫ The army left.',
    '⟪Will it be law? ⟦“No,” said Holm.⟧ “Not under this government.”⟫ The army left.',
    'Rain fell. ⟪⟦The ferry sails every day.⟧ Except on Sundays.⟫ The army left.',
    'Rain fell. ⟪⟦By a memo, the bank ordered two ships.⟧ The bank would not say whether it was genuine.⟫ The army left.',
    'Rain fell. ⟪⟦Two ships were ordered.⟧ The bank declined to say whether it pays.⟫ The army left.',
    'Rain fell. ⟪⟦The police were “looking at the matter”.⟧ That does not mean that they suspect anyone.⟫ The army left.',
    'Rain fell. ⟪⟦Six patients were moved up the list.⟧ The clinic stressed that this did not prove bribery.⟫ The army left.',
    'Rain fell. ⟪⟦Reports say that Silva has signed.⟧ Her agent said this was “pure fiction”.⟫ The army left.',
    'Rain fell. ⟪⟦A photo of a ship on the rocks is shared.⟧ It shows another ship, in 2011.⟫ The army left.',
    'Rain fell. ⟪⟦Rask was suspected at first.⟧ Police dropped the case against her.⟫ The army left.',
    'Rain fell. ⟪⟦“Ek took loans,” Lang said.⟧ The court did not believe it.⟫ The army left.',
    'Rain fell. ⟪⟦Drinkers remembered one word more.⟧ It disappeared when sleep was taken into account.⟫ The army left.',
    'Rain fell. ⟦The ferry sails every day.⟧ Not only does it sail on Sundays, it is full. The army left.',
  ],
  'announcements and interviews': [
    'Rain fell. ⟪⟦Smith made one demand:⟧\n\n“Go home now.”⟫\n\nThe army left.',
    'Rain fell.\n\n⟪⟦The plan has three parts:⟧\n\n- Ukraine gets aid.\n- Russia leaves.\n- Elections are held.⟫\n\nThe army left.',
    'Rain fell.\n\n⟪The plan has three parts:\n\n- Ukraine gets aid.\n⟦- Russia leaves.⟧⟫\n- Elections are held.\n\nThe army left.',
    'Rain fell.\n\n⟪Q: Did Ukraine win?\n\n⟦A: Ukraine did not win.⟧⟫\n\nQ: What now?\n\nA: We wait.',
    'Rain fell.\n\n⟪⟦Q: Did Ukraine win?⟧\n\nA: Ukraine did not win.⟫ Russia did.\n\nQ: What now?\n\nA: We wait.',
    '**Will you tour?**\n\nYes.\n\n⟪⟦**There were reports that you had retired.**⟧\n\nThat was never true.⟫ I rested.\n\n**Why did you rest?**\n\nI was ill.',
    '**Will you tour?**\n\nYes.\n\n⟪**Your last album is old. ⟦What took so long?⟧**\n\nI was ill.⟫ I rested.',
    '⟪**Will you tour?**\n\nIf I can. ⟦The first concert would be in Graz.⟧⟫ I hope.\n\n**Why did it take so long?**\n\nI was ill.',
    '⟦**A ferry ran aground on Monday.**⟧\n\nNobody was hurt.\n\nThe port is open.',
    'Rain fell.\n\n⟪SMITH: Was Ukraine beaten?\n\nJONES: I think so. ⟦Ukraine has no shells.⟧⟫\n\nSMITH: What now?',
  ],
  'headings and links are never crossed': [
    'Smith met voters.\n\n## The Vote\n\n⟦He left early.⟧ The army left.',
    'Smith met voters.\n\nRead more: Voters Meet Smith\n\n⟦He left early.⟧ The army left.',
    'Smith told the BBC:\n\n## The Vote\n\n⟦“We lost.”⟧\n\n## The Army\n\nSmith said the deal was dead.',
    '⟦Smith took the money, Jones said.⟧\n\n## The Vote\n\nSmith denied it.',
  ],
};

describe('expandQuote', () => {
  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    test.for(cases.map(readCase))('$title', ({ bare, asked, expected }) => {
      expect(runText(bare, asked)).toBe(expected);
    });
  });

  it.each([
    ['curly', 'Smith stayed “calm. '],
    ['straight', 'Smith stayed "calm. '],
    ['closing', 'Smith stayed calm.” '],
    ['mixed', 'He said "stop" and left “now. '],
  ])('limits a quotation with unbalanced %s marks', (_, part) => {
    const text = `${PREFIX}${part.repeat(200)}The army left.`;
    const { article, sentences } = articleOf(text);
    for (const index of [0, 50, 100, sentences.length - 1]) {
      const { first, last } = expandQuote(article, sentences, index);
      expect(first).toBeLessThanOrEqual(index);
      expect(last).toBeGreaterThanOrEqual(index);
      expect(last - first).toBeLessThan(25);
    }
  });

  it('expands to a whole quotation, however long', () => {
    const text = `${PREFIX}Rain fell. Smith said: “${'We lost. '.repeat(40)}We left.” The army left.`;
    const { article, sentences } = articleOf(text);
    expect(expandQuote(article, sentences, 20)).toEqual({ first: 1, last: 41 });
  });
});
