/** Cuts a text between words to at most `room` UTF-16 code units, with an ellipsis if it is cut. */
export function firstWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.replace(/(?<!\s)\s+\S*$/u, '')}…`;
}
