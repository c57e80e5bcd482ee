import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { type SettingsFile, settingWarnings } from './settingWarnings.ts';

/** Adds the settings of a file to the environment, which takes precedence; returns warnings, one line each. */
export function loadSettings(environment: NodeJS.ProcessEnv, name = '.env'): string[] {
  const { file, warnings } = readSettings(name);
  const others = settingWarnings(file, environment);
  if (file !== null) populate(environment, parse(file.text));
  return [...warnings, ...others];
}

interface ReadSettings {
  readonly file: SettingsFile | null;
  readonly warnings: readonly string[];
}

function readSettings(name: string): ReadSettings {
  try {
    return { file: { name, text: readFileSync(name, 'utf8') }, warnings: [] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const isMissing = error.code === 'ENOENT';
    const warning = `cannot read ${name}, so it is ignored (${error.message}); check that it is a file you may read`;
    return { file: null, warnings: isMissing ? [] : [warning] };
  }
}
