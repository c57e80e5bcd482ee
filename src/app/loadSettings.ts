import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { type SettingsFile, settingWarnings } from './settingWarnings.ts';

/** Adds to the environment what a settings file sets and it does not; returns warnings, a line each. */
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
    const warning = `${name} is ignored, since it cannot be read (${error.message}); check what it is and who may read it`;
    return { file: null, warnings: isMissing ? [] : [warning] };
  }
}
