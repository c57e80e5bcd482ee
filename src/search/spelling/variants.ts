/** British spellings with the American ones, as parts of folded words; a match of the first is replaced by the second. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/our/u, 'or'],
  [/re(?=s?$)/u, 'er'],
  [/(?<=[iy])s(?=e|ing|ation)/u, 'z'],
  [/ence(?=s?$)/u, 'ense'],
  [/ll/u, 'l'],
  [/[ao]e/u, 'e'],
  [/grey/u, 'gray'],
];

/** Whether two folded words are the British and the American spelling of one. */
export function areVariants(a: string, b: string): boolean {
  return american(a) === american(b);
}

function american(word: string): string {
  return SPELLINGS.reduce((text, [british, spelling]) => text.replace(british, spelling), word);
}
