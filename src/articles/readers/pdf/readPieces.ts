import type { Piece } from './page.ts';

/** What is used of an item of text of pdf.js. */
export interface TextItem {
  readonly str: string;
  readonly width: number;
  /** `[a, b, c, d, x, y]`, from the text to the page, whose y counts upwards. */
  readonly transform: readonly number[];
}

/** An item turned so that its page's text runs to the right and y counts downwards. */
interface PlacedItem extends Piece {
  /** Direction of the text on the page. Unit: quarter turns. */
  readonly turns: number;
}

/** A gap between words is narrower. Unit: font sizes. */
const WIDE_GAP = 1;
/** A gap between letters is narrower. Unit: font sizes. */
const LETTER_GAP = 0.15;
/** A piece ends at this length, which no line has, because joining copies it. Unit: UTF-16 code units. */
const MAX_LENGTH = 2000;
/** The mark of a note is at most as large as this share of the word before it. */
const MARK_SIZE = 0.8;
const MARK = /^[\d*∗†‡§¶,\s]{1,6}$/u;
/** An exponent follows a digit or a unit instead. */
const MARKED = /(?:\p{L}{3}|[.,;:!?)\]"'”’»])$/u;
const CONTROL = /[\p{Cc}\uFFFD]+/gu;
/** Word draws bullets with the fonts Symbol and Wingdings, which have private characters. */
const SYMBOL_BULLET = /[\uF0A7\uF0B7]/gu;
const SPACES = /\s+/gu;

/**
 * Joins the items of a page, in the order in which they are drawn, to pieces of lines. Skips text that
 * runs in another direction than most of the page, such as a stamp in the margin.
 */
export function readPieces(items: readonly TextItem[]): Piece[] {
  const placed = items.filter(({ str }) => str !== '').map(place);
  const turns = mainDirection(placed);
  const pieces: Piece[] = [];
  let last: Piece | null = null;
  for (const item of placed) {
    if (item.turns !== turns) continue;
    const joined: Piece | null = last === null ? null : join(last, item);
    if (joined === null) pieces.push(item);
    else pieces[pieces.length - 1] = joined;
    last = joined ?? item;
  }
  return pieces.map(clean).filter(({ text }) => text !== '');
}

function place({ str, width, transform }: TextItem): PlacedItem {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const turns = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const along = [x, y, -x, -y][turns] ?? x;
  const across = [-y, x, y, -x][turns] ?? -y;
  const size = Math.hypot(c, d);
  return { text: str, left: along, right: along + width, y: across, size, turns };
}

/** The direction of most characters. */
function mainDirection(items: readonly PlacedItem[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { turns, text } of items) lengths[turns] = (lengths[turns] ?? 0) + text.trim().length;
  return lengths.indexOf(Math.max(...lengths));
}

/** A piece with the item that follows it on its line; null if the item starts another piece. */
function join(piece: Piece, item: Piece): Piece | null {
  if (piece.text.length > MAX_LENGTH) return null;
  if (item.text.trim() === '') return { ...piece, text: `${piece.text} ` };
  const size = Math.max(piece.size, item.size);
  const isLevel = Math.abs(piece.y - item.y) < 0.5 * size;
  const gap = gapBetween(piece, item);
  if (!isLevel || gap > WIDE_GAP * size || gap < -size) return null;
  if (isNoteMark(piece, item)) return piece;
  const space = gap > LETTER_GAP * size && !/\s$/u.test(piece.text) && !/^\s/u.test(item.text);
  const isLarger = item.size > piece.size;
  return {
    text: `${piece.text}${space ? ' ' : ''}${item.text}`,
    left: Math.min(piece.left, item.left),
    right: Math.max(piece.right, item.right),
    y: isLarger ? item.y : piece.y,
    size: isLarger ? item.size : piece.size,
  };
}

/** Text to the left of a piece continues it where a script runs to the left. */
function gapBetween(piece: Piece, item: Piece): number {
  return item.left >= piece.left ? item.left - piece.right : piece.left - item.right;
}

function isNoteMark(piece: Piece, item: Piece): boolean {
  const isRaised = piece.y - item.y > 0.15 * piece.size && item.size < MARK_SIZE * piece.size;
  return isRaised && MARK.test(item.text) && MARKED.test(piece.text.trimEnd());
}

function clean(piece: Piece): Piece {
  const text = piece.text
    .replace(CONTROL, ' ')
    .replace(SYMBOL_BULLET, '•')
    .replace(SPACES, ' ')
    .trim();
  return { ...piece, text };
}
