import { zipOf } from '../zip/zipOf.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a DOCX with the XML of its body; `parts` are added, or replace what is written. */
export function writeDocx(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships({
      styles: 'styles.xml',
      footnotes: 'footnotes.xml',
      comments: 'comments.xml',
    }),
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': wordXml(
      'styles',
      ['Title', 'heading 1', 'heading 2', 'toc 1'].map(style).join(''),
    ),
    ...parts,
  });
}

/** A paragraph of a style; the text may be any XML of runs. */
export function para(runs: string, styleName?: string): string {
  const properties =
    styleName === undefined ? '' : `<w:pPr><w:pStyle w:val="${idOf(styleName)}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** A run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table; each cell has one paragraph. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map(row => row.map(cell => `<w:tc>${para(run(cell))}</w:tc>`).join(''));
  return `<w:tbl>${cells.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

/** A part of a Word document with its namespace. */
export function wordXml(root: string, content: string): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="${NAMESPACE}">${content}</w:${root}>`;
}

function style(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`;
}

function idOf(styleName: string): string {
  return `Style${styleName.replaceAll(' ', '')}`;
}

function relationships(targets: Readonly<Record<string, string>>): string {
  const items = Object.entries(targets).map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
