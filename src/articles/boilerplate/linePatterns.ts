import { PICTURE_AGENCIES, SOCIAL_NETWORKS } from '../../languages/en/boilerplate/outlets.ts';
import { BYLINE, BYLINE_STARTS } from './isByline.ts';

/** A notice that is known by its form, and not by a phrase at its start. */
export interface LinePattern {
  /** A line that is such a notice. */
  readonly matches: string;
  /** A similar line that is not. */
  readonly not: string;
  /** Unit: UTF-16 code units. */
  readonly maxLength: number;
  /** Matched against a line without markup and without signs before its first word. */
  readonly pattern: RegExp;
  /** The first words of all matches, which exclude most lines at once. */
  readonly starts?: readonly string[];
  /**
   * Substrings of which every match contains one; a quick check for patterns that are not anchored to
   * the start of the line. Lower case, without s and k, which `i` matches to other letters too.
   */
  readonly cues?: readonly string[];
  /** All matches end so. */
  readonly ends?: readonly string[];
  /** Does not apply to a line that ends with a full stop: that is a sentence of the article. */
  readonly neverSentence?: true;
  /** Does not apply to a line with a match. */
  readonly unless?: RegExp;
}

const PICTURES = ['photo', 'photos', 'image', 'images', 'picture', 'pictures', 'video', 'videos'];
const BRACKETS = [')', ']', ').', '].'];
const NETWORK = SOCIAL_NETWORKS.join('|');
/** Longer names first, as "ap photo" starts with "ap". */
const AGENCY = `(?:${PICTURE_AGENCIES.toReversed().join('|')})`;
const FINDS = /\b(?:found|finds|shows?|showed|reveals?|revealed|suggests?|suggested|that)\b/u;
const DESK = '(?:Reporting|Writing|Compiled|Editing|Edited) (?:and (?:[Ww]riting|[Ee]diting) )?';

export const LINE_PATTERNS: readonly LinePattern[] = [
  // Calls to subscribe, follow or write.
  {
    matches: 'Thanks for reading The Ledger! Subscribe for free.',
    not: 'Thanks for reading the letter, she wrote.',
    maxLength: 600,
    starts: ['thanks'],
    pattern: /^thanks for reading[^.!]{0,60}[.!] subscribe/iu,
  },
  {
    matches: 'Jane Doe covers trains. Follow her on X @janedoe.',
    not: 'Trains follow her on Sunday.',
    maxLength: 600,
    cues: ['follow '],
    pattern: new RegExp(
      String.raw`(?:^|[.;,]["”’]? )(?:you can )?follow (?:@\S{2,40}|\p{L}+(?: \p{L}+)?) on (?:${NETWORK})\b`,
      'iu',
    ),
  },
  {
    matches: 'She can be reached at jane@ledger.example.',
    not: 'The island can be reached at low tide.',
    maxLength: 600,
    cues: ['can be reached at '],
    pattern: /\bcan be reached at \S+@/iu,
  },
  {
    matches: 'You can sign up for our weekly newsletter.',
    not: 'Few sign up for the army.',
    maxLength: 300,
    cues: ['ign up '],
    pattern: /\bsign up (?:to|for) (?:our|the|his|her|their)\b.{0,60}\bnewsletters?\b/iu,
  },
  // Copyright.
  {
    matches: '© 2025 The Ledger',
    not: '(c) The ledger was closed.',
    maxLength: 600,
    starts: ['©', '(', 'all'],
    pattern: /^(?:©|\([Cc]\)\s*\d{4}|[Aa]ll rights reserved)/u,
  },
  {
    matches: 'Copyright 2025 The Ledger',
    not: 'Copyright claims rose.',
    maxLength: 600,
    starts: ['copyright'],
    pattern: /^(?:[Cc]opyright|COPYRIGHT)\s*(?:©|\([Cc]\)|\d{4}\S*(?:\s+(?:\p{Lu}|by\b)|\W*$))/u,
  },
  {
    matches: 'The Ledger, all rights reserved',
    not: 'Nearly all rights reserved for members were lost.',
    maxLength: 600,
    cues: ['all right'],
    pattern: /\ball rights reserved\P{L}*$/iu,
  },
  // Credits of pictures.
  {
    matches: 'Photo by: Jane Doe',
    not: 'Photo of Jane Doe',
    maxLength: 80,
    starts: PICTURES,
    pattern:
      /^(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Vv]ideo)s?(?: credits?| by)?\s?: ?\p{Lu}[^.,!?]{1,60}\.?$/u,
  },
  {
    matches: 'The scene (Photo: Jane Doe).',
    not: 'The scene (as in the photo).',
    maxLength: 400,
    ends: BRACKETS,
    pattern:
      /[([](?:image|picture|photo|photograph|pic|credit)s?(?: credits?| by)?\s?:[^()[\]]{1,80}[)\]]\.?$/iu,
  },
  {
    matches: 'Image source, Getty Images',
    not: 'The image caption, she said, was wrong.',
    maxLength: 300,
    starts: ['image', 'media', 'video'],
    pattern: /^(?:image|media|video) (?:caption|source), /iu,
  },
  {
    matches: 'The scene on Friday [Jane Doe/AFP]',
    not: 'Trains were late. (Reuters/AFP)',
    maxLength: 400,
    ends: BRACKETS,
    pattern: new RegExp(
      String.raw`[(\[](?!${AGENCY}\/${AGENCY}[)\]])[^()\[\]]{0,80}(?:\b${AGENCY}\/[^()\[\]/]{1,60}|[/|] ?${AGENCY}|\bfile photo|\bgetty images)[)\]]\.?$`,
      'iu',
    ),
  },
  {
    matches: 'The scene on Friday. REUTERS/Jane Doe',
    not: 'REUTERS/Jane Doe was there, she said.',
    maxLength: 400,
    cues: ['reuters/', 'afp/', 'ap/', 'epa/'],
    pattern: /\b(?:REUTERS|AFP|AP|EPA)\/\p{Lu}[\p{L}.’' -]{2,40}(?:\/File Photo)?$/u,
  },
  {
    matches: 'The scene on Friday. Jane Doe/AFP',
    not: 'AFP reported it.',
    maxLength: 400,
    cues: ['getty', '/afp', '/ap', '/epa', '/reuters'],
    pattern: /(?:\bGetty Images|\/(?:AFP|AP|EPA|Reuters|Getty))(?:\/File Photo)?$/u,
  },
  // Reporters and editors.
  {
    matches: 'By Jane Doe, The Ledger',
    not: 'By Tuesday the shop was empty.',
    maxLength: 160,
    starts: BYLINE_STARTS,
    pattern: BYLINE,
  },
  {
    matches: 'Additional reporting by Jane Doe',
    not: 'Additional reporting took a week',
    maxLength: 300,
    starts: ['additional', '('],
    pattern:
      /^(?:\(\s?(?:[A-Z][a-z]+ )?|Additional )(?:(?:and )?(?:report|writ|edit)ing (?:and )?){1,2}by \p{Lu}/u,
  },
  {
    matches: '(Reporting by Jane Doe; Editing by John Roe)',
    not: 'Reporting by the BBC found twelve dead.',
    maxLength: 300,
    starts: ['reporting', 'writing', 'compiled', 'editing', 'edited', '('],
    pattern: new RegExp(String.raw`^\(?${DESK}by \p{Lu}[^.;]{1,200}(?:;|[^.;]$)`, 'u'),
    unless: FINDS,
  },
  {
    matches: 'AP writer Jane Doe contributed to this report.',
    not: 'Rain contributed to this flood.',
    maxLength: 300,
    cues: ['contributed '],
    pattern: /\bcontributed (?:reporting|to this (?:report|story|article))[.)]*$/iu,
  },
  {
    matches: 'BC-EU--Ferry Aground,1st Ld-Writethru',
    not: 'BC Ferries run late',
    maxLength: 160,
    starts: ['aptopix', 'bc'],
    pattern: /^(?:APTOPIX|BC)-[\p{L}\d-]{2,60}(?:[, ].{0,80})?$/u,
    neverSentence: true,
  },
  // Dates and counts.
  {
    matches: 'Last updated at 3:04 p.m.',
    not: 'Updated in 2024 by the council',
    maxLength: 100,
    starts: ['last', 'first', 'updated', 'published', 'posted', 'modified'],
    pattern:
      /^(?:last |first )?(?:updated|published|posted|modified)\b(?! (?:by|in)\b)(?: on| at)?\s?:? .{0,60}(?:\d|\bago$)/iu,
    neverSentence: true,
  },
  {
    matches: '4 min read',
    not: '4 minutes later',
    maxLength: 60,
    pattern: /^\d+\s?(?:minutes?|mins?|m|hours?|hrs?|h|days?|d) (?:read|ago|listen)$/iu,
  },
  {
    matches: 'Estimated reading time: 4 minutes',
    not: 'Reading takes time',
    maxLength: 60,
    starts: ['estimated', 'read', 'reading'],
    pattern: /^(?:estimated )?read(?:ing)? time\b/iu,
    neverSentence: true,
  },
  {
    matches: '1.2k shares',
    not: '12 shares were sold',
    maxLength: 60,
    pattern: /^[\d.,]+[km]?\s?(?:comments?|shares?|likes?|views?|retweets?|reactions?)$/iu,
  },
  // Notices in scripts without spaces between words, which phrases cannot match.
  {
    matches: '版权所有 未经许可不得转载',
    not: '港口的版权属于城市。',
    maxLength: 80,
    cues: ['版权所有', '版權所有', '未经', '未經', '扫一扫', '扫码'],
    pattern: /^(?:版权所有|版權所有|未[经經].{0,6}(?:许可|授权|許可|授權)|扫一扫|扫码)/u,
  },
  {
    matches: '続きを読むには会員登録が必要です。',
    not: '続きを待つ。',
    maxLength: 80,
    cues: ['続きを読む', 'この記事は', 'シェアする', '無断転載', 'ログイン'],
    pattern: /^(?:続きを読む|この記事は有料|シェアする$|無断転載|.{0,10}ログインして)/u,
  },
  {
    matches: '저작권자 ⓒ 하버뉴스 무단 전재-재배포 금지',
    not: '저작권자가 말했다.',
    maxLength: 120,
    cues: ['저작권', '무단'],
    pattern: /^(?:저작권자\s?[ⓒ©(]|.{0,60}무단\s?(?:전재|복제).{0,20}금지)/u,
  },
  // End marks of agencies, hashtags, addresses and checksums.
  {
    matches: '-30-',
    not: 'End of the line',
    maxLength: 20,
    starts: ['(', '-', 'end', 'ends', 'more'],
    pattern: /^(?:\(?ENDS?\)?|\(?MORE\)?|-30-)$/u,
  },
  {
    matches: '#trains #trams',
    not: '#trains are late',
    maxLength: 300,
    starts: ['#'],
    pattern: /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u,
  },
  {
    matches: 'https://ledger.example/maps',
    not: 'https://ledger.example/maps has them.',
    maxLength: 2000,
    starts: ['http', 'https'],
    pattern: /^https?:\/\/\S+$/iu,
  },
  {
    matches: 'SHA256 (a.zip) = 60303ae22b998861bce3b28f33eec1be758a213c86c93c07',
    not: 'The sum is 60303ae22b998861bce3b28f33eec1be758a213c86c93c07 for all.',
    maxLength: 400,
    pattern: /^(?:[\w() .=:*/`-]{0,80}[\s`])?[\da-f]{32,128}`?(?:\s{1,4}\S{1,200})?$/iu,
  },
];
