/** The start of a file, by which its format is recognized. */
export interface Head {
  /** All of the file. */
  readonly bytes: Uint8Array;
  /**
   * The first characters without a byte-order mark and white space: decoded if they are UTF-16, else one
   * character per byte.
   */
  readonly text: string;
  /** Whether it has a zero byte that is not part of UTF-16 text. */
  readonly isBinary: boolean;
}

/** Enough for the headers of a mail. Unit: bytes. */
const LENGTH = 65_536;

/** Reads the start of a file. */
export function readHead(bytes: Uint8Array): Head {
  const start = bytes.subarray(0, LENGTH);
  const utf16 = utf16Of(start);
  const text = new TextDecoder(utf16 ?? 'latin1').decode(start);
  return {
    bytes,
    text: text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*/u, ''),
    isBinary: utf16 === null && start.includes(0),
  };
}

function utf16Of([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}
