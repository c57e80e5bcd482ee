import PostalMime, { type Email } from 'postal-mime';
import type { Extract, ReadResult } from '../extract.ts';
import { readFragment } from '../html/readFragment.ts';
import { ownBlocks, ownText } from './ownText.ts';
import { splitMailbox } from './splitMailbox.ts';

/**
 * Reads an e-mail message, or all messages of a mailbox file. Earlier messages that one quotes, its
 * signature and its attachments are left out; one warning gives the number of attachments.
 */
export async function readEmail(file: string | Uint8Array): Promise<ReadResult> {
  const emails = await Promise.all(splitMailbox(file).map(parse));
  const read = emails.filter(email => email !== null);
  if (read.length === 0) return { ok: false, reason: 'is not an e-mail message that can be read' };
  const extracts = read.map(extractOf).filter(({ text }) => text !== '');
  return extracts.length === 0
    ? { ok: false, reason: 'is an e-mail message without text' }
    : { ok: true, extracts };
}

function extractOf(email: Email): Extract {
  const { length } = email.attachments;
  const warning = `has ${length} ${length === 1 ? 'attachment that was' : 'attachments that were'} not read`;
  return {
    ...bodyOf(email),
    landmarks: [],
    firstLine: null,
    fields: fieldsOf(email),
    warnings: length === 0 ? [] : [warning],
  };
}

/** The structure of a plain text is inferred from its lines. */
function bodyOf({ text, html }: Email): Pick<Extract, 'text' | 'blocks'> {
  const own = ownText(text ?? '');
  if (own !== '') return { text: own, blocks: null };
  return ownBlocks(readFragment(html ?? '') ?? { text: '', blocks: null });
}

async function parse(message: string | Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(message);
  } catch (error) {
    // The parser throws plain errors for too many headers and parts nested too deeply.
    if (error instanceof Error && error.message.startsWith('Maximum ')) return null;
    throw error;
  }
}

/** "Re:" and "Fwd:" in several languages. */
const REPLY_MARKS = /^\s*(?:(?:re|aw|sv|rv|fwd?|wg|tr|vs)(?:\[\d+\])?:\s*)+/iu;

function fieldsOf({ subject, from, headers }: Email): Readonly<Record<string, unknown>> {
  const header = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
  const sender = from?.name ?? '';
  const fields = {
    title: (subject ?? '').replace(REPLY_MARKS, '').trim(),
    authors: sender === '' ? [] : [sender],
    // The mailing list (RFC 2919), or what the sender belongs to (RFC 5536).
    publisher: listName(header('list-id')) || header('organization').trim(),
    // Outlook saves messages as text with this header in place of a date.
    published: header('date').trim() || header('sent').trim(),
    language: header('content-language').trim(),
    // RFC 5064.
    url: header('archived-at').replaceAll(/[<>\s]/gu, ''),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
}

/** The name in `"Harbour news" <harbour.example.org>`; empty where there is only the identifier. */
function listName(id: string): string {
  return id
    .slice(0, Math.max(0, id.indexOf('<')))
    .replaceAll('"', '')
    .trim();
}
