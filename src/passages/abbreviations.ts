/** Word lists of the sentence splitter: lower case, without the final full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Never the last word of a sentence: their full stop never ends one. */
export const NEVER_FINAL = words(`
  mr mrs ms dr drs prof messrs mme mlle mmes msgr srta gov govs lt sgt sgts cpl pvt pfc capt cmdr
  cdr supt insp ofc amb atty asst cllr hrn dott sen sens gen gens adm rev pres
  vs v eg ie aka fka dba viz cf resp incl excl esp bzw zb dh им ул гг проф акад д-р د डॉ`);

/** Titles before a name, if capitalized; some are ordinary words in lower case ("one rep"). */
export const TITLES = words(`
  mx hon fr sra rep reps col maj brig det assoc dep ald hr bp rt ing
  mag dipl sig`);

/** Abbreviations before a number; elsewhere ordinary words ("He said no. Then"). */
export const BEFORE_NUMBER = words(`
  no nos nr fig figs vol vols p pp sec secs ch chap para paras eq approx ca c b d est op lit rs tel
  ext ft lb lbs hr hrs min abs kap bd s ст п рис
  jan feb apr jun jul aug sep sept oct nov dec tue tues thu thurs fri`);

/** Abbreviations before a number, if capitalized; "He sat. 20 people left" has none. */
export const DATES = words('mar mon wed sat sun art arts');

/** May end a sentence or not, if capitalized; the next word decides. */
export const AMBIGUOUS = words(`
  inc ltd corp co cos bros llc plc jr sr dept univ assn assoc ave blvd rd hwy ste bldg govt natl
  intl st mt ft mts pt pkwy ctr mfg que penn ph phd al uu mio mrd jh esq`);

/** US states and Canadian provinces; after "in Springfield," a comma follows unless the sentence ends. */
export const STATES = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb
  nebr nev okla ont ore pa penn tenn tex va vt wash wis wisc wyo dc nh nj nm ny nc nd ri sc sd wva
  bc pei`);

/** A single letter after these is part of the name, not an initial: "World War I. Germany". */
export const BEFORE_LETTER = words(`
  war part phase plan vitamin class type grade group act chapter volume article section title
  schedule category appendix annex exhibit level stage tier hepatitis figure table option team`);

/** Words that start a sentence far more often than they follow an abbreviation within one. */
export const STARTERS = words(`
  the a an this that these those he she it they we you i his her its their our my your there here
  in on at by for from with of to as if when while after before since during although though because
  but and or so yet however meanwhile moreover nevertheless nonetheless still then now later soon
  also instead once until unless what who where why how which not no nor some many most all both
  each every several few such one another other others according despite amid among over about
  last next earlier today yesterday tomorrow let never even only just perhaps maybe additionally
  furthermore finally further similarly thus therefore whether afterward afterwards asked indeed
  mr mrs ms der die das ein eine er sie es wir und aber el los las un una il le les des mais et lo
  gli`);

/** Start a question, but may follow a name in a headline: "U.S. Is Not Ready". */
export const AUXILIARIES = words(`
  is are was were am do does did has have had will would can could may might must should shall`);

/** Words of `STARTERS` and `AUXILIARIES` that are also (parts of) surnames: "Ursula K. Le Guin". */
export const SURNAMES = words(`
  an do so no you my le la lo los las das der des el will may still day`);

/** Days, months and time zones, which continue a sentence after "a.m." and "p.m.". */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december jan feb
  mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst
  cet cest eet eest ist jst aest eastern central mountain pacific greenwich`);

/** Names that end with an exclamation or question mark. */
export const MARKED_NAMES = words('e yahoo jeopardy wham yum oklahoma kahoot ahoy joomla');

/** German and Scandinavian month names: a number before one is an ordinal ("3. Oktober"). */
export const ORDINAL_MONTHS = words(`
  januar jänner februar märz april mai juni juli august september oktober november dezember
  januari februari mars maj augusti`);

/** German words before an ordinal number: "im 19. Jahrhundert". */
export const BEFORE_ORDINAL = words('der das den dem des im vom zum zur beim');
