/** Background colours with enough contrast to white text. */
const COLOURS = ['#5865f2', '#2d7d46', '#a12d5f', '#8a5200', '#1f6f8b', '#7048a8', '#a03d1f'];

/** Draws the initial of a name as an SVG data URI. */
export function avatarOf(name: string): string {
  const sum = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const [initial = '?'] = name.toUpperCase().match(/[\p{L}\p{N}]/u) ?? [];
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">` +
    `<rect width="40" height="40" fill="${COLOURS[sum % COLOURS.length]}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initial}</text>` +
    `</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
