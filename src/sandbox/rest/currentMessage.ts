import type { Message } from '../model/message.ts';
import type { CurrentMessage } from '../rules/message/messageBody.ts';

/** What an edit is checked against. */
export function currentMessage({
  content,
  embeds,
  components,
  attachments,
  flags,
}: Message): CurrentMessage {
  return { content, embeds, components, attachments, flags };
}
