import { RESTJSONErrorCodes } from 'discord-api-types/v10';
/** A leaf holds what is wrong with one value; a branch follows the body's own keys and indexes. */
export interface ErrorTree {
  readonly [key: string]: ErrorTree | readonly ErrorLeaf[];
}

interface ErrorLeaf {
  /** Such as `BASE_TYPE_BAD_LENGTH`; the set is open-ended. */
  readonly code: string;
  readonly message: string;
}

/** What Discord answers to a request that it refuses (reference, "Error Messages"). */
export interface Refusal {
  /** The name of the rule that refused it. */
  readonly rule: string;
  /** The HTTP status. */
  readonly status: number;
  readonly body: {
    /** A JSON error code (topics/opcodes-and-status-codes, "JSON Error Codes"). */
    readonly code: number;
    readonly message: string;
    readonly errors?: ErrorTree;
  };
}

/** Refuses with what Discord answers, under the name of the rule. */
export function createRefusal(
  rule: string,
  status: number,
  code: number,
  message: string,
  errors?: Refusal['body']['errors'],
): Refusal {
  return { rule, status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

/** One field of a body is wrong (topics/opcodes-and-status-codes#json). */
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
