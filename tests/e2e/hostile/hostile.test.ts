import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { cases } from '../../setup/environment.ts';
import { startFootnote } from '../footnote.ts';
import { type CommandInput, commandInput } from './commandInput.ts';
import { exploreReply } from './exploreReply.ts';
import { type Files, files } from './files.ts';

const exploration = fc.record({
  files,
  input: commandInput,
  filesLater: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, files),
});

/** Sentences of various lengths with one word in common and a lot of markup. */
const SENTENCES = Array.from({ length: 40 }, (_, at) => {
  const words = Array.from({ length: 8 }, (_, place) => `w${(8 * at + place).toString(36)}_`);
  return `The ferry *${words.join('* ')} ${'[|~`'.repeat(at % 10)}.`;
});
const FRONT_MATTER = [
  '---',
  `title: ${JSON.stringify('*'.repeat(125))}`,
  `publisher: ${JSON.stringify('ש_'.repeat(25))}`,
  'published: 2025-03-02T10:00:00+02:00',
  `url: https://harbour.example/${'x'.repeat(489)}`,
  '---',
  '',
].join('\n');
const DEEP_FOLDER = 'deep folder #1 🇺🇦/'.repeat(222);

const WORST_FILES: readonly (readonly [string, Files])[] = [
  [
    'more sentences than a menu lists',
    Object.fromEntries(SENTENCES.map((sentence, at) => [`${at}.txt`, sentence])),
  ],
  [
    'hundreds of copies of an article',
    Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [
        `${at}.txt`,
        `---\nurl: https://${at}.example/\n---\nThe ferry sailed to the harbour.`,
      ]),
    ),
  ],
  [
    'articles with names of 4,000 characters',
    Object.fromEntries(
      SENTENCES.slice(0, 25).map((sentence, at) => [
        `${DEEP_FOLDER}#*${at}.txt`,
        `${FRONT_MATTER}${sentence}`,
      ]),
    ),
  ],
];

/** Asked of all articles. */
const IN_THE_SERVER = { article: null, inDirectMessages: false } as const;
const WORST_INPUTS: readonly Pick<CommandInput, 'command' | 'options'>[] = [
  { command: 'ask', options: { question: `ferry ${'𝒜'.repeat(494)}` } },
  { command: 'ask', options: { question: 'harbour * [ '.repeat(38) } },
  { command: 'search', options: { keywords: `ferry ${'\\'.repeat(294)}` } },
  { command: 'search', options: { keywords: '|~`* ש ferry '.repeat(23) } },
  { command: 'summary', options: { length: 'long' } },
  { command: 'summary', options: { length: 'long', topic: `ferry ${'_𝒜 '.repeat(98)}` } },
  { command: 'compare', options: { topic: `ferry ${'_𝒜 '.repeat(98)}` } },
  { command: 'compare', options: { topic: 'ferry' } },
  { command: 'articles', options: {} },
];

describe('the bot, asked anything about any articles', () => {
  it.each([
    ['immediately', { numRuns: cases(15), slowAfter: Infinity }],
    ['after deferring', { numRuns: cases(10), slowAfter: 0 }],
  ])(
    'answers %s with one message that Discord accepts and that quotes word for word',
    async (_, { numRuns, slowAfter }) => {
      const footnote = await startFootnote({ articles: {}, slowAfter });
      const { requests } = footnote.sandbox;
      await fc.assert(
        fc.asyncProperty(exploration, async exploration => {
          const before = requests.length;
          await exploreReply(footnote, exploration);
          expect(refusalsIn(requests.slice(before))).toEqual([]);
        }),
        { numRuns },
      );
    },
  );

  it.each(WORST_FILES)('stays within every limit with %s', async (_, files) => {
    const footnote = await startFootnote({ articles: {} });
    for (const asked of WORST_INPUTS) {
      await exploreReply(footnote, {
        files,
        input: { ...asked, ...IN_THE_SERVER },
        filesLater: null,
      });
    }
    expect(refusalsIn(footnote.sandbox.requests)).toEqual([]);
  });

  it('fills messages up to their limits and no further', async () => {
    const footnote = await startFootnote({ articles: {} });
    const input = { command: 'summary', options: { length: 'long' }, ...IN_THE_SERVER } as const;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 1600 }), async marks => {
        const files = Object.fromEntries(
          SENTENCES.slice(0, 8).map((sentence, at) => [
            `${DEEP_FOLDER}${at}.txt`,
            `${FRONT_MATTER}${at === 7 ? '*'.repeat(marks) : ''}${sentence}`,
          ]),
        );
        await exploreReply(footnote, { files, input, filesLater: null });
      }),
      { numRuns: cases(5) },
    );
    expect(refusalsIn(footnote.sandbox.requests)).toEqual([]);
  });
});

function refusalsIn(requests: Sandbox['requests']) {
  return requests.filter(({ refusal }) => refusal !== null);
}
