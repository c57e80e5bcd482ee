import { notOneOf, type Path, type ValueFault } from './fault.ts';

const GROUPS = ['image', 'video', 'audio'];
const EXTENSION = /^\.\S+$/u;

/** Reports file types that are neither a group nor an extension (reference#file-type-filtering). */
export function fileTypeFaults(
  fileTypes: readonly string[] | null | undefined,
  path: Path,
): ValueFault[] {
  return (fileTypes ?? []).flatMap((type, index) =>
    GROUPS.includes(type) || EXTENSION.test(type)
      ? []
      : [notOneOf([...path, 'file_types', index], [...GROUPS, '.extension'])],
  );
}
