import { z } from 'zod';
import type { Neighbours } from '../../search/spelling/spellings.ts';
import { BlockReader, textBlock } from './blocks.ts';
import type { PartFiles } from './partFiles.ts';

/** Names with the spelling variants of each. */
const pairs = z.array(z.tuple([z.string(), z.array(z.string())]));

/** The part with the spelling variants of a library; indexes share them until they change. */
const partOf = new WeakMap<Neighbours, string>();

/** Saves the spelling variants of names unless they are saved; resolves with the name of their part. */
export async function saveNeighbours(parts: PartFiles, neighbours: Neighbours): Promise<string> {
  const known = partOf.get(neighbours);
  if (known !== undefined && (await parts.has(known))) return known;
  const listed = Array.from(neighbours, ([term, others]) => [term, [...others]]);
  const name = await parts.write([textBlock(JSON.stringify(listed))]);
  partOf.set(neighbours, name);
  return name;
}

/** Loads spelling variants that were saved. */
export async function loadNeighbours(parts: PartFiles, name: string): Promise<Neighbours> {
  const reader = new BlockReader(await parts.read(name));
  const listed = pairs.parse(JSON.parse(reader.text()));
  const neighbours = new Map(listed.map(([term, others]) => [term, new Set(others)]));
  partOf.set(neighbours, name);
  return neighbours;
}
