import process from 'node:process';
import { type LargeLoad, measureLarge } from './measureLarge.ts';

// Prints what a large library costs, with a load as JSON.
const [, , load = ''] = process.argv;
// Written by largeBench.ts.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
process.stdout.write(JSON.stringify(await measureLarge(JSON.parse(load) as LargeLoad)));
