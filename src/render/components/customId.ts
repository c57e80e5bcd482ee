import { LIMITS } from '../limits.ts';

/** What a button or menu asks for. */
export interface CustomId {
  readonly command: string;
  readonly action: string;
  readonly state: readonly string[];
}

/** Changes whenever an older button could be misread, so that it is recognised as outdated. */
const VERSION = '1';
const SEPARATOR = ':';

/**
 * Writes a button's or menu's state into its custom id; throws a RangeError if that is longer than
 * Discord takes or a part holds a colon.
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

/** Reads a custom id back; null for one that this version did not write. */
export function decodeCustomId(id: string): CustomId | null {
  const [version, command = '', action = '', ...state] = id.split(SEPARATOR);
  if (version !== VERSION || command === '' || action === '') return null;
  return { command, action, state };
}
