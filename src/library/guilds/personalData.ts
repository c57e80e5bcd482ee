import { forgetMember, type MemberData, readMemberData } from '../../storage/members.ts';
import type { Storage } from '../../storage/storage.ts';

/** What is stored about one person. Both functions may reject with a StorageError. */
export interface PersonalData {
  /** The server that it is limited to; null for all servers. */
  readonly guildId: string | null;
  /** One entry per server that has anything. */
  readonly read: () => Promise<readonly MemberData[]>;
  /** Deletes it; what the person added stays, without a name. */
  readonly forget: () => Promise<void>;
}

/** Binds what is stored about a member to one server, or to all for null. */
export function bindPersonalData(
  storage: Storage,
  guildId: string | null,
  member: string,
): PersonalData {
  const read = (): Promise<readonly MemberData[]> => readMemberData(storage, member, guildId);
  return {
    guildId,
    read,
    forget: async () => {
      const data = await read();
      await forgetMember(
        storage,
        member,
        data.map(one => one.guildId),
      );
    },
  };
}
