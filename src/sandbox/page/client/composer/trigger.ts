/**
 * Text being typed that suggestions can complete; `start` is its position. Unit: UTF-16 code units.
 */
export type Trigger =
  | { readonly kind: 'command'; readonly typed: string }
  | { readonly kind: 'person'; readonly typed: string; readonly start: number };

/** The name of a sub-command has two words. */
const COMMAND = /^\/(\S*(?: \S*)?)$/u;
const PERSON = /(?<=^|\s)@([^\s@]*)$/u;

/** Finds the trigger before the caret; null if there is none. */
export function findTrigger(text: string, caret: number): Trigger | null {
  const command = COMMAND.exec(text);
  if (command !== null) return { kind: 'command', typed: command[1] ?? '' };
  const person = PERSON.exec(text.slice(0, caret));
  if (person === null) return null;
  return { kind: 'person', typed: person[1] ?? '', start: person.index };
}

/** Filters by name, those that start with the typed text first. */
export function matchByName<Named extends { readonly name: string }>(
  typed: string,
  named: readonly Named[],
): readonly Named[] {
  const sought = typed.toLowerCase();
  const channel = ({ name }: Named): number => name.toLowerCase().indexOf(sought);
  return named
    .filter(one => channel(one) >= 0)
    .sort((a, b) => Math.sign(channel(a)) - Math.sign(channel(b)));
}

/** Replaces typed `@name`s with mentions; of several names that fit, the longest wins. */
export function withMentions(
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce(
    (text, { id, name }) =>
      text
        .split(`@${name}`)
        .reduce((before, after) =>
          /(?:^|\s)$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)
            ? `${before}<@${id}>${after}`
            : `${before}@${name}${after}`,
        ),
    text,
  );
}
