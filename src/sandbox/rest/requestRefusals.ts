import type { IncomingMessage } from 'node:http';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { createRefusal, type Refusal } from '../rules/refusal.ts';
import type { Match } from './matchRoute.ts';

/** reference#user-agent */
const USER_AGENT = /^DiscordBot \([^,]+, [^)]+\)/u;

const SNOWFLAKE = /^\d{1,20}$/u;

/** Path parameters that are not ids. */
const NOT_IDS = new Set(['token', 'message']);

/** Checks the User-Agent, the API version, the path and the method. */
export function refuseAddress(
  request: IncomingMessage,
  version: string | undefined,
  match: Match | undefined,
  isKnownPath: boolean,
): Refusal | null {
  if (!USER_AGENT.test(request.headers['user-agent'] ?? '')) return wrongUserAgent();
  if (version !== undefined && version !== '10') return wrongVersion();
  if (version === undefined || !isKnownPath) return unknownRoute();
  return match === undefined ? wrongMethod() : null;
}

/** Ids in paths must be snowflakes (reference#snowflakes). */
export function refuseIds({ params }: Match): Refusal | null {
  const wrong = Object.entries(params).find(
    ([name, value]) => !NOT_IDS.has(name) && !SNOWFLAKE.test(value),
  );
  if (wrong === undefined) return null;
  const [name, value] = wrong;
  return createRefusal(
    'snowflake',
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    {
      [`${name}_id`]: {
        _errors: [{ code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not snowflake.` }],
      },
    },
  );
}

/** The Authorization header must be `Bot TOKEN` (reference#authentication). */
export function refuseToken({ headers }: IncomingMessage, token: string): Refusal | null {
  return headers.authorization === `Bot ${token}`
    ? null
    : httpRefusal('authorization', 401, 'Unauthorized');
}

/** The User-Agent must name a library and its version (reference#user-agent). */
function wrongUserAgent(): Refusal {
  return createRefusal(
    'userAgent',
    403,
    RESTJSONErrorCodes.CloudflareIsBlockingYourRequest,
    'internal network error',
  );
}

/** Only version 10 is supported (reference#api-versioning). */
function wrongVersion(): Refusal {
  return createRefusal(
    'apiVersion',
    400,
    RESTJSONErrorCodes.InvalidAPIVersion,
    'Invalid API version provided',
  );
}

/** The path does not exist. */
export function unknownRoute(): Refusal {
  return httpRefusal('route', 404, 'Not Found');
}

function wrongMethod(): Refusal {
  return httpRefusal('method', 405, 'Method Not Allowed');
}

function httpRefusal(rule: string, status: number, message: string): Refusal {
  return createRefusal(rule, status, 0, `${status}: ${message}`);
}
