import { decodeText } from '../decodeText.ts';
import type { ReadResult } from './extract.ts';
import type { FormatReader } from './formats.ts';
import type { ReadFormat, SourceFile } from './recognizeFormat.ts';

const LONGEST_MESSAGE = 200;

/** Reads a file of a format; a failure of the reader is a reason that names the format. */
export async function readExtracts(
  file: SourceFile,
  { name, reader }: Pick<ReadFormat, 'name' | 'reader'>,
): Promise<ReadResult> {
  try {
    return await readWith(reader, file);
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const reason = `cannot be read as ${name}: ${message.slice(0, LONGEST_MESSAGE)}`;
    return { ok: false, reason };
  }
}

async function readWith(
  reader: FormatReader,
  { bytes, encoding }: SourceFile,
): Promise<ReadResult> {
  if (reader.input === 'bytes') return (await reader.load())(bytes);
  const decoded = decodeText(bytes, encoding);
  return decoded.ok ? (await reader.load())(decoded.text) : decoded;
}
