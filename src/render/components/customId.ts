import { LIMITS } from '../limits.ts';

/** A decoded custom id. */
export interface CustomId {
  readonly command: string;
  readonly action: string;
  readonly state: readonly string[];
}

/** State that is not set. */
export const NONE = '-';

/** Changed whenever an older custom id could be misread, so that it is recognised as outdated. */
const VERSION = '2';
const SEPARATOR = ':';

/**
 * Encodes a component's owner, action and state as its custom id.
 *
 * @throws RangeError if the id is longer than 100 characters or a part contains a colon
 */
export function encodeCustomId(
  command: string,
  action: string,
  ...state: readonly (string | number)[]
): string {
  const parts = [VERSION, command, action, ...state.map(String)];
  const id = parts.join(SEPARATOR);
  if (id.length > LIMITS.customId) throw new RangeError(`custom id of ${id.length} characters`);
  if (parts.some(part => part.includes(SEPARATOR))) throw new RangeError(`colon within ${id}`);
  return id;
}

/** Decodes a custom id; null for one from another version. */
export function decodeCustomId(id: string): CustomId | null {
  const [version, command = '', action = '', ...state] = id.split(SEPARATOR);
  if (version !== VERSION || command === '' || action === '') return null;
  return { command, action, state };
}
