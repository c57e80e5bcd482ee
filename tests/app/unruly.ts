/** What a worker is asked to do in a test of its pool. */
export type Deed = 'answer' | 'run on' | 'fill memory' | 'throw';

/** Does it in TypeScript that only tsx runs. */
export function run(deed: Deed): string {
  switch (deed) {
    case 'answer':
      return 'done';
    case 'run on':
      for (;;);
    case 'fill memory':
      return fillMemory().length.toString();
    case 'throw':
      throw new TypeError('thrown');
  }
}

/** In small pieces, as V8 ends the whole process for a large one beyond the limit. */
function fillMemory(): string[][] {
  const pieces: string[][] = [];
  for (;;) pieces.push(Array.from({ length: 1000 }, (_, at) => `${pieces.length} ${at}`));
}
