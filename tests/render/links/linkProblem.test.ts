import { describe, expect, it } from 'vitest';
import type { LinkProblem } from '../../../src/library/guilds/links/readPage.ts';
import { en } from '../../../src/messages/en/index.ts';
import { linkProblemText } from '../../../src/render/links/linkProblem.ts';

const LINK = 'https://news.example/ferry';
const OTHERS = 'Footnote only fetches web pages';

const CASES: readonly (readonly [problem: LinkProblem, text: string])[] = [
  [{ kind: 'refused', reason: { id: 'off' } }, 'Footnote does not fetch pages here.'],
  [{ kind: 'refused', reason: { id: 'invalidUrl' } }, OTHERS],
  [{ kind: 'refused', reason: { id: 'protocol', protocol: 'ftp:' } }, OTHERS],
  [{ kind: 'refused', reason: { id: 'credentials' } }, OTHERS],
  [{ kind: 'refused', reason: { id: 'port', port: '22' } }, OTHERS],
  [
    { kind: 'refused', reason: { id: 'hostNotAllowed', host: 'a_b.example' } },
    'The people who run Footnote do not let it fetch pages from a\\_b.example.',
  ],
  [
    { kind: 'refused', reason: { id: 'specialAddress', host: '10.0.0.1' } },
    '10.0.0.1 is not on the public internet.',
  ],
  [
    { kind: 'refused', reason: { id: 'robots', host: 'news.example' } },
    'news.example does not let programs fetch this page',
  ],
  [{ kind: 'refused', reason: { id: 'redirects', most: 5 } }, 'It redirects too often.'],
  [
    { kind: 'failed', reason: { id: 'timeout', milliseconds: 20_000 } },
    'It took too long to answer.',
  ],
  [
    { kind: 'failed', reason: { id: 'tooLarge', bytes: 10_485_760 } },
    'It is too large: at most 10 MiB.',
  ],
  [
    { kind: 'failed', reason: { id: 'status', status: 503, retryAfter: 60 } },
    'The site answered with the error 503.',
  ],
  [
    { kind: 'failed', reason: { id: 'connection', code: 'ENOTFOUND' } },
    'The site cannot be reached.',
  ],
  [{ kind: 'failed', reason: { id: 'contentEncoding' } }, 'The site cannot be reached.'],
  [{ kind: 'gone', status: 410 }, 'There is no such page.'],
  [{ kind: 'barred', barrier: 'paywall' }, 'The rest is for subscribers.'],
  [{ kind: 'barred', barrier: 'login' }, 'The page requires a login.'],
  [
    { kind: 'unreadable', reason: 'has no text besides titles and boilerplate' },
    'It has no article',
  ],
  [
    { kind: 'unreadable', reason: 'nests more than 500 HTML elements' },
    'It cannot be read: it nests more than 500 HTML elements.',
  ],
  [
    { kind: 'unreadable', reason: 'cannot be read: its content is of an unknown format' },
    'It cannot be read: its content is of an unknown format.',
  ],
];

describe('linkProblemText', () => {
  it.each(CASES)('explains %j', (problem, text) => {
    const shown = linkProblemText(LINK, problem, en);
    expect(shown.startsWith(`<${LINK}> — `)).toBe(true);
    expect(shown).toContain(text);
  });

  it('escapes what is no address', () => {
    const shown = linkProblemText('**x** @everyone', { kind: 'gone', status: 404 }, en);
    expect(shown).toBe('**\\*\\*x\\*\\* \\@everyone** — There is no such page.');
  });
});
