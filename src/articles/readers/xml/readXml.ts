import { Parser } from 'htmlparser2';
import type { TextRange } from '../../article.ts';

/** An element of an XML document; its range is in the text of the document. */
export interface XmlElement extends TextRange {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** By their names, prefixes included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
}

/** The elements of an XML document in the order of their start tags, and its text without tags. */
export interface XmlDocument {
  readonly elements: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  end: number;
}

/** Bounds memory for documents made of tags alone; reading ends there. */
const MAX_ELEMENTS = 100_000;
/** Open elements at a time; htmlparser2 takes time in proportion to them for each tag. */
const MAX_DEPTH = 256;
const SPACES = /\s+/gu;
const DECLARED_ENCODING = /^<\?xml[^>]{0,100}\sencoding=["']([\w.:-]{1,40})["']/u;

/** Reads XML; damaged XML gives what can be read, and declared entities are not expanded. */
export function readXml(bytes: Uint8Array): XmlDocument {
  const elements: XmlElement[] = [];
  const open: OpenElement[] = [];
  const parts: string[] = [];
  let length = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1) ?? null;
        const element = { name: localName(name), attributes, parent, start: length, end: length };
        open.push(element);
        elements.push(element);
        if (elements.length >= MAX_ELEMENTS || open.length >= MAX_DEPTH) parser.pause();
      },
      ontext(part) {
        parts.push(part);
        length += part.length;
      },
      onclosetag() {
        const element = open.pop();
        if (element !== undefined) element.end = length;
      },
    },
    { xmlMode: true },
  );
  parser.write(decodeXml(bytes));
  for (const element of open) element.end = length;
  return { elements, text: parts.join('') };
}

/** The text in an element with single spaces. */
export function textOf({ text }: XmlDocument, { start, end }: XmlElement): string {
  return text.slice(start, end).replace(SPACES, ' ').trim();
}

/** Decodes XML by its byte-order mark or its declaration, else as UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = DECLARED_ENCODING.exec(head)?.[1];
  return declared !== undefined && isKnown(declared) ? declared : 'utf-8';
}

/** Whether there is a decoder; a declared UTF-16 without its mark is not what the bytes are. */
function isKnown(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-16');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
