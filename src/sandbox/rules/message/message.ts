import {
  type Fault,
  isPresent,
  notAllowed,
  type Path,
  type Rule,
  required,
  tooLong,
} from '../fault.ts';
import { textLength } from '../textLength.ts';
import { hasComponentsV2, MESSAGE_FLAGS, type MessageDraft } from './messageBody.ts';

const FORWARD = 1;

const MAX_POLL_ANSWER_LENGTH = 55;

/** Rules for the fields of a message other than embeds, components and attachments. */
export const MESSAGE_RULES: readonly Rule<MessageDraft>[] = [
  settableFlagsOnly,
  componentsV2FlagStays,
  noLegacyFieldsWithComponentsV2,
  forwardsHaveChannel,
  pollTexts,
  messageNotEmpty,
];

/**
 * Settable flags: resources/message#create-message-json/form-params, #edit-message, and
 * receiving-and-responding#interaction-response-object-messages. An edit may repeat the message's
 * flags.
 */
function settableFlagsOnly({ body, current, settableFlags }: MessageDraft): Fault[] {
  const allowed = settableFlags | (current?.flags ?? 0);
  const forbidden = (body.flags ?? 0) & ~allowed;
  return forbidden === 0 ? [] : [notAllowed(['flags'], `These flags cannot be set: ${forbidden}.`)];
}

/**
 * "Once a message has been sent with this flag, it can't be removed from that message"
 * (resources/message#message-object-message-flags).
 */
function componentsV2FlagStays({ body, current }: MessageDraft): Fault[] {
  const isRemoved =
    ((current?.flags ?? 0) & MESSAGE_FLAGS.componentsV2) !== 0 &&
    typeof body.flags === 'number' &&
    (body.flags & MESSAGE_FLAGS.componentsV2) === 0;
  if (!isRemoved) return [];
  const message = 'The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed';
  return [{ path: ['flags'], code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message }];
}

/**
 * "Providing `content`, `embeds`, `sticker_ids`, `poll`, or `shared_client_theme` will fail"
 * (resources/message#create-message-json/form-params); an edit must clear those that the message
 * has (#edit-message-json/form-params).
 */
function noLegacyFieldsWithComponentsV2(request: MessageDraft): Fault[] {
  if (!hasComponentsV2(request)) return [];
  const { body } = request;
  const used = {
    content: contentAfter(request) !== '',
    embeds: embedCountAfter(request) > 0,
    sticker_ids: (body.sticker_ids ?? []).length > 0,
    poll: isPresent(body.poll),
    shared_client_theme: isPresent(body.shared_client_theme),
  };
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  return Object.entries(used)
    .filter(([, isUsed]) => isUsed)
    .map(([field]) => ({
      path: [field],
      code,
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

/** resources/message#message-reference-content-attribution-forwards */
function forwardsHaveChannel({ body }: MessageDraft): Fault[] {
  const reference = body.message_reference;
  if (reference?.type !== FORWARD || isPresent(reference.channel_id)) return [];
  return [required(['message_reference', 'channel_id'])];
}

/** resources/poll#poll-media-object */
function pollTexts({ body: { poll } }: MessageDraft): Fault[] {
  if (!isPresent(poll)) return [];
  const faults: Fault[] = isPresent(poll.question.text)
    ? []
    : [required(['poll', 'question', 'text'])];
  for (const [index, { poll_media: media }] of poll.answers.entries()) {
    const path: Path = ['poll', 'answers', index, 'poll_media', 'text'];
    if (!isPresent(media.text)) faults.push(required(path));
    else if (textLength(media.text) > MAX_POLL_ANSWER_LENGTH) {
      faults.push(tooLong(path, MAX_POLL_ANSWER_LENGTH));
    }
  }
  return faults;
}

/**
 * "At least one of `content`, `embeds`, `sticker_ids`, `components`, `files[n]`, `poll`, or
 * `shared_client_theme` is required. When forwarding a message, only `message_reference` is
 * required" (resources/message#create-message-json/form-params).
 */
function messageNotEmpty(request: MessageDraft): Fault[] {
  const { body, current, files } = request;
  const isFilled =
    contentAfter(request) !== '' ||
    embedCountAfter(request) > 0 ||
    (body.components ?? keptBy(body.components, current?.components) ?? []).length > 0 ||
    (body.attachments ?? keptBy(body.attachments, current?.attachments) ?? []).length > 0 ||
    files.length > 0 ||
    (body.sticker_ids ?? []).length > 0 ||
    isPresent(body.poll) ||
    isPresent(body.shared_client_theme) ||
    body.message_reference?.type === FORWARD;
  if (isFilled) return [];
  return [{ status: 400, jsonCode: 50006, message: 'Cannot send an empty message' }];
}

function contentAfter({ body, current }: MessageDraft): string {
  return body.content ?? keptBy(body.content, current?.content) ?? '';
}

function embedCountAfter({ body, current }: MessageDraft): number {
  return (body.embeds ?? keptBy(body.embeds, current?.embeds) ?? []).length;
}

/** Value that an edit keeps because the field was not sent; null clears it. */
function keptBy<Value>(sent: unknown, value: Value): Value | undefined {
  return sent === undefined ? value : undefined;
}
