import { describe, expect, it } from 'vitest';
import type { Extract, ReadResult } from '../../../../src/articles/readers/extract.ts';
import { readMarkdown, readMdx } from '../../../../src/articles/readers/markdown/readMarkdown.ts';

describe('what is never quoted', () => {
  it.each<[name: string, body: string, expected: readonly string[]]>([
    [
      'a comment on lines of its own',
      'One.\n\n<!--\nhidden\n\nhidden too\n-->\n\nTwo.',
      ['One.', 'Two.'],
    ],
    ['a comment within a line', 'One. <!-- hidden --> Two.', ['One. Two.']],
    [
      'a comment that starts within a line',
      'One. <!-- hidden\n\nhidden --> Two.',
      ['One.', 'Two.'],
    ],
    [
      'a link definition',
      'One.\n\n[a b #1]:   https://a.example/1\n[c]:\n  https://a.example "C"',
      ['One.'],
    ],
    [
      'a footnote mark',
      'One[^1].\n\n[^1]: Its note.\n[^b]: Another\n    one.',
      ['One.', 'Its note.', 'Another\n    one.'],
    ],
    ['a footnote mark without its footnote', 'One[^a], [two][^1].', ['One, [two].']],
    [
      'a Hugo shortcode',
      'One {{< ref "a.md" >}} two.\n\n{{< figure\n  src="a.jpg" >}}\n\n{{% note %}}\nThree.\n{{% /note %}}',
      ['One two.', 'Three.'],
    ],
    [
      'a Liquid tag',
      '{% assign a = b | first %}\n\nOne {{ a.b }} two.\n\n{% if a %}Three.{% endif %}',
      ['One two.', 'Three.'],
    ],
    ['a Liquid comment', '{% comment %}\nhidden\n{% endcomment %}\nOne.', ['One.']],
    ['an attribute list', 'One. {: .lead #a}\n\nTwo. {#b .c}\n{:toc}', ['One.', 'Two.']],
    ['a table of contents', '[[_TOC_]]\n\n[TOC]\n\nOne.', ['One.']],
    ['a table of contents of kramdown', '* TOC\n{:toc}\n\nOne.', ['One.']],
    [
      'the head of an admonition of MkDocs',
      '!!! note\n    One.\n\n??? tip "Title"\n    Two.\n\n=== "Tab"\n\n    Three.',
      ['One.', 'Two.', 'Three.'],
    ],
    [
      'a shortcode of WordPress',
      '[caption id="a" width=6]One.[/caption]\n\n[gallery ids="1,2"]\n\n[row][col]Two [1] [b].[/col][/row]',
      ['One.', 'Two [1] [b].'],
    ],
    ['a file to insert', 'One.\n\n--8<-- "a.md"\n\n![[a.png|300]]', ['One.']],
    ['a comment of Obsidian', 'One %% hidden %% two.\n\n%%\nhidden\n%%', ['One two.']],
    [
      'the page that a wiki link leads to',
      'See [[One]] and [[Two|three]].',
      ['See One and three.'],
    ],
    [
      'the definition that a link leads to',
      'See [one][a], [two][] and [a].\n\n![picture][a]\n\n[a]: https://a.example\n[two]: https://b.example',
      ['See one, two and a.'],
    ],
    [
      'a rule of a grid table',
      '+---+---+\n| A | B |\n+===+===+\n| c | d |\n+---+---+',
      ['| A | B |', '| c | d |'],
    ],
    ['a rule of a simple table', 'A    B\n---- ----\nc    d', ['A    B', 'c    d']],
    ['a table rule', '| A | B |\n|:--|---|\n| c | d |', ['| A | B |', '| c | d |']],
    ['a directive fence', ':::info\n\nOne.\n\n:::\n\n::: warning\nTwo.\n:::', ['One.', 'Two.']],
    ['the type of a callout', '> [!NOTE]\n> One.', ['One.']],
    ['a tag around text', '<p align="center">\nOne <b>two</b>.\n</p>', ['One two.']],
    ['a script', '<script>\nlet a = "<b>one</b>";\n</script>\n\nOne.', ['One.']],
    [
      'a script with blank lines, within another element',
      '<div>\n<SCRIPT src="a.js">\nlet a = 1;\n\nlet b = 2;\n</SCRIPT >\n</div>\n\nOne.',
      ['One.'],
    ],
    ['a script within a line', 'One <script>let a = 1;</script>two.', ['One two.']],
    ['a style', 'One.\n\n  <style>\n\n.a { top: 0 }\n\n</style>\n\nTwo.', ['One.', 'Two.']],
    ['a script that never ends', 'One.\n\n<script>\nlet a = 1;\n\nlet b = 2;\n', ['One.']],
    ['an import', "import A from 'a'\nimport {\n  B,\n} from 'b'\n\nOne.", ['One.']],
    ['an export', 'export const a = {\n\n  b: [1],\n}\n\nOne.', ['One.']],
    [
      'a component',
      '<Note type="warning">One.</Note>\n\n<Tabs.Item label={a}>\n\nTwo.\n\n</Tabs.Item>',
      ['One.', 'Two.'],
    ],
  ])('is %s', (_, body, expected) => {
    expect(paragraphsOf(readMarkdown(`# Title\n\n${body}\n`))).toEqual(expected);
  });

  it.each<[name: string, body: string]>([
    ['fenced code', '```html\n<!-- shown --> {{ a }}\n:::info\n```'],
    ['indented code', '    <!-- shown --> {% a %}'],
    ['a script in a code span', 'See `<script>let a = 1;</script>` here.'],
    ['a code span', 'See `<!-- shown --> {{< a >}} [^1]` here.'],
  ])('is not what stands in %s', (_, body) => {
    const { text } = extractOf(readMarkdown(`# Title\n\n${body}\n`));
    expect(text).toContain(body);
  });
});

describe('what is never lost', () => {
  it.each<[name: string, body: string, expected: readonly string[]]>([
    [
      'list items that are links',
      '* [Why it sank](https://a.example)\n* [The lamp](https://b.example)',
      ['* [Why it sank](https://a.example)\n* [The lamp](https://b.example)'],
    ],
    [
      'nested items and tasks',
      '- One\n  - Two\n    - [ ] Three',
      ['- One\n  - Two\n    - [ ] Three'],
    ],
    ['block quotes', '> One two\n> three.\n>\n> > Four.', ['> One two\nthree.', '> > Four.']],
    ['definition lists', 'Term\n: Its meaning.', ['Term\n: Its meaning.']],
    ['code', '```sh\nnpm start\n```\n\n    npm test', ['npm start', 'npm test']],
    [
      'rows of an HTML table',
      '<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>',
      ['A | B', 'c | d'],
    ],
    [
      'a percentage and exclamations',
      'It is 5 %% now.\n\n!!! WOW THIS',
      ['It is 5 %% now.', '!!! WOW THIS'],
    ],
    ['details', '<details>\n<summary>More</summary>\n\nOne.\n\n</details>', ['More', 'One.']],
    [
      'items of an HTML list',
      '<ul><li>One</li><li>Two &amp; three</li></ul>',
      ['One', 'Two & three'],
    ],
    [
      'words with colons and braces',
      'At 10:30am: a :smile: {a} C:\\b.',
      ['At 10:30am: a :smile: {a} C:\\b.'],
    ],
    [
      'a comment that never closes within a line',
      'One <!-- two.\n\nThree.',
      ['One <!-- two.', 'Three.'],
    ],
    [
      'a sentence that starts with "import"',
      'import duties rose.\n\nexport prices fell.',
      ['import duties rose.', 'export prices fell.'],
    ],
  ])('are %s', (_, body, expected) => {
    expect(paragraphsOf(readMarkdown(`# Title\n\n${body}\n`))).toEqual(expected);
  });
});

describe('headings', () => {
  it.each<[name: string, body: string, expected: string]>([
    ['closing number signs', '## Costs ##', '2 Costs'],
    ['an attribute list', '## Costs {#costs}', '2 Costs'],
    ['an underline of two lines', 'The\ncosts\n===', '1 The\ncosts'],
    ['an HTML heading', '<h2 align="center">The <em>costs</em></h2>', '2 The costs'],
    ['the title of an admonition', ':::note Costs and fares', '6 Costs and fares'],
    ['the label of a directive', ':::tip[Costs]{.wide}', '6 Costs'],
    ['a line in bold', '**What It Costs**', '6 **What It Costs**'],
  ])('are read with %s', (_, body, expected) => {
    const { text, blocks } = extractOf(readMarkdown(`One.\n\n${body}\n\nTwo.\n\n### Last`));
    const headings = (blocks ?? []).filter(({ role }) => role === 'heading');
    expect(headings.map(block => `${block.level} ${text.slice(block.start, block.end)}`)).toEqual([
      expected,
      '3 Last',
    ]);
  });

  it('are not the paragraphs above a rule', () => {
    const read = readMarkdown('# Title\n\nOne two.\n---\nThree\nfour\n---\nFive.');
    expect(paragraphsOf(read)).toEqual(['One two.', 'Three\nfour', 'Five.']);
  });

  it('leave the structure to be inferred where there are none', () => {
    expect(extractOf(readMarkdown('One.\n\n- Two.\n')).blocks).toBeNull();
  });
});

it('parts an image on a line of its own from its caption', () => {
  expect(paragraphsOf(readMarkdown('# Title\n\n![The ferry](a.jpg)\n*It sank.*\n\nOne.'))).toEqual([
    '![The ferry](a.jpg)',
    '*It sank.*',
    'One.',
  ]);
});

describe('words', () => {
  it.each([
    ['**Fer**ry', 'Ferry'],
    ['un*believ*able', 'unbelievable'],
    ['un<b>believ</b>able', 'unbelievable'],
    ['caf&eacute;', 'café'],
    ['one<br>two', 'one two'],
  ])('in %s are written as one reads them', (written, read) => {
    expect(paragraphsOf(readMarkdown(`# Title\n\nThe ${written} sank.`))).toEqual([
      `The ${read} sank.`,
    ]);
  });

  it.each([
    '**Ferry** lines',
    'Kund*innen und Kolleg*innen',
    '[a](http://a.example?b=1&amp;c=2)',
    'snake_case_name',
  ])('keep the marks of %s', written => {
    expect(paragraphsOf(readMarkdown(`# Title\n\n${written}`))).toEqual([written]);
  });
});

it.each(['\n', '\r\n', '\r'])(
  'keeps the line numbers of the file with line ends of %j',
  lineEnd => {
    const source =
      '---\ntitle: Fares\n---\n\n<!--\na\n-->\n\n[a]: b\n\n# Fares\n\n:::note\nOne.\n:::\n\n{{<\na\n>}}\nLast.';
    const { text, firstLine, fields } = extractOf(readMarkdown(source.replaceAll('\n', lineEnd)));
    expect(fields).toEqual({ title: 'Fares' });
    expect(firstLine).toBe(4);
    expect(text.split(lineEnd).indexOf('Last.') + 4).toBe(source.split('\n').length);
  },
);

describe('MDX', () => {
  it('has its JavaScript left out', () => {
    const source =
      "import A from 'a'\n\n# Fares {/* hidden */}\n\n<A b={{ c: 1 }} d={() => e()}>Fares <b>rise</b>.</A>\n\n" +
      '<Tabs>\n  <Tab title="One">\n    - Inside the tab.\n  </Tab>\n</Tabs>\n\nIn {year} they fell.';
    const read = readMdx(source);
    expect(extractOf(read).warnings).toEqual([]);
    expect(paragraphsOf(read)).toEqual(['Fares rise.', '- Inside the tab.', 'In they fell.']);
  });

  it('is read as Markdown with a warning if it is not valid', () => {
    const read = readMdx(
      "import A from 'a'\n\n# Fares <br>\n\n<A.B c={d}>Fares rise.</A.B>\n\nAn { open brace.",
    );
    expect(extractOf(read).warnings).toEqual([
      expect.stringMatching(/^is read as Markdown, since it is not valid MDX: line 7: \S/u),
    ]);
    expect(paragraphsOf(read)).toEqual(['Fares rise.', 'An { open brace.']);
  });

  it('may hold shortcodes and Liquid tags', () => {
    const read = readMdx(
      '# Fares {#fares}\n\n{{< figure src="a" >}}\n\n{% assign a = b %}\n\nOne.',
    );
    expect(extractOf(read).warnings).toEqual([]);
    expect(paragraphsOf(read)).toEqual(['One.']);
  });
});

describe('a text that would take too long', () => {
  it.each<[name: string, text: string, reason: string]>([
    ['long', 'a b. '.repeat(100_001), 'it is longer than 500,000 characters'],
    ['of many lines', 'a\n'.repeat(20_001), 'it has more than 20,000 lines'],
    ['nested', `${'> '.repeat(200)}a`, 'it is nested too deeply'],
    ['of open brackets', `a ${'['.repeat(20_000)}`, 'its marks are too dense'],
    ['of open comments', 'a <!-- '.repeat(20_000), 'its marks are too dense'],
    [
      'of code spans that never close',
      Array.from({ length: 700 }, (_, at) => '`'.repeat(at)).join(' '),
      'its marks are too dense',
    ],
    ['of underlines', 'A\n---\n'.repeat(9000), 'its marks are too dense'],
  ])('because it is %s is read as plain text with a warning', (_, text, reason) => {
    expect(extractOf(readMarkdown(text))).toMatchObject({
      text,
      blocks: null,
      warnings: [`is read as plain text: ${reason}`],
    });
  });
});

function extractOf(read: ReadResult): Extract {
  const [extract] = read.ok ? read.extracts : [];
  if (extract === undefined) throw new Error('no article was read');
  return extract;
}

function paragraphsOf(read: ReadResult): string[] {
  const { text, blocks } = extractOf(read);
  return (blocks ?? [])
    .filter(({ role }) => role === 'text')
    .map(({ start, end }) => text.slice(start, end));
}
