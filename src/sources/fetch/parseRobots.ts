/** Whether an address may be fetched by the rules of its host. */
export type Rules = (url: URL) => boolean;

interface Rule {
  readonly isAllowed: boolean;
  /** The parts of a path between the wildcards; the last is at the end if `isWhole`. */
  readonly parts: readonly string[];
  readonly isWhole: boolean;
  /** A longer pattern is more specific. */
  readonly length: number;
}

const ANY_ROBOT = '*';
/** A host with more for a robot is not fetched: each is matched with every address. */
const MAX_RULES = 5000;
const RULE = /^(?:dis)?allow$/u;

/**
 * Reads a robots.txt (RFC 9309) for the robot with a name. Matching takes time linear in the file and the
 * address, whatever the wildcards; packages for this take seconds with a hostile file.
 */
export function parseRobots(text: string, robot: string): Rules {
  const groups = readGroups(text);
  const rules = groups.get(robot.toLowerCase()) ?? groups.get(ANY_ROBOT) ?? [];
  if (rules.length > MAX_RULES) return () => false;
  return url => {
    const path = normalize(url.pathname + url.search);
    let best: Rule | null = null;
    for (const rule of rules) {
      const isBetter =
        best === null ||
        rule.length > best.length ||
        (rule.length === best.length && rule.isAllowed);
      if (isBetter && matches(path, rule)) best = rule;
    }
    return best?.isAllowed ?? true;
  };
}

/** The rules for each robot, by its name in lower case. */
function readGroups(text: string): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  let robots: string[] = [];
  let hasRules = false;
  for (const [key, value] of readLines(text)) {
    if (key === 'user-agent') {
      if (hasRules) robots = [];
      hasRules = false;
      const name = nameOf(value);
      robots.push(name);
      groups.set(name, groups.get(name) ?? []);
    } else if (RULE.test(key)) {
      hasRules = true;
      if (value === '') continue;
      for (const robot of robots) groups.get(robot)?.push(readRule(key, value));
    }
  }
  return groups;
}

function* readLines(text: string): Generator<readonly [key: string, value: string]> {
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const [written = ''] = line.split('#', 1);
    const colon = written.indexOf(':');
    if (colon === -1) continue;
    yield [written.slice(0, colon).trim().toLowerCase(), written.slice(colon + 1).trim()];
  }
}

/** `Footnote/1.0` is `footnote`. */
function nameOf(value: string): string {
  return /^[\w-]+/u.exec(value)?.[0].toLowerCase() ?? ANY_ROBOT;
}

function readRule(key: string, value: string): Rule {
  const pattern = normalize(value);
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split(/\*+/u);
  return { isAllowed: key === 'allow', parts, isWhole, length: pattern.length };
}

/** Encodes a path as `URL` does, with upper-case hexadecimal digits. */
function normalize(path: string): string {
  return encodeURI(path)
    .replaceAll('%25', '%')
    .replaceAll(/%[\da-f]{2}/giu, code => code.toUpperCase());
}

function matches(path: string, { parts: [first = '', ...others], isWhole }: Rule): boolean {
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? others.pop() : undefined;
  if (isWhole && last === undefined) return at === path.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last));
}
