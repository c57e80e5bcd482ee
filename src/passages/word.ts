/** A word; a longer one continues in the next match, as an unbounded run overflows V8's stack. */
export const WORD = /\p{L}[\p{L}\p{M}'’-]{0,200}/gu;
