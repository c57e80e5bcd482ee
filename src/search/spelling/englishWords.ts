import { stem } from '../terms/stem.ts';

/** Shorter tokens are parts of words too. Unit: UTF-16 code units. */
const MIN_LENGTH = 4;

/** The vocabulary of the encoder's tokenizer (bert-base-uncased), which has common words whole; empty if it is damaged. */
const vocabulary: object = await import('../../encoder/model/tokenizer.json', {
  with: { type: 'json' },
})
  .then(({ default: { model } }) => model.vocab)
  .catch(() => ({}));

/** Whether a folded word is a form of a common English word or name. */
export function isEnglishWord(word: string): boolean {
  const stemmed = stem(word);
  const forms = [word, stemmed, `${stemmed}e`, stemmed.replace(/i$/u, 'y')];
  return forms.some(form => form.length >= MIN_LENGTH && Object.hasOwn(vocabulary, form));
}
