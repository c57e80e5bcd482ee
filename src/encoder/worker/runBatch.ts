import { type Candidate, pairRow, questionRow, type SentenceInput, sentenceRow } from './inputs.ts';
import { ModelError } from './modelFiles.ts';
import { type Networks, openNetworks } from './networks.ts';

/** Texts that a network reads at once. */
export type Batch =
  | { readonly kind: 'questions'; readonly items: readonly string[] }
  | { readonly kind: 'sentences'; readonly items: readonly SentenceInput[] }
  | { readonly kind: 'pairs'; readonly question: string; readonly items: readonly Candidate[] };

/** A batch for the model in a folder; an empty one only loads it. */
export interface BatchTask {
  readonly folder: string;
  readonly batch: Batch;
}

/** Vectors or scores of a batch, one after the other, or the reason the model cannot be used. */
export type BatchResult =
  | { readonly ok: true; readonly values: Float32Array }
  | { readonly ok: false; readonly reason: string };

let opening: Promise<Networks> | null = null;

/** Loads the model if this worker has not, and runs a batch; called in a worker. */
export async function run({ folder, batch }: BatchTask): Promise<BatchResult> {
  try {
    opening ??= openNetworks(folder);
    return { ok: true, values: await valuesOf(batch, await opening) };
  } catch (error) {
    if (error instanceof ModelError) return { ok: false, reason: error.message };
    throw error;
  }
}

async function valuesOf(batch: Batch, networks: Networks): Promise<Float32Array> {
  const { tokenize, embed, score } = networks;
  if (batch.items.length === 0) return new Float32Array();
  switch (batch.kind) {
    case 'questions':
      return await embed(batch.items.map(item => questionRow(tokenize, item)));
    case 'sentences':
      return await embed(batch.items.map(item => sentenceRow(tokenize, item)));
    case 'pairs':
      return await score(batch.items.map(item => pairRow(tokenize, batch.question, item)));
  }
}
