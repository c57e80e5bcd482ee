import fc from 'fast-check';
import type { Article } from '../../../src/articles/article.ts';
import { parseArticle } from '../../parseArticle.ts';
import { sendableText, textUpTo, word } from './text.ts';

/** Articles as files under their names. */
export type Files = Readonly<Record<string, string>>;

const sentence = fc
  .tuple(
    fc.array(fc.oneof({ weight: 3, arbitrary: word }, sendableText), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom('.', '!', '?', '…', '。', '؟', '।', '."', '', ':'),
  )
  .map(([parts, end]) => parts.join(' ') + end);

/** Paragraphs too long for a message, and ones with very many sentences. */
const LONG = [
  'ferry '.repeat(1000),
  'ferry_har*bour '.repeat(300),
  '\\'.repeat(2000),
  '渡り鳥'.repeat(900),
  'เรือข้ามฟาก'.repeat(200),
  'ferry 👩‍👩‍👧‍👦 '.repeat(200),
  `ferry${'\u0301'.repeat(3000)}`,
  'Ferry sailed. '.repeat(200),
  'ferry\n'.repeat(200),
  '> ferry\n'.repeat(200),
  `${'"'.repeat(500)}ferry`,
].map(text => `Harbour ${text}`);

const paragraph = fc.oneof(
  { weight: 12, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map(spaced) },
  fc.constantFrom(...LONG),
);

const body = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '\r\r', '\n\f\n', '\u2028', '\n \t\n'),
  )
  .map(([paragraphs, gap]) => paragraphs.join(gap));

const url = fc.oneof(
  fc.constantFrom(
    'https://harbour.example/ferry',
    'HTTP://Harbour.Example:8080/a_b*c*?q=<@1>&r=||x||#f',
    'https://münchen.example/ü ü',
    'https://[::1]/ferry',
    'https://user:secret@harbour.example/',
    'https://harbour.example\\@evil.example/',
    'https://harbour.example/%',
    'https://harbour.example/\u202egpj',
    `https://harbour.example/${'x'.repeat(488)}`,
    `https://harbour.example/${'x'.repeat(489)}`,
    `https://harbour.example/${'ü'.repeat(100)}`,
    `https://${'sub.'.repeat(60)}harbour.example/`,
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

const line = textUpTo(500).map(text => text.replaceAll(/[\r\n]/gu, ' '));

const frontMatter = fc
  .record(
    {
      title: line,
      publisher: line,
      url,
      published: fc.constantFrom('2025-03-02', '2025-03-02T10:00:00+02:00'),
      language: fc.constantFrom('en', 'ar', 'zh-Hant-TW'),
    },
    { requiredKeys: [] },
  )
  .map(fields => {
    const lines = Object.entries(fields).map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}`,
    );
    return ['---', ...lines, '---', ''].join('\n');
  });

const path = fc
  .tuple(
    fc.array(fc.oneof(word, sendableText), { maxLength: 3 }),
    fc.constantFrom('', '', 'deep folder #1/🇺🇦/'.repeat(20), `${'x'.repeat(250)}/`.repeat(15)),
    fc.constantFrom('a.txt', '#.md', ' b .txt', 'c d#e.txt', '*_*.md', '\u202etxt.md'),
  )
  .map(([parts, folders, name]) => `${folders}${parts.join('/')}${name}`);

const file = fc.tuple(fc.oneof(fc.constant(''), frontMatter), body).map(parts => parts.join(''));

/** Files with at least one article. */
export const files: fc.Arbitrary<Files> = fc
  .tuple(
    fc.dictionary(path, file, { maxKeys: 5, noNullPrototype: true }),
    fc.constantFrom(0, 1, 12),
  )
  .map(([files, copies]) => {
    const read = { ...files, 'ferry.txt': 'The ferry sailed from the harbour.' };
    const articles = articlesOf(read);
    const [first] = articles;
    const also = Array.from({ length: copies }, (_, at) => [`copy ${at}.txt`, first?.text ?? '']);
    return Object.fromEntries([...articles.map(({ id, text }) => [id, text]), ...also]);
  });

/** The articles of files, without files that cannot be read. */
export function articlesOf(files: Files): Article[] {
  return Object.entries(files).flatMap(([id, text]) => {
    const parsed = parseArticle(id, new TextEncoder().encode(text));
    return parsed.ok ? [parsed.article] : [];
  });
}

function spaced(parts: readonly string[]): string {
  return parts.join(' ');
}
