import { UNSPACED_SCRIPTS } from '../../languages/scripts/unspaced.ts';

/** A word of a text without spaces. */
export interface UnspacedWord {
  readonly raw: string;
  /** Offset in the text. Unit: UTF-16 code units. */
  readonly start: number;
}

const UNSPACED = new RegExp(
  `[${UNSPACED_SCRIPTS.map(script => `\\p{Script=${script}}`).join('')}]`,
  'u',
);
/** The segmenter takes quadratic time, so longer texts are split. */
const PIECE = /[\s\S]{1,300}/gu;
const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Tells whether a text contains letters of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Splits a text without spaces into words by ICU's dictionaries. */
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
 * Composes a text's characters, as in ICU's dictionaries, and maps each resulting code unit to its
 * offset in the text; `origins` is null if the text is composed already.
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
