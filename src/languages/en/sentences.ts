/** Source: own compilation, from news copy; states as the AP Stylebook abbreviates them. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const ENGLISH: SentenceWords = {
  neverFinal: wordList(`
    adm aka amb asst atty capt cdr cf cllr cmdr cpl dba dr drs e.g eg esp excl fka gen gens gov
    govs i.e ie incl insp lt messrs mr mrs ms msgr ofc pfc pres prof pvt resp rev sen sens sgt
    sgts supt v viz vs`),
  titles: wordList('ald assoc bp brig col dep det fr hon hr maj mx rep reps rt'),
  beforeNumber: wordList(`
    approx b c ca ch chap d eq est ext fig figs ft hr hrs lb lbs lit min no nos nr op p para paras
    pp rs sec secs tel vol vols`),
  capitalsBeforeNumber: wordList('art arts'),
  capitalsMaybeFinal: wordList(`
    assn assoc ave bldg blvd bros co corp cos ctr dept esq ft govt hwy inc intl jr llc ltd mfg mt
    mts natl penn ph phd pkwy plc pt que rd sr st ste univ`),
  maybeFinal: ['al'],
  states: wordList(`
    ala ariz ark bc calif colo conn dc del fla ga ill ind kan kans ky la mass md mich minn miss mo
    mont nc nd neb nebr nev nh nj nm ny okla ont ore pa pei penn ri sc sd tenn tex va vt wash wis
    wisc wva wyo`),
  beforeLetter: wordList(`
    act annex appendix article category chapter class exhibit figure grade group hepatitis level
    option part phase plan schedule section stage table team tier title type vitamin volume war`),
  markedNames: wordList('ahoy e jeopardy joomla kahoot oklahoma wham yahoo yum'),
  starters: wordList(`
    about according amid among asked despite during even further here just last let maybe mr mrs
    ms one only over perhaps there`),
  surnames: wordList('an day do may my no so still will you'),
};
