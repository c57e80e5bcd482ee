import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import type { World } from '../model/world.ts';
import { isAvailableIn, isOfChannelType, SELECT_KINDS } from './entityKinds.ts';
import { NotSent } from './userError.ts';

/** Values selected by value, label or id, validated as Discord's client does. */
export function selectedValues(
  world: World,
  place: Channel,
  select: APISelectMenuComponent,
  wanted: readonly string[],
): readonly string[] {
  const values = wanted.map(one => {
    const value = valueIn(world, place, select, one);
    if (value === undefined) throw new NotSent(`${select.custom_id}: no option ${one}`);
    return value;
  });
  if (new Set(values).size < values.length) {
    throw new NotSent(`${select.custom_id}: choose each value only once`);
  }
  checkCount(select.custom_id, values.length, select);
  return values;
}

/** Tells whether a select offers a value, label or id. */
export function offersValue(
  world: World,
  place: Channel,
  select: APISelectMenuComponent,
  wanted: string,
): boolean {
  return valueIn(world, place, select, wanted) !== undefined;
}

/** Checks the number of selected values; exactly one by default. */
export function checkCount(
  customId: string,
  count: number,
  { min_values: min = 1, max_values: max = 1 }: { min_values?: number; max_values?: number },
): void {
  if (count < min) throw new NotSent(`${customId}: choose ${min} or more`);
  if (count > max) throw new NotSent(`${customId}: choose ${max} or fewer`);
}

function valueIn(
  world: World,
  place: Channel,
  select: APISelectMenuComponent,
  wanted: string,
): string | undefined {
  if (select.type === ComponentType.StringSelect) {
    const { options } = select;
    return (
      options.find(({ value }) => value === wanted) ?? options.find(({ label }) => label === wanted)
    )?.value;
  }
  const kinds = SELECT_KINDS.get(select.type) ?? [];
  const types = select.type === ComponentType.ChannelSelect ? select.channel_types : undefined;
  const isOffered =
    isAvailableIn(world, place, wanted, kinds) && isOfChannelType(world, wanted, types);
  return isOffered ? wanted : undefined;
}
