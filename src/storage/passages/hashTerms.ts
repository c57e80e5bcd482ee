/** FNV-1a (Fowler, Noll, Vo; RFC 9923), 32 bits. */
const FNV = { offset: 0x81_1c_9d_c5, prime: 0x01_00_01_93 };

/**
 * Hashes of a server's terms, as an array of PostgreSQL: `{1,-2}`. They depend on the server, so that the one index
 * over all passages keeps servers apart. Two terms may have the same hash, so what is found by it must be checked.
 */
export function hashTerms(guildId: string, terms: Iterable<string>): string {
  const hashes = Array.from(new Set(terms), term => hash(`${guildId} ${term}`));
  return `{${hashes.join()}}`;
}

/** As an int4. */
function hash(text: string): number {
  let value = FNV.offset;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), FNV.prime);
  }
  return value | 0;
}
