import type { Messages } from '../../messages/messages.ts';

/** A mention, which pings nobody in our messages; or what stands for a member whose data was deleted. */
export function memberText(member: string | null, { library }: Messages): string {
  return member === null ? library.formerMember : `<@${member}>`;
}
