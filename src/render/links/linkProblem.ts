import type { LinkProblem } from '../../library/guilds/links/readPage.ts';
import type { Messages } from '../../messages/messages.ts';
import { refusalReason } from '../library/uploadProblem.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { webAddress } from '../text/webAddress.ts';

/** Room for an address that cannot be shown as a link. Unit: UTF-16 code units. */
const ADDRESS_ROOM = 200;
const MEBIBYTE = 2 ** 20;

/** A line that names a link and says why it is refused. */
export function linkProblemText(url: string, problem: LinkProblem, messages: Messages): string {
  const address = webAddress(url);
  const shown =
    address === null ? `**${escapeLine(firstWords(url, ADDRESS_ROOM))}**` : `<${address}>`;
  return `${shown} — ${linkReason(problem, messages)}`;
}

/** Why a link gives no article, as a sentence. */
export function linkReason(problem: LinkProblem, messages: Messages): string {
  const { links, reasons } = messages.adding;
  switch (problem.kind) {
    case 'gone':
      return links.gone;
    case 'barred':
      return links[problem.barrier];
    case 'unreadable':
      return refusalReason(problem.reason, reasons);
    case 'failed':
      return failureText(problem.reason, messages);
    case 'refused':
      return refusalText(problem.reason, messages);
  }
}

function failureText(
  reason: Extract<LinkProblem, { kind: 'failed' }>['reason'],
  { adding: { links } }: Messages,
): string {
  switch (reason.id) {
    case 'timeout':
      return links.timeout;
    case 'tooLarge':
      return links.tooLarge({ mebibytes: Math.round(reason.bytes / MEBIBYTE) });
    case 'status':
      return links.status({ status: reason.status });
    case 'connection':
    case 'contentEncoding':
      return links.connection;
  }
}

function refusalText(
  reason: Extract<LinkProblem, { kind: 'refused' }>['reason'],
  { adding: { links } }: Messages,
): string {
  switch (reason.id) {
    case 'off':
    case 'redirects':
      return links[reason.id];
    case 'hostNotAllowed':
      return links.notAllowed({ host: escapeLine(reason.host) });
    case 'specialAddress':
      return links.special({ host: escapeLine(reason.host) });
    case 'robots':
      return links.robots({ host: escapeLine(reason.host) });
    case 'invalidUrl':
    case 'protocol':
    case 'credentials':
    case 'port':
      return links.invalid;
  }
}
