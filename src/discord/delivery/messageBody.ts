import type { Message } from '../../render/message.ts';

/** Request body of a message. Disables all mentions, in edits too, which parse them again. */
export function messageBody({ content, embeds, components }: Message) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    allowed_mentions: { parse: [] },
  };
}
