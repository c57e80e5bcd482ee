/** An address up to what Discord does not take for a part of a link. */
const LINK = /\bhttps?:\/\/[^\s<>"`|]{1,2048}/giu;
/** Marks after a link that end the sentence or the brackets around it. */
const TAIL = /(?:[.,:;!?'*_~]|\]|\))$/u;

/** The web addresses in a text that a member wrote, each once. */
export function linksIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(LINK), ([link]) => withoutTail(link)))];
}

/** A text without its web addresses. */
export function withoutLinks(text: string): string {
  return text.replaceAll(LINK, '');
}

/** A closing bracket belongs to a link that has an opening one. */
function withoutTail(link: string): string {
  let end = link.length;
  while (TAIL.test(link.slice(end - 1, end))) {
    if (link[end - 1] === ')' && link.slice(0, end).includes('(')) break;
    end -= 1;
  }
  return link.slice(0, end);
}
