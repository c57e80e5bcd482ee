import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookUpConversation } from '../../../src/answer/conversation/lookUpConversation.ts';
import type { Utterance } from '../../../src/answer/conversation/utterance.ts';
import { verifyQuotes } from '../../../src/answer/quote/verifyQuotes.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createQueue } from '../../../src/discord/load/queue.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { hostileText } from '../../render/hostile.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { articles, question } from '../arbitraries.ts';
import { SMALL_TALK } from './smallTalk.ts';

const TESTS = path.resolve(import.meta.dirname, '../..');

function filesIn(folder: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map(name => [name, readFileSync(path.join(TESTS, folder, name), 'utf8')]),
  );
}

const newsroom = indexOf(NEWSROOM);
const seeds = indexOf(
  filesIn(
    '../seeds',
    '000_540f26b855e2b566.txt',
    '001_841a36831db78f9a.txt',
    '002_fd00d63da86ffa14.txt',
  ),
);
const samples = indexOf(
  filesIn(
    'articles/samples',
    'agency-ap.txt',
    'agency-cnn.txt',
    'agency-wire.txt',
    'blog-post.txt',
    'explainer.txt',
    'interview.txt',
    'listicle.txt',
    'markdown.txt',
    'statement.txt',
  ),
);

/** A conversation; each message is by a member of its own, or by the one before its colon. */
function talkOf(...texts: readonly string[]): Utterance[] {
  return texts.map((line, at) => {
    const { author = `${at}`, text = line } =
      /^(?<author>\w+): (?<text>.*)/u.exec(line)?.groups ?? {};
    return { id: `m${at}`, author, text };
  });
}

function idsOf(utterances: readonly Utterance[]): string[] {
  return utterances.map(({ id }) => id);
}

/** Text of the first quote; "" if there is none. */
function quoteOn(index: SearchIndex, ...texts: readonly string[]): string {
  return drain(lookUpConversation(index, talkOf(...texts))).threads[0]?.quotes[0]?.text ?? '';
}

describe('lookUpConversation', () => {
  it.each([
    ['the newsroom', newsroom],
    ['the seeds', seeds],
    ['the samples', samples],
  ])('finds nothing in %s for small talk', (_, index) => {
    const alone = SMALL_TALK.filter(text => quoteOn(index, text) !== '');
    expect(alone).toEqual([]);
    expect(drain(lookUpConversation(index, talkOf(...SMALL_TALK))).threads).toEqual([]);
  });

  it.each([
    ['the ferry ran aground near Northport on Sunday', 'ran aground near Northport'],
    ['I heard the Aurora had 212 passengers aboard', '212 passengers'],
    ['they think the rudder failed', 'failed rudder'],
    ['The rudder was repaired in January at the Northport yard btw', 'repaired at the Northport'],
    ['why is the Kessel bridge closed until autumn?', 'cables have rusted'],
    ['**engineers** found rust in the cables of the bridge https://a.example', 'found the rust'],
    ['how much will the bridge repairs cost?', 'what the repairs will cost'],
    ['so the old mill in Kessel is going to be a library 😮', 'into a public library'],
    ['Marta Lindqvist won the contest for the library plan', 'Marta Lindqvist won'],
    ['bats live in the loft of the mill lol', 'live in its loft'],
    ['a brewery is lending money for the library', 'a brewery lends'],
    ['ok so I read it all. the rudder had failed. anyway, good night', 'failed rudder'],
    ['> he quoted something\nno, the mill ground rye and barley', 'ground rye and barley'],
  ])('finds a quote in the newsroom on %j', (text, expected) => {
    expect(quoteOn(newsroom, text)).toContain(expected);
  });

  it.each([
    ['Putin said sending tomahawks to kyiv would hurt relations with the US', 'Putin'],
    ['zelensky offered drones in exchange for tomahawk missiles', 'offered U.S.-made drones'],
    ['Starmer said the conversation was productive', 'Starmer'],
    ['they say he shoved battlefield maps at Zelenskyy', 'battlefield maps'],
    ['critics called Trump a megaphone for the kremlin', 'megaphone'],
    ['european leaders are questioning the value of supplying tomahawks', 'question the strategic'],
    ['a shop owner in kyiv told the BBC they just want to live', 'BBC'],
  ])('finds a quote in the seeds on %j', (text, expected) => {
    expect(quoteOn(seeds, text)).toContain(expected);
  });

  it.each([
    ['a single word', 'rudder'],
    ['a quoted line', '> the ferry ran aground near Northport'],
    ['code', '`the ferry ran aground near Northport`'],
    ['a link', 'https://a.example/the-ferry-ran-aground-near-Northport'],
    ['a command', '/ask did the ferry run aground near Northport'],
    ['words of every day that an article holds', 'that was on Thursday or Monday next week'],
    ['news of something else', 'the minister of Latvia signed a trade treaty in Riga'],
  ])('finds nothing on %s', (_, text) => {
    expect(quoteOn(newsroom, text)).toBe('');
  });

  it.each([
    'the doctor said my knee will be fine next month',
    'I told the doctor that I never felt better',
    'she made time for the trial month of that game',
  ])('takes %j for small talk, in any form of its common words', text => {
    const article =
      'Doctor Amara Diallo said she felt that the trial, for which no time was told, would be made to go on next month.';
    expect(
      quoteOn(indexOf({ 'trial.txt': `Medira pauses its vaccine\n\n${article}\n` }), text),
    ).toBe('');
  });

  it('groups messages on one passage across other messages', () => {
    const { threads, matched } = drain(
      lookUpConversation(
        newsroom,
        talkOf(
          'they think the rudder failed',
          'bats live in the loft of the mill',
          'lol',
          'the rudder was repaired at the Northport yard',
          'inspectors want to see the records of the yard',
        ),
      ),
    );
    expect(matched).toBe(4);
    expect(threads.map(({ utterances }) => idsOf(utterances))).toEqual([
      ['m0', 'm3', 'm4'],
      ['m1'],
    ]);
    expect(threads[0]?.quotes).toHaveLength(2);
    expect(threads[0]?.terms.map(({ word }) => word)).toContain('rudder');
  });

  it('puts what most members talk about before what one repeats', () => {
    const bats = 'bats live in the loft of the mill';
    const { threads } = drain(
      lookUpConversation(
        newsroom,
        talkOf(`Ana: ${bats}`, `Ana: ${bats}`, `Ana: ${bats}`, `Ana: ${bats}`)
          .concat(
            talkOf(
              'they think the rudder failed',
              'the rudder failed, yes',
              'a failed rudder, really',
            ),
          )
          .map((utterance, at) => ({ ...utterance, id: `m${at}` })),
      ),
    );
    expect(threads.map(({ utterances }) => utterances.length)).toEqual([3, 4]);
  });

  it('returns four threads and counts the rest', () => {
    const talk = drain(
      lookUpConversation(
        newsroom,
        talkOf(
          'bats live in the loft of the mill',
          'they think the rudder failed',
          'the ferry ran aground near Northport on Sunday',
          'engineers found rust in the cables of the bridge',
          'a brewery is lending money for the library',
          'Marta Lindqvist won the contest for the library plan',
        ),
      ),
    );
    expect(talk.threads).toHaveLength(4);
    expect(talk).toMatchObject({ furtherThreads: 2, matched: 6, messages: 6 });
  });

  it.each([
    ['names a further thing', 'and who repaired it?', 'had been repaired'],
    ['asks when', 'when was that?', 'ran aground near Northport on Sunday'],
  ])('reads a follow-up message that %s', (_, text, expected) => {
    const opening = text.startsWith('and')
      ? 'they think the rudder failed'
      : 'the ferry ran aground near Northport';
    const { threads, matched } = drain(lookUpConversation(newsroom, talkOf(opening, 'wow', text)));
    expect(matched).toBe(2);
    const quotes = threads.flatMap(thread => thread.quotes.map(quote => quote.text));
    expect(quotes.join('\n')).toContain(expected);
    expect(quoteOn(newsroom, text)).toBe('');
  });

  it.each([
    ["that's crazy lol"],
    ['but my raid failed too'],
    ['but the captain of my team left'],
    ['and I have an exam tomorrow'],
    ['this is so sad'],
    ['he was the best character in that show'],
    ['or we could play something else'],
  ])('takes %j for small talk after a message on an article', text => {
    expect(
      drain(lookUpConversation(newsroom, talkOf('they think the rudder failed', text))).matched,
    ).toBe(1);
  });

  it('does not read a message as a follow-up to a distant one', () => {
    const between = ['lol', 'brb', 'thanks'];
    const talk = talkOf('they think the rudder failed', ...between, 'and who repaired it?');
    expect(drain(lookUpConversation(newsroom, talk)).matched).toBe(1);
  });

  it('counts commands and messages without words', () => {
    const talk = talkOf(
      '!play a song',
      '<@42> the ferry ran aground near Northport',
      'https://a.example',
      '<:kappa:12> 👍',
      'lol',
      'they think the rudder failed',
    );
    expect(drain(lookUpConversation(newsroom, talk, { bots: new Set(['42']) }))).toMatchObject({
      messages: 6,
      commands: 2,
      wordless: 2,
      matched: 1,
    });
  });

  it('searches only the given articles', () => {
    const talk = talkOf('they think the rudder failed');
    const [ferry, bridge] = [new Set(['ferry.md']), new Set(['bridge.txt'])];
    expect(drain(lookUpConversation(newsroom, talk, { articles: ferry })).matched).toBe(1);
    expect(drain(lookUpConversation(newsroom, talk, { articles: bridge })).matched).toBe(0);
  });

  it('quotes verbatim and no place twice for any conversation', () => {
    const text = fc.oneof({ weight: 3, arbitrary: question }, hostileText);
    const author = fc.constantFrom('1', '2', '3');
    const said = fc.array(fc.record({ author, text }), { maxLength: 12 });
    fc.assert(
      fc.property(articles, said, (read, said) => {
        const index = createSearchIndex(read);
        const utterances = said.map((utterance, at) => ({ ...utterance, id: `${at}` }));
        const talk = drain(lookUpConversation(index, utterances));
        expect(drain(lookUpConversation(index, utterances))).toEqual(talk);
        const { threads } = talk;
        const quotes = threads.flatMap(thread => thread.quotes);
        expect(verifyQuotes(quotes).altered).toEqual([]);
        const places = quotes.map(({ article, start, end }) => `${start} ${end} ${article.id}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { quotes } of threads) expect([1, 2]).toContain(quotes.length);
        const shown = threads.map(({ utterances }) => idsOf(utterances).map(Number));
        for (const ids of shown) expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        expect(new Set(shown.flat()).size).toBe(shown.flat().length);
        expect(talk.messages).toBe(said.length);
        const most = talk.messages - talk.commands - talk.wordless;
        expect(talk.matched).toBeLessThanOrEqual(most);
        expect(shown.flat().length).toBeLessThanOrEqual(talk.matched);
        expect(threads.length > 0).toBe(talk.matched > 0);
      }),
      { numRuns: cases(60) },
    );
  });
});

describe('lookUpConversation in steps', () => {
  beforeEach(() => {
    // Each reading of the clock exceeds a batch, so that every step is yielded.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 6;
      return now;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  const hostile = talkOf(
    ...[
      '\u2028',
      '\u2029',
      ' \n',
      'a',
      '😀',
      'a\u0301\u0316',
      '<@',
      '[a](http://',
      'ferry rudder. ',
    ].map(run => run.repeat(4000 / run.length)),
  );

  it('reads at most one message per step', () => {
    const read = new Set<string>();
    const watched = hostile.map(utterance => ({
      ...utterance,
      get text() {
        read.add(utterance.id);
        return utterance.text;
      },
    }));
    const readInSteps: number[] = [];
    for (const _ of lookUpConversation(newsroom, watched)) {
      readInSteps.push(read.size);
      read.clear();
    }
    expect(Math.max(...readInSteps)).toBe(1);
    expect(readInSteps.filter(count => count === 1)).toHaveLength(hostile.length);
  });

  it('interprets at most a sentence and the one it follows per step', () => {
    const interpret = vi.spyOn(newsroom, 'interpret');
    for (const _ of lookUpConversation(newsroom, hostile)) {
      const texts = new Set(interpret.mock.calls.map(([text]) => text));
      const lengths = [...texts].map(text => text.length);
      expect(lengths.length).toBeLessThanOrEqual(2);
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(1000);
      interpret.mockClear();
    }
  });

  it('lets others be answered between steps', async () => {
    const queue = createQueue();
    const ended: string[] = [];
    const take = async (member: string, talk: readonly Utterance[]): Promise<void> => {
      await queue.enter(member, 'lookup').take(lookUpConversation(newsroom, talk));
      ended.push(member);
    };
    await Promise.all([take('hostile', hostile), take('other', talkOf('the rudder failed'))]);
    expect(ended).toEqual(['other', 'hostile']);
  });
});
