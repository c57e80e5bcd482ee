/** The first words of a text, as a label of at most `room` characters; whole if it fits. */
export function firstWords(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.replace(/(?<!\s)\s+\S*$/u, '')}…`;
}
