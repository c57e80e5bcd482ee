/** Unit: UTF-16 code units. */
const LONGEST_NAME = 80;
/** Tells files apart. Unit: hexadecimal digits. */
const DIGEST_LENGTH = 16;
/** Whatever may mean something to a file system or a shell. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._-]+/gu;
const EDGES = /^[\p{Cs}._-]+|(?<![._-])[._-]+$/gu;
const ENDING = /\.[^.]{1,10}$/u;

/** The path of a file in an export: safe to unpack, whatever the file is called. */
export function originalEntry(sha256: string, fileName: string): string {
  return `originals/${sha256.slice(0, DIGEST_LENGTH)}-${safeName(fileName)}`;
}

/**
 * The path of a text in an export, unlike that of any other.
 *
 * @param article its place in the library, counted from 1
 */
export function textEntry(article: number, version: number, fileName: string): string {
  const name = safeName(fileName.replace(ENDING, ''));
  return `texts/${String(article).padStart(4, '0')}-v${version}-${name}.txt`;
}

function safeName(fileName: string): string {
  const name = fileName.normalize('NFC').replaceAll(UNSAFE, '-');
  return name.slice(-LONGEST_NAME).replaceAll(EDGES, '') || 'file';
}
