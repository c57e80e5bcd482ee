import type { Head } from './head.ts';

/** Whether a file is in a format, by its start. */
export type Signature = (head: Head) => boolean;

const COMMENT = String.raw`(?:<!--[^>]{0,1000}-->\s*)`;
const PROLOG = String.raw`^(?:<\?xml[^>]{0,200}\?>\s*)?${COMMENT}{0,5}(?:<\?xml-[^>]{0,500}\?>\s*)*${COMMENT}{0,5}`;
const HTML = new RegExp(String.raw`${PROLOG}<(?:!doctype\s+html|html|head|body)[\s>]`, 'iu');
const FEED = new RegExp(String.raw`${PROLOG}<(?:rss|feed|rdf:RDF)[\s>]`, 'u');
const JSON_FEED = /"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//u;
const CUES = /^(?:\d{1,6}\s*\r?\n)?\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]+-->/u;
const HEADER = /^(?<name>[A-Za-z][\w-]{0,60}):/u;
/** Headers that mail programs write and people do not. */
const MACHINE_HEADERS = ['message-id', 'mime-version', 'received', 'return-path', 'dkim-signature'];
const LETTER_HEADERS = ['from', 'to', 'subject'];
/** The line above each message in a mailbox file (RFC 4155). */
const MAILBOX = /^From \S{1,200} .{0,60}\d{4}\r?\n/u;

/** Files with given bytes, as Latin-1 characters, at an offset. */
export function startsWith(magic: string, offset = 0): Signature {
  return ({ bytes }) =>
    Array.from(magic).every((character, at) => bytes[offset + at] === character.charCodeAt(0));
}

/** ZIP files that contain the name of a file, or another text that is not compressed. */
export function zipWith(name: string): Signature {
  return head =>
    isZip(head) &&
    Buffer.from(head.bytes.buffer, head.bytes.byteOffset, head.bytes.byteLength).includes(name);
}

export const isZip: Signature = startsWith('PK\u0003\u0004');

export const isHtml: Signature = ({ text }) => HTML.test(text);

/** RSS and Atom; other XML is not read. */
export const isXmlFeed: Signature = ({ text }) => FEED.test(text);

export const isJsonFeed: Signature = ({ text }) => text.startsWith('{') && JSON_FEED.test(text);

/** SubRip and WebVTT. */
export const isSubtitles: Signature = ({ text }) =>
  /^WEBVTT(?:\s|$)/u.test(text) || CUES.test(text);

/** A mail as mail programs save it, or several in a mailbox file. */
export const isMail: Signature = ({ text }) => {
  const names = headersOf(text);
  const isDated = names.has('date') || names.has('sent');
  return (
    MACHINE_HEADERS.some(name => names.has(name)) ||
    (isDated && LETTER_HEADERS.every(name => names.has(name))) ||
    (names.has('from') && MAILBOX.test(text))
  );
};

/** Lower-case names of the headers that a text starts with; none unless a blank line follows them. */
function headersOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of text.replace(/^From .*\r?\n/u, '').split(/\r\n|[\r\n]/u)) {
    if (line === '') return names;
    const name = HEADER.exec(line)?.groups?.name;
    if (name !== undefined) names.add(name.toLowerCase());
    else if (!/^[ \t]/u.test(line)) break;
  }
  return new Set();
}
