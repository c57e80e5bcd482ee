import { RESTJSONErrorCodes } from 'discord-api-types/v10';
/** Errors by field: branches follow the keys and indexes of the body. */
export interface ErrorTree {
  readonly [key: string]: ErrorTree | readonly ErrorLeaf[];
}

interface ErrorLeaf {
  /** Code, such as `BASE_TYPE_BAD_LENGTH`; others may exist. */
  readonly code: string;
  readonly message: string;
}

/** Discord's response to a refused request (reference, "Error Messages"). */
export interface Refusal {
  /** Name of the rule that refused it. */
  readonly rule: string;
  /** HTTP status. */
  readonly status: number;
  readonly body: {
    /** JSON error code (topics/opcodes-and-status-codes, "JSON Error Codes"). */
    readonly code: number;
    readonly message: string;
    readonly errors?: ErrorTree;
  };
}

/** Creates a refusal. */
export function createRefusal(
  rule: string,
  status: number,
  code: number,
  message: string,
  errors?: Refusal['body']['errors'],
): Refusal {
  return { rule, status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

/** Refuses one field of a body (topics/opcodes-and-status-codes#json). */
export function refuseField(
  rule: string,
  key: string,
  leaf: { readonly code: string; readonly message: string },
): Refusal {
  return createRefusal(
    rule,
    400,
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    'Invalid Form Body',
    {
      [key]: { _errors: [leaf] },
    },
  );
}
