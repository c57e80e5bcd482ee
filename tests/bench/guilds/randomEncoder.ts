import type { GuildOptions } from '../../library/guilds/createTestGuilds.ts';
import { randomNumbers, randomVector } from '../../search/semantic/vectors.ts';

const random = randomNumbers(1);
/** Drawn once: to draw a vector takes longer than to store it. */
const VECTORS = Array.from({ length: 1000 }, () => randomVector(random));

/** An encoder whose vectors mean nothing, but take as much memory as others. */
export const randomEncoder: GuildOptions['encoder'] = {
  load: async () => undefined,
  state: () => ({ kind: 'ready', model: 'random' }),
  encodeQuestions: async texts => texts.map(draw),
  encodeSentences: async sentences => sentences.map(draw),
};

function draw(): Float32Array {
  return VECTORS[Math.floor(random() * VECTORS.length)] ?? randomVector(random);
}
