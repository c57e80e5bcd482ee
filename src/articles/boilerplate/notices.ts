/** Maximum line lengths of notices. Unit: UTF-16 code units. */
const SHORT = 160;
const LONG = 600;

interface Notice {
  readonly maxLength: number;
  /** Matched against a line without markup and without signs before its first word. */
  readonly pattern: RegExp;
  /**
   * Substrings of which every match contains one; a quick check for patterns that are not anchored to
   * the start of the line. Lower case, without s and k, which `i` matches to other letters too.
   */
  readonly cues?: readonly string[];
  /** Does not apply to a line that ends with a full stop: that is a sentence of the article. */
  readonly neverSentence?: true;
}

const MONTH = String.raw`\p{L}{3,10}\.?`;
const DAY = [
  String.raw`\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?${MONTH}(?:\sde)?,?\s\d{4}(?:\s(?:г|р)\.?)?`,
  String.raw`${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`,
  String.raw`\d{4}年\d{1,2}月\d{1,2}日`,
].join('|');
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s\(?[a-z]{2,5}\)?)?`;
const STAMP = String.raw`(?:(?:last |first )?(?:updated|modified|published|posted)(?: on| at)?\s?:?\s)?`;

const OUTLETS =
  'facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|threads|bluesky|tiktok|mastodon|google news';
const PICTURE_AGENCY = `(?:getty(?: images)?|afp|ap|ap photo|associated press|reuters|epa(?:-efe)?|upi|alamy|shutterstock|istock|unsplash|dpa|xinhua|tass|anadolu|file photo)`;

const BYLINE =
  /^(?:(?:[Ww]ritten |[Ss]tory )?[Bb]y|BY|Von|Par|Por|Di|Автор:?)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}(?:\s?(?:,|\||•|·|and|&|for|in|und|et|y|и)\s?(?:\p{Lu}|\d)[^.!?]{0,100}|\s\d[^.!?]{0,60})?$/u;

const NOTICES: readonly Notice[] = [
  // Calls to subscribe, follow, donate or install.
  {
    maxLength: LONG,
    pattern:
      /^(?:(?:please |don['’]t forget to )?subscribe (?:to|now|for|today|here|and)|sign up (?:to|for|now|here|today)|follow (?:us|@)|like us on|join (?:us on|our|the conversation)|click here|tap here|download (?:our|the) (?:\S+ )?app|support (?:our|independent) (?:work|journalis)|donate (?:now|here|today)|register (?:now|here|today|for free))\b(?!.*["”»],? )/iu,
    neverSentence: true,
  },
  {
    maxLength: LONG,
    pattern:
      /^(?:(?:please )?subscribe|sign up|click here|tap here|follow us|join (?:us|our)|download our|get (?:our|the)|stay up to date|never miss|support our|enjoyed? this|if you (?:like|enjoy|appreciate)\S*|want more|thank you for (?:signing|subscribing)|by (?:signing up|subscribing|entering your|clicking))\b.{0,300}\b(?:(?:our|free|daily|weekly|morning) (?:\S+ )?(?:newsletters?|channel|app|journalism|updates|reporting)|newsletters?|your (?:inbox|email|e-mail)|telegram|whatsapp|facebook|instagram|youtube|privacy policy|terms of (?:service|use))\b/iu,
  },
  {
    maxLength: LONG,
    pattern:
      /^(?:enter your e-?mail|your e-?mail address will not be published|required fields are marked|we (?:and our partners )?use cookies|(?:this|our) (?:web)?site uses cookies|accept (?:all )?cookies|please enable javascript|you need to enable javascript|invalid e-?mail|unsubscribe at any time|thanks for reading[^.!]{0,60}[.!] subscribe)/iu,
  },
  {
    maxLength: LONG,
    cues: ['follow ', 'can be reached at '],
    pattern: new RegExp(
      String.raw`(?:^|[.;,]["”’]? )(?:you can )?follow (?:him|her|them|me|@\S{2,40}|\p{L}+(?: \p{L}+)?) on (?:${OUTLETS})\b|\bcan be reached at \S+@`,
      'iu',
    ),
  },
  // Labels of links.
  {
    maxLength: 300,
    pattern:
      /^(?:read more|read also|also read|read next|see also|more on this(?: story)?|more from|more stories|related(?: articles?| stories| posts| topics| content| news| coverage)?|recommended|up next|watch|listen|what to read next|don['’]t miss|must[ -]read|tags?|topics|filed under|categor(?:y|ies)|labels|keywords|lesen sie auch|mehr zum thema|lea también|le[eé] también|lire aussi|à lire aussi|leggi anche|leia também|czytaj także|читайте также|читайте також|читать также|по теме|اقرأ أيضا|اقرأ أيضًا|相关新闻|相关阅读|延伸阅读)\s?[:：]/iu,
    neverSentence: true,
  },
  {
    maxLength: SHORT,
    pattern:
      /^(?:(?:story|article) continues (?:below|after)|continue reading|skip (?:to (?:main )?content|to (?:end|footer|navigation)|past newsletter|advert)|scroll to continue|advertise?ment\b|sponsored content|read (?:the )?(?:full|original) (?:article|story|report) )/iu,
    neverSentence: true,
  },
  {
    maxLength: 300,
    cues: ['ign up '],
    pattern: /\bsign up (?:to|for) (?:our|the|his|her|their)\b.{0,60}\bnewsletters?\b/iu,
  },
  {
    maxLength: 300,
    pattern:
      /^if you (?:have been|are|were) affected by (?:this|these|any|the issues)\b|^to order a copy\b|^our standards\s?:|^(?:the )?(?:views|opinions) expressed (?:in this \p{L}+ |here )?are (?:those|solely|the)\b/iu,
  },
  // Copyright, picture credits, bylines and dates.
  {
    maxLength: LONG,
    pattern:
      /^(?:©|\([Cc]\)\s*\d{4}|(?:[Cc]opyright|COPYRIGHT)\s*(?:©|\([Cc]\)|\d{4}\S*(?:\s+(?:\p{Lu}|by\b)|\W*$))|[Aa]ll rights reserved)/u,
  },
  { maxLength: LONG, cues: ['all right'], pattern: /\ball rights reserved\P{L}*$/iu },
  {
    maxLength: SHORT,
    pattern:
      /^this (?:article|story|post) (?:(?:was |is )?(?:originally|first) (?:published|appeared)|is republished)\b/iu,
  },
  {
    maxLength: 300,
    pattern:
      /^(?:photos?|images?|pictures?|photographs?|video|foto|fotos|bild|фото|صورة|图片来源)(?: (?:credits?|by|source|caption|courtesy(?: of)?))?\s?[:：] ?\S/iu,
    neverSentence: true,
  },
  {
    maxLength: 80,
    pattern:
      /^(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Vv]ideo)s?(?: credits?| by)?\s?: ?\p{Lu}[^.,!?]{1,60}\.?$/u,
  },
  {
    maxLength: 400,
    pattern:
      /[([](?:image|picture|photo|photograph|pic|credit)s?(?: credits?| by)?\s?:[^()[\]]{1,80}[)\]]\.?$/iu,
  },
  { maxLength: 300, pattern: /^(?:image|media|video) (?:caption|source), /iu },
  {
    maxLength: 300,
    pattern:
      /^(?:credits?|source|graphics?|quelle|fuente|источник|джерело|来源|责任编辑)\s?[:：] ?\S/iu,
    neverSentence: true,
  },
  {
    maxLength: SHORT,
    pattern:
      /^(?:(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?) (?:credits?|source|courtesy|by))\s?[:：]? ?\S/iu,
    neverSentence: true,
  },
  {
    maxLength: 400,
    pattern: new RegExp(
      String.raw`[(\[](?!${PICTURE_AGENCY}\/${PICTURE_AGENCY}[)\]])[^()\[\]]{0,80}(?:\b${PICTURE_AGENCY}\/[^()\[\]/]{1,60}|[/|] ?${PICTURE_AGENCY}|\bfile photo|\bgetty images)[)\]]\.?$`,
      'iu',
    ),
  },
  {
    maxLength: 400,
    pattern:
      /(?:\b(?:REUTERS|AFP|AP|EPA)\/\p{Lu}[\p{L}.’' -]{2,40}|\b(?:via )?Getty Images|\/(?:AFP|AP|EPA|Reuters|Getty))(?:\/File Photo)?$/u,
  },
  {
    maxLength: 300,
    pattern:
      /^(?:\(\s?(?:[A-Z][a-z]+ )?|Additional )(?:(?:and )?(?:reporting|writing|editing) (?:and )?){1,2}by \p{Lu}|^\(?(?:(?:Reporting|Writing|Compiled|Editing|Edited) (?:and (?:[Ww]riting|[Ee]diting) )?by \p{Lu}(?![^;]*\b(?:found|finds|shows?|showed|reveals?|revealed|suggests?|suggested|that)\b)[^.;]{1,200}(?:;|[^.;]$))/u,
  },
  {
    maxLength: 300,
    cues: ['contributed '],
    pattern: /\bcontributed (?:reporting|to this (?:report|story|article))[.)]*$/iu,
  },
  {
    maxLength: SHORT,
    pattern: new RegExp(
      String.raw`^${STAMP}${WEEKDAY}(?:${DAY})(?:[\s,|·•–-]*(?:at\s)?${TIME})?\P{L}*$`,
      'iu',
    ),
  },
  { maxLength: SHORT, pattern: new RegExp(`^${STAMP}${TIME}$`, 'iu') },
  {
    maxLength: 100,
    pattern:
      /^(?:last |first )?(?:updated|published|posted|modified)\b(?: on| at)?\s?:? .{0,60}(?:\d|\bago$)/iu,
    neverSentence: true,
  },
  { maxLength: 60, pattern: /^\d+\s?(?:minutes?|mins?|hours?|hrs?|days?) (?:read|ago|listen)$/iu },
  { maxLength: 60, pattern: /^(?:estimated )?read(?:ing)? time\b/iu, neverSentence: true },
  {
    maxLength: 60,
    pattern: /^[\d.,]+[km]?\s?(?:comments?|shares?|likes?|views?|retweets?|reactions?)$/iu,
  },
  { maxLength: SHORT, pattern: BYLINE },
  // Prompts to the readers, and agencies' end marks.
  {
    maxLength: SHORT,
    pattern:
      /^(?=let us|tell us|share your|have your|leave |what |drop )(?!.*\b(?:said|says|told|asked|added|wrote)\b)(?:let us know (?:what you think|your|in the comments)|tell us (?:what you think|your|in the comments)|share your (?:thoughts|views?|opinions?)|have your say|leave (?:a|your) comments?|what (?:do you think|are your thoughts)(?:[?]|.{0,80}\bcomments?\b)|drop (?:a|your) comments?)/iu,
  },
  { maxLength: 20, pattern: /^(?:\(?ENDS?\)?|\(?MORE\)?|-30-)$/u },
  { maxLength: 300, pattern: /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u },
  { maxLength: 2000, pattern: /^https?:\/\/\S+$/iu },
];
const OPENING_NOTICES = NOTICES.filter(({ pattern }) => pattern.source.startsWith('^'));
const OTHER_NOTICES = NOTICES.filter(({ pattern }) => !pattern.source.startsWith('^'));
/** Alternations of all anchored patterns: most lines need only these checks. */
const OPENINGS = ['u', 'iu'].map(flags => {
  const patterns = OPENING_NOTICES.map(({ pattern }) => pattern).filter(p => p.flags === flags);
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags);
});
const MAX_NOTICE_LENGTH = Math.max(...NOTICES.map(({ maxLength }) => maxLength));

/** Whether a line is a notice around an article, such as copyright, dates or subscriptions. */
export function isNotice(line: string): boolean {
  if (/^["“„«‘「『]/u.test(line)) return false;
  const opening = line.search(/[\p{L}\p{N}©([#-]/u);
  const text = opening < 0 ? '' : line.slice(opening);
  if (text.length > MAX_NOTICE_LENGTH) return false;
  return (
    isOneOf(OTHER_NOTICES, text) ||
    (OPENINGS.some(pattern => pattern.test(text)) && isOneOf(OPENING_NOTICES, text))
  );
}

function isOneOf(notices: readonly Notice[], text: string): boolean {
  const isSentence = endsWithStop(text);
  const lowerCase = text.toLowerCase();
  return notices.some(
    ({ maxLength, pattern, cues, neverSentence }) =>
      text.length <= maxLength &&
      !(neverSentence && isSentence) &&
      (cues === undefined || cues.some(cue => lowerCase.includes(cue))) &&
      pattern.test(text),
  );
}

/** Whether a line is a byline: "By Jane Doe, Reuters". */
export function isByline(line: string): boolean {
  return line.length <= SHORT && BYLINE.test(line.normalize('NFC'));
}

function endsWithStop(text: string): boolean {
  return /[.。।۔]["'”’»)]*$/u.test(text);
}
