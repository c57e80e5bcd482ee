import { zipSync } from 'fflate';

/** A ZIP archive of files by their names. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) =>
      [name, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

/** Replaces a value of four bytes, such as a declared size, wherever it is in an archive. */
export function replaceNumber(archive: Uint8Array, from: number, to: number): Uint8Array {
  const copy = Buffer.from(archive);
  const [searched, written] = [Buffer.alloc(4), Buffer.alloc(4)];
  searched.writeUInt32LE(from);
  written.writeUInt32LE(to);
  for (let at = copy.indexOf(searched); at >= 0; at = copy.indexOf(searched, at + 4)) {
    written.copy(copy, at);
  }
  return copy;
}
