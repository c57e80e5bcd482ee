/** A line of text on a page; y counts upwards from the bottom of a page of 612 by 792 points. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** ASCII. */
  readonly text: string;
}

/** Writes a PDF with one font, Helvetica; `info` is its information dictionary. */
export function writePdf(
  pages: readonly (readonly TextLine[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  const properties = Object.entries(info).map(([name, value]) => `/${name} (${pdfString(value)})`);
  return writeObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 612 792] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${properties.join(' ')} >>`,
    ...pages.flatMap((lines, index) => {
      const content = lines.map(drawLine).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
}

/** Lines below each other from `y` down, with the leading of 1.2 font sizes. */
export function paragraph(
  texts: readonly string[],
  { x = 72, y, size = 10 }: { x?: number; y: number; size?: number },
): TextLine[] {
  return texts.map((text, index) => ({ x, y: y - index * 1.2 * size, size, text }));
}

function drawLine({ x, y, size, text }: TextLine): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${pdfString(text)}) Tj ET`;
}

function pdfString(text: string): string {
  return text.replace(/[\\()]/gu, String.raw`\$&`);
}

function writeObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: string[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
