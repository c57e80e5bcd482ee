import { FIELD_NAMES, NAMES, normalizeName } from './fieldNames.ts';
import type { Fields } from './fields.ts';

/** Lines of metadata above a text. */
interface HeaderLines {
  readonly fields: Fields;
  /** Offset of the text after them. Unit: UTF-16 code units. */
  readonly bodyStart: number;
}

const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/gu;
const HEADER =
  /^(?<name>\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,2})[ \t]?[:：](?:[ \t](?<value>.*))?$/u;
/** A rule, with which Hexo and others close lines of metadata that nothing opens. */
const CLOSING = /^(?:-{3,}|={3,}|\.{3})[ \t]*$/u;
/** The first line of a message in a mailbox file. */
const MAILBOX = /^From \S+ .*\d{4}$/u;
/** What Markdown writes before the name of a field in bold or in a list. */
const MARKUP = /^(?:[-*] )?\*\*(?=\p{L})|^[-*] (?=\p{L}[\p{L} ]{0,30}:)/u;
const ITEM = /^[-*] /u;
const MAX_LINES = 100;
/** A longer value is prose after a colon. Unit: UTF-16 code units. */
const MAX_VALUE = 1000;

/**
 * Reads the lines `Name: value` above the first blank line, as in Pelican, MultiMarkdown and e-mail.
 *
 * All lines must be headers, the first one and most of them with a name of ours; else null. A title may
 * stand alone, any other needs company: "Summary: ..." may open an article.
 */
export function readHeaderLines(text: string): HeaderLines | null {
  const fields = new Map<string, string>();
  let last: string | null = null;
  let known = 0;
  let end = 0;
  let count = 0;
  for (const [line] of text.matchAll(LINE)) {
    if (count > MAX_LINES) return null;
    const content = line.trimEnd();
    if (content === '' || CLOSING.test(content)) {
      if (last === null) return null;
      if (content !== '') end += line.length;
      break;
    }
    const isMailbox = last === null && MAILBOX.test(content.slice(0, MAX_VALUE));
    const { name, value = '' } =
      HEADER.exec(withoutMarkup(content.slice(0, MAX_VALUE)))?.groups ?? {};
    if (last !== null && /^[ \t]/u.test(content)) {
      fields.set(last, `${fields.get(last) ?? ''} ${content.trim()}`.trim());
    } else if (last !== null && name === undefined && ITEM.test(content)) {
      fields.set(last, `${fields.get(last) ?? ''}, ${content.slice(2)}`.replace(/^, /u, ''));
    } else if (name !== undefined) {
      const isKnown = FIELD_NAMES.has(normalizeName(name));
      if (last === null && !isKnown && !isMailHeader(name)) return null;
      if (isKnown || isMailHeader(name)) known += 1;
      // Of a field that is repeated, such as Received, the first counts.
      if (!fields.has(name)) fields.set(name, value.trim());
      last = name;
      count += 1;
    } else if (!isMailbox) {
      return null;
    }
    end += line.length;
  }
  const isCertain = count > 1 ? known > 1 && known * 2 >= count : isTitle(last);
  return isCertain ? { fields: Object.fromEntries(fields), bodyStart: end } : null;
}

/** `**Date:** 2025-03-02`, `- Date: 2025-03-02` */
function withoutMarkup(line: string): string {
  return MARKUP.test(line) ? line.replace(MARKUP, '').replaceAll('**', '') : line;
}

function isTitle(name: string | null): boolean {
  return name !== null && NAMES.title.slice(0, 2).includes(normalizeName(name));
}

/** Names that only e-mail and newsgroups use. Source: RFC 5322, RFC 2045, RFC 5536; Outlook in other languages. */
const MAIL_HEADERS: ReadonlySet<string> = new Set(
  `to cc bcc replyto sender messageid inreplyto references received returnpath deliveredto mimeversion
  contenttype contenttransferencoding contentdisposition newsgroups path lines distribution
  nntppostinghost followupto expires xref
  aan an à da de do kopie od para кому копия копія`.split(/\s+/u),
);

function isMailHeader(name: string): boolean {
  const normal = normalizeName(name);
  return MAIL_HEADERS.has(normal) || /^[Xx]-/u.test(name);
}
