import { NEWS_AGENCIES } from '../../languages/names/newsAgencies.ts';

/** A dateline at the start of a paragraph. */
export interface Dateline {
  /** The news agency or outlet it names, or null. */
  readonly source: string | null;
  /** Offset of the text after it. Unit: UTF-16 code units. */
  readonly end: number;
}

/** Longest dateline. Unit: UTF-16 code units. */
const MAX_LENGTH = 160;
const PLACE = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.’'/ -]{0,39}?`;
const DAY = String.raw`(?:\p{L}{3,9}\.?\s\p{Nd}{1,2}|\p{Nd}{1,2}\.?\s\p{L}{3,9})\.?(?:,?\s\p{Nd}{4})?`;
const AGENCY = String.raw`[(（](?<agency>[\p{Lu}\p{Lo}\p{Ll}][^()（）]{1,39})[)）]|\/(?<slashed>[\p{L} ]{2,30})\/\.?`;
const OUTLET = String.raw`(?<outlet>[\p{L}\p{N}-]{2,30}\.(?:COM|NET|ORG|INFO|NEWS|com|net|org|info|news|[A-Z]{2}))`;
const DATELINE = new RegExp(
  String.raw`^(?<places>${PLACE}(?:,\s${PLACE}){0,3}?)?(?:,?\s${DAY})?[,.]?\s?` +
    `(?:${AGENCY}|${OUTLET})?` +
    String.raw`\s?(?<dash>[–—_]|--?)\s+(?=\S)`,
  'u',
);
/** TASS uses no dash: "MOSCOW, October 17. /TASS/. ". */
const SLASHED = new RegExp(
  String.raw`^${PLACE}(?:,\s${PLACE}){0,2},?\s${DAY}\s\/(?<slashed>[\p{L} ]{2,30})\/\.\s+(?=\S)`,
  'u',
);

/** Every dateline has a dash or "/." before a space; few paragraphs start with one. */
const DATELINE_END = /(?:[–—_-]|\/\.)\s/u;

/** Known sources; any other needs a place in capitals. */
const AGENCIES: ReadonlySet<string> = new Set(NEWS_AGENCIES);

/** Reads the dateline at the start of a paragraph: "KYIV, Ukraine (Reuters) - "; null if there is none. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, MAX_LENGTH).replaceAll(/\*\*|__/gu, '');
  if (!DATELINE_END.test(head)) return null;
  const short = SLASHED.exec(head);
  const slashed = short?.groups?.slashed;
  if (short !== null && slashed !== undefined) {
    return { source: slashed, end: unmarkedEnd(paragraph, short[0]) };
  }
  const match = DATELINE.exec(head);
  if (match === null) return null;
  const end = unmarkedEnd(paragraph, match[0]);
  const source = match.groups?.agency ?? match.groups?.slashed ?? match.groups?.outlet ?? null;
  const places = match.groups?.places;
  const isCapital = places !== undefined && /^\p{Lu}{3}/u.test(places);
  if (source === null) {
    // Without a source, only capitals distinguish a place from words before a dash.
    return isCapital && opensSentence(head.slice(match[0].length)) ? { source, end } : null;
  }
  const isKnown = match.groups?.outlet !== undefined || isAgency(source);
  return isKnown || (isCapital && !isParty(source)) ? { source, end } : null;
}

/** Where a dateline that was read without marks of emphasis ends in the paragraph. */
function unmarkedEnd(paragraph: string, { length }: string): number {
  let end = 0;
  for (let read = 0; read < length; end += 1) {
    if (paragraph.startsWith('**', end) || paragraph.startsWith('__', end)) end += 1;
    else read += 1;
  }
  return end;
}

function isAgency(source: string): boolean {
  return AGENCIES.has(source.toLowerCase()) || /\b(?:News|Press|Agency)\b/u.test(source);
}

/** "(R-Texas)": the party and state of an American politician. */
function isParty(source: string): boolean {
  return /^[RDI](?:$|[-–])/u.test(source);
}

function opensSentence(text: string): boolean {
  return /^["“'‘«„(]*[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}
