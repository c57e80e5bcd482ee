import type { Actions } from '../../discord/command/action.ts';
import type { Command } from '../../discord/command/command.ts';

/** Every name that a request can have: commands, their component actions, and those of shared components. */
export function requestNames(
  commands: readonly Pick<Command, 'data' | 'actions'>[],
  components: Readonly<Record<string, Actions>>,
): ReadonlySet<string> {
  const owners = [
    ...commands.map(({ data, actions }) => [data.name, actions] as const),
    ...Object.entries(components),
  ];
  return new Set([
    'mention',
    ...commands.map(({ data }) => data.name),
    ...owners.flatMap(([owner, actions]) => Object.keys(actions).map(each => `${owner}:${each}`)),
  ]);
}
