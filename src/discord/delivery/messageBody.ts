import type { RawFile } from 'discord.js';
import type { Message } from '../../render/message.ts';

/**
 * Request body of a message. Disables all mentions but that of a role, which stands before the content; in edits
 * too, which parse them again.
 */
export function messageBody(
  { content, embeds, components, files = [] }: Message,
  mentionedRole: string | null = null,
) {
  return {
    content: mentionedRole === null ? content : `<@&${mentionedRole}> ${content}`,
    embeds: [...embeds],
    components: [...components],
    // An edit that is repeated keeps only these, so that no file is attached twice.
    ...(files.length > 0 && {
      attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
    }),
    allowed_mentions: { parse: [], ...(mentionedRole !== null && { roles: [mentionedRole] }) },
  };
}

/** Files of a message, in the order of the attachments in its body. */
export function messageFiles({ files = [] }: Message): RawFile[] {
  return files.map(({ name, contentType, bytes }) => ({
    name,
    contentType,
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }));
}
