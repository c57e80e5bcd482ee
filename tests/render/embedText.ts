import type { Message } from '../../src/render/message.ts';

/** The text of a message's embeds in reading order: each description, then its footer. */
export function embedText({ embeds }: Pick<Message, 'embeds'>): string {
  return embeds
    .map(({ description = '', footer }) =>
      footer === undefined ? description : `${description} ${footer.text}`,
    )
    .join('\n');
}
