/** A word of a text that is written without spaces. */
export interface UnspacedWord {
  readonly raw: string;
  /** Unit: UTF-16 code units of the text. */
  readonly start: number;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The segmenter takes quadratic time, so that longer texts are read in pieces. */
const PIECE = /[\s\S]{1,300}/gu;
const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Tells whether a text holds letters of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Splits a text that is written without spaces into words, as ICU's dictionaries know them. */
export function unspacedWords(text: string): UnspacedWord[] {
  return [...text.matchAll(PIECE)].flatMap(({ 0: piece, index: offset }) => {
    const { composed, origins } = compose(piece);
    return [...WORDS.segment(composed)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => {
        const start = origins?.[index] ?? index;
        const end = origins?.[index + segment.length] ?? index + segment.length;
        return { raw: piece.slice(start, end), start: offset + start };
      });
  });
}

/**
 * A text as the dictionaries write it, in composed characters, and for each of its code units where
 * that stands in the text; null where the text is composed already.
 */
function compose(text: string): { composed: string; origins: readonly number[] | null } {
  if (text.normalize('NFC') === text) return { composed: text, origins: null };
  let composed = '';
  const origins: number[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const character = segment.normalize('NFC');
    for (let unit = 0; unit < character.length; unit += 1) {
      origins.push(character.length === segment.length ? index + unit : index);
    }
    composed += character;
  }
  origins.push(text.length);
  return { composed, origins };
}
