import type { Notice } from '../command/askerError.ts';

/** Only some parts of a reply were sent; `notice` tells the asker which. */
export class PartialDelivery extends Error {
  override readonly name = 'PartialDelivery';
  readonly notice: Notice;

  constructor(notice: Notice, options: ErrorOptions) {
    super('only some parts were sent', options);
    this.notice = notice;
  }
}

/**
 * Sends parts one after another; resolves with the result of each.
 *
 * @throws PartialDelivery when a part after the first fails. A failure of the first part is rethrown.
 */
export async function sendInOrder<Part, Result>(
  parts: readonly Part[],
  send: (part: Part, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, part] of parts.entries()) {
    try {
      results.push(await send(part, index));
    } catch (error) {
      if (index === 0) throw error;
      const sent = { posted: index, parts: parts.length };
      throw new PartialDelivery(({ notices }) => notices.partlyPosted(sent), { cause: error });
    }
  }
  return results;
}
