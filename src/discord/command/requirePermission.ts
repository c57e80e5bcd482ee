import { missingPermission, type NeededPermission } from '../permissions/permissions.ts';
import { AskerError } from './askerError.ts';

/**
 * Requires permissions of the asker or of the bot.
 *
 * @param channelId the channel they are needed in; null for the one of the request
 * @throws AskerError naming the first permission that is missing.
 */
export function requirePermission(
  who: 'asker' | 'bot',
  permissions: bigint,
  needed: readonly NeededPermission[],
  channelId: string | null = null,
): void {
  const missing = missingPermission(permissions, needed);
  if (missing === null) return;
  throw new AskerError('missing permission', ({ notices, permissions: names }) => {
    const permission = names[missing];
    if (channelId === null) {
      return who === 'asker'
        ? notices.youNeed({ permission })
        : notices.footnoteNeeds({ permission });
    }
    const there = { permission, channel: `<#${channelId}>` };
    return who === 'asker' ? notices.youNeedIn(there) : notices.footnoteNeedsIn(there);
  });
}
