import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { readFollowUp } from '../../../src/answer/conversation/readFollowUp.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { termsOf } from '../../../src/search/terms/tokenize.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { indexOf } from '../../testLibrary.ts';
import { question } from '../arbitraries.ts';

const index = indexOf(NEWSROOM);
const asked = (text: string, carried: readonly string[] = []) => ({ text, carried });
const FERRY = asked('When did the ferry Aurora run aground?');
const OF_FERRY = ['ferry', 'Aurora', 'run', 'aground'];

describe('readFollowUp', () => {
  it.each([
    ['and when?'],
    ['And why?'],
    ['...and then?'],
    ['& who repaired it'],
    ['but who said that'],
    ['But nobody was hurt?'],
    ['or in February'],
    ['also, how many passengers'],
    ['what about Qatar?'],
    ['What about the passengers and the crew?'],
    ['how about Kessel'],
    ['what else'],
    ['And what did Captain Zelenskyy say about the hull?'],
  ])('reads %j as a follow-up', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([
    ['how many were there?'],
    ['did he deny it?'],
    ['did she say why'],
    ['Who repaired it?'],
    ['what caused that?'],
    ["what's its name"],
    ['when will they return'],
    ['is this true'],
    ['who was on there'],
    ['what happened then?'],
    ['which one was hurt?'],
    ['what did Wolfgang say about it?'],
  ])('reads %j as a follow-up by its pronoun', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([
    ['more'],
    ['Tell me more'],
    ['source?'],
    ['really?'],
    ['anything else?'],
    ['what happened next?'],
    ['Mehr'],
    ['En serio?'],
    ['Vraiment ?'],
    ['Розкажи більше'],
  ])('reads %j as a request for more', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([['why?'], ['When'], ['who'], ['how many?']])('reads a lone %j as a follow-up', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([
    ['¿por qué?'],
    ['y Zelenski?'],
    ['Warum?'],
    ['und Kessel?'],
    ['Pourquoi ?'],
    ['et Kessel ?'],
    ['Чому?'],
    ['А Кессель?'],
  ])('reads %j as a follow-up in another language', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([
    ['When did the ferry run aground?'],
    ['When does the Kessel bridge open again?'],
    ['Who is the architect of the library?'],
    ['Did the council say what its repairs will cost?'],
    ['Did the mayor thank the volunteers for their blankets?'],
    ['Is the hull of this ferry safe?'],
    ['Who pulled it free?'],
    ['thanks'],
    ['Qatar'],
    ['orchestra'],
    ['Andorra'],
    ['butter'],
    ['ok'],
    ['?'],
    [''],
  ])('reads %j as a question of its own', text => {
    expect(readFollowUp(index, text, FERRY)).toEqual({ text, carried: [] });
  });

  it.each([
    ['framing words', 'Please tell me what happened to the hull', ['hull']],
    ['common words', 'What is it about?', []],
    ['repeats', 'hull, hulls and the Hull', ['hull']],
    ['exclusions of a search', '"rusted cables" -bridge', ['rusted', 'cables']],
    ['words of the text in another spelling', 'Zelensky and the hull', ['hull']],
  ])('does not take over %s', (_, text, words) => {
    const { carried } = readFollowUp(index, 'and Captain Zelenskyy?', asked(text));
    expect(carried).toEqual(words);
  });

  it('takes over words as typed, including unknown ones', () => {
    const { carried } = readFollowUp(index, 'and when?', asked('Did U.S. envoys visit Café Ω?'));
    expect(carried).toEqual(['U.S.', 'envoys', 'visit', 'Café', 'Ω']);
  });

  it('takes over words through a chain, oldest first', () => {
    const first = readFollowUp(index, 'and the rudder?', FERRY);
    const second = readFollowUp(index, 'who repaired it?', first);
    expect(second.carried).toEqual([...OF_FERRY, 'rudder']);
    expect(readFollowUp(index, 'Is the hull of the ferry safe?', second).carried).toEqual([]);
  });

  it.each([
    ['words', Array.from({ length: 30 }, (_, at) => `word${at}`), 20],
    ['letters', Array.from({ length: 30 }, (_, at) => `${'w'.repeat(57)}${at + 10}`), 5],
  ])('drops the oldest words if there are too many %s', (_, words, most) => {
    const { carried } = readFollowUp(index, 'and when?', asked('', words));
    expect(carried).toEqual(words.slice(-most));
  });

  it('takes over each word once, none of the text itself, and is idempotent', () => {
    fc.assert(
      fc.property(question, question, question, (first, second, third) => {
        const chain = readFollowUp(index, `and ${second}`, asked(first));
        const { carried } = readFollowUp(index, `and ${third}`, chain);
        const terms = carried.flatMap(termsOf);
        expect(new Set(terms).size).toBe(terms.length);
        const own = new Set(termsOf(`and ${third}`));
        expect(terms.filter(term => own.has(term))).toEqual([]);
        const again = readFollowUp(index, 'and?', asked('', carried));
        expect(again.carried).toEqual(carried);
      }),
    );
  });
});

describe('an answer to a follow-up', () => {
  it.each([
    ['When did the ferry Aurora run aground?', 'and how many passengers did it carry?', '212'],
    ['What failed on the ferry?', 'who repaired the rudder?', 'repaired at the Northport yard'],
    ['How many passengers were aboard?', 'and who gave them soup?', 'handed out blankets'],
    ['Why is the Kessel bridge closed?', 'when did they find it?', 'during a routine inspection'],
    ['Which building becomes a library?', 'and who is the architect?', 'Marta Lindqvist'],
    ['How many books does the library hold?', 'what about children?', 'adults six'],
  ])('after %j answers %j with %j', (previous, text, expected) => {
    const { carried } = readFollowUp(index, text, asked(previous));
    expect(drain(answerQuestion(index, text, { carried })).quotes[0]?.text).toContain(expected);
  });

  it('lists the carried words and which of them are unknown', () => {
    const carried = ['ferry', 'Qatar'];
    const answer = drain(answerQuestion(index, 'and Wolfgang?', { carried }));
    expect(answer).toMatchObject({
      question: 'and Wolfgang?',
      carried,
      outcome: 'closest',
      unknownWords: ['Wolfgang', 'Qatar'],
    });
    expect(answer.terms.map(({ word }) => word)).toEqual(['Wolfgang', 'ferry', 'Qatar']);
  });

  it('prefers the words of the follow-up itself', () => {
    const carried = ['Kessel', 'bridge'];
    const { quotes, nearest } = drain(answerQuestion(index, 'what about the rudder?', { carried }));
    expect([...quotes, ...nearest][0]?.text).toContain('rudder');
  });

  it.each([['and the zeppelin?'], ['what about its wings'], ['who insured it?']])(
    'does not answer %j with the previous answer',
    text => {
      const { outcome, nearest } = drain(answerQuestion(index, text, { carried: OF_FERRY }));
      expect(outcome).toBe('closest');
      expect(nearest[0]?.text).toContain('ran aground');
    },
  );

  it('counts a word once that is both carried and typed', () => {
    const { terms } = drain(answerQuestion(index, 'and the ferry?', { carried: ['ferries'] }));
    expect(terms.map(({ word }) => word)).toEqual(['ferry']);
  });
});
