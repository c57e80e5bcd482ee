import type { Attachment } from '../model/message.ts';
import { URL_LIFETIME } from '../model/urlSigner.ts';
import type { World } from '../model/world.ts';

/** A file to attach. */
export type NewAttachment = Pick<Attachment, 'name' | 'description' | 'contentType' | 'bytes'>;

/** Creates an attachment with a name that Discord would store. */
export function createAttachment(
  { newId }: World,
  { name, description, contentType, bytes }: NewAttachment,
): Attachment {
  return { id: newId(), ...storedName(name), description, contentType, bytes };
}

/**
 * Stores a file for a command option or a modal. Such files are "removed after a set period of time"
 * (resources/message#attachment-object); assumption: when their first URL expires.
 */
export function uploadFile(world: World, file: NewAttachment): Attachment {
  const upload = createAttachment(world, file);
  world.uploads.set(upload.id, upload);
  world.clock.after(URL_LIFETIME, () => world.uploads.delete(upload.id));
  return upload;
}

/** Finds an uploaded or attached file; forwarded messages keep theirs. */
export function findAttachment({ uploads, messages }: World, id: string): Attachment | undefined {
  return (
    uploads.get(id) ??
    messages
      .all()
      .flatMap(({ attachments, forwarded }) => [...attachments, ...(forwarded?.attachments ?? [])])
      .find(file => file.id === id)
  );
}

/**
 * Assumption, from attachments seen: a name keeps ASCII letters, digits, `_`, `-` and `.`; spaces
 * become `_`, and a changed name is kept as the title (resources/message#attachment-object).
 */
function storedName(name: string): Pick<Attachment, 'name' | 'title'> {
  const stored = name.replaceAll(/\s/gu, '_').replaceAll(/[^\w.-]/gu, '');
  if (stored === name) return { name, title: null };
  const title = name.replace(/\.[^.]*$/u, '');
  return { name: stored.startsWith('.') ? `unknown${stored}` : stored || 'unknown', title };
}
