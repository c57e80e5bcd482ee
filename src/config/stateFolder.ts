export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The user's folder for state: on Linux as in the XDG Base Directory Specification;
 * null if the environment names no home.
 */
export function stateFolder(environment: Environment, platform: string): string | null {
  const { HOME: home, XDG_STATE_HOME: state, LOCALAPPDATA: local } = environment;
  if (platform === 'win32') return local ? `${local}\\footnote` : null;
  if (platform === 'darwin') return home ? `${home}/Library/Application Support/footnote` : null;
  // The specification says to ignore relative paths.
  if (state?.startsWith('/') === true) return `${state}/footnote`;
  return home ? `${home}/.local/state/footnote` : null;
}
