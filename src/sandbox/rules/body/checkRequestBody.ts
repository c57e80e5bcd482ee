import type { UploadedFile } from '../../model/uploadedFile.ts';
import { refuseCommand, refuseCommands } from '../command/command.ts';
import { firstRefusal, type Path, refuseFaults } from '../fault.ts';
import { AUTOCOMPLETE_RULES } from '../interaction/autocomplete.ts';
import { CALLBACK_RULES, CALLBACK_TYPES, DEFERRED_RULES } from '../interaction/callback.ts';
import { MODAL_RULES } from '../interaction/modal.ts';
import { isRecord } from '../isRecord.ts';
import { ATTACHMENT_RULES } from '../message/attachment.ts';
import { walkComponents } from '../message/component.ts';
import { COMPONENT_RULES } from '../message/componentRules.ts';
import { EMBED_RULES } from '../message/embed.ts';
import { LAYOUT_RULES } from '../message/layoutRules.ts';
import { LINK_RULES } from '../message/link.ts';
import { MENTION_RULES } from '../message/mentions.ts';
import { MESSAGE_RULES } from '../message/message.ts';
import {
  type CurrentMessage,
  MESSAGE_FLAGS,
  type MessageBody,
  type MessageDraft,
} from '../message/messageBody.ts';
import { trimMessage } from '../message/trimMessage.ts';
import type { Refusal } from '../refusal.ts';
import type { BodySchema, ParsedBody } from './bodySchemas.ts';
import * as schemas from './bodySchemas.ts';

/** An operation whose body Discord checks, and what the check depends on. */
export type Operation =
  | { readonly kind: 'create message' }
  | { readonly kind: 'edit message'; readonly current: CurrentMessage }
  | {
      readonly kind: 'interaction callback';
      /** Interaction type: 1 ping, 2 command, 3 component, 4 autocomplete, 5 modal submit. */
      readonly interactionType: 1 | 2 | 3 | 4 | 5;
      /** Type of the focused option; null for other interactions. */
      readonly focusedOptionType: 3 | 4 | 10 | null;
      /** Message whose component was used or opened the modal; null for others. */
      readonly current: CurrentMessage | null;
    }
  | { readonly kind: 'edit interaction response'; readonly current: CurrentMessage }
  | { readonly kind: 'create follow-up' }
  | { readonly kind: 'create command'; readonly scope: 'global' | 'guild' }
  | {
      readonly kind: 'edit command';
      readonly scope: 'global' | 'guild';
      readonly type: 1 | 2 | 3 | 4;
    }
  | { readonly kind: 'overwrite commands'; readonly scope: 'global' | 'guild' };

type CallbackOperation = Extract<Operation, { readonly kind: 'interaction callback' }>;

const STRING_OPTION = 3;

const EDIT_FLAGS = MESSAGE_FLAGS.suppressEmbeds | MESSAGE_FLAGS.componentsV2;

const SENT_FLAGS = EDIT_FLAGS | MESSAGE_FLAGS.suppressNotifications | MESSAGE_FLAGS.voiceMessage;

const RESPONSE_FLAGS = SENT_FLAGS | MESSAGE_FLAGS.ephemeral;

const WHOLE_MESSAGE_RULES = [
  ...MESSAGE_RULES,
  ...MENTION_RULES,
  ...EMBED_RULES,
  ...ATTACHMENT_RULES,
  ...LINK_RULES,
  ...LAYOUT_RULES,
];

/**
 * Checks a request body against Discord's published schema, with unknown fields refused, and
 * against the rules stated in its documentation. Returns null if Discord accepts it.
 */
export function checkRequestBody(
  operation: Operation,
  body: unknown,
  files: readonly UploadedFile[],
): Refusal | null {
  switch (operation.kind) {
    case 'create message':
      return checkMessage(schemas.createMessage, body, files, null, SENT_FLAGS);
    case 'edit message':
      return checkMessage(schemas.editMessage, body, files, operation.current, EDIT_FLAGS);
    case 'create follow-up':
      return checkMessage(schemas.createFollowUp, body, files, null, RESPONSE_FLAGS);
    case 'edit interaction response':
      return checkMessage(schemas.editResponse, body, files, operation.current, EDIT_FLAGS);
    case 'interaction callback':
      return checkCallback(operation, body, files);
    case 'create command':
      return checkParsed(schemas.createCommand(body), command => {
        const type = command.type ?? 1;
        return refuseCommand({ command, type, scope: operation.scope, isEdit: false });
      });
    case 'edit command':
      return checkParsed(schemas.editCommand(body), command =>
        refuseCommand({ command, type: operation.type, scope: operation.scope, isEdit: true }),
      );
    case 'overwrite commands':
      return checkParsed(schemas.overwriteCommands(body), commands =>
        refuseCommands(commands, operation.scope),
      );
  }
}

function checkMessage(
  schema: BodySchema<MessageBody>,
  body: unknown,
  files: readonly UploadedFile[],
  current: CurrentMessage | null,
  settableFlags: number,
): Refusal | null {
  return checkParsed(schema(trimMessage(body)), message =>
    refuseMessage({ body: message, current, files, settableFlags }),
  );
}

function checkCallback(
  operation: CallbackOperation,
  body: unknown,
  files: readonly UploadedFile[],
): Refusal | null {
  const { interactionType, current } = operation;
  const type = isRecord(body) ? body.type : undefined;
  const isFromMessage = current !== null;
  const request = { callbackType: type, interactionType, isFromMessage };
  return firstRefusal(request, CALLBACK_RULES) ?? checkData(operation, type, body, files);
}

/** Checks callback data; the type has been checked. */
function checkData(
  { focusedOptionType, current }: CallbackOperation,
  type: unknown,
  body: unknown,
  files: readonly UploadedFile[],
): Refusal | null {
  switch (type) {
    case CALLBACK_TYPES.message:
      return checkParsed(schemas.messageCallback(trimData(body)), ({ data }) =>
        refuseMessage({ body: data ?? {}, current: null, files, settableFlags: RESPONSE_FLAGS }, [
          'data',
        ]),
      );
    case CALLBACK_TYPES.deferredMessage:
      return checkParsed(schemas.messageCallback(body), ({ data }) =>
        firstRefusal(data ?? {}, DEFERRED_RULES, ['data']),
      );
    case CALLBACK_TYPES.deferredUpdate:
      return checkParsed(schemas.updateCallback(body), () => null);
    case CALLBACK_TYPES.update:
      return checkParsed(schemas.updateCallback(trimData(body)), ({ data }) =>
        refuseMessage({ body: data ?? {}, current, files, settableFlags: EDIT_FLAGS }, ['data']),
      );
    case CALLBACK_TYPES.autocomplete: {
      const optionType = focusedOptionType ?? STRING_OPTION;
      return checkParsed(schemas.autocompleteCallback[optionType](body), ({ data }) =>
        firstRefusal({ data, optionType }, AUTOCOMPLETE_RULES, ['data']),
      );
    }
    case CALLBACK_TYPES.modal:
      return checkParsed(
        schemas.modalCallback(body),
        ({ data }) =>
          firstRefusal(data, MODAL_RULES, ['data']) ??
          firstRefusal(walkComponents(data.components), COMPONENT_RULES, ['data']),
      );
    default:
      return checkParsed(schemas.bareCallback(body), () => null);
  }
}

function refuseMessage(request: MessageDraft, at: Path = []): Refusal | null {
  const components = walkComponents(request.body.components ?? []);
  return (
    firstRefusal(request, WHOLE_MESSAGE_RULES, at) ?? firstRefusal(components, COMPONENT_RULES, at)
  );
}

function checkParsed<Body>(
  parsed: ParsedBody<Body>,
  check: (body: Body) => Refusal | null,
): Refusal | null {
  return parsed.ok ? check(parsed.body) : refuseFaults('schema', parsed.faults);
}

function trimData(callback: unknown): unknown {
  return isRecord(callback) ? { ...callback, data: trimMessage(callback.data) } : callback;
}
