import { SENTENCE_START } from './forwardIndex.ts';
import type { FormTable, Lexicon } from './lexicon.ts';

/** Returns a function that translates forms of one lexicon into those of another. */
export function translateForms(
  from: FormTable,
  to: Lexicon,
): (forms: ArrayLike<number>) => Uint32Array {
  const known = new Uint32Array(from.size + 1);
  return forms => {
    const translated = new Uint32Array(forms.length);
    for (let at = 0; at < forms.length; at += 1) {
      const form = forms[at] ?? SENTENCE_START;
      if (form !== SENTENCE_START) known[form] ||= to.copyForm(from, form);
      translated[at] = known[form] ?? SENTENCE_START;
    }
    return translated;
  };
}
