import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/terminal/parseCommandLine.ts';

const parse = (...args: string[]) => parseCommandLine(args);

describe('parseCommandLine', () => {
  it('parses a question and its options', () => {
    expect(parse('ask', 'Who won?', '--limit', '2', '--json', '--articles', 'news')).toEqual({
      kind: 'run',
      commandLine: {
        command: 'ask',
        texts: ['Who won?'],
        fromInput: false,
        articlesDir: 'news',
        article: null,
        limit: 2,
        page: 1,
        length: 'medium',
        topic: null,
        text: null,
        json: true,
      },
    });
  });

  it('treats - as standard input', () => {
    expect(parse('search', '-')).toMatchObject({ commandLine: { fromInput: true } });
  });

  it.each([
    [[], 'no command: use ask, search, summary, compare, articles'],
    [['tell'], 'no command "tell": use ask, search, summary, compare, articles'],
    [['ask'], 'nothing to ask: npm run ask -- "QUESTION"'],
    [['ask', '  '], 'nothing to ask: npm run ask -- "QUESTION"'],
    [['search', ''], `nothing to search for: npm run search -- 'WORDS "A PHRASE" -EXCLUDED'`],
    [['compare'], 'nothing to compare: npm run compare -- "TOPIC" [ARTICLE ...]'],
    [
      ['compare', 'x', '--limit', '2'],
      'compare has no option --limit; see npm run compare -- --help',
    ],
    [['ask', 'x', '--limit', '0'], '--limit must be a whole number from 1 to 1000'],
    [['ask', 'x', '--limit', 'many'], '--limit must be a whole number from 1 to 1000'],
    [['search', 'x', '--page', '1.5'], '--page must be a whole number from 1 to 1000'],
    [['summary', '--length', 'huge'], '--length must be one of short, medium, long'],
    [['ask', 'x', '--topic', 'y'], 'ask has no option --topic; see npm run ask -- --help'],
    [['articles', 'x'], 'articles takes no words'],
    [['ask', 'x', '--loud'], "Unknown option '--loud'; see npm run ask -- --help"],
    [
      ['ask', 'x', '--limit'],
      "Option '--limit <value>' argument missing; see npm run ask -- --help",
    ],
  ])('rejects %j in one line', (args, message) => {
    expect(parse(...args)).toEqual({ kind: 'wrong', message });
  });

  it('treats a word after a minus as an exclusion in a search', () => {
    expect(parse('search', 'trump', '-putin', '--json')).toMatchObject({
      commandLine: { texts: ['trump', '-putin'], json: true },
    });
  });

  it('explains a command', () => {
    expect(parse('summary', '--help')).toMatchInlineSnapshot(`
      {
        "kind": "help",
        "text": "Usage: npm run summary -- [ARTICLE ...]
        -                 read one per line from standard input
        --articles DIR    the folder of articles (default: ARTICLES_DIR, or seeds)
        --limit N         at most N results (ask: at most 3)
        --json            one JSON object a line, see src/terminal/README.md
        --help            this text
        --length LENGTH   short, medium (default) or long
        --topic WORDS     only what is about these words",
      }
    `);
  });
});
