import { SENTENCE_START } from '../lexical/forwardIndex.ts';
import type { Lexicon } from '../lexical/lexicon.ts';
import { fold } from '../terms/fold.ts';
import { stem } from '../terms/stem.ts';
import { isStopWord } from '../terms/stopWords.ts';
import { tokenize } from '../terms/tokenize.ts';

/** Stands before a stop word: only its context tells one from a name, as in “US” and “us”. */
const STOP = '~';

/**
 * Packs the words of sentences as text: a line per sentence, with spaces between words. Texts without words are empty
 * lines.
 */
export function packWords(sentences: readonly string[]): string {
  return sentences.map(packSentence).join('\n');
}

function packSentence(sentence: string): string {
  return tokenize(sentence)
    .map(({ written, term }) => (term === null ? `${STOP}${written}` : written))
    .join(' ');
}

/** Reads packed words as forms of a lexicon, to which it adds new ones. */
export class WordReader {
  readonly #lexicon: Lexicon;
  readonly #forms = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The forms of a passage, as in `ForwardView`. */
  readPassage(packed: string): number[] {
    const forms: number[] = [];
    for (const sentence of packed.split('\n')) {
      forms.push(SENTENCE_START);
      for (const form of this.#readSentence(sentence)) forms.push(form);
    }
    return forms;
  }

  /** The forms of a title or heading. */
  readLine(text: string): number[] {
    return this.#readSentence(packSentence(text));
  }

  #readSentence(packed: string): number[] {
    return packed === '' ? [] : packed.split(' ').map(word => this.#formOf(word));
  }

  #formOf(packed: string): number {
    const known = this.#forms.get(packed);
    if (known !== undefined) return known;
    const isStop = packed.startsWith(STOP);
    const written = isStop ? packed.slice(STOP.length) : packed;
    const word = fold(written);
    const form = this.#lexicon.numberOf(written, {
      word,
      term: isStop ? null : termOf(written, word),
    });
    this.#forms.set(packed, form);
    return form;
  }
}

/** The term of a word that is no stop word where it stands, as `tokenize` makes it. */
function termOf(written: string, word: string): string {
  return isStopWord(written, word) ? word.toUpperCase() : stem(word);
}
