import { MAX_FILE_SIZE, type ReceivedFile } from '../model/uploadedFile.ts';
import type { World } from '../model/world.ts';
import { uploadFile } from '../operations/attachments.ts';
import { NotSent } from './userError.ts';

/** A file that a user attaches. */
export interface UserFile {
  readonly name: string;
  /** Its alt text. */
  readonly description?: string;
  /** Media type; unknown by default. */
  readonly contentType?: string;
  readonly bytes?: Uint8Array;
}

/** Extensions by group name (reference#file-type-filtering). */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  image: ['.png', '.gif', '.jpg', '.jpeg', '.jfif', '.webp', '.avif'],
  video: ['.mp4', '.mov', '.qt', '.webm'],
  audio: ['.mp3', '.m4a', '.wav', '.ogg', '.opus', '.flac'],
};

/** Uploads a file to a command option or a modal; returns its id. */
export function uploadUserFile(
  world: World,
  field: string,
  file: UserFile,
  fileTypes: readonly string[] = [],
): string {
  if (fileTypes.length > 0 && !isOfType(file, fileTypes))
    throw new NotSent(`${field}: ${file.name} must be of type ${fileTypes.join(', ')}`);
  return uploadFile(world, { description: null, ...receivedFile(file, 0) }).id;
}

/** Reads a file as the API receives it; throws NotSent if it is too large. */
export function receivedFile({ name, contentType, bytes }: UserFile, index: number): ReceivedFile {
  const content = bytes ?? new Uint8Array();
  if (content.length > MAX_FILE_SIZE)
    throw new NotSent(`${name} is larger than ${MAX_FILE_SIZE / 2 ** 20} MiB`);
  return {
    index,
    name,
    size: content.length,
    contentType: contentType ?? null,
    bytes: content,
  };
}

/** Compares the extension, in any case (reference#file-type-filtering). */
function isOfType({ name }: UserFile, fileTypes: readonly string[]): boolean {
  const extensions = fileTypes.flatMap(type => GROUPS[type] ?? [type]);
  return extensions.some(extension => name.toLowerCase().endsWith(extension.toLowerCase()));
}
