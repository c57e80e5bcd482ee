/** A word of at most 201 characters; longer runs are matched in pieces, as V8's stack would overflow. */
export const WORD = /\p{L}[\p{L}\p{M}'’-]{0,200}/gu;
