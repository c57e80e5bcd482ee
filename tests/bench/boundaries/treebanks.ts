import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Sentences of one text in a treebank, in order. */
export type MarkedText = readonly string[];

export interface Treebank {
  readonly name: string;
  readonly texts: readonly MarkedText[];
}

const EXTENSION = '.conllu';
const SENTENCE = '# text = ';
/** Comments that open a new document or paragraph. */
const NEW_TEXT = /^# new(?:doc|par)\b/u;
const HAS_WORDS = /\p{L}/u;
const OPENS_SENTENCE = /^["'“‘„«([–—-]*\s*[\p{Lu}\p{Lo}\p{N}¿¡]/u;
const ENDS_WITH_MARK = /[.!?…]["'”’“»)\]]*$/u;
/** Bounds the work of splitters that are slow on long texts. */
const MOST_SENTENCES = 20;

/** Reads every CoNLL-U file of a folder; none if the folder does not exist. */
export async function readTreebanks(folder: string): Promise<Treebank[]> {
  const names = (await namesIn(folder)).filter(name => name.endsWith(EXTENSION)).sort();
  return Promise.all(
    names.map(async name => ({
      name: name.slice(0, -EXTENSION.length),
      texts: textsIn(await readFile(path.join(folder, name), 'utf8')),
    })),
  );
}

/**
 * Groups the sentences of a CoNLL-U file into texts of at most 20. A text ends where only a line end
 * would show it: after a sentence without a final mark, such as a headline, and before one that does
 * not open like a sentence.
 */
export function textsIn(conllu: string): MarkedText[] {
  const texts: string[][] = [];
  let open: string[] = [];
  for (const line of conllu.split('\n')) {
    if (NEW_TEXT.test(line)) open = [];
    if (!line.startsWith(SENTENCE)) continue;
    const sentence = line.slice(SENTENCE.length).trim();
    if (open.length === MOST_SENTENCES || !continues(open.at(-1), sentence)) open = [];
    if (open.length === 0) texts.push(open);
    open.push(sentence);
  }
  return texts.filter(({ length }) => length > 1);
}

function continues(before: string | undefined, sentence: string): boolean {
  if (before === undefined || !HAS_WORDS.test(before)) return false;
  return ENDS_WITH_MARK.test(before) && OPENS_SENTENCE.test(sentence);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
