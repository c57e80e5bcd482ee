import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { CommandName } from '../../src/messages/messages.ts';
import type { Message } from '../../src/render/message.ts';
import { readPageNumber } from './pageNumber.ts';
import { updateFor } from './updateFor.ts';

/** What a private command without options does whose reply has pages, counted from 0. */
export function inPages(
  name: CommandName,
  showPage: (number: number, request: RequestContext) => Promise<Message>,
) {
  return {
    isPrivate: () => true,
    isOnArticles: false,
    run: (_: unknown, request: RequestContext) => showPage(0, request),
    actions: {
      page: updateFor(name, ({ state: [number] }, request) =>
        showPage(readPageNumber(number), request),
      ),
    },
  };
}
