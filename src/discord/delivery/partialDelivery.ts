/** Not all that was to be said could be; `notice` is what the asker is told of that. */
export class HalfSaid extends Error {
  override readonly name = 'HalfSaid';
  readonly notice: string;

  constructor(notice: string, options: ErrorOptions) {
    super('not all parts could be said', options);
    this.notice = notice;
  }
}

/**
 * Says parts one after another and gives what came of each.
 *
 * @throws HalfSaid when a part after the first fails; `noticeOf` says so, given how many stand.
 */
export async function sayInOrder<Part, Result>(
  parts: readonly Part[],
  say: (part: Part, at: number) => Promise<Result>,
  noticeOf: (said: number) => string,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, part] of parts.entries()) {
    try {
      results.push(await say(part, at));
    } catch (error) {
      if (at === 0) throw error;
      throw new HalfSaid(noticeOf(at), { cause: error });
    }
  }
  return results;
}
