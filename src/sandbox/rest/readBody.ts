import type { IncomingMessage } from 'node:http';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ReceivedFile } from '../model/uploadedFile.ts';
import { createRefusal, type Refusal } from '../rules/refusal.ts';

/** A request body: JSON or form fields, and uploaded files. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly ReceivedFile[];
}

/** Unit: bytes (resources/message#create-message-limitations). */
const MAX_REQUEST_SIZE = 25 * 1024 * 1024;
const NO_BODY: Body = { json: undefined, files: [] };

/** Parses a request body by its Content-Type (reference#content-type). */
export async function readBody(request: IncomingMessage): Promise<Body | Refusal> {
  const bytes = await receive(request);
  if (bytes === null) return requestTooLarge();
  if (request.method === 'GET' || request.method === 'DELETE') return NO_BODY;
  const contentType = request.headers['content-type'] ?? '';
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'application/json':
      return readJson(bytes.toString());
    case 'multipart/form-data':
    case 'application/x-www-form-urlencoded':
      return await readForm(bytes, contentType);
    default:
      return wrongContentType();
  }
}

async function receive(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= MAX_REQUEST_SIZE) chunks.push(bytes);
  }
  return size <= MAX_REQUEST_SIZE ? Buffer.concat(chunks) : null;
}

function readJson(text: string, files: readonly ReceivedFile[] = []): Body | Refusal {
  try {
    return { json: JSON.parse(text), files };
  } catch (error) {
    if (error instanceof SyntaxError) return invalidJson();
    throw error;
  }
}

/**
 * Files are sent as `files[n]`, other data as `payload_json` or as fields
 * (reference#uploading-files).
 */
async function readForm(bytes: Buffer, contentType: string): Promise<Body | Refusal> {
  const form = await parseForm(bytes, contentType);
  if (form === null) return wrongContentType();
  const parts = [...form.keys()];
  if (new Set(parts).size < parts.length) return repeatedPart();
  const files: ReceivedFile[] = [];
  const fields: Record<string, unknown> = {};
  for (const [key, value] of form) {
    if (typeof value !== 'string') files.push(await receivedFile(key, value, files.length));
    else fields[key] = key === 'tts' ? value === 'true' : value;
  }
  const { payload_json: payload } = fields;
  return typeof payload === 'string' ? readJson(payload, files) : { json: fields, files };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function receivedFile(key: string, file: File, place: number): Promise<ReceivedFile> {
  const index = /^files\[(?<index>\d+)\]$/u.exec(key)?.groups?.index;
  return {
    index: index === undefined ? place : Number(index),
    name: file.name,
    size: file.size,
    contentType: file.type === '' ? 'application/octet-stream' : file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

/** Requests are limited to 25 MiB (topics/opcodes-and-status-codes#json). */
function requestTooLarge(): Refusal {
  return createRefusal(
    'requestTooLarge',
    413,
    RESTJSONErrorCodes.RequestEntityTooLarge,
    'Request entity too large',
  );
}

/** "All `files[n]` parameters must include [...] a `filename` and unique `name`" (reference#uploading-files). */
function repeatedPart(): Refusal {
  return createRefusal(
    'repeatedPart',
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
  );
}

/** The body is not valid JSON (topics/opcodes-and-status-codes#json). */
function invalidJson(): Refusal {
  return createRefusal(
    'invalidJson',
    400,
    RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
    'The request body contains invalid JSON.',
  );
}

/** The Content-Type is missing or not supported (reference#content-type). */
function wrongContentType(): Refusal {
  return createRefusal(
    'wrongContentType',
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    {
      _errors: [
        {
          code: 'CONTENT_TYPE_INVALID',
          message: 'Expected "Content-Type" header to be one of {\'application/json\'}.',
        },
      ],
    },
  );
}
