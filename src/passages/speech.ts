/** Verbs that attribute words to a speaker, in the forms news copy uses; lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `accused acknowledged added admitted agreed alleged announced answered argued asked asserted
  claimed commented complained conceded concluded confirmed continued countered cried declared
  denied emphasized emphasised exclaimed explained insisted joked lamented maintained mused noted
  observed pleaded posted predicted promised quipped read recalled remarked repeated replied
  reported responded retorted revealed said say saying says shouted stated stressed suggested
  testified told tweeted urged vowed warned whispered wondered wrote yelled adds argues asks
  believes claims explains insists notes recalls reports tells thinks writes according`.split(
    /\s+/u,
  ),
);

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Tells whether `text` holds a verb (or "according to") that attributes words to a speaker. */
export function namesSpeaker(text: string): boolean {
  for (const [word] of text.matchAll(WORD)) {
    if (SPEECH_VERBS.has(word.toLowerCase())) return true;
  }
  return false;
}
