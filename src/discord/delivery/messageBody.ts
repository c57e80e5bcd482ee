import type { Message } from '../../render/message.ts';

/** A message as it is sent; it pings nobody, in an edit too, which parses mentions anew. */
export function messageBody({ content, embeds, components }: Message) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    allowed_mentions: { parse: [] },
  };
}
