import { MAX_FILE_SIZE } from '../../model/uploadedFile.ts';
import { type Fault, notAllowed, type Rule } from '../fault.ts';
import { linksOf, schemeOf } from './link.ts';
import type { MessageDraft } from './messageBody.ts';

/** Unit: bytes. */
const MAX_REQUEST_SIZE = 25 * 2 ** 20;
const MAX_ATTACHMENTS = 10;

const REFERENCE = /^attachment:\/\//iu;
const IMAGE_NAME = /\.(?:jpe?g|png|webp|gif)$/iu;

/** Rules for attachments. */
export const ATTACHMENT_RULES: readonly Rule<MessageDraft>[] = [
  uploadSize,
  attachmentCount,
  attachmentsExist,
  embedAttachmentsAreImages,
  attachmentReferencesExist,
];

/** reference#uploading-files, resources/message#create-message-limitations */
function uploadSize({ files }: MessageDraft): Fault[] {
  const sizes = files.map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MAX_REQUEST_SIZE && sizes.every(size => size <= MAX_FILE_SIZE)) return [];
  return [{ status: 413, jsonCode: 40005, message: 'Request entity too large' }];
}

/** "Maximum number of attachments in a message reached (10)" (opcodes-and-status-codes#json). */
function attachmentCount(request: MessageDraft): Fault[] {
  if (request.files.length + keptIds(request).length <= MAX_ATTACHMENTS) return [];
  const message = `Maximum number of attachments in a message reached (${MAX_ATTACHMENTS})`;
  return [{ status: 400, jsonCode: 30015, message }];
}

/**
 * "For new attachments this must match the `n` in `files[n]`", otherwise it is one "to keep"
 * (resources/message#attachment-object-attachment-request-structure).
 */
function attachmentsExist({ body, current, files }: MessageDraft): Fault[] {
  const known = new Set([
    ...files.map(({ index }) => String(index)),
    ...(current?.attachments ?? []).map(({ id }) => id),
  ]);
  return (body.attachments ?? []).flatMap(({ id }, index) =>
    known.has(String(id))
      ? []
      : [
          {
            path: ['attachments', index],
            code: 'ATTACHMENT_NOT_FOUND',
            message: 'Attachment data not found',
          },
        ],
  );
}

/** "Only .jpg, .jpeg, .png, .webp, and .gif may be used" (reference#uploading-files). */
function embedAttachmentsAreImages({ body: { embeds } }: MessageDraft): Fault[] {
  return linksOf({ embeds })
    .filter(({ url }) => REFERENCE.test(url) && !IMAGE_NAME.test(url))
    .map(({ path }) => notAllowed(path, 'Only images can be shown in an embed.'));
}

/**
 * "You will want to upload files" (reference#uploading-files). Assumption: embeds cannot reference
 * missing files either. Names of kept attachments are not known here, so with those any reference
 * is accepted.
 */
function attachmentReferencesExist(request: MessageDraft): Fault[] {
  const { body, files } = request;
  if (keptIds(request).length > 0) return [];
  const names = new Set([
    ...files.map(({ name }) => name),
    ...(body.attachments ?? []).map(({ filename }) => filename ?? ''),
  ]);
  return linksOf(body)
    .filter(({ url }) => schemeOf(url) === 'attachment' && !names.has(url.replace(REFERENCE, '')))
    .map(({ path }) => ({
      path,
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: `The referenced attachment was not found.`,
    }));
}

/** Ids of attachments that an edit keeps. */
function keptIds({ body, current }: MessageDraft): readonly string[] {
  const ids = (current?.attachments ?? []).map(({ id }) => id);
  const { attachments } = body;
  if (attachments === undefined) return ids;
  return ids.filter(kept => attachments?.some(({ id }) => String(id) === kept) === true);
}
