import { isZip, type Signature, startsWith, zipWith } from './signatures.ts';

/**
 * Formats that are recognized only to be named, a special one before the general. Signatures: "List of
 * file signatures" in Wikipedia, and the specifications of OpenDocument and Office Open XML.
 */
export const NAMED_ONLY: readonly (readonly [name: string, signature: Signature])[] = [
  ['an Excel workbook', zipWith('xl/workbook.xml')],
  ['a PowerPoint presentation', zipWith('ppt/presentation.xml')],
  ['an OpenDocument file', zipWith('mimetypeapplication/vnd.oasis.opendocument')],
  ['ZIP', isZip],
  ['ZIP', startsWith('PK\u0005\u0006')],
  ['RTF', startsWith('{\\rtf')],
  [
    'an old or encrypted Office file',
    startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
  ],
  ['PostScript', startsWith('%!PS')],
  ['MOBI', startsWith('BOOKMOBI', 60)],
  ['DjVu', startsWith('AT&TFORM')],
  ['PNG', startsWith('\u0089PNG\r\n')],
  ['JPEG', startsWith('\u00ff\u00d8\u00ff')],
  ['GIF', startsWith('GIF8')],
  ['TIFF', startsWith('II*\0')],
  ['TIFF', startsWith('MM\0*')],
  ['WebP', startsWith('WEBP', 8)],
  ['WAV', startsWith('WAVE', 8)],
  ['AVI', startsWith('AVI ', 8)],
  ['MP3', startsWith('ID3')],
  ['Ogg', startsWith('OggS')],
  ['FLAC', startsWith('fLaC')],
  ['MP4', startsWith('ftyp', 4)],
  ['Matroska', startsWith('\u001aE\u00df\u00a3')],
  ['GZIP', startsWith('\u001f\u008b')],
  ['BZIP2', startsWith('BZh')],
  ['XZ', startsWith('\u00fd7zXZ\0')],
  ['7-Zip', startsWith('7z\u00bc\u00af\u0027\u001c')],
  ['RAR', startsWith('Rar!\u001a\u0007')],
  ['a program', startsWith('\u007fELF')],
  ['SQLite', startsWith('SQLite format 3\0')],
];
