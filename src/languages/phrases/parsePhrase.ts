/**
 * A phrase is written as elements with spaces between them:
 *
 * - `claim`: this word, in any case. A mark is an element as well: `,` or `-`.
 * - `claim|report`: one of these words.
 * - `verif*`, `*ly`: a word with this beginning or end, of at least three or two letters.
 * - `#`: a number in digits.
 * - `<be>`: a word of a class, which the table is given; `<be>|seems` adds a word to it.
 * - `also?`: optional. `also|still..3`: up to three of these.
 * - `..4`: up to four words, or marks within a clause, whatever they are.
 * - `!bail`: another word comes next, or none; at the start of a phrase it looks at the word before.
 *   `!..3 bail`: nor does this word come after up to three others.
 * - `^`: the sentence starts here; only quotation marks, brackets and dashes may come before.
 * - `$`: the clause ends here, at a mark (`. , ; : ! ? …`) or the end of the text; `$|and` is either.
 *
 * "Isn't" is `is not` and "it's" is `it 's`, see `readTokens`.
 */
export interface Phrase {
  readonly isAnchored: boolean;
  /** What must not come before. */
  readonly absentBefore: readonly Words[];
  readonly elements: readonly Element[];
}

/** Between `least` and `most` words, or words that must not come within a gap. */
export type Element =
  | {
      readonly kind: 'present';
      readonly words: Words;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'absent'; readonly words: Words; readonly gap: number };

/** A set of words, as listed or by their beginning or end. */
export interface Words {
  readonly listed: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly ends: readonly string[];
  /** Whether any word belongs to it. */
  readonly isAny: boolean;
  /** Whether any number in digits belongs to it. */
  readonly hasNumbers: boolean;
  /** Whether the end of a clause belongs to it. */
  readonly hasClauseEnd: boolean;
}

/** Words by the name of their class; they may be beginnings or ends, as in a phrase. */
export type WordClasses = Readonly<Record<string, Iterable<string>>>;

/** Letters of the shortest beginning, by which a table is indexed. */
export const SHORTEST_BEGINNING = 3;
/** A word, `beginning*` or `*end`. */
const WORD = /^(?:[^*]{1,50}|[^*]{3,50}\*|\*[^*]{2,50})$/u;

/** Maximum ways to match a phrase from one word, which bounds the time per word. */
const MAX_WAYS = 1000;
const REPEATED = /^(?<words>.*)\.\.(?<most>[1-9])$/u;

/** Parses a phrase; throws an `Error` if it is not one. */
export function parsePhrase(text: string, classes: WordClasses): Phrase {
  const parts = text.split(' ');
  const isAnchored = parts[0] === '^';
  const elements: Element[] = [];
  const absentBefore: Words[] = [];
  let gap: number | null = null;
  for (const part of parts.slice(isAnchored ? 1 : 0)) {
    const isAbsent = gap !== null || part.startsWith('!');
    const spec = part.startsWith('!') ? part.slice(1) : part;
    const { words, most } = REPEATED.exec(spec)?.groups ?? {};
    if (isAbsent && words === '') {
      gap = Number(most);
    } else if (isAbsent && gap === null && elements.length === 0) {
      absentBefore.push(parseWords(spec, classes, text));
    } else if (isAbsent) {
      elements.push({ kind: 'absent', words: parseWords(spec, classes, text), gap: gap ?? 0 });
      gap = null;
    } else {
      elements.push(parsePresent(spec, classes, text));
    }
  }
  const [first] = elements;
  if (first?.kind !== 'present' || (first.words.isAny && !isAnchored))
    throw new Error(`"${text}" starts with no word`);
  if (gap !== null) throw new Error(`"${text}" ends within an element`);
  if (waysOf(elements) > MAX_WAYS) throw new Error(`"${text}" has too many gaps`);
  return { isAnchored, absentBefore, elements };
}

function parsePresent(spec: string, classes: WordClasses, phrase: string): Element {
  const repeated = REPEATED.exec(spec)?.groups;
  if (repeated !== undefined) {
    const { words = '', most } = repeated;
    const set = words === '' ? ANY : parseWords(words, classes, phrase);
    return { kind: 'present', words: set, least: 0, most: Number(most) };
  }
  const isOptional = spec.length > 1 && spec.endsWith('?');
  const words = parseWords(isOptional ? spec.slice(0, -1) : spec, classes, phrase);
  return { kind: 'present', words, least: isOptional ? 0 : 1, most: 1 };
}

const ANY: Words = {
  listed: new Set(),
  beginnings: [],
  ends: [],
  isAny: true,
  hasNumbers: false,
  hasClauseEnd: false,
};

function parseWords(spec: string, classes: WordClasses, phrase: string): Words {
  const words = spec.split('|').flatMap(word => membersOf(word, classes, phrase));
  if (!words.every(word => WORD.test(word))) throw new Error(`"${phrase}" has a malformed word`);
  const whole = words.filter(word => !word.includes('*'));
  return {
    listed: new Set(whole.filter(word => word !== '$' && word !== '#')),
    beginnings: words.filter(word => word.endsWith('*')).map(word => word.slice(0, -1)),
    ends: words.filter(word => word.startsWith('*')).map(word => word.slice(1)),
    isAny: false,
    hasNumbers: whole.includes('#'),
    hasClauseEnd: whole.includes('$'),
  };
}

function membersOf(word: string, classes: WordClasses, phrase: string): readonly string[] {
  if (!word.startsWith('<')) return [word];
  const members = classes[word.slice(1, -1)];
  if (members === undefined) throw new Error(`"${phrase}" has no class for ${word}`);
  return [...members];
}

function waysOf(elements: readonly Element[]): number {
  return elements.reduce(
    (ways, element) =>
      element.kind === 'absent' ? ways : ways * (element.most - element.least + 1),
    1,
  );
}
