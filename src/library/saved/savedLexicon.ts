import { z } from 'zod';
import { takeSteps } from '../../concurrency/takeSteps.ts';
import { Lexicon } from '../../search/lexical/lexicon.ts';
import { NumberList } from '../../search/lexical/numberList.ts';
import { BlockReader, linesBlock, numbersBlock, textBlock } from './blocks.ts';
import { ListedForms } from './listedForms.ts';
import type { PartFiles } from './partFiles.ts';

/** Forms per part. Only the last part of a lexicon can have fewer, and is replaced when it grows. */
const FORMS_OF_PART = 20_000;

/** How many forms a part has, and how many words and terms are new in it. */
const counts = z.object({ forms: z.number(), words: z.number(), terms: z.number() });

/** The parts that hold the forms of a lexicon, which has them for as long as it lives; the last one may lack some. */
const partsOf = new WeakMap<Lexicon, readonly SavedPart[]>();

/** Saves what is not saved of a lexicon; resolves with the names of its parts. */
export async function saveLexicon(parts: PartFiles, lexicon: Lexicon): Promise<string[]> {
  const saved = partsOf.get(lexicon) ?? [];
  const written: SavedPart[] = [];
  let from = START;
  while (from.form < lexicon.size) {
    const known = saved[written.length];
    const isFull = known?.end.form === from.form + FORMS_OF_PART;
    if (known !== undefined && isFull && (await parts.has(known.name))) {
      written.push(known);
      from = known.end;
    } else {
      const end = endOfPart(lexicon, from);
      written.push({ name: await parts.write(blocksOf(lexicon, from, end)), end });
      from = end;
    }
  }
  partsOf.set(lexicon, written);
  return written.map(({ name }) => name);
}

/** Loads a lexicon that was saved. */
export async function loadLexicon(parts: PartFiles, names: readonly string[]): Promise<Lexicon> {
  const written: string[] = [];
  const words: string[] = [];
  const terms: string[] = [];
  const wordOf = new NumberList();
  const termOf = new NumberList();
  const saved: SavedPart[] = [];
  for (const name of names) {
    const reader = new BlockReader(await parts.read(name));
    const part = counts.parse(JSON.parse(reader.text()));
    for (const line of reader.lines(part.forms)) written.push(line);
    for (const line of reader.lines(part.words)) words.push(line);
    for (const line of reader.lines(part.terms)) terms.push(line);
    wordOf.append(reader.numbers());
    termOf.append(reader.numbers());
    saved.push({
      name,
      end: { form: written.length, word: words.length, term: terms.length },
    });
  }
  const lexicon = new Lexicon();
  const table = new ListedForms({
    written,
    words,
    terms,
    wordOf: wordOf.view(),
    termOf: termOf.view(),
  });
  await takeSteps(lexicon.copyFrom(table));
  partsOf.set(lexicon, saved);
  return lexicon;
}

/** The highest numbers in a part of a lexicon. */
interface LexiconEnd {
  readonly form: number;
  readonly word: number;
  readonly term: number;
}

const START: LexiconEnd = { form: 0, word: 0, term: 0 };

/** A part of a lexicon on disk. */
interface SavedPart {
  readonly name: string;
  readonly end: LexiconEnd;
}

/** Words and terms are numbered in the order in which forms bring them. */
function endOfPart(lexicon: Lexicon, { form: first, word, term }: LexiconEnd): LexiconEnd {
  const last = Math.min(lexicon.size, first + FORMS_OF_PART);
  let end = { form: last, word, term };
  for (let form = first + 1; form <= last; form += 1) {
    end = {
      form: last,
      word: Math.max(end.word, lexicon.wordOf(form)),
      term: Math.max(end.term, lexicon.termOf(form)),
    };
  }
  return end;
}

function* blocksOf(lexicon: Lexicon, from: LexiconEnd, to: LexiconEnd): Generator<Uint8Array> {
  const forms = numbersBetween(from.form, to.form);
  const words = numbersBetween(from.word, to.word);
  const terms = numbersBetween(from.term, to.term);
  const made = { forms: forms.length, words: words.length, terms: terms.length };
  yield textBlock(JSON.stringify(made));
  yield linesBlock(forms.map(form => lexicon.writtenAs(form)));
  yield linesBlock(words.map(word => lexicon.word(word)));
  yield linesBlock(terms.map(term => lexicon.term(term)));
  yield numbersBlock(Uint32Array.from(forms, form => lexicon.wordOf(form)));
  yield numbersBlock(Uint32Array.from(forms, form => lexicon.termOf(form)));
}

/** The numbers after `from`, up to and including `to`. */
function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at + 1);
}
