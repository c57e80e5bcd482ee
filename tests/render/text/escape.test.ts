import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeLine, escapeText, plainLine } from '../../../src/render/text/escape.ts';
import { hostileText } from '../hostile.ts';
import { readMarkdown, visibleText } from '../markdown.ts';

/** Removes the marks that isolate a line's direction. */
const withoutIsolates = (text: string) => text.replaceAll(/[\u2066-\u2069]/gu, '');

describe('escapeText', () => {
  it.each([
    ['emphasis', '*a* _b_ **c** __d__', String.raw`\*a\* \_b\_ \*\*c\*\* \_\_d\_\_`],
    ['strikethrough', '~~a~~', String.raw`\~\~a\~\~`],
    ['a spoiler', '||a||', String.raw`\|\|a\|\|`],
    ['code', '`a`', '\\`a\\`'],
    ['a code fence', '```js\na\n```', '\\`\\`\\`js\na\n\\`\\`\\`'],
    ['a backslash', String.raw`\*a\*`, String.raw`\\\*a\\\*`],
    ['a masked link', '[a](b)', String.raw`\[a]\(b)`],
    ['a bare link', 'https://a.example/b_c', String.raw`https\://a.example\/b\_c`],
    ['an invitation', 'discord.gg/a', String.raw`discord.gg\/a`],
    ['an invitation with a port', 'discord.gg:443/a', String.raw`discord.gg:443\/a`],
    ['a link in brackets', '<https://a.example>', String.raw`\<https\://a.example>`],
    ['an e-mail address', '<a@b.example>', String.raw`\<a\@b.example>`],
    ['a phone number', '<+15551234567>', String.raw`\<+15551234567>`],
    ['a member', '<@1> <@!1>', String.raw`\<\@1> \<\@!1>`],
    ['a role', '<@&1>', String.raw`\<\@&1>`],
    ['a channel', '<#1>', String.raw`\<#1>`],
    ['everyone', '@everyone @here', String.raw`\@everyone \@here`],
    ['a custom emoji', '<:a:1> <a:b:1>', String.raw`\<\:a:1> \<a\:b:1>`],
    ['an emoji by its name', ':smile: :+1::skin-tone-2:', String.raw`\:smile: \:+1:\:skin-tone-2:`],
    ['a time', '<t:1:R>', String.raw`\<t\:1:R>`],
    ['a command', '</ask:1>', String.raw`\</ask:1>`],
    ['a channel list', '<id:browse>', String.raw`\<id:browse>`],
    ['headings', '# a\n## b\n### c', '\\# a\n\\## b\n\\### c'],
    ['the marks of a heading alone, since the next line may be its text', '#\n##', '\\#\n\\##'],
    ['an indented heading', ' # a', String.raw` \# a`],
    ['small print', '-# a', String.raw`\-# a`],
    ['a bulleted list', '- a\n* b\n  + c', '\\- a\n\\* b\n  \\+ c'],
    ['a numbered list', '1. a\n 23. b', '1\\. a\n 23\\. b'],
    ['quotations', '> a\n>>> b', '\\> a\n\\>>> b'],
    ['a shrug', '¯\\_(ツ)_/¯', String.raw`¯\\\_(ツ)\_/¯`],
  ])('escapes %s', (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(readMarkdown(escaped)).toEqual([{ type: 'text', text, children: [] }]);
  });

  it.each([
    'A – b, 3.5 % of 10/12; a-b + c > d # e (f) 1. g!',
    'At 12:30 he said: “Yes.” and/or “no”',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 🇺🇦 e\u0301 क्\u200dष',
  ])('does not escape: %s', text => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['control characters', 'a\u0000b\u001bc\u0085d\u007f', 'abcd'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['tabs', 'a\tb', 'a b'],
    ['halves of characters', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['marks that reorder what follows', 'a\u202eb\u202c\u2067c', 'abc'],
  ])('neutralises %s', (_, text, clean) => {
    expect(escapeText(text)).toBe(clean);
  });

  it('isolates a right-to-left line from the text around it', () => {
    expect(escapeText('a\nשלום 1\u200f\nb')).toBe('a\n\u2068שלום 1\u200f\u2069\nb');
    expect(escapeText('می\u200cخواهم')).toBe('\u2068می\u200cخواهم\u2069');
  });

  it('sets ranges in bold', () => {
    expect(escapeText('*a* b', [{ start: 0, end: 3 }])).toBe(String.raw`**\*a\*** b`);
  });

  it('leaves nothing that Discord interprets', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('normal', 'extended'), (text, rules) => {
        const nodes = readMarkdown(escapeText(text), rules);
        expect(nodes.every(({ type }) => type === 'text')).toBe(true);
        expect(withoutIsolates(visibleText(nodes))).toBe(cleanText(text));
      }),
    );
  });

  it('isolates every line by itself', () => {
    fc.assert(
      fc.property(hostileText, text => {
        for (const line of escapeText(text).split('\n')) {
          expect(line).toMatch(
            /^(?:\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069|[^\u202a-\u202e\u2066-\u2069\u0590-\u08ff]*)$/u,
          );
        }
      }),
    );
  });
});

describe('escapeLine', () => {
  it('puts text on one line', () => {
    expect(escapeLine('  a\r\n\r\n  b\u2028c\t\td ')).toBe('a b c d');
  });
});

describe('plainLine', () => {
  it('cleans without escaping', () => {
    expect(plainLine('*a*\n\u202e[b](c)')).toBe('*a* [b](c)');
  });
});

describe('cleanText', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});
