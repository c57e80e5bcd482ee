/**
 * Length as Discord counts it, in code points, not UTF-16 code units
 * (discord/discord-api-docs#1315).
 */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
