import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeText } from '../../../../../src/render/text/escape.ts';
import type { InlineNode } from '../../../../../src/sandbox/page/client/markdown/inlineMarkdown.ts';
import {
  type MarkdownNode,
  readMarkdown,
} from '../../../../../src/sandbox/page/client/markdown/markdown.ts';
import { markdownText } from '../../../../../src/sandbox/page/client/markdown/markdownText.ts';
import { cases } from '../../../../setup/environment.ts';

const ISOLATES = /[\u2068\u2069]/gu;
const text = (text: string): InlineNode => ({ kind: 'text', text });
const bold = (...children: InlineNode[]): InlineNode => ({ kind: 'bold', children });
const link = (address: string, label = address): InlineNode => ({
  kind: 'link',
  address,
  children: [text(label)],
});

const HOSTILE = [
  '**',
  '__',
  '~~',
  '||',
  '*',
  '_',
  '`',
  '```',
  '> ',
  '# ',
  '- ',
  '1. ',
  '-# ',
  '\n',
  'a ',
  '<@1>',
  '<#1>',
  '</a:1>',
  '<t:1>',
  '[a](https://b.example)',
  'https://b.example',
];

describe('readMarkdown', () => {
  it.each<[string, MarkdownNode[]]>([
    ['**a** b', [bold(text('a')), text(' b')]],
    ['***a***', [bold({ kind: 'italic', children: [text('a')] })]],
    [
      '*a* and _b_',
      [
        { kind: 'italic', children: [text('a')] },
        text(' and '),
        { kind: 'italic', children: [text('b')] },
      ],
    ],
    [
      '__a__ ~~b~~',
      [
        { kind: 'underline', children: [text('a')] },
        text(' '),
        { kind: 'strikethrough', children: [text('b')] },
      ],
    ],
    ['||a||', [{ kind: 'spoiler', children: [text('a')] }]],
    ['`**a**`', [{ kind: 'code', text: '**a**' }]],
    ['``a`b``', [{ kind: 'code', text: 'a`b' }]],
    ['```ts\n> a\n```', [{ kind: 'code block', text: '> a' }]],
    [
      '<@1> <@!2> <@&3> <#4>',
      [
        { kind: 'mention', of: 'person', id: '1' },
        text(' '),
        { kind: 'mention', of: 'person', id: '2' },
        text(' '),
        { kind: 'mention', of: 'role', id: '3' },
        text(' '),
        { kind: 'mention', of: 'channel', id: '4' },
      ],
    ],
    ['</ask:12>', [{ kind: 'command', name: 'ask' }]],
    ['<t:5:R>', [{ kind: 'time', seconds: 5, style: 'R' }]],
    ['<t:-5>', [{ kind: 'time', seconds: -5, style: 'f' }]],
    ['<:party:12>', [text(':party:')]],
    ['[a](https://b.example)', [link('https://b.example', 'a')]],
    [
      'See https://b.example/a_b_(c).',
      [text('See '), link('https://b.example/a_b_(c)'), text('.')],
    ],
    ['(https://b.example)', [text('('), link('https://b.example'), text(')')]],
    ['<https://b.example>', [link('https://b.example')]],
    ['# a\nb', [{ kind: 'heading', level: 1, children: [text('a')] }, text('b')]],
    ['### a', [{ kind: 'heading', level: 3, children: [text('a')] }]],
    ['-# a', [{ kind: 'small print', children: [text('a')] }]],
    ['- a\n- b', [{ kind: 'list', from: null, items: [[text('a')], [text('b')]] }]],
    ['3. a\n4. b', [{ kind: 'list', from: 3, items: [[text('a')], [text('b')]] }]],
    [
      'a\n> b\n> **c**\nd',
      [text('a'), { kind: 'quote', children: [text('b\n'), bold(text('c'))] }, text('d')],
    ],
    [
      '>>> a\n- b',
      [
        {
          kind: 'quote',
          children: [text('a'), { kind: 'list', from: null, items: [[text('b')]] }],
        },
      ],
    ],
    ['> > a', [{ kind: 'quote', children: [text('> a')] }]],
    ['a\n\n> b', [text('a\n\n'), { kind: 'quote', children: [text('b')] }]],
  ])('reads %j', (markdown, nodes) => {
    expect(readMarkdown(markdown)).toEqual(nodes);
  });

  it.each([
    ['an unclosed delimiter', '**a'],
    ['a delimiter within a word', 'snake_case_name'],
    ['an asterisk between spaces', '2 * 3 * 4'],
    ['delimiters around nothing', '****'],
    ['another scheme', '[a](javascript:alert(1))'],
    ['a data URL', '[a](data:text/html,b)'],
    ['a label that contains an address', '[http:](a)'],
    ['tags', '<script>alert(1)</script><img src=x onerror=y>'],
    ['a mention without an id', '<@> <#a> </a> <t:b>'],
    ['a heading without text', '#  '],
  ])('leaves %s as text', (_, markdown) => {
    expect(readMarkdown(markdown)).toEqual([text(markdown)]);
  });

  it('does not link a label that is another address', () => {
    const nodes = readMarkdown('[https://bank.example](https://evil.example)');
    expect(nodes).toContainEqual(link('https://evil.example'));
    expect(nodes).not.toContainEqual(link('https://evil.example', 'https://bank.example'));
  });

  it('shows escaped characters literally', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), written => {
        const escaped = written.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&');
        const nodes = readMarkdown(escaped.replaceAll(/\s+/gu, ' '));
        const shown = written.replaceAll(/\s+/gu, ' ');
        expect(nodes).toEqual(shown === '' ? [] : [text(shown)]);
      }),
    );
  });

  it('renders nothing active from article text that Footnote has escaped', () => {
    const hostile = fc.array(fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(hostile, parts => {
        const article = parts.join('');
        const nodes = readMarkdown(escapeText(article));
        expect(nodes.every(({ kind }) => kind === 'text')).toBe(true);
        expect(markdownText(nodes, {}).replaceAll(ISOLATES, '')).toBe(cleanText(article));
      }),
    );
  });

  it('parses what was formatted', () => {
    fc.assert(
      fc.property(nested(['bold', 'underline', 'strikethrough', 'spoiler', 'italic']), nodes => {
        expect(readMarkdown(nodes.map(written).join(''))).toEqual(nodes);
      }),
    );
  });

  it('parses any delimiters, nested to the maximum', () => {
    const signs = fc.array(
      fc.constantFrom('**', '__', '*', '_', '||', '`', '[', '](', '<', '> ', 'a'),
      {
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(signs, parts => {
        expect(readMarkdown(parts.join(''))).toBeInstanceOf(Array);
      }),
      { numRuns: cases(50) },
    );
  });
});

const SIGNS = { bold: '**', underline: '__', strikethrough: '~~', spoiler: '||', italic: '*' };

type Kind = keyof typeof SIGNS;

/** A word, or formatted text; no format is nested in itself. */
function nested(kinds: readonly Kind[]): fc.Arbitrary<readonly InlineNode[]> {
  const word = fc.stringMatching(/^[a-z]{1,5}$/u);
  const plain = word.map(word => [text(word)]);
  if (kinds.length === 0) return plain;
  const marked = fc
    .constantFrom(...kinds)
    .chain(kind =>
      fc
        .tuple(word, nested(kinds.filter(other => other !== kind)), word)
        .map(([before, children, after]) => [
          text(`${before} `),
          { kind, children },
          text(` ${after}`),
        ]),
    );
  return fc.oneof(plain, marked);
}

function written(node: InlineNode): string {
  if (node.kind === 'text') return node.text;
  if (!('children' in node) || node.kind === 'link') throw new Error(`no sign for ${node.kind}`);
  return SIGNS[node.kind] + node.children.map(written).join('') + SIGNS[node.kind];
}
