import { describe, expect, it } from 'vitest';
import { readDetails } from '../../../commands/library/readDetails.ts';
import { en } from '../../../src/messages/en/index.ts';

const BEFORE = {
  title: 'Ferry',
  publisher: null,
  published: '2025-03-02',
  language: 'en',
  url: 'https://news.example/ferry',
};
/** The form as it was shown. */
const SHOWN = {
  title: 'Ferry',
  publisher: '',
  published: '2025-03-02',
  language: 'en',
  url: 'https://news.example/ferry',
};

function read(typed: Partial<typeof SHOWN>) {
  return readDetails({ ...SHOWN, ...typed }, BEFORE, en);
}

describe('readDetails', () => {
  it('changes nothing if the form is sent as it was shown', () => {
    expect(read({})).toEqual({ details: BEFORE, problems: [] });
  });

  it.each<
    [typed: Partial<typeof SHOWN>, saved: Partial<Record<keyof typeof SHOWN, string | null>>]
  >([
    [{ title: '  A new\n title ' }, { title: 'A new title' }],
    [{ title: '' }, { title: null }],
    [{ publisher: 'Harbour News' }, { publisher: 'Harbour News' }],
    [{ published: '3 March 2025' }, { published: '2025-03-03' }],
    [{ published: '' }, { published: null }],
    [{ language: 'pt-BR' }, { language: 'pt-BR' }],
    [{ url: 'https://news.example/tram' }, { url: 'https://news.example/tram' }],
  ])('saves %j as %j', (typed, saved) => {
    expect(read(typed)).toEqual({ details: { ...BEFORE, ...saved }, problems: [] });
  });

  it.each([
    [{ published: '32 March 2025' }, 'is not a date'],
    [{ published: '2025-02-30' }, 'is not a date'],
    [{ published: 'soon' }, 'is not a date'],
    [{ published: '03/04/2025' }, 'can be two different dates'],
    [{ language: 'Klingonese' }, 'is not the code of a language'],
    [{ url: 'javascript:alert(1)' }, 'is not a web address'],
    [{ url: 'news.example' }, 'is not a web address'],
  ])('keeps what was there instead of %j, and says why', (typed, problem) => {
    const { details, problems } = read(typed);
    expect(details).toEqual(BEFORE);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('saves the rest when one detail makes no sense', () => {
    const { details, problems } = read({ title: 'Tram', published: 'soon' });
    expect(details).toEqual({ ...BEFORE, title: 'Tram' });
    expect(problems).toHaveLength(1);
  });

  it('escapes what it repeats', () => {
    const { problems } = read({ published: '**now** <@1>' });
    expect(problems.join()).toContain(String.raw`\*\*now\*\* \<\@1>`);
  });
});
