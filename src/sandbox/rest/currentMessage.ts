import type { Message } from '../model/message.ts';
import type { CurrentMessage } from '../rules/message/messageBody.ts';

/** The state that an edit is checked against. */
export function currentMessage({
  content,
  embeds,
  components,
  attachments,
  flags,
}: Message): CurrentMessage {
  return { content, embeds, components, attachments, flags };
}
