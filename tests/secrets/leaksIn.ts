/** Length of a piece that counts as a leak. Unit: characters. */
const PIECE = 16;
/** Shorter secrets would match by chance. Unit: characters. */
const SHORTEST = 8;

/**
 * The secrets that a text contains, as a whole or in a piece of at least twice `PIECE` characters,
 * plain, percent-encoded, in base64 or in hexadecimal.
 */
export function leaksIn(text: string, secrets: Iterable<string>): string[] {
  const all = [...secrets];
  const seen = windowsOf(text, new Set(all.flatMap(piecesOf)));
  return all.filter(secret => piecesOf(secret).some(piece => seen.has(piece)));
}

/** Those of many pieces that a text contains. */
function windowsOf(text: string, pieces: ReadonlySet<string>): Set<string> {
  const short = [...pieces].filter(({ length }) => length < PIECE);
  const seen = new Set(short.filter(piece => text.includes(piece)));
  // Looking for each of thousands of pieces in a long log would take seconds.
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    const window = text.slice(at, at + PIECE);
    if (pieces.has(window)) seen.add(window);
  }
  return seen;
}

/** The different pieces of every form; most forms of a token are the same. */
function piecesOf(secret: string): string[] {
  return [...new Set(formsOf(secret).flatMap(piecesIn))];
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap(offset => base64From(bytes, offset)),
  ].filter(form => form.length >= SHORTEST);
}

/** The part of the base64 text that is the same wherever the secret is in the encoded data. */
function base64From(bytes: Buffer, offset: number): string[] {
  const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
  const whole = shifted.subarray(0, shifted.length - (shifted.length % 3));
  const from = offset === 0 ? 0 : 4;
  return [whole.toString('base64').slice(from), whole.toString('base64url').slice(from)];
}

function piecesIn(form: string): string[] {
  if (form.length <= PIECE) return [form];
  return Array.from({ length: Math.floor(form.length / PIECE) }, (_, index) =>
    form.slice(index * PIECE, (index + 1) * PIECE),
  );
}
