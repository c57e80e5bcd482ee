const UNITS = ['bytes', 'KB', 'MB'] as const;
const STEP = 1024;

/** A size as Discord's client shows it, such as "1.5 KB". */
export function sizeText(bytes: number): string {
  const power = bytes < STEP ? 0 : bytes < STEP ** 2 ? 1 : 2;
  return `${Number((bytes / STEP ** power).toFixed(2))} ${UNITS[power]}`;
}
