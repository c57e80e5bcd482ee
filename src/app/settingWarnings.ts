import { parse } from 'dotenv';
import { configVariables } from '../config.ts';
import { oneEdit } from '../search/spelling/oneEdit.ts';
import { firstOf } from './counted.ts';

/** A settings file as read. */
export interface SettingsFile {
  /** The name used in warnings. */
  readonly name: string;
  readonly text: string;
}

/** Variables that Footnote or Node.js reads besides the bot's settings. */
const OTHERS = new Set([
  'FORCE_COLOR',
  'HOME',
  'LOCALAPPDATA',
  'NO_COLOR',
  'TERM',
  'TZ',
  'XDG_STATE_HOME',
]);
/** Unit: lines. */
const MAX_LINES_NAMED = 5;
/** A value with an opening but no closing quotation mark. */
const UNCLOSED = /^(?<quote>["'`])(?!.*\k<quote>$)/su;

/**
 * Lists likely mistakes in the settings file, and variables of the environment that are one typo away
 * from a setting. Warnings contain names and line numbers, never values.
 */
export function settingWarnings(
  file: SettingsFile | null,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  const settings = configVariables().map(({ name }) => name);
  const known = new Set([...settings, ...OTHERS]);
  const inFile = file === null ? {} : parse(file.text);
  const unknown = (names: object): string[] => Object.keys(names).filter(name => !known.has(name));
  return [
    ...(file === null ? [] : lineWarnings(file)),
    ...unknown(inFile).map(name => {
      const meant = similarSetting(name, settings);
      const hint = meant === null ? '.env.example lists them' : `did you mean ${meant}?`;
      return `${file?.name}: ${name} is not a setting; ${hint}`;
    }),
    ...unknown(environment).flatMap(name => {
      const meant = Object.hasOwn(inFile, name) ? null : similarSetting(name, settings);
      return meant === null ? [] : `${name} is not a setting; did you mean ${meant}?`;
    }),
  ];
}

/** Warns of lines that dotenv silently skips, and of values that start with an unclosed quote. */
function lineWarnings({ name, text }: SettingsFile): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const about = (numbers: readonly number[], problem: string): string[] => {
    if (numbers.length === 0) return [];
    const noun = numbers.length === 1 ? 'line' : 'lines';
    return [`${name}, ${noun} ${firstOf(numbers.map(String), MAX_LINES_NAMED)}: ${problem}`];
  };
  return [
    ...about(ignoredLines(lines), 'ignored: write NAME=value'),
    ...about(unclosedLines(lines), 'a quotation mark is not closed'),
  ];
}

/** Numbers of lines that set nothing and are not part of a multi-line value. */
function ignoredLines(lines: readonly string[]): number[] {
  const suspects = new Set<number>();
  const marked = lines.map((line, at) => {
    const isBlank = /^\s*(?:#|$)/u.test(line);
    if (isBlank || Object.keys(parse(line)).length > 0) return line;
    suspects.add(at + 1);
    return `\0${at + 1}\0${line}`;
  });
  for (const value of Object.values(parse(marked.join('\n')))) {
    for (const [, number] of value.matchAll(/\0(\d+)\0/gu)) suspects.delete(Number(number));
  }
  return [...suspects];
}

function unclosedLines(lines: readonly string[]): number[] {
  const values = parse(lines.join('\n'));
  return lines.flatMap((line, at) => {
    const [entry] = Object.entries(parse(line));
    if (entry === undefined) return [];
    const [name, value] = entry;
    // A multi-line value is closed on a later line.
    return UNCLOSED.test(value) && values[name] === value ? at + 1 : [];
  });
}

/** The setting that a name probably misspells, or null. */
function similarSetting(name: string, settings: readonly string[]): string | null {
  const upper = name.toUpperCase();
  const isMeant = (setting: string): boolean => {
    // Typos rarely hit the first letter: BUILD_ID, set by many build servers, is not GUILD_ID.
    return setting === upper || (setting[0] === upper[0] && oneEdit(setting, upper) !== null);
  };
  return settings.find(isMeant) ?? null;
}
