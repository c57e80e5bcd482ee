import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/discord/command/command.ts';

/** All commands, with some replaced by stand-ins of the same name. */
export function withStandIns(...standIns: readonly Command[]): readonly Command[] {
  const names = new Set(standIns.map(({ data }) => data.name));
  return [...commands.filter(({ data }) => !names.has(data.name)), ...standIns];
}
