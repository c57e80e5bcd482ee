/** "17. Oktober 2025", "17 de octubre de 2025", "17 октября 2025 г." */
const DAY_FIRST = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,10}\.?(?:\sde)?,?\s\d{4}(?:\s(?:г|р)\.?)?`;
const MONTH_FIRST = String.raw`\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`;
const IN_DIGITS = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?`;
const TIME = String.raw`\d{1,2}[:.h時时시]\s?\d{2}[分분]?(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s\(?[a-z]{2,5}\)?)?`;
/** What a page says of a date, in several languages. */
const STATUSES = [
  '(?:last |first )?(?:updated|modified|published|posted)(?: on| at)?',
  '(?:zuletzt )?(?:aktualisiert|veröffentlicht|erschienen)(?: am| um)?|stand',
  '(?:publiée?|mise? à jour|modifiée?)(?: le| à)?',
  '(?:publicado|publicada|actualizado|actualizada)(?: el| a las)?',
  '(?:pubblicato|pubblicata|aggiornato|aggiornata)(?: il| alle)?',
  '(?:publicado|publicada|atualizado|atualizada)(?: em| às)?',
  '(?:gepubliceerd|bijgewerkt)(?: op| om)?',
  'opublikowano|aktualizacja|zaktualizowano',
  'опубліковано|оновлено|опубликовано|обновлено',
];
const STATUS = String.raw`(?:${STATUSES.join('|')})\s?:?\s`;
const DATE = `${WEEKDAY}(?:${DAY_FIRST}|${MONTH_FIRST}|${IN_DIGITS})`;
const GAP = String.raw`[\s,|·•–-]*(?:(?:at|um|à|às|a las|alle|om|о|в)\s)?`;

const MOMENT = `${DATE}(?:${GAP}${TIME})?`;
const DATE_STAMP = new RegExp(
  String.raw`^(?:${STATUS})?${MOMENT}(?:[\s,|·•;–-]+${STATUS}(?:${MOMENT}|${TIME}))?(?: uhr)?\P{L}*$`,
  'iu',
);

const TIME_STAMP = new RegExp(`^${STATUS}${TIME}$`, 'iu');

const REST = '[^.!?:]{1,60}';
/** "16 April 2026, staff and agencies", "Riga, 12 March 2026" */
const DATED_CREDIT = new RegExp(
  String.raw`^[*_]{0,2}(?:${DATE}\s?[,|·•–-]\s${REST}|${REST}[,|·•–-]\s${DATE}[*_]{0,2})$`,
  'iu',
);
const ANY_DATE = new RegExp(DATE, 'iu');
/** What a page says of a date that is not that of publication. */
const OF_CHANGE =
  /(?:updat|modifi|aktualisier|mise à jour|actualiza|aggiorna|atualiza|bijgewerkt|aktualiz|оновлен|обновлен)/iu;

const ENTRY_DATE = new RegExp(String.raw`^${DATE}${GAP}${TIME}\P{L}*$`, 'iu');
/** Units: UTF-16 code units. */
const MAX_STAMP = 100;
const MAX_CREDIT = 200;
const MAX_ENTRY_DATE = 80;
/** Text in which the first number of a stamp starts. */
const MAX_WORDS_BEFORE_DATE = 50;

/**
 * Whether a line has a date, or the time of an update, and no sentence: "Updated: Friday, October 17,
 * 2025 at 3:04 p.m. EDT".
 */
export function isDateStamp(line: string): boolean {
  if (line.length > MAX_STAMP || !/\d/u.test(line.slice(0, MAX_WORDS_BEFORE_DATE))) return false;
  return DATE_STAMP.test(line) || TIME_STAMP.test(line);
}

/** Whether a line has a date and who reported or where, and no sentence: "Riga, 12 March 2026". */
export function isDatedCredit(line: string): boolean {
  return line.length <= MAX_STAMP && /\d/u.test(line) && DATED_CREDIT.test(line);
}

/** The first date of a line, as written, unless it is that of an update; null if there is none. */
export function publicationDateIn(line: string): string | null {
  if (line.length > MAX_CREDIT) return null;
  const found = ANY_DATE.exec(line);
  return found === null || OF_CHANGE.test(line.slice(0, found.index)) ? null : found[0];
}

/** Whether a line is only a date and a time, as over the entries of a live blog. */
export function isEntryDate(line: string): boolean {
  return line.length <= MAX_ENTRY_DATE && ENTRY_DATE.test(line);
}
