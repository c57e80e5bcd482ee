import process from 'node:process';
import { HOSTILE_TEXTS } from '../../hostile/hostileTexts.ts';
import { measureText } from './measureText.ts';

/** Long enough to warm up the compiler. Unit: UTF-16 code units. */
const WARM_UP_LENGTH = 20_000;

const [kind = '', ...lengths] = process.argv.slice(2);
const make = HOSTILE_TEXTS.get(kind);
if (make === undefined) throw new Error(`unknown kind of hostile text "${kind}"`);
await measureText(make(WARM_UP_LENGTH));
for (const length of lengths) {
  const times = await measureText(make(Number(length)));
  process.stdout.write(`${JSON.stringify(times)}\n`);
}
