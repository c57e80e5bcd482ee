import type { GuildDigests } from '../../src/digests/guildDigests.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { StoredDigest } from '../../src/storage/digests/storedDigest.ts';

/**
 * The digests of the server.
 *
 * @throws AskerError if servers have none.
 */
export function requireDigests({ digests }: Pick<RequestContext, 'digests'>): GuildDigests {
  if (digests !== null) return digests;
  throw new AskerError('no digests', ({ library }) => library.none);
}

/**
 * A digest, if there is one.
 *
 * @throws AskerError if the server has none with the number.
 */
export function requireDigest(digest: StoredDigest | null, number: number): StoredDigest {
  if (digest !== null) return digest;
  throw new AskerError('unknown digest', ({ digests }) =>
    digests.unknown({ digest: String(number) }),
  );
}
