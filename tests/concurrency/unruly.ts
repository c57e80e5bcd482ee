/** What a test tells a worker to do. */
export type Task = 'answer' | 'run on' | 'fill memory' | 'throw';

/** Needs tsx, as any TypeScript worker does. */
export function run(task: Task): string {
  switch (task) {
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

/** Allocates in small pieces: V8 aborts the whole process for a large allocation beyond the limit. */
function fillMemory(): string[][] {
  const pieces: string[][] = [];
  for (;;) pieces.push(Array.from({ length: 1000 }, (_, at) => `${pieces.length} ${at}`));
}
