/** A piece of a secret this long is as good as the secret. Unit: characters. */
const PIECE = 16;
/** What is shorter stands anywhere by chance. Unit: characters. */
const SHORTEST = 8;

/**
 * The secrets that a text holds: whole, or a piece that is twice as long as what is looked for, as they
 * are, percent-encoded or in base64 or hexadecimal.
 */
export function leaksIn(text: string, secrets: Iterable<string>): string[] {
  return [...secrets].filter(secret =>
    formsOf(secret).some(form => piecesOf(form).some(piece => text.includes(piece))),
  );
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

/** What is the same in base64 wherever the secret stands in what is encoded. */
function base64From(bytes: Buffer, offset: number): string[] {
  const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
  const whole = shifted.subarray(0, shifted.length - (shifted.length % 3));
  const from = offset === 0 ? 0 : 4;
  return [whole.toString('base64').slice(from), whole.toString('base64url').slice(from)];
}

function piecesOf(form: string): string[] {
  if (form.length <= PIECE) return [form];
  return Array.from({ length: Math.floor(form.length / PIECE) }, (_, index) =>
    form.slice(index * PIECE, (index + 1) * PIECE),
  );
}
