import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { runSteps } from '../../../src/concurrency/steps.ts';
import { indexOf } from '../../testLibrary.ts';
import { fakeSemantics } from '../fakeSemantics.ts';

const STAR = 'The actor turned eighteen in July and gains access to a reported 20 million pounds.';
const FILMS = 'The actor Daniel Radcliffe has said that he does not plan to buy a fast car.';
const index = indexOf({ 'star.txt': `Actor comes of age\n\n${FILMS}\n\n${STAR}` });
const QUESTION = 'how rich is daniel radcliffe';

const ask = (question: string, semantics: ReturnType<typeof fakeSemantics> | null) =>
  runSteps(answerQuestion(index, question, { semantics }));

describe('a question whose answer has other words', () => {
  it('is answered by the sentence with its meaning', async () => {
    const semantics = fakeSemantics(index, { similar: { 'million pounds': 0.9, Radcliffe: 0.3 } });
    const answer = await ask(QUESTION, semantics);
    expect(answer.outcome).toBe('answered');
    expect(answer.quotes[0]?.text).toContain('20 million pounds');
    expect(answer.probability).toBeGreaterThan(0.5);
  });

  it('gets the closest sentences if none is close enough', async () => {
    const closest = fakeSemantics(index, { similar: { Radcliffe: 0.35, 'million pounds': 0.34 } });
    const answer = await ask(QUESTION, closest);
    expect(answer).toMatchObject({ outcome: 'closest', quotes: [] });
    expect(answer.nearest.length).toBeGreaterThan(0);
  });

  it('gets nothing if no sentence is near', async () => {
    const answer = await ask('whats 15% of 240', fakeSemantics(index, { similar: {} }));
    expect(answer).toMatchObject({ outcome: 'nothing', quotes: [] });
  });

  it('gets the sentences that name all it is about, even if none is near', async () => {
    const answer = await ask(
      'who is daniel radcliffe',
      fakeSemantics(index, { similar: { Radcliffe: 0.2 } }),
    );
    expect(answer.outcome).toBe('closest');
    expect(answer.nearest.map(({ text }) => text)).toEqual([FILMS]);
  });

  it('gets nothing if none is near and only one word is named', async () => {
    const answer = await ask(
      'who is radcliffe',
      fakeSemantics(index, { similar: { Radcliffe: 0.2 } }),
    );
    expect(answer).toMatchObject({ outcome: 'nothing', quotes: [] });
  });
});

/** The same news by an agency. */
function report(agency: string): string {
  return `HARBOUR (${agency}) - The ferry Aurora ran aground on Sunday, the coast guard said.`;
}

it('is answered when several articles report the same', async () => {
  const reports = indexOf({
    'a.txt': report('Northern News'),
    'b.txt': report('Southern News'),
    'c.txt': report('Eastern News'),
  });
  const semantics = fakeSemantics(reports, { similar: { Aurora: 0.7 } });
  const steps = answerQuestion(reports, 'when did the ferry run aground', { semantics });
  expect((await runSteps(steps)).outcome).toBe('answered');
});

describe('words alone', () => {
  const byWords = ask(QUESTION, null);

  it('decide while the encoder is busy', async () => {
    const busy = fakeSemantics(index, { similar: { 'million pounds': 0.9 }, isBusy: true });
    expect((await ask(QUESTION, busy)).outcome).toBe((await byWords).outcome);
  });

  it.each([
    '¿Cuánto dinero tiene Daniel Radcliffe?',
    'Wie reich ist Daniel Radcliffe?',
    'Combien d’argent a Daniel Radcliffe ?',
    'Наскільки багатий Daniel Radcliffe?',
    '丹尼尔多有钱?',
  ])('decide on a question that is not in English: %s', async question => {
    const semantics = fakeSemantics(index, { similar: { 'million pounds': 0.9 } });
    expect(await ask(question, semantics)).toEqual(await ask(question, null));
  });
});
