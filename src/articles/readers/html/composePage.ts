import { Parser } from 'htmlparser2';
import { isNoteOnArticle } from '../../../languages/factCheckWords.ts';
import {
  ASIDES,
  BLOCKS,
  FURNITURE,
  FURNITURE_ROLES,
  QUOTED_MAIL_CLASSES,
  UNSEEN,
  UNSEEN_CLASSES,
  WITHDRAWN,
} from './elements.ts';
import { type PageBlock, TextComposer } from './textComposer.ts';

/** The visible text of HTML without navigation, asides and footers, except notes on the article in them. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly regions: readonly Region[];
}

/** Blocks that the page marks as an article or as its main part. */
export interface Region {
  readonly element: 'article' | 'main';
  /** Index of the first block. */
  readonly first: number;
  /** Index after the last block. */
  readonly end: number;
}

/**
 * Composes the text of HTML as a browser shows it, block by block. Text in an unclosed or unknown element
 * counts. Scripts and styles are not run.
 */
export function composePage(html: string): Page {
  const composer = new TextComposer();
  const walk = new Walk(composer);
  const parser = new Parser({
    onopentag: (name, attributes) => walk.open(name, attributes),
    onclosetag: name => walk.close(name),
    ontext: text => walk.addText(text),
  });
  parser.end(html);
  composer.endBlock();
  return { text: composer.text, blocks: composer.blocks, regions: walk.regions };
}

type Attributes = Readonly<Record<string, string>>;

const HEADING = /^h(?<level>[1-6])$/u;
const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Where in the document the parser is, and what becomes of the text there. */
class Walk {
  readonly regions: Region[] = [];
  readonly #composer: TextComposer;
  /** The names of the open elements. */
  readonly #open: string[] = [];
  /** Number of open elements when the text began to be left out; null where it is not. */
  #skippedFrom: number | null = null;
  /** The first block of each open region. */
  readonly #regionStarts: number[] = [];
  /** Number of open asides and footers in an article, in which only notes on it count. */
  #asides = 0;
  #quotes = 0;
  #preformatted = 0;
  #headingLevel: number | null = null;
  #inTableHead = false;

  constructor(composer: TextComposer) {
    this.#composer = composer;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (this.#skippedFrom !== null) return;
    if (this.#isLeftOut(name, attributes) || isNoteMark(name, parent, attributes)) {
      this.#skippedFrom = this.#open.length;
    }
    if (BLOCKS.has(name)) this.#endBlock();
    if (this.#skippedFrom === null) this.#enter(name);
  }

  addText(text: string): void {
    if (this.#skippedFrom !== null) return;
    if (this.#preformatted > 0) this.#composer.addPreformatted(text);
    else this.#composer.addText(text);
  }

  close(name: string): void {
    const depth = this.#open.length;
    this.#open.pop();
    if (this.#skippedFrom === null) {
      if (BLOCKS.has(name)) this.#endBlock();
      this.#leave(name);
    } else if (this.#skippedFrom === depth) this.#skippedFrom = null;
  }

  #enter(name: string): void {
    if (name === 'br') this.#composer.addLineBreak();
    if (name === 'td' || name === 'th') this.#composer.addCell();
    if (name === 'a') this.#composer.openLink();
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'blockquote') this.#quotes += 1;
    if (ASIDES.has(name) && this.#quotes === 0) this.#asides += 1;
    if (name === 'thead') this.#inTableHead = true;
    if (isRegion(name)) this.#regionStarts.push(this.#composer.blocks.length);
    const level = HEADING.exec(name)?.groups?.level;
    if (level !== undefined) this.#headingLevel = Number(level);
  }

  #leave(name: string): void {
    if (name === 'a') this.#composer.closeLink();
    if (name === 'pre') this.#preformatted -= 1;
    if (name === 'blockquote') this.#quotes -= 1;
    if (ASIDES.has(name) && this.#quotes === 0) this.#asides -= 1;
    if (name === 'thead') this.#inTableHead = false;
    if (HEADING.test(name)) this.#headingLevel = null;
    const first = isRegion(name) ? this.#regionStarts.pop() : undefined;
    if (isRegion(name) && first !== undefined) {
      this.regions.push({ element: name, first, end: this.#composer.blocks.length });
    }
  }

  #endBlock(): void {
    if (this.#asides > 0 && !isNoteOnArticle(this.#composer.openText)) this.#composer.dropBlock();
    else if (this.#headingLevel !== null) this.#composer.endBlock('heading', this.#headingLevel);
    else this.#composer.endBlock(this.#inTableHead ? 'boilerplate' : 'text');
  }

  #isAside(name: string): boolean {
    return ASIDES.has(name) && this.#regionStarts.length > 0;
  }

  #isLeftOut(name: string, attributes: Attributes): boolean {
    return (
      UNSEEN.has(name) ||
      WITHDRAWN.has(name) ||
      isHidden(attributes) ||
      isQuotedMail(name, attributes) ||
      FURNITURE_ROLES.has(attributes.role ?? '') ||
      // A footer in a block quote names the speaker.
      (FURNITURE.has(name) && this.#quotes === 0 && !this.#isAside(name))
    );
  }
}

function isRegion(name: string): name is Region['element'] {
  return name === 'article' || name === 'main';
}

function isHidden(attributes: Attributes): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    HIDING_STYLE.test(attributes.style ?? '') ||
    classesOf(attributes).some(name => UNSEEN_CLASSES.has(name))
  );
}

/** An earlier message or a signature in a mail. */
function isQuotedMail(name: string, attributes: Attributes): boolean {
  return (
    (name === 'blockquote' && attributes.type === 'cite') ||
    classesOf(attributes).some(name => QUOTED_MAIL_CLASSES.has(name))
  );
}

function classesOf(attributes: Attributes): readonly string[] {
  return (attributes.class ?? '').split(/\s+/u);
}

/** A raised link to a footnote of the same page. */
function isNoteMark(name: string, parent: string | undefined, { href }: Attributes): boolean {
  return name === 'a' && parent === 'sup' && href?.includes('#') === true;
}
