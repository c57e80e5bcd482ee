/** Words that buttons, menus and notices around an article are made of; lower case. */
const CONTROL_WORDS = new Set(
  `post posts comment comments previous next newer older home share sharing tweet print email e-mail
  subscribe newsletter newsletters follow like likes us on facebook twitter x whatsapp telegram
  instagram linkedin reddit pinterest youtube tiktok bluesky threads messenger read more less also related article
  articles story stories news latest trending popular top advertisement advertisements sponsored
  ad ads promoted recommended watch listen listening video gallery photo photos image images click
  here sign up in log login register account menu search skip to main content navigation close open
  back page pages leave a reply write add view views all show hide load loading copy link save
  bookmark download app pdf get updates alerts via the this by our your and of for with min mins
  minute minutes hour hours ago updated published posted tags tag category categories filed under
  cookie cookies privacy policy terms conditions contact about rss feed continue reading see join
  discussion conversation report error feedback no yet be first widget powered blogger reply replies
  visit website subscribe`.split(/\s+/u),
);

/** Single words that are ordinary headings unless they stand beside another control. */
const TOO_SHORT_TO_TELL = 1;
const MAX_CONTROL_LENGTH = 80;
const MAX_NOTICE_LENGTH = 220;

const LONE_CONTROLS =
  /^(?:advertisements?|sponsored|comments?|share|tweet|print|e-?mail|subscribe|newsletter|facebook|twitter|whatsapp|telegram|loading|menu|search|home|related|trending|reply|tags?|next|previous)[:.…]*$/iu;

const NOTICES: readonly RegExp[] = [
  /^(?:\W*)(?:subscribe|sign up|click here|follow us|like us|join us|join our|download our|support our|donate|register)\b.{0,180}\b(?:newsletters?|updates?|here|us|our|app|free|today|now|whatsapp|telegram|facebook|inbox|alerts?)\b/iu,
  /^\W*(?:read more|read also|also read|see also|read next|more on this|related(?: articles?| stories| posts| topics| content)?|recommended|up next|watch|listen|what to read next|don['’]t miss|tags?|filed under|categor(?:y|ies)|labels)\s*:/iu,
  /^\W*(?:©|\(c\)\s*\d{4}|copyright\b.{0,60}\b(?:\d{4}|reserved)|all rights reserved)/iu,
  /\ball rights reserved\W*$/iu,
  /^\W*(?:photo|image|picture|photograph|video|credit|photo credit|image source|source|graphic)s?\s*(?:credit|by|source|caption)?\s*:/iu,
  /^(?:let us know|tell us|share your (?:thoughts|views|opinions?)|have your say|leave a comment|what do you think)\b.{0,160}$/iu,
  /^(?:this (?:article|story|post|report) (?:was|is|has been|first|originally)\b.{0,60}\b(?:published|appeared|updated|syndicated)|story continues below|article continues (?:below|after)|continue reading|skip (?:to|advert|past))/iu,
  /^(?:(?:last )?(?:updated|modified|published|posted)(?: on| at)?\s*:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:[\s,|·•-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+\p{Lu}{2,5})?)?\W*$/iu,
  /^\d+\s*(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?: read)?)\b\W*$/iu,
  /^(?:[Bb]y|BY|Von|Par|Por|Di)\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}(?:\s*(?:,|\||and|&|for|in)\s*[\p{Lu}][^.!?]{0,80})?$/u,
  /^(?:[-*_=~#·•]\s*){3,}$/u,
  /^<[^>]+>$|^<!--.*-->$/u,
  /^!\[[^\]]*\]\([^)]*\)$/u,
  /^https?:\/\/\S+$/iu,
  /^(?:[\p{L}\p{N} ]{2,30}\s*[>›»/|]\s*){2,}[\p{L}\p{N} ]{0,60}$/u,
  /^[^\p{L}\p{N}]+$/u,
];

/**
 * Tells whether a line is page furniture: a control, a notice, a byline or a date line that was
 * copied along with an article and is no part of what it says.
 */
export function isFurniture(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_NOTICE_LENGTH) return false;
  return LONE_CONTROLS.test(text) || NOTICES.some(notice => notice.test(text)) || isControl(text);
}

/** A short unpunctuated line made of control words, names of controls in title case included. */
function isControl(text: string): boolean {
  if (text.length > MAX_CONTROL_LENGTH || /[.!?;,]["'”’)]*$/u.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  if (words.length <= TOO_SHORT_TO_TELL) return false;
  return words.every(word => CONTROL_WORDS.has(word));
}

const QUESTION = /[?？؟][\s"'”’)]*[^\p{L}\p{N}]*$/u;
const TO_THE_READER = /\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b/iu;
const QUOTATION = /[“"«„][^”"»“]*[”"»“]/gu;

/** Tells whether a closing paragraph asks the readers for their opinion. */
export function asksReaders(paragraph: string): boolean {
  const spoken = paragraph.replace(QUOTATION, '').trim();
  return QUESTION.test(spoken) && TO_THE_READER.test(spoken);
}
