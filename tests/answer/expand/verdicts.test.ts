import { describe, expect, test } from 'vitest';
import { PREFIX, readCase, runText } from './markedCases.ts';

const CLAIM =
  'A video claims that the minister Paula Reyes said she would cut pensions by 20 percent.';

/** The sentence is in ⟦⟧, its expansion in ⟪⟫; without ⟪⟫ it stays alone. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'labels in paragraphs of their own': [
    '⟪⟦CLAIM: The firm hid the report.⟧\n\nVERDICT: False.⟫ The report came out in May.',
    '⟪⟦Claim: The firm hid the report.⟧\n\nRating: Mostly false⟫\n\nThe harbour is open.',
    '⟪⟦CLAIM: The firm hid the report.⟧\n\nVERDICT: FALSE⟫',
    '⟪⟦**Claim:** The firm hid the report.⟧\n\n**Our rating:** Half true⟫\n\nThe harbour is open.',
    '⟪⟦Claim – The firm hid the report.⟧\n\nConclusion – The report came out in May.⟫\n\nThe harbour is open.',
    '⟪⟦Claim 2: The firm hid the report.⟧\n\nTruth: The report came out in May.⟫\n\nClaim 3: The ferry is sold.',
    '⟪⟦What was claimed: The firm hid the report.⟧\n\nOur verdict: Misleading.⟫ It came out in May.',
    '⟪⟦Claim by the union: The firm hid the report.⟧\n\nOur ruling: The report came out in May.⟫',
    '⟪⟦Claim: The firm hid the report. It was ready in 2022.⟧\n\nFact check: The report came out in May.⟫',
    '⟪⟦Viral claim: The firm hid the report.⟧\n\nAssessment: Unproven.⟫\n\nThe harbour is open.',
    '⟪Claim: The firm hid the report.\n\n⟦Verdict: False.⟧⟫\n\nThe harbour is open.',
    '⟪Verdict: False.\n\n⟦Claim: The firm hid the report.⟧⟫\n\nThe harbour is open.',
  ],
  'labels on lines or within a line': [
    '⟪⟦Claim: The firm hid the report.⟧\nVerdict: False.⟫\n\nThe harbour is open.',
    '⟪⟦Claim: The firm hid the report.⟧ Rating: False.⟫\n\nThe harbour is open.',
    '⟪⟦- Claim: The firm hid the report.⟧\n- Verdict: False.⟫\n\nThe harbour is open.',
    '⟪⟦1. Myth: The firm hid the report.⟧ Fact: It came out in May.⟫\n\nThe harbour is open.',
    '⟪⟦Myth #1: The firm hid the report.⟧\nFact: It came out in May.⟫\nMyth #2: The ferry is sold.\nFact: It is not for sale.',
    'Myth #1: The firm hid the report.\nFact: It came out in May.\n⟪⟦Myth #2: The ferry is sold.⟧\nFact: It is not for sale.⟫',
    '⟪⟦Rumour: The firm hid the report.⟧ Reality: It came out in May.⟫\n\nThe harbour is open.',
    '⟪⟦Rumor: The firm hid the report.⟧\n\nIn reality: It came out in May.⟫\n\nThe harbour is open.',
    '⟪⟦> Fiction: The firm hid the report.⟧\n>\n> Fact: It came out in May.⟫\n\nThe harbour is open.',
    '⟪⟦Claim: The firm hid the report, he said.⟧\n\nWe checked the archive of the ministry.\n\nVerdict: False.⟫',
    '⟪⟦| The firm hid the report.⟧ | False |⟫\n\nThe harbour is open.',
  ],
  headings: [
    '## Claim\n\n⟪⟦The firm hid the report.⟧\n\n## Verdict\n\nFalse.⟫ It came out in May.',
    '## Myth\n\n⟪⟦The ferry has poisoned the fish.⟧\n\n## Fact\n\nTests found no poison.⟫ The fish live.',
    '### Rumour 1\n\n⟪⟦The ferry is sold.⟧\n\n### Reality\n\nThe ferry is not for sale.⟫\n\n### Rumour 2\n\nThe fish died.',
    '## What was claimed\n\n⟪⟦The firm hid the report.⟧\n\n## Our verdict\n\nThis is false.⟫ It came out in May.',
    '## What the post says\n\n⟪⟦The firm hid the report.⟧\n\n## What the evidence shows\n\nThe report came out in May.⟫',
    '## The claim\n\n⟪⟦The firm hid the report.⟧ It was ready in 2022.\n\n## Is it true?\n\nThe report came out in May.⟫',
    '## The claim\n\n⟪⟦The firm hid the report.⟧\n\n### Where it started\n\nA page shared it.\n\n## The facts\n\nThe report came out in May.⟫',
    '## The claim\n\n⟪⟦The firm hid the report.⟧\n\n## Fact check\n\n### What we found\n\nThe report came out in May.⟫',
    '## Myths\n\n⟪- The ferry is sold.\n⟦- The firm hid the report.⟧\n\n## Facts\n\n- The ferry is not for sale.\n- The report came out in May.⟫',
    '**Claim**\n\n⟪⟦The firm hid the report.⟧\n\n**Verdict**\n\nFalse.⟫ It came out in May.',
    'Claim\n\n⟪⟦The firm hid the report.⟧\n\nRating\n\nFalse⟫\n\nOrigin\n\nA page shared the claim in March.',
    'MYTH\nThe ferry is old.\n\n⟪⟦The firm hid the report.⟧\n\nFACT\nThe report came out in May.⟫',
    '⟪⟦The minister said the firm hid the report.⟧\n\n## Our ruling\n\nThe report came out in May. We rate this claim False.⟫',
    '⟪⟦A post says the firm hid the report.⟧\n\n## Verdict\n\nThe report came out in May.⟫ It has 40 pages.',
    '### Claim 1: The firm hid the report\n\n### Truth\n\n⟦The report came out in May.⟧ It has 40 pages.',
  ],
  'ratings without a label': [
    '⟪⟦The firm hid the report, a post says.⟧ Pants on Fire!⟫ The harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧\n\nThree Pinocchios⟫\n\nThe harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧\n\nWe give the minister Four Pinocchios.⟫\n\nThe harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧\n\nThis is false.⟫ The harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧ The quote is invented.⟫ The harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧ Mostly false.⟫ The harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧ FALSE.⟫ The harbour is open.',
    '⟪⟦The firm hid the report, a post says.⟧ We rate it Half True.⟫ The harbour is open.',
  ],
  'a verdict on another claim than the text above it': [
    `${CLAIM} It is wrong.\n\nThe clip was shortened.\n\n⟪⟦Reyes has said that the retirement age may rise.⟧ The ministry did not answer our questions about that.⟫\n\nWe rate the claim false.`,
    `${CLAIM}\n\nThe claim is wrong.\n\n⟪⟦Reyes has said that the retirement age may rise.⟧⟫\n\nWe rate this statement False.`,
    `${CLAIM}\n\nThe retirement age is 67. ⟦The ministry publishes it every year.⟧ The video is misleading.`,
    `${CLAIM}\n\n⟦Anna Holm, an economist, said that pensions rise every year.⟧\n\nThe claim is false.`,
    `${CLAIM}\n\n⟦Pensions rise every year.⟧\n\nOur ruling: False.`,
    `${CLAIM}\n\n## The speech\n\n⟦Pensions rise every year.⟧\n\n## Our ruling\n\nWe rate the claim Mostly False.`,
    'Claim: The ferry is sold.\n\n⟦The ferry has run since 1990.⟧\n\nThe statement is false.',
    'Claim: The ferry is sold.\n\n⟦The ferry has run since 1990.⟧\n\nOur rating: False.',
    `⟦The ministry pays pensions.⟧\n\nThe claim is false.\n\n${CLAIM}`,
    'Posts claim the shelter is closed.\n\n⟦The mayor cut funding for libraries.⟧\n\nThe posts are misleading.',
    'The facts: A post claims the ferry is sold.\n\n⟦Ferries cost $4 million.⟧\n\nThe claim is false.',
    '⟪The facts: A post claims the ferry is sold.\n\nFerries cost $4 million.\n\n⟦The claim is false.⟧⟫',
    `⟪${CLAIM}\n\nPensions rise every year.\n\n⟦We rate the claim false.⟧⟫`,
  ],
  'a claim that is reported': [
    `⟪⟦${CLAIM}⟧\n\nThe claim is wrong.⟫ Pensions rise.\n\nWe rate the claim false.`,
    `⟪⟦${CLAIM}⟧\n\nIn the full speech, pensions rise. The clip was shortened.\n\nWe rate the claim false.⟫ It is old.`,
    `⟪⟦${CLAIM}⟧\n\nPensions rise.\n\nThe claim that Reyes would cut pensions is old.\n\nThe video is altered.⟫`,
    `⟪Our verdict: False.\n\n⟦${CLAIM}⟧⟫\n\nPensions rise every year. The clip was shortened.`,
    `⟪The claim is false. ⟦${CLAIM}⟧⟫ Pensions rise every year.`,
    `⟪⟦${CLAIM}⟧\n\nThat is not true.⟫ The clip was shortened.\n\nWe rate the claim false.`,
    `⟦${CLAIM}⟧\n\nPensions rise every year.\n\n## Ferries\n\nThe mayor sold the ferry. The claim is false.`,
    `⟦${CLAIM}⟧\n\nThe ministry denounced the clip. The picture is mixed.`,
  ],
  'several claims in one article': [
    'A post says the bridge is closed.\n\nIt is open. The post is false.\n\n⟪⟦A video says that the mayor paid for the film.⟧\n\nThe mayor paid nothing. The claim is false.⟫',
    '⟪⟦A post says the bridge is closed.⟧\n\nIt is open. The post is false.⟫\n\nA video says that the mayor paid for the film.\n\nThe mayor paid nothing. The claim is false.',
    'Jon Smith claimed that the city bought 40 buses. That claim is false.\n\n⟪⟦Anna Berg said the city lost 40,000 jobs.⟧\n\nThe claim is misleading.⟫',
    '## Buses\n\nJon Smith claimed that the city bought 40 buses. It bought 12.\n\n## Jobs\n\n⟪⟦Anna Berg said the city lost 40,000 jobs.⟧\n\nThe statement is false.⟫',
    'Jon Smith claimed that the city bought 40 buses. The claim is wrong.\n\n⟪⟦The party’s poster reads “We lost 40,000 jobs”.⟧\n\nThis claim is false.⟫',
  ],
  'a claim without a word of claiming': [
    '⟪⟦The mayor sold the ferry to a cousin.⟧ This claim is false.⟫ The ferry is old.',
    '⟪⟦The mayor sold the ferry to a cousin.⟧\n\nWe rate the claim false.⟫ The ferry is old.',
    'A post says the mayor sold the ferry.\n\nThe ferry is old.\n\n⟪⟦The mayor sold the ferry.⟧ The claim is false.⟫',
    'A post says the bridge is closed.\n\n⟪⟦The mayor sold the ferry.⟧ This is false.⟫',
  ],
  'myths that the next sentence answers': [
    '⟪⟦Myth: The firm hid the report.⟧\n\nThe institute saw the report in May.⟫\n\nThe harbour is open.',
    '⟪⟦Myth 1: The firm hid the report.⟧\n\nThe institute saw it in May.⟫\n\nMyth 2: The ferry is sold.\n\nThe ferry is not for sale.',
  ],
  corrections: [
    '⟪⟦Correction: An earlier version of this article said 40 people died.⟧ Four people died.⟫\n\nA ferry burnt.',
    '⟪Correction: An earlier version of this article said 40 people died. ⟦Four people died.⟧⟫\n\nA ferry burnt.',
    '⟪Four people died. ⟦An earlier version of this article said that 40 had died.⟧⟫\n\nA ferry burnt.',
    'Shops stay open.\n\n⟪An earlier version of this article said that 40 had died. ⟦Four people died.⟧⟫',
    'Shops stay open.\n\n⟪⟦An earlier version of this article misstated the toll.⟧⟫',
    '⟪⟦*This article was amended on 3 May.⟧ It gave the number of the dead as 40. It is four.*⟫',
    '## Correction\n\n⟪⟦The number of the dead was given as 40.⟧ The right number is four.⟫\n\nA ferry burnt.',
    'A ferry burnt.\n\n⟪Editor’s note: The number of the dead is four. ⟦An earlier headline put it at 40.⟧⟫',
    '⟪⟦A fire killed six people on Monday.⟧\n\nThe harbour is open.\n\nCorrection: An earlier version misstated the toll. It is four, not six.⟫',
    '⟪⟦The pier cost $6 million.⟧\n\nCorrection: It cost $4 million and not $6 million.⟫',
    '⟪⟦Anna Berg will head the port.⟧\n\nThe harbour is open.\n\nCorrection: Her name is Anna Bergh, not Berg.⟫',
    "⟪⟦L'incendie a fait six morts.⟧\n\nLe pont est fermé.\n\nRectificatif : une première version de cet article indiquait six morts. Le bilan est de quatre morts.⟫",
    '⟦The fire burnt four houses and six cars.⟧\n\nThe harbour is open.\n\nCorrection: Four houses burnt, not six.',
    '⟦A fire killed six people on Monday.⟧\n\nThe team scored four goals, not six.',
    '⟪⟦Three boats are missing.⟧\n\nThe harbour is closed.\n\nCorrection: An earlier post said three boats were missing. Two boats are.⟫',
    '⟪⟦Three boats are missing.⟧\n\nThe harbour is closed.\n\nWe earlier reported that 3 boats were missing. Two are.⟫',
    '⟪⟦The firm hid the report.⟧\n\nThe paper retracted the story on Monday.⟫\n\nThe harbour is open.',
    '⟪⟦The ferry carried 900 people.⟧\n\nEditor’s note: This article has been retracted.⟫',
    '⟪Editor’s note: This article has been retracted.\n\n⟦The ferry carried 900 people.⟧⟫ The harbour is open.',
  ],
  'other languages': [
    '⟪⟦Affermazione: La ditta ha nascosto il rapporto.⟧\n\nVerdetto: Falso.⟫ Uscì a maggio.',
    '⟪⟦Twierdzenie: Firma ukryła raport.⟧\n\nWerdykt: Fałsz.⟫ Wyszedł w maju.',
    '⟪⟦Утверждение: Фирма скрыла отчёт.⟧\n\nВердикт: Ложь.⟫ Он вышел в мае.',
    '## Fabel\n\n⟪⟦De boot is verkocht.⟧\n\n## Feit\n\nOnjuist.⟫ De boot is van de stad.',
    '⟪⟦Alegação: A firma escondeu o relatório.⟧\n\nConclusão: Falso.⟫ Saiu em maio.',
    '⟪⟦Behauptung: Die Firma hat den Bericht versteckt.⟧\n\nBewertung: Falsch.⟫ Er erschien im Mai.',
    '## Mythos\n\n⟪⟦Die Fähre ist verkauft.⟧\n\n## Fakt\n\nDie Fähre steht nicht zum Verkauf.⟫ Sie fährt.',
    '⟪⟦Rumeur : Le ferry est vendu.⟧\n\nRéalité : Le ferry appartient à la ville.⟫\n\nLe port est ouvert.',
    '## L’affirmation\n\n⟪⟦Le ferry est vendu.⟧\n\n## Notre verdict\n\nFaux.⟫ Il appartient à la ville.',
    '⟪⟦Bulo: El ferry está vendido.⟧\n\nRealidad: El ferry es de la ciudad.⟫\n\nEl puerto está abierto.',
    '⟪⟦Міф: Пором продано.⟧\n\nФакт: Пором належить місту.⟫\n\nПорт відкрито.',
    '## Твердження\n\n⟪⟦Пором продано.⟧\n\n## Вердикт\n\nНеправда.⟫ Пором належить місту.',
  ],
  'what is no claim': [
    'The court heard the case. ⟦The jury read the verdict on Monday.⟧ The harbour is open.',
    '⟦The band plays on Monday.⟧\n\n## Conclusion\n\nThe harbour is open.',
    '⟦The band plays on Monday.⟧\n\n## Facts and figures\n\nThe harbour is open.',
    '⟦The film is long.⟧\n\n## False Start\n\nThe harbour is open.',
    'Rain fell. ⟦Claims of the insurers rose.⟧ The harbour is open.',
  ],
};

/** Sentences of articles that are corrections, as their titles say, with their expansions. */
const OF_CORRECTIONS: readonly (readonly [title: string, marked: string])[] = [
  [
    'Correction: Mayor’s salary',
    '⟪⟦The article also said that Jones had voted for the rise.⟧ Jones abstained.⟫\n\nThe error was made in editing.',
  ],
  [
    'Corrections and clarifications',
    'A ferry burnt.\n\n⟪A report on Monday said that 40 people died. ⟦Four people died.⟧⟫',
  ],
  ['Mayor’s salary', '⟦The report also said that Jones had voted for the rise.⟧ Smith was ill.'],
];

describe('a claim and its verdict', () => {
  test.each(OF_CORRECTIONS)('below the title “%s”: %s', (title, marked) => {
    const { bare, asked, expected } = readCase(marked);
    const text = bare.replace(PREFIX, `# ${title}\n\n`);
    expect(runText(text, asked + text.length - bare.length)).toBe(expected);
  });

  describe.each(Object.entries(CASES))('%s', (_, cases) => {
    test.for(cases.map(readCase))('$title', ({ bare, asked, expected }) => {
      expect(runText(bare, asked)).toBe(expected);
    });
  });
});
