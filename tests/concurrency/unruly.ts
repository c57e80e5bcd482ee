import process from 'node:process';

/** What a test tells a worker to do. */
export type Task =
  | 'answer'
  | 'run on'
  | 'fill memory'
  | 'fill buffers'
  | 'end'
  | 'count'
  | 'tell secret'
  | 'throw';

let calls = 0;

/** Needs tsx, as any TypeScript worker does. */
export function run(task: Task): string {
  switch (task) {
    case 'answer':
      return 'done';
    case 'run on':
      for (;;);
    case 'fill memory':
      return fillMemory().length.toString();
    case 'fill buffers':
      return fillBuffers().length.toString();
    case 'end':
      return process.exit(3);
    case 'count':
      calls += 1;
      return String(calls);
    case 'tell secret':
      return process.env.DISCORD_TOKEN ?? 'none';
    case 'throw':
      throw new TypeError('thrown');
  }
}

/** Allocates in small pieces: V8 aborts the whole process for a large allocation beyond the limit. */
function fillMemory(): string[][] {
  const pieces: string[][] = [];
  for (;;) pieces.push(Array.from({ length: 1000 }, (_, at) => `${pieces.length} ${at}`));
}

/** Allocates outside the JavaScript heap. */
function fillBuffers(): Buffer[] {
  const buffers: Buffer[] = [];
  for (;;) buffers.push(Buffer.alloc(2 ** 20, 1));
}
