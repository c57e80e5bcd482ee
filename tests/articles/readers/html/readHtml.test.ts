import { describe, expect, it } from 'vitest';
import type { Extract } from '../../../../src/articles/readers/extract.ts';
import { readHtml } from '../../../../src/articles/readers/html/readHtml.ts';

const PROSE =
  'The harbour council closed the east pier on Tuesday, after divers had found cracks in eleven of its forty pillars. ';

function read(html: string): Extract {
  const result = readHtml(html);
  const extract = result.ok ? result.extracts[0] : undefined;
  if (extract === undefined) throw new Error('no extract');
  return extract;
}

/** The blocks of a page, headings with their level. */
function blocksOf(html: string): string[] {
  const { text, blocks } = read(html);
  return (blocks ?? []).map(({ start, end, role, level }) => {
    const mark = role === 'text' ? '' : `${role}${level ?? ''}: `;
    return mark + text.slice(start, end);
  });
}

describe('readHtml', () => {
  it.each([
    ['a fragment', '<p>The dredger sank.</p>', ['The dredger sank.']],
    ['text without markup', 'The dredger sank.', ['The dredger sank.']],
    [
      'unclosed elements',
      '<p>The dredger sank.<p>The lamp is lit.',
      ['The dredger sank.', 'The lamp is lit.'],
    ],
    [
      'entities',
      '<p>Dover &amp; Calais&nbsp;&ndash; 5 &lt; 6</p>',
      ['Dover & Calais\u00a0– 5 < 6'],
    ],
    ['soft hyphens', '<p>Unter&shy;nehmen</p>', ['Unter\u00adnehmen']],
    ['markup inside a word', '<p>H<sub>2</sub>O in the <b>d</b>redger</p>', ['H2O in the dredger']],
    ['white space', '<p>\n  The <i>east </i> pier\n\tclosed. </p>', ['The east pier closed.']],
    ['a line break', '<p>12 Quay Road<br>Dover</p>', ['12 Quay Road\nDover']],
    [
      'two line breaks',
      'The dredger sank.<br><br>The lamp is lit.',
      ['The dredger sank.', 'The lamp is lit.'],
    ],
    ['line breaks around a no-break space', 'One.<br>&nbsp;<br>Two.', ['One.', 'Two.']],
    [
      'headings',
      '<h1>Pier</h1><h3>Cost</h3><p>Ten.</p>',
      ['heading1: Pier', 'heading3: Cost', 'Ten.'],
    ],
    [
      'nested lists',
      '<ul><li>Piers<ul><li>East<li>West</ul><li>Lamps</ul>',
      ['Piers', 'East', 'West', 'Lamps'],
    ],
    [
      'table rows',
      '<table><tr><td>Pier<td> 1904 <tr><td>Lamp<td>1911</table>',
      ['Pier | 1904', 'Lamp | 1911'],
    ],
    [
      'table heads',
      '<table><thead><tr><th>Name<th>Built</thead><tr><td>Pier<td>1904</table>',
      ['boilerplate: Name | Built', 'Pier | 1904'],
    ],
    ['captions', '<figure><img alt="x"><figcaption>The pier.</figcaption></figure>', ['The pier.']],
    [
      'quotations and their speaker',
      '<blockquote><p>It held.</p><footer>Ann Roe</footer></blockquote>',
      ['It held.', 'Ann Roe'],
    ],
    [
      'preformatted lines',
      '<pre>The lamp\n  is lit.\n\nThe bell rings.</pre>',
      ['The lamp\n  is lit.', 'The bell rings.'],
    ],
    [
      'readings above characters',
      '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>です。</p>',
      ['港です。'],
    ],
  ])('reads %s', (_name, html, expected) => {
    expect(blocksOf(html)).toEqual(expected);
  });

  it.each([
    ['a script', '<script>var a = "<p>x</p>";</script>'],
    ['a style', '<style>p { color: red }</style>'],
    ['a template', '<template><p>x</p></template>'],
    ['noscript', '<noscript><p>x</p></noscript>'],
    ['a comment', '<!-- <p>x</p> -->'],
    ['a hidden element', '<div hidden>x</div>'],
    ['an element that a style hides', '<p style="color:red; display : none">x</p>'],
    ['what screen readers skip', '<p aria-hidden="true">x</p>'],
    ['what only screen readers read', '<p class="big sr-only">x</p>'],
    ['navigation', '<nav><ul><li>x</ul></nav>'],
    ['navigation by its role', '<div role="navigation">x</div>'],
    ['an aside', '<aside><p>x</p></aside>'],
    ['a footer', '<footer><p>x</p></footer>'],
    [
      'form controls',
      '<form><button>x</button><select><option>x</select><textarea>x</textarea></form>',
    ],
    ['a closed dialog', '<dialog>x</dialog>'],
    ['struck-out text', '<p><del>x</del> <s>x</s></p>'],
    ['a drawing', '<svg><text>x</text></svg>'],
    ['a frame', '<iframe>x</iframe>'],
    ['a footnote mark', '<p><sup><a href="#n1">[1]</a></sup></p>'],
    [
      'an earlier message',
      '<blockquote type="cite">x</blockquote><div class="gmail_quote">x</div>',
    ],
  ])('leaves out %s', (_name, html) => {
    expect(blocksOf(`<p>The dredger sank.</p>${html}<p>The lamp is lit.</p>`)).toEqual([
      'The dredger sank.',
      'The lamp is lit.',
    ]);
  });

  it.each([
    ['a correction', 'Correction: The toll is six euros.'],
    ['a note on an earlier version', 'An earlier version of this article said nine euros.'],
    ['where it was published first', 'This article was first published in The Gull.'],
  ])('keeps %s in an aside or footer of the article', (_name, note) => {
    const article = `<p>The toll rises.</p><aside><h3>More</h3><p>${note}</p></aside><footer><p>By A. Berg</p>${note}</footer>`;
    expect(blocksOf(`<article>${article}</article>`)).toEqual(['The toll rises.', note, note]);
    expect(blocksOf(`<p>The toll rises.</p><footer>${note}</footer>`)).toEqual(['The toll rises.']);
  });

  it('keeps a raised number that is no footnote mark', () => {
    expect(read('<p>10<sup>2</sup> metres</p>').text).toBe('102 metres');
  });

  it('finds the article between menus and teasers', () => {
    const menu = '<div class="menu"><a href="/a">World</a> <a href="/b">Sport</a></div>';
    const teasers =
      '<div class="related"><h3>More</h3><a href="/c">The lamp is lit again</a></div>';
    const body = `<div id="story"><h1>East pier</h1>${`<p>${PROSE}</p>`.repeat(8)}</div>`;
    const { text } = read(`<body>${menu}${body}${teasers}</body>`);
    expect(text).toContain(PROSE.trim());
    expect(text).not.toMatch(/World|Sport|lamp|More/u);
  });

  it('keeps sentences and ratings that Readability drops inside of an article', () => {
    const paragraphs = `<p>${PROSE}</p>`.repeat(4);
    const rating = '<div class="promo widget sidebar"><div>Verdict: False</div></div>';
    const note =
      '<div class="social share">Correction: the pier has forty pillars, not fifty.</div>';
    const blocks = blocksOf(
      `<article><h1>East pier</h1><p>Claim: the pier was blown up.</p>${rating}${paragraphs}${note}${paragraphs}</article>`,
    );
    expect(blocks.slice(0, 3)).toEqual([
      'heading1: East pier',
      'Claim: the pier was blown up.',
      'Verdict: False',
    ]);
    expect(blocks).toContain('Correction: the pier has forty pillars, not fifty.');
  });

  it('follows the markup of a page where Readability finds a fraction of it', () => {
    const items = Array.from(
      { length: 40 },
      (_, n) =>
        `<div class="comment"><a href="/${n}">Report ${n} on the pier and its lamp</a></div>`,
    );
    const { text } = read(
      `<nav>Home</nav><article><h1>All reports</h1>${items.join('')}</article>`,
    );
    expect(text).toContain('Report 39 on the pier');
  });

  it('keeps its blocks apart and in order', () => {
    const { text, blocks } = read(`<article><h1>Pier</h1>${`<p>${PROSE}</p>`.repeat(9)}</article>`);
    for (const [index, { start }] of (blocks ?? []).entries()) {
      const end = blocks?.[index - 1]?.end;
      expect(end === undefined ? '\n\n' : text.slice(end, start)).toBe('\n\n');
    }
    expect(blocks?.at(-1)?.end).toBe(text.length);
  });

  it('refuses a page that is nested too deeply', () => {
    expect(readHtml(`${'<div>'.repeat(2000)}The dredger sank.`)).toEqual({
      ok: false,
      reason: 'nests more than 500 HTML elements',
    });
  });

  it('reads a page without Readability that would take it long', () => {
    const { text } = read(`<main>${'<p>The dredger sank.</p>'.repeat(40_000)}</main>`);
    expect(text.length).toBe(40_000 * 'The dredger sank.\n\n'.length - 2);
  });

  it.each([
    ['angle brackets', '<'.repeat(50_000)],
    ['ampersands', '&'.repeat(50_000)],
    ['open comments', '<!--'.repeat(50_000)],
    ['closing tags', `${'<div>'.repeat(400)}${'</b>'.repeat(50_000)}`],
    ['attributes', `<p ${'a=b '.repeat(50_000)}>x</p>`],
    ['spaces', `<p>a${' '.repeat(500_000)}b</p>`],
  ])('survives many %s', (_name, html) => {
    expect(readHtml(`<p>The dredger sank.</p>${html}`).ok).toBe(true);
  });

  it('reads a page whose file is named as text', () => {
    const page = `<!DOCTYPE html>
<html><head><title>Pier</title>
<script>var a = 1;</script></head>
<body><h1>Harbour council</h1>
<p>The council closed the pier.</p>
</body></html>`;
    expect(blocksOf(page)).toEqual(['heading1: Harbour council', 'The council closed the pier.']);
    expect(read(page).fields).toEqual({ title: 'Pier' });
  });

  it.each([
    [
      'XHTML',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" ""><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Lamp</title><style type="text/css">/*<![CDATA[*/ p {} /*]]>*/</style></head><body><p>The lamp is lit.</p></body></html>',
    ],
    [
      'a page in capitals',
      '<HTML><HEAD><TITLE>Lamp</TITLE></HEAD><BODY BGCOLOR=white><P>The lamp is lit.</BODY></HTML>',
    ],
  ])('reads %s', (_name, page) => {
    expect(blocksOf(page)).toEqual(['The lamp is lit.']);
    expect(read(page).fields).toEqual({ title: 'Lamp' });
  });
});
