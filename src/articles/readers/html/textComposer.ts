import type { Block, BlockRole } from '../extract.ts';

/** A block of a page. */
export interface PageBlock extends Block {
  /** Number of its characters that are part of links. */
  readonly linked: number;
}

/** What a browser takes for white space between words; no-break spaces are not among it. */
const SPACES = /[ \t\n\f\r]+/gu;
const LINE_END = /\r\n|[\r\n]/u;
const INK = /[^\s\p{Cf}]/u;

/** Joins pieces of text to lines and blocks as a browser lays them out; blocks are apart by a blank line. */
export class TextComposer {
  readonly blocks: PageBlock[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** The pieces of the block that is being written. */
  #pieces: string[] = [];
  /** White space that is written before the next piece, if one follows in this block. */
  #pending: '' | ' ' | '\n' = '';
  /** Whether the current line has a visible character. */
  #lineHasInk = false;
  #linked = 0;
  #openLinks = 0;

  /** The text of the blocks that have ended. */
  get text(): string {
    return this.#parts.join('');
  }

  /** Adds text in which a run of white space is one space. */
  addText(text: string): void {
    const collapsed = text.replaceAll(SPACES, ' ');
    const start = collapsed.startsWith(' ') ? 1 : 0;
    const end = collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
    if (start > 0) this.#addSpace();
    if (end <= start) return;
    this.#write(collapsed.slice(start, end));
    if (end < collapsed.length) this.#addSpace();
  }

  /** Adds text whose spaces and line breaks count; an empty line ends the block. */
  addPreformatted(text: string): void {
    for (const [index, line] of text.split(LINE_END).entries()) {
      if (index > 0) this.addLineBreak();
      if (line !== '') this.#write(line);
    }
  }

  /** Ends the line; the end of an empty line ends the block. */
  addLineBreak(): void {
    if (!this.#lineHasInk) this.endBlock();
    else this.#pending = '\n';
    this.#lineHasInk = false;
  }

  /** Begins a cell of a table row. */
  addCell(): void {
    if (this.#pieces.length > 0) this.#pieces.push(' |');
    this.#addSpace();
  }

  openLink(): void {
    this.#openLinks += 1;
  }

  closeLink(): void {
    this.#openLinks -= 1;
  }

  /** The text of the block that is being written. */
  get openText(): string {
    return this.#pieces.join('').trim();
  }

  /** Ends the block without writing it. */
  dropBlock(): void {
    this.#pieces = [];
    this.#pending = '';
    this.#lineHasInk = false;
    this.#linked = 0;
  }

  /** Ends the block, unless nothing visible was added since the last one ended. */
  endBlock(role: BlockRole = 'text', level: number | null = null): void {
    const text = this.openText;
    const linked = this.#linked;
    this.dropBlock();
    if (!INK.test(text)) return;
    if (this.#length > 0) this.#append('\n\n');
    this.blocks.push({
      start: this.#length,
      end: this.#length + text.length,
      role,
      level,
      linked,
    });
    this.#append(text);
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  #write(piece: string): void {
    if (this.#pieces.length > 0 && this.#pending !== '') this.#pieces.push(this.#pending);
    this.#pending = '';
    this.#pieces.push(piece);
    if (this.#openLinks > 0) this.#linked += piece.length;
    this.#lineHasInk ||= INK.test(piece);
  }

  #addSpace(): void {
    if (this.#pending === '') this.#pending = ' ';
  }
}
