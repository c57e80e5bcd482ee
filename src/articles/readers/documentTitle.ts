/** Titles that programs write when nobody gave one. */
const UNTITLED = new Set([
  'document',
  'no title',
  'none',
  'null',
  'presentation',
  'powerpoint presentation',
  'title',
  'unknown',
  'untitled',
  'untitled document',
  'word document',
]);
/** Such as `Microsoft Word - report.doc`, which printing writes. */
const PROGRAM = /^(?:microsoft (?:word|excel|powerpoint)|print|untitled)(?:$|[\s-]*[-–:\d])/iu;
const FILE_NAME =
  /\.(?:docx?|dotx?|indd|odt|pages|pdf|pptx?|ps|qxd|rtf|tex|dvi|txt|xlsx?|html?)$/iu;
const NUMBERED = /^(?:book|document|dokument|folie|mappe|page|scan|slide)[\s_-]*\d*$/iu;
const SPACES = /\s+/gu;

/** The title in the properties of a document; null where it is a file name or a program's stopgap. */
export function documentTitle(property: string): string | null {
  const title = property.replace(SPACES, ' ').trim();
  const makesNoSense =
    !/\p{L}/u.test(title) ||
    UNTITLED.has(title.toLowerCase()) ||
    // A name of a file without its ending.
    (title.includes('_') && !title.includes(' ')) ||
    [PROGRAM, FILE_NAME, NUMBERED].some(pattern => pattern.test(title));
  return makesNoSense ? null : title;
}
