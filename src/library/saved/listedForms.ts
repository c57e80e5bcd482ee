import type { FormTable } from '../../search/lexical/lexicon.ts';

/** What the numbers of forms, words and terms stand for; number 1 is the first of each list. */
export interface FormLists {
  readonly written: readonly string[];
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly wordOf: Uint32Array;
  readonly termOf: Uint32Array;
}

/** A table of forms in few large pieces, which are fast to copy to another thread. */
export interface PackedForms {
  /** One form per line: no word contains a line break. */
  readonly written: string;
  readonly words: string;
  readonly terms: string;
  readonly wordOf: Uint32Array;
  readonly termOf: Uint32Array;
}

/** A table of forms backed by lists. */
export class ListedForms implements FormTable {
  readonly #lists: FormLists;

  constructor(lists: FormLists) {
    this.#lists = lists;
  }

  get size(): number {
    return this.#lists.written.length;
  }

  get wordCount(): number {
    return this.#lists.words.length;
  }

  get termCount(): number {
    return this.#lists.terms.length;
  }

  writtenAs(form: number): string {
    return this.#lists.written[form - 1] ?? '';
  }

  wordOf(form: number): number {
    return this.#lists.wordOf[form - 1] ?? 0;
  }

  termOf(form: number): number {
    return this.#lists.termOf[form - 1] ?? 0;
  }

  word(number: number): string {
    return this.#lists.words[number - 1] ?? '';
  }

  term(number: number): string {
    return this.#lists.terms[number - 1] ?? '';
  }
}

/** Packs a table of forms. */
export function packForms(table: FormTable): PackedForms {
  const { size, wordCount, termCount } = table;
  return {
    written: linesUpTo(size, form => table.writtenAs(form)),
    words: linesUpTo(wordCount, word => table.word(word)),
    terms: linesUpTo(termCount, term => table.term(term)),
    ...formNumbers(table),
  };
}

/** Unpacks a table of forms. */
export function unpackForms({ written, words, terms, wordOf, termOf }: PackedForms): FormTable {
  return new ListedForms({
    written: linesOf(written),
    words: linesOf(words),
    terms: linesOf(terms),
    wordOf,
    termOf,
  });
}

/** The word and the term of each form, starting with form 1. */
function formNumbers(table: FormTable): Pick<FormLists, 'wordOf' | 'termOf'> {
  const { size: length } = table;
  return {
    wordOf: Uint32Array.from({ length }, (_, at) => table.wordOf(at + 1)),
    termOf: Uint32Array.from({ length }, (_, at) => table.termOf(at + 1)),
  };
}

function linesUpTo(last: number, textOf: (number: number) => string): string {
  return Array.from({ length: last }, (_, at) => textOf(at + 1)).join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
