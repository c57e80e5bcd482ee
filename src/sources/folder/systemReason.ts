const MISSING = 'does not exist';
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'cannot be read: permission denied',
  ELOOP: 'leads in a circle',
  ENAMETOOLONG: 'has too long a name',
  ENOTDIR: 'is not a folder',
  EPERM: 'cannot be read: permission denied',
};

/** Describes a system error so that it continues a sentence after a file name; rethrows any other error. */
export function systemReason(error: unknown, missing = MISSING): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z0-9]+$/u.test(code)) throw error;
  if (code === 'ENOENT') return missing;
  return REASONS[code] ?? `cannot be read: ${code}`;
}
