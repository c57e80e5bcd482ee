import { type Element, type Phrase, SHORTEST_BEGINNING, type Words } from './parsePhrase.ts';
import type { Entry, PhraseIndex, PhraseRow, PhraseTable } from './phraseTable.ts';
import type { Token } from './readTokens.ts';

/** Where a phrase is: the tokens from `first` to before `end`. */
export interface PhraseMatch<Row extends PhraseRow = PhraseRow> {
  readonly row: Row;
  readonly first: number;
  readonly end: number;
}

/** Whether any phrase of a table is in a text. */
export function hasPhrase(table: PhraseTable, tokens: readonly Token[]): boolean {
  return findPhrase(table, tokens) !== null;
}

/**
 * Finds the first phrase that starts at the token `from` or later, in as few words as it can have;
 * null if there is none. Takes time linear in the tokens.
 */
export function findPhrase<Row extends PhraseRow>(
  table: PhraseTable<Row>,
  tokens: readonly Token[],
  from = 0,
): PhraseMatch<Row> | null {
  const { anchored, anywhere } = table;
  const opening = anchored.isEmpty ? -1 : openingOf(tokens);
  const last = anywhere.isEmpty ? opening : tokens.length - 1;
  for (let at = from; at <= last; at += 1) {
    const atStart = at === opening ? matchAt(anchored, tokens, at) : null;
    const found = atStart ?? matchAt(anywhere, tokens, at);
    if (found !== null) return found;
  }
  return null;
}

/** Marks that may come before the first word of a sentence. */
const OPENING_MARKS: ReadonlySet<string> = new Set(`"'“”‘„«»([—–-`);

/** Index of the token with which a sentence starts, after quotation marks, brackets and dashes. */
export function openingOf(tokens: readonly Token[]): number {
  let opening = 0;
  while (OPENING_MARKS.has(tokens[opening]?.word ?? '')) opening += 1;
  return opening;
}

function matchAt<Row extends PhraseRow>(
  { byWord, byBeginning, others }: PhraseIndex<Row>,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<Row> | null {
  const word = tokens[at]?.word;
  if (word === undefined) return null;
  const beginning = byBeginning.size > 0 ? word.slice(0, SHORTEST_BEGINNING) : '';
  return (
    firstMatch(byWord.get(word), tokens, at) ??
    firstMatch(byBeginning.get(beginning), tokens, at) ??
    firstMatch(others, tokens, at)
  );
}

function firstMatch<Row extends PhraseRow>(
  entries: readonly Entry<Row>[] | undefined,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<Row> | null {
  if (entries === undefined) return null;
  for (const { row, phrase } of entries) {
    const end = endOf(phrase, tokens, at);
    if (end !== null) return { row, first: at, end };
  }
  return null;
}

function endOf(
  { absentBefore, elements }: Phrase,
  tokens: readonly Token[],
  at: number,
): number | null {
  const before = at > 0 ? tokens[at - 1] : undefined;
  if (before !== undefined && absentBefore.some(words => includes(words, before))) return null;
  return endOfElements(elements, 0, tokens, at);
}

/** Matches the elements from `next` on; null if they do not match. */
function endOfElements(
  elements: readonly Element[],
  next: number,
  tokens: readonly Token[],
  at: number,
): number | null {
  const element = elements[next];
  if (element === undefined) return at;
  if (element.kind === 'absent') {
    return isWithin(element, tokens, at) ? null : endOfElements(elements, next + 1, tokens, at);
  }
  const { words, least, most } = element;
  for (let count = 0; ; count += 1) {
    if (count >= least || (words.hasClauseEnd && endsClause(tokens[at]))) {
      const end = endOfElements(elements, next + 1, tokens, at + count);
      if (end !== null) return end;
    }
    const token = tokens[at + count];
    if (count === most || token === undefined || !includes(words, token)) return null;
  }
}

/** Whether one of the words follows within the gap, in the same clause. */
function isWithin(
  { words, gap }: { readonly words: Words; readonly gap: number },
  tokens: readonly Token[],
  from: number,
): boolean {
  for (let at = from; at <= from + gap; at += 1) {
    const token = tokens[at];
    if (words.hasClauseEnd && endsClause(token)) return true;
    if (token === undefined) return false;
    if (includes(words, token)) return true;
    if (CLAUSE_ENDS.has(token.word)) return false;
  }
  return false;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('.,;:!?…');

function endsClause(token: Token | undefined): boolean {
  return token === undefined || CLAUSE_ENDS.has(token.word);
}

function includes(words: Words, { word, kind }: Token): boolean {
  if (words.isAny) return !CLAUSE_ENDS.has(word);
  if (words.hasNumbers && kind === 'number') return true;
  if (words.listed.has(word)) return true;
  return (
    words.beginnings.some(beginning => word.startsWith(beginning)) ||
    words.ends.some(end => word.endsWith(end))
  );
}
