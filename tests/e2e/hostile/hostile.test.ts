import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import { cases } from '../setup/environment.ts';
import { startFootnote } from './footnote.ts';
import { type Files, files } from './hostile/files.ts';
import { type Inquiry, inquiry } from './hostile/inquiry.ts';
import { pursue } from './hostile/pursue.ts';

const pursuit = fc.record({
  files,
  inquiry,
  filesLater: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, files),
});

/** Sentences that share one word, of lengths that fill what room is left, and full of marks. */
const MARKED = Array.from({ length: 40 }, (_, at) => {
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
    'more marked sentences than a menu lists',
    Object.fromEntries(MARKED.map((sentence, at) => [`${at}.txt`, sentence])),
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
      MARKED.slice(0, 25).map((sentence, at) => [
        `${DEEP_FOLDER}#*${at}.txt`,
        `${FRONT_MATTER}${sentence}`,
      ]),
    ),
  ],
];

/** Of all articles. */
const IN_THE_SERVER = { article: null, inDirectMessages: false } as const;
const WORST_INQUIRIES: readonly Pick<Inquiry, 'command' | 'options'>[] = [
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

describe('the bot, asked anything of any articles', () => {
  it.each([
    ['at once', { numRuns: cases(15), slowAfter: Infinity }],
    ['once it has asked for patience', { numRuns: cases(10), slowAfter: 0 }],
  ])(
    'answers %s, each time with one message that Discord takes and that quotes word for word',
    async (_, { numRuns, slowAfter }) => {
      const footnote = await startFootnote({ articles: {}, slowAfter });
      const { requests } = footnote.sandbox;
      await fc.assert(
        fc.asyncProperty(pursuit, async pursuit => {
          const before = requests.length;
          await pursue(footnote, pursuit);
          expect(refusalsIn(requests.slice(before))).toEqual([]);
        }),
        { numRuns },
      );
    },
  );

  it.each(WORST_FILES)('keeps to every limit with %s', async (_, files) => {
    const footnote = await startFootnote({ articles: {} });
    for (const asked of WORST_INQUIRIES) {
      await pursue(footnote, {
        files,
        inquiry: { ...asked, ...IN_THE_SERVER },
        filesLater: null,
      });
    }
    expect(refusalsIn(footnote.sandbox.requests)).toEqual([]);
  });

  it('fills messages up to their limits and no further', async () => {
    const footnote = await startFootnote({ articles: {} });
    const inquiry = { command: 'summary', options: { length: 'long' }, ...IN_THE_SERVER } as const;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 1600 }), async marks => {
        const files = Object.fromEntries(
          MARKED.slice(0, 8).map((sentence, at) => [
            `${DEEP_FOLDER}${at}.txt`,
            `${FRONT_MATTER}${at === 7 ? '*'.repeat(marks) : ''}${sentence}`,
          ]),
        );
        await pursue(footnote, { files, inquiry, filesLater: null });
      }),
      { numRuns: cases(5) },
    );
    expect(refusalsIn(footnote.sandbox.requests)).toEqual([]);
  });
});

function refusalsIn(requests: Sandbox['requests']) {
  return requests.filter(({ refusal }) => refusal !== null);
}
