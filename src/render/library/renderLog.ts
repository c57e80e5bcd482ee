import type { Messages } from '../../messages/messages.ts';
import type { LogEntry } from '../../storage/log.ts';
import { encodeCustomId } from '../components/customId.ts';
import { pageButtons } from '../components/pageButtons.ts';
import { ACCENT_COLOR } from '../limits.ts';
import type { Message } from '../message.ts';
import { privateNotice } from '../notices/notices.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { memberText } from './memberText.ts';

/** A page of a server's log. */
export interface LogPage {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** Counted from 0. */
  readonly number: number;
  readonly pages: number;
}

/** Unit: lines. */
export const LOG_PER_PAGE = 10;

/** Room for a title or the detail of a change; ten lines fit in an embed. */
const DETAIL_ROOM = 200;

/** Renders a page of the log of a server. */
export function renderLog({ entries, number, pages }: LogPage, messages: Messages): Message {
  const { library } = messages;
  if (entries.length === 0) return privateNotice(library.emptyLog);
  const description = entries.map(entry => lineOf(entry, messages)).join('\n');
  return {
    content: library.logPage({ page: number + 1, pages }),
    embeds: [{ description, color: ACCENT_COLOR }],
    components: pageButtons(
      { number, pages },
      page => encodeCustomId('library log', 'page', page),
      messages,
    ),
  };
}

function lineOf({ action, at, member, title, detail }: LogEntry, messages: Messages): string {
  const time = `<t:${Math.floor(at / 1000)}:f>`;
  const what = fitting(action === 'settings' ? detail : title);
  const line = messages.library.logged[action]({ member: memberText(member, messages), what });
  return `${time} ${line}`;
}

/** A text on one line, cut where it does not fit; an ellipsis if no character of it can be seen. */
function fitting(text: string | null): string {
  if (text === null) return '';
  const whole = escapeLine(text);
  if (whole === '') return '…';
  return whole.length <= DETAIL_ROOM ? whole : escapeLine(firstWords(text, DETAIL_ROOM / 2));
}
