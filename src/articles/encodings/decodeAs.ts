/** What Windows-1252 has at the bytes 0x80 to 0x9F. Source: Encoding Standard, index windows-1252. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const FIRST = 0x80;

/** Decodes bytes; null if they are not valid in the encoding, or if its name is unknown. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  const decoder = decoderOf(encoding);
  if (decoder === null) return null;
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? restoreMarks(text) : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether an encoding has this name in the Encoding Standard. */
export function isEncoding(name: string): boolean {
  return decoderOf(name) !== null;
}

/** Node decodes Windows-1252 as Latin-1 before version 24, with control characters for its marks. */
function restoreMarks(text: string): string {
  return text.replaceAll(/[\x80-\x9f]/gu, mark => WINDOWS_1252[mark.charCodeAt(0) - FIRST] ?? mark);
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
