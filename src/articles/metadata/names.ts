/** "A. Berg <berg@example.org>" */
const ADDRESS_AFTER = / ?<[^<>]*>$/u;
/** "berg@example.org (A. Berg)", as in RSS. */
const ADDRESS_BEFORE = /^[^\s@]+@[^\s@]+ \((?<name>[^()]+)\)$/u;
const BY = /^by:? (?=\p{Lu})/iu;
const BETWEEN = / ?[,;] ?(?:and )?| (?:and|&) /u;

/** The names in a text on one line: "By A. Berg and B. Holm". "Berg, Anna" is one name. */
export function splitNames(text: string): string[] {
  const name = ADDRESS_BEFORE.exec(text)?.groups?.name ?? text.replace(ADDRESS_AFTER, '');
  const plain = unquoted(name.replace(BY, ''));
  if (plain === '') return [];
  const parts = plain.split(BETWEEN).filter(part => part !== '');
  return parts.every(part => part.includes(' ')) ? parts : [plain];
}

/** The tags in a text, which commas or semicolons separate. */
export function splitTags(text: string): string[] {
  return text
    .split(/[,;]/u)
    .map(tag => tag.trim())
    .filter(tag => tag !== '');
}

function unquoted(name: string): string {
  const text = name.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
