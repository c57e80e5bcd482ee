import type { SentFile } from '../../protocol/sentFile.ts';

/** Reads a file so that it can be sent. */
export async function readFile(file: File): Promise<SentFile> {
  let bytes = '';
  for (const byte of new Uint8Array(await file.arrayBuffer())) bytes += String.fromCharCode(byte);
  return { name: file.name, contentType: file.type, content: btoa(bytes) };
}
