import type { Message } from '../../render/message.ts';

/**
 * Request body of a message. Disables all mentions but that of a role, which stands before the content; in edits
 * too, which parse them again.
 */
export function messageBody(
  { content, embeds, components }: Message,
  mentionedRole: string | null = null,
) {
  return {
    content: mentionedRole === null ? content : `<@&${mentionedRole}> ${content}`,
    embeds: [...embeds],
    components: [...components],
    allowed_mentions: { parse: [], ...(mentionedRole !== null && { roles: [mentionedRole] }) },
  };
}
