import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../../render/message.ts';
import { type Reading, withReadingNote } from '../../render/notices/notices.ts';

/** Adds a note on the progress of reading to a message, unless all articles are read. */
export function noteReading(
  message: Message,
  reading: Reading | null,
  messages: Messages,
): Message {
  return { ...message, content: withReadingNote(message.content, reading, messages) };
}
