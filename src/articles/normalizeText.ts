/** A run of combining marks longer than any language uses on one letter. */
const CROWDED_MARKS = /\p{M}{30}(?=\p{M})/gu;
/** What NFC may change; the flag `u` would be several times slower and match no further character. */
const UNCOMPOSED = /[^\0-\u02ff\u2010-\u205e]/;

/**
 * Normalizes a text in linear time. Sorting a long run of combining marks would take quadratic time, so
 * every 30 of them are sorted separately (Unicode Standard Annex 15, section 13, "Stream-Safe Text
 * Format").
 */
export function normalizeText(text: string, form: 'NFC' | 'NFKD'): string {
  if (form === 'NFC' && !UNCOMPOSED.test(text)) return text;
  return text.replaceAll(CROWDED_MARKS, '$&\u034F').normalize(form);
}
