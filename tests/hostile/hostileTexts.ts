/** Makes a text of about `length` UTF-16 code units. */
type MakeText = (length: number) => string;

/** Ordinary sentences that make any file an article. */
export const OPENING = 'The bridge is open again. It was closed for a year, the mayor said.';

/** Runs that make an unbounded matcher restart at each position. */
const RUNS: Readonly<Record<string, string>> = {
  spaces: ' ',
  'no-break spaces': '\u00a0',
  tabs: '\t',
  newlines: '\n',
  'carriage returns': '\r',
  'blank lines with spaces': '   \n',
  'line separators': '\u2028',
  letters: 'a',
  capitals: 'A',
  digits: '7',
  'digits with points': '1.',
  'digits with commas': '1,',
  dots: '.',
  'dots with spaces': '. ',
  'dots and no-break spaces': '.\u00a0',
  ellipses: '…',
  'question marks': '?! ',
  'ideographic stops': '。',
  commas: ',',
  colons: ': ',
  hyphens: '-',
  'hyphens between letters': 'a-',
  dashes: '— ',
  apostrophes: "'",
  'apostrophes between letters': "a'",
  'possessives in single marks': "'as bs' cs ",
  'open single marks': " 'ab",
  'straight quotes': '"',
  'straight quotes with spaces': '" ',
  'quotes around letters': '"a" ',
  'opening quotes': '“',
  'opening quotes with spaces': ' “A. ',
  'closing quotes': '”',
  'closing quotes after stops': 'A.” ',
  'nested quotations': '“a ‘b “c ',
  'guillemets that never close': '« a. ',
  'German quotes': '„a“ ',
  'brackets that never close': '(',
  'square brackets that never close': '[',
  'brackets around stops': '(A. ',
  'closing brackets': ')',
  'closing brackets after stops': 'A.))) ',
  'notes after stops': 'A.[1][2][3] ',
  'letters and dots': 'a.b.c.d.',
  initials: 'J. K. R. ',
  'initials with marks': 'a\u0301.',
  abbreviations: 'U.S. ',
  titles: 'Mr. Dr. ',
  hours: '5 p.m. ',
  'number signs': '#',
  headings: '# A\n',
  'long headings': '# The Old Town Is Open\n\n',
  asterisks: '*',
  'bold words': '**a** ',
  'bold lines': '**The Bridge**\n',
  'block quotations': '> ',
  'quoted lines': '> A b.\n',
  'list items': '- a\n',
  'numbered items': '1. a\n',
  'table rows': '| a | b |\n',
  pipes: '|',
  underscores: '_',
  backticks: '`',
  'code fences': '```\n',
  'open links': '[x](',
  'links in links': '[](a[](b)',
  links: '[x](y) ',
  'lines of links': '[x](y)\n',
  images: '![x](y)\n',
  'open images': '![',
  underlines: 'A\n---\n',
  'open tags': '<div',
  tags: '<div>',
  'tags with words': '<b>a</b> ',
  comments: '<!-- ',
  entities: '&amp;',
  'web addresses': 'https://a.example/b?c=d&e=f ',
  'lines of web addresses': 'https://a.example/b\n',
  'mail addresses': 'a@b.example ',
  'combining marks': '\u0301',
  'combining marks out of order': '\u0301\u0316',
  'letters with combining marks out of order': 'a\u0301\u0316\u0327\u0315',
  'Korean letters': '\u1100\u1161\u11a8',
  'zero-width spaces': '\u200b',
  'zero-width joiners': 'a\u200d',
  'soft hyphens': '\u00ad',
  'byte-order marks': '\ufeff',
  'directional marks': '\u202e',
  'astral letters': '𝒜',
  emoji: '🇺🇦',
  'emoji families': '👩‍👩‍👧',
  'Han letters': '北京',
  'Han letters with combining marks': '北\u0301\u0316',
  'Thai letters': 'กา',
  'Hebrew letters and marks': 'א"',
  'Greek letters and semicolons': 'α;',
  'Arabic letters and marks': 'م\u064b\u0651',
  'one word': 'bridge ',
  'one sentence': 'The bridge is open. ',
  'sentences of stop words': 'It is. ',
  'one-letter sentences': 'A. ',
  'sentences with a pronoun': 'He said so. ',
  pronouns: 'he said ',
  'names and pronouns': 'Smith he said ',
  'this and that': 'this ',
  'this and spaces': 'this  \t ',
  denials: 'He denied the claim. ',
  nots: 'not ',
  'did nots': 'did not verify any ',
  'sentences in quotes': '“We won the bridge.” ',
  'unfinished quotations': '“We won the bridge. We won. ',
  'quotations across paragraphs': '“We won the bridge. We won.\n\n',
  'lines with speaker labels': 'Smith: We won the bridge.\n',
  'questions and answers': 'Q: Is the bridge open?\nA: It is.\n\n',
  announcements: 'He said this:\n\n',
  'questions to the readers': 'Do you think the bridge? Do you agree?\n\n',
  'questions that nearly ask the readers': `${'do you '.repeat(50)}but what is your ?\n\n`,
  datelines: 'KYIV, Ukraine (Reuters) - ',
  'lines of places': 'A, A, A, A, A, A, A, A, A, A, A, A, A, A, A\n',
  bylines: 'By Jane Doe, \n',
  'almost bylines': `By ${'Aa '.repeat(40)}x\n`,
  hashtags: '#a ',
  credits: '(AP/',
  subscriptions: 'subscribe to our ',
  'lines of subscriptions': `Sign up ${'our x '.repeat(80)}\n`,
  'short lines': 'a b\n',
  'lines of one letter': 'a\n',
  'lines without a space': 'bridge\n',
  'lines that end in spaces': `a${' '.repeat(200)}\n`,
  'wrapped lines': `${'the old bridge is '.repeat(4)}\n`,
  'short paragraphs': 'The bridge is open.\n\n',
  'paragraphs of one word': 'bridge\n\n',
};

/** Texts whose parts are all different. */
const SERIES: Readonly<Record<string, (at: number) => string>> = {
  'different words': at => `${letters(at)} `,
  'different capitalised words': at => `We saw Q${letters(at)}x. `,
  'different long words': at => `${letters(at).repeat(16).slice(0, 63)} `,
  'different long names': at => `we saw A${letters(at).repeat(16).slice(0, 62)} `,
  'names one letter apart': at => `we saw Zelensk${String.fromCodePoint(0xac00 + (at % 11_172))}a `,
  'names one Latin letter apart': at => `we saw Zel${letters(at % 17_576).slice(-3)}ensky `,
  'names one letter apart in rare scripts': at =>
    `we saw Zelensk${String.fromCodePoint(0x12000 + (at % 900))}${String.fromCodePoint(0x13000 + (at % 1000))} `,
  'different sentences': at => `The ${letters(at)} is open. `,
  'different paragraphs': at => `The ${letters(at)} is open.\n\n`,
  'different headings': at => `## The ${letters(at)}\n\nThe bridge is open.\n\n`,
  'different labels': at => `${letters(at)}: The bridge is open.\n`,
  'different numbers': at => `${at} bridges. `,
  'numbered paragraphs': at => `${at}. The bridge is open.\n\n`,
  'lines that grow': at => `${'a'.repeat(at % 4000)}\n`,
};

/** Texts whose beginning or end differs from the rest. */
const SHAPES: Readonly<Record<string, MakeText>> = {
  'spaces before a letter': length => `${' '.repeat(length)}a`,
  'a stop before spaces': length => `A.${' '.repeat(length)}`,
  'a stop before newlines': length => `A.${'\n'.repeat(length)}b`,
  'a stop before closing marks': length => `A.${')"*'.repeat(length / 3)} b`,
  'a letter before combining marks': length => `a${'\u0301\u0316'.repeat(length / 2)}.b.`,
  'white space between paragraphs': length =>
    `He said so.\n${' '.repeat(length)}\nHe said so. It is. He did.\n`,
  'a quotation of many sentences': length => `He said: “${'We won it. '.repeat(length / 11)}”`,
  'a quotation of different sentences': length =>
    `He said: “${series(at => `We won ${letters(at)}. `, length)}”`,
  'two words far apart': length =>
    `${'bridge '.repeat(length / 14)}${'x '.repeat(20)}${'mayor '.repeat(length / 14)}`,
  'a sentence of pronouns after a name': length =>
    `Smith ${'met and he said '.repeat(length / 16)}`,
  'a label before many sentences': length =>
    `SMITH: Is it?\nJONES: ${'It is. '.repeat(length / 7)}`,
  'a bracket around many sentences': length => `(${'A b. '.repeat(length / 5)})`,
  'a long title': length => `# ${'a '.repeat(length / 2)}\n\nThe bridge is open.`,
  'a list after a colon': length => `Read this:\n\n${'- The bridge\n'.repeat(length / 13)}`,
};

/** Front matter, which is only read at the start of a file. */
const FRONT_MATTER: Readonly<Record<string, MakeText>> = {
  'front matter that never closes': length => `---\ntitle: A\n${'a: b\n'.repeat(length / 5)}`,
  'front matter that is too long': length => `---\n${'a: b\n'.repeat(length / 5)}---\nThe end.`,
  'front matter of comments': length => `---\n${'# a\n'.repeat(length / 4)}---\nThe end is near.`,
  'front matter of blank lines': length => `---\n${' \n'.repeat(length / 2)}---\nThe end is near.`,
  rules: length => '---\n'.repeat(length / 4),
  'a rule before spaces': length => `---\na: b\n---${' '.repeat(length)}x`,
  'a front matter of aliases': length => withFrontMatter(aliases(9), length),
  'a front matter of brackets': length =>
    withFrontMatter(`a: ${'['.repeat(yamlLength(length))}`, length),
  'a front matter of braces': length =>
    withFrontMatter(`a: ${'{a: '.repeat(yamlLength(length) / 4)}`, length),
  'a front matter of dashes': length =>
    withFrontMatter(`a:\n  ${'- '.repeat(yamlLength(length) / 2)}`, length),
  'a front matter of question marks': length =>
    withFrontMatter(`a: b\n${'? '.repeat(yamlLength(length) / 2)}`, length),
  'a front matter of anchors': length =>
    withFrontMatter(
      series(at => `k${at}: &a${at} b\n`, yamlLength(length)),
      length,
    ),
  'a front matter of keys': length =>
    withFrontMatter(
      series(at => `${letters(at)}: b\n`, yamlLength(length)),
      length,
    ),
  'a front matter of one key': length =>
    withFrontMatter(`${'k'.repeat(yamlLength(length))}: b`, length),
  'a front matter of quotes': length =>
    withFrontMatter(`a: ${'"'.repeat(yamlLength(length))}`, length),
  'a front matter of tags': length =>
    withFrontMatter(`a: ${'!'.repeat(yamlLength(length))}`, length),
  'a front matter that nests by indents': length =>
    withFrontMatter(
      Array.from({ length: 175 }, (_, at) => `${' '.repeat(at)}k:`).join('\n'),
      length,
    ),
};

/** Every kind of hostile article by name; each text grows with its length. */
export const HOSTILE_TEXTS: ReadonlyMap<string, MakeText> = new Map<string, MakeText>([
  ...entriesOf(RUNS, run => length => run.repeat(length / run.length)).map(opened),
  ...entriesOf(SERIES, make => length => series(make, length)).map(opened),
  ...entriesOf(SHAPES, make => make).map(opened),
  ...entriesOf(FRONT_MATTER, make => make),
]);

function entriesOf<T>(
  kinds: Readonly<Record<string, T>>,
  make: (kind: T) => MakeText,
): [string, MakeText][] {
  return Object.entries(kinds).map(([name, kind]) => [name, make(kind)]);
}

function opened([name, make]: [string, MakeText]): [string, MakeText] {
  return [name, length => `${OPENING}\n\n${make(length)}\n`];
}

/** The length of front matter within the limit of its reader. */
function yamlLength(length: number): number {
  return Math.min(length, 16_000);
}

function withFrontMatter(yaml: string, length: number): string {
  return `---\n${yaml}\n---\n${'The bridge is open. '.repeat(length / 20)}`;
}

/** Each line refers to the one before it nine times. */
function aliases(depth: number): string {
  const lines = Array.from({ length: depth }, (_, at) => {
    const before = at === 0 ? 'x' : `*a${at - 1}`;
    return `k${at}: &a${at} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  });
  return lines.join('\n');
}

function series(make: (at: number) => string, length: number): string {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < length; at += 1) {
    const part = make(at);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

/** A number as five letters, scrambled so that neighbours are not alike. */
function letters(at: number): string {
  let rest = (at * 7919) % 11_881_376;
  let word = '';
  for (let place = 0; place < 5; place += 1) {
    word += String.fromCodePoint(0x61 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return word;
}
