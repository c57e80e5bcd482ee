/** A reference to a file in an archive. */
export interface Reference {
  readonly path: string;
  /** What follows `#`; null without one. */
  readonly fragment: string | null;
}

/** Resolves a reference in the file at `base`; it cannot lead out of the archive. */
export function resolvePath(base: string, reference: string): Reference {
  const [address = '', fragment = null] = reference.split('#', 2);
  const parts = base.split('/').slice(0, -1);
  for (const part of decode(address).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return { path: address === '' ? base : parts.join('/'), fragment };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
