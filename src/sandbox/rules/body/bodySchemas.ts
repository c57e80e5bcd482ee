import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import type { CommandBody } from '../command/command.ts';
import type { ValueFault } from '../fault.ts';
import type { AutocompleteData } from '../interaction/autocomplete.ts';
import type { ModalBody } from '../interaction/modal.ts';
import { type Schema, schemaFaults } from '../jsonSchema.ts';
import type { MessageBody } from '../message/messageBody.ts';

/** A body that its schema accepts, or the schema's faults. */
export type ParsedBody<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly faults: readonly ValueFault[] };

/** Parses an untrusted body. */
export type BodySchema<Body> = (body: unknown) => ParsedBody<Body>;

/** An interaction callback. */
export interface CallbackBody<Data> {
  readonly type: number;
  readonly data?: Data | null;
}

const MAX_CONTENT_LENGTH = 2000;

const NULL: Schema = { type: 'null' };
const FLAG: Schema = { type: ['boolean', 'null'] };
/** Fields that Discord ignores, or returns and accepts back. */
const IGNORED: Schema = {};

/** Fields of every request that creates or edits a message. */
const MESSAGE: Schema = {
  properties: {
    // The published schema allows 4000, the limit of users with Nitro.
    content: { anyOf: [{ type: 'string', maxLength: MAX_CONTENT_LENGTH }, NULL] },
    // discord.js sends these with every message, edit, reply and follow-up.
    tts: FLAG,
    enforce_nonce: FLAG,
    nonce: { anyOf: [{ type: 'integer' }, { type: 'string', maxLength: 25 }, NULL] },
  },
};
const MESSAGE_EDIT: Schema = {
  // "For `content` and `poll` this is `null`" (discord/discord-api-docs#7852).
  properties: { ...MESSAGE.properties, poll: NULL },
};

const COMMAND: Schema = {
  properties: {
    // Documented as a string; the published schema has a number, which cannot hold all permissions.
    default_member_permissions: { anyOf: [{ type: 'string' }, { type: 'integer' }, NULL] },
    // Documented, but missing from the published schema.
    nsfw: FLAG,
    default_permission: FLAG,
  },
};
const LISTED_COMMAND: Schema = {
  // Commands returned by Discord may be sent back.
  properties: {
    ...COMMAND.properties,
    application_id: IGNORED,
    guild_id: IGNORED,
    version: IGNORED,
  },
};
// Not documented for edits, but discord.js sends the whole command.
const EDITED_COMMAND: Schema = { properties: { ...COMMAND.properties, type: IGNORED } };

const EMBED_MEDIA: Schema = {
  properties: { proxy_url: IGNORED, content_type: IGNORED, flags: IGNORED },
};
const UNFURLED_MEDIA: Schema = {
  properties: {
    ...EMBED_MEDIA.properties,
    height: IGNORED,
    width: IGNORED,
    placeholder: IGNORED,
    placeholder_version: IGNORED,
    attachment_id: IGNORED,
  },
};
const ATTACHMENT: Schema = {
  properties: {
    // "snowflake or number" (resources/message#attachment-object-attachment-request-structure).
    id: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^(0|[1-9][0-9]*)$' },
      ],
    },
    // Attachments returned by Discord may be sent back to keep them.
    ...UNFURLED_MEDIA.properties,
    size: IGNORED,
    url: IGNORED,
    ephemeral: IGNORED,
  },
};

/**
 * Corrects the published schema where it refuses what the documentation or discord.js says Discord
 * accepts.
 */
const CORRECTIONS: ReadonlyMap<$ZodType, Schema> = new Map([
  [spec.MessageCreateRequestSchema, MESSAGE],
  [spec.MessageEditRequestPartialSchema, MESSAGE_EDIT],
  [spec.IncomingWebhookInteractionRequestSchema, MESSAGE],
  [spec.IncomingWebhookUpdateRequestPartialSchema, MESSAGE],
  [spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, MESSAGE_EDIT],
  // 0 is a reply, 1 a forward (resources/message#message-reference-types).
  [
    spec.MessageReferenceRequestSchema,
    { properties: { type: { type: ['integer', 'null'], enum: [0, 1, null] } } },
  ],
  [spec.MessageAttachmentRequestSchema, ATTACHMENT],
  [spec.RichEmbedSchema, { properties: { flags: IGNORED } }],
  [spec.RichEmbedImageSchema, EMBED_MEDIA],
  [spec.RichEmbedThumbnailSchema, EMBED_MEDIA],
  [spec.RichEmbedVideoSchema, EMBED_MEDIA],
  [spec.RichEmbedAuthorSchema, { properties: { proxy_icon_url: IGNORED } }],
  [spec.RichEmbedFooterSchema, { properties: { proxy_icon_url: IGNORED } }],
  // "`name`, `id`, and `animated`" (components/reference#button-button-structure), each optional.
  [
    spec.ComponentEmojiForRequestSchema,
    {
      properties: { name: { anyOf: [{ type: 'string', maxLength: 32 }, NULL] }, animated: FLAG },
      required: [],
    },
  ],
  [spec.FileComponentForMessageRequestSchema, { properties: { name: IGNORED, size: IGNORED } }],
  [spec.UnfurledMediaRequestSchema, UNFURLED_MEDIA],
  [spec.UnfurledMediaRequestWithAttachmentReferenceRequiredSchema, UNFURLED_MEDIA],
  [spec.ApplicationCommandCreateRequestSchema, COMMAND],
  [spec.ApplicationCommandPatchRequestPartialSchema, EDITED_COMMAND],
  [spec.ApplicationCommandUpdateRequestSchema, LISTED_COMMAND],
]);

/** POST /channels/{channel}/messages */
export const createMessage = reader<MessageBody>(strict(spec.MessageCreateRequestSchema));

/** PATCH /channels/{channel}/messages/{message} */
export const editMessage = reader<MessageBody>(strict(spec.MessageEditRequestPartialSchema));

/** POST /webhooks/{application}/{token} */
export const createFollowUp = reader<MessageBody>(
  strict(spec.IncomingWebhookInteractionRequestSchema),
);

/** PATCH /webhooks/{application}/{token}/messages/{message} */
export const editResponse = reader<MessageBody>(
  strict(spec.IncomingWebhookUpdateRequestPartialSchema),
);

/** Callbacks of types 4 and 5. */
export const messageCallback = reader<CallbackBody<MessageBody>>(
  strict(spec.CreateMessageInteractionCallbackRequestSchema),
);

/** Callbacks of types 6 and 7. */
export const updateCallback = reader<CallbackBody<MessageBody>>(
  strict(spec.UpdateMessageInteractionCallbackRequestSchema),
);

/** Callbacks of type 9. */
export const modalCallback = reader<{ readonly data: ModalBody }>(
  strict(spec.ModalInteractionCallbackRequestSchema),
);

/** Callbacks of type 8, by the type of the focused option. */
export const autocompleteCallback = {
  3: choicesReader(spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema),
  4: choicesReader(spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema),
  10: choicesReader(spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema),
} as const;

/** Callbacks without data: 1, 10 (dropped from the published schema) and 12. */
export const bareCallback = reader<CallbackBody<never>>({
  ...strict(spec.PongInteractionCallbackRequestSchema),
  properties: { type: { type: 'integer' } },
});

/** POST .../commands */
export const createCommand = reader<CommandBody>(
  strict(spec.ApplicationCommandCreateRequestSchema),
);

/** PATCH .../commands/{command} */
export const editCommand = reader<CommandBody>(
  strict(spec.ApplicationCommandPatchRequestPartialSchema),
);

/** PUT .../commands */
export const overwriteCommands = reader<readonly CommandBody[]>({
  type: 'array',
  items: strict(spec.ApplicationCommandUpdateRequestSchema),
});

function choicesReader(data: $ZodType): BodySchema<{ readonly data: AutocompleteData }> {
  return reader({
    type: 'object',
    properties: { type: { type: 'integer' }, data: strict(data) },
    required: ['type', 'data'],
  });
}

/** The type parameter must match what the schema accepts. */
function reader<Body>(schema: Schema): BodySchema<Body> {
  return body => {
    const faults = schemaFaults(schema, body);
    const accepted = z.custom<Body>(() => faults.length === 0);
    const parsed = z.safeParse(accepted, body);
    return parsed.success ? { ok: true, body: parsed.data } : { ok: false, faults };
  };
}

function strict(schema: $ZodType): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const correction = CORRECTIONS.get(zodSchema);
      if (correction === undefined) return;
      const properties = { ...jsonSchema.properties, ...correction.properties };
      Object.assign(jsonSchema, correction, { properties });
    },
  });
}
