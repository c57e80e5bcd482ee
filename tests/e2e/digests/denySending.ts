import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Footnote } from '../footnote.ts';

/** Denies the bot to write in the channel of digests. */
export function denySending({ sandbox }: Footnote): void {
  sandbox.guild.setOverwrites('general', [
    {
      id: sandbox.applicationId,
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.SendMessages,
    },
  ]);
}
