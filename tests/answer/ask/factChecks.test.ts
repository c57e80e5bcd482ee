import { describe, expect, it } from 'vitest';
import { answerQuestion, shownQuotes } from '../../../src/answer/ask/answerQuestion.ts';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';

const CLAIMS = `Fact check: ferry rumours

CLAIM: The company hid the report for two years.

VERDICT: False. The report was published in May.
`;
const MYTH = `# What is true about the ferry

## Myth

The ferry has poisoned the fish of the bay.

## Fact

Tests by the institute found no poison in the water.
`;
const RATING = `Rumours about the pier

Claim: The pier will be closed in June

Rating: Pants on Fire

The harbour office has plans for the summer.
`;
const CORRECTION = `Ferry fire kills four near Oster Point

Correction: An earlier version of this article said 40 people died. Four people died.

A fire on a ferry near Oster Point killed four people on Sunday, the coast guard said.
`;
const LIVE = `Storm live: harbour closed

09:55
Three boats are missing, the coast guard says.

10:20
The harbour is closed until Monday.

11:02
CORRECTION: An earlier post said three boats were missing. It is two.
`;
const RETRACTED = `# Old ferry carried 900 people

The ferry carried 900 people on its last voyage.

Editor’s note: This article has been retracted.
`;
const TRANSCRIPT = `Hearing on the lamp, transcript

CHAIR: Who told you that?

OKAFOR: The supplier. I never saw the bill.

CHAIR: So "nothing is owed."

OKAFOR (on the phone): Yes. The trust owes the supplier nine thousand euros.
`;
const RUMOURS = `# Two rumours

The following claims about the pier are false:

- The pier will be sold to a hotel.
- Two divers died during the survey.
`;

const CASES = [
  [CLAIMS, 'Did the company hide the report?', 'VERDICT: False.'],
  [MYTH, 'Has the ferry poisoned the fish?', 'Tests by the institute found no poison'],
  [RATING, 'Will the pier be closed in June?', 'Rating: Pants on Fire'],
  [CORRECTION, 'How many people died in the ferry fire?', 'Four people died.'],
  [LIVE, 'How many boats are missing?', 'It is two.'],
  [RETRACTED, 'How many people did the ferry carry?', 'This article has been retracted.'],
  [TRANSCRIPT, 'How much does the trust owe the supplier?', 'OKAFOR (on the phone): Yes.'],
  [RUMOURS, 'How many divers died during the survey?', 'The following claims about the pier are'],
] as const;

describe.each(CASES)('%#: a claim, a withdrawn figure or a turn', (text, question, needed) => {
  const index = indexOf({ 'a.md': text });

  it('is quoted by ask with what it depends on', () => {
    const [first] = shownQuotes(drain(answerQuestion(index, question)));
    expect(first?.text).toContain(needed);
  });

  it('is found by search with what it depends on', () => {
    const found = drain(searchPassages(index, question));
    expect(found.ok && found.passages[0]?.text).toContain(needed);
  });

  it('is in a summary on the topic with what it depends on', () => {
    const { sentences } = drain(summarize(index, index.articles, { topic: question }));
    expect(sentences.map(({ text }) => text).join('\n')).toContain(needed);
  });
});
