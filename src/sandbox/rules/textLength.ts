/**
 * The length that Discord's limits mean. Unit: code points (discord/discord-api-docs#1315), not
 * UTF-16 code units.
 */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
