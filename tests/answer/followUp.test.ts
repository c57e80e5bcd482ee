import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { readFollowUp } from '../../src/answer/followUp.ts';
import { termsOf } from '../../src/search/terms.ts';
import { NEWSROOM } from '../e2e/discord/newsroom.ts';
import { indexOf } from '../testLibrary.ts';
import { question } from './arbitraries.ts';

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
  ])('takes %j as going on', text => {
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
  ])('takes %j as pointing back', text => {
    expect(readFollowUp(index, text, FERRY).carried).toEqual(OF_FERRY);
  });

  it.each([['why?'], ['When'], ['who'], ['how many?']])('takes %j alone as going on', text => {
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
  ])('takes %j as standing for itself', text => {
    expect(readFollowUp(index, text, FERRY)).toEqual({ text, carried: [] });
  });

  it.each([
    ['words that only help to ask', 'Please tell me what happened to the hull', ['hull']],
    ['common words', 'What is it about?', []],
    ['repeats', 'hull, hulls and the Hull', ['hull']],
    ['what a search excludes', '"rusted cables" -bridge', ['rusted', 'cables']],
    ['words that are held by another spelling', 'Zelensky and the hull', ['hull']],
  ])('takes over no %s', (_, text, words) => {
    const { carried } = readFollowUp(index, 'and Captain Zelenskyy?', asked(text));
    expect(carried).toEqual(words);
  });

  it('takes over words as they were typed, unknown ones too', () => {
    const { carried } = readFollowUp(index, 'and when?', asked('Did U.S. envoys visit Café Ω?'));
    expect(carried).toEqual(['U.S.', 'envoys', 'visit', 'Café', 'Ω']);
  });

  it('carries words on through a chain, the oldest first', () => {
    const first = readFollowUp(index, 'and the rudder?', FERRY);
    const second = readFollowUp(index, 'who repaired it?', first);
    expect(second.carried).toEqual([...OF_FERRY, 'rudder']);
    expect(readFollowUp(index, 'Is the hull of the ferry safe?', second).carried).toEqual([]);
  });

  it.each([
    ['words', Array.from({ length: 30 }, (_, at) => `word${at}`), 20],
    ['letters', Array.from({ length: 30 }, (_, at) => `${'w'.repeat(57)}${at + 10}`), 5],
  ])('drops the oldest of too many %s', (_, words, most) => {
    const { carried } = readFollowUp(index, 'and when?', asked('', words));
    expect(carried).toEqual(words.slice(-most));
  });

  it('carries each word once, none that the text holds, and reads them again alike', () => {
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
  ])('after %j, to %j, quotes %j', (previous, text, expected) => {
    const { carried } = readFollowUp(index, text, asked(previous));
    expect(ask(index, text, { carried }).quotes[0]?.text).toContain(expected);
  });

  it('says what was carried, and which of it the articles do not hold', () => {
    const carried = ['ferry', 'Qatar'];
    const answer = ask(index, 'and Wolfgang?', { carried });
    expect(answer).toMatchObject({
      question: 'and Wolfgang?',
      carried,
      answered: false,
      unknownWords: ['Wolfgang', 'Qatar'],
    });
    expect(answer.terms.map(({ word }) => word)).toEqual(['Wolfgang', 'ferry', 'Qatar']);
  });

  it('lets what it names itself lead', () => {
    const carried = ['Kessel', 'bridge'];
    const { quotes, nearest } = ask(index, 'what about the rudder?', { carried });
    expect([...quotes, ...nearest][0]?.text).toContain('rudder');
  });

  it.each([['and the zeppelin?'], ['what about its wings'], ['who insured it?']])(
    'does not answer %j with what answers the question before',
    text => {
      const { answered, nearest } = ask(index, text, { carried: OF_FERRY });
      expect(answered).toBe(false);
      expect(nearest[0]?.text).toContain('ran aground');
    },
  );

  it('counts a word once that is carried and typed', () => {
    const { terms } = ask(index, 'and the ferry?', { carried: ['ferries'] });
    expect(terms.map(({ word }) => word)).toEqual(['ferry']);
  });
});
