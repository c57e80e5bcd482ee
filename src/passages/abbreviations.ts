/** Word lists of the sentence scanner: lower case, without the full stop that ends each in text. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Something must follow these, so a full stop after one never ends a sentence. */
export const NEVER_FINAL = words(`
  mr mrs ms dr drs prof messrs mme mlle mmes msgr srta gov govs lt sgt sgts cpl pvt pfc capt cmdr
  cdr supt insp ofc amb atty asst cllr hrn dott sen sens gen gens adm rev pres
  vs v eg ie aka fka dba viz cf resp incl excl esp bzw zb dh им ул гг проф акад д-р د डॉ`);

/** Capitalised, these stand before a name; in small letters some are ordinary words ("one rep"). */
export const TITLES = words(`
  mx hon fr sra rep reps col maj brig det assoc dep ald hr bp rt ing
  mag dipl sig`);

/** Stand before a number; before anything else each is an ordinary word ("He said no. Then"). */
export const BEFORE_NUMBER = words(`
  no nos nr fig figs vol vols p pp sec secs ch chap para paras eq approx ca c b d est op lit rs tel
  ext ft lb lbs hr hrs min abs kap bd s ст п рис
  jan feb apr jun jul aug sep sept oct nov dec tue tues thu thurs fri`);

/** Capitalised, these stand before a number; "He sat. 20 people left" has none of them. */
export const DATES = words('mar mon wed sat sun art arts');

/** Capitalised, these stand inside a sentence as often as at its end; what follows decides. */
export const AMBIGUOUS = words(`
  inc ltd corp co cos bros llc plc jr sr dept univ assn assoc ave blvd rd hwy ste bldg govt natl
  intl st mt ft mts pt pkwy ctr mfg que penn ph phd al uu mio mrd jh esq`);

/** American states and Canadian provinces; after "in Springfield," a comma must follow unless the sentence ends. */
export const STATES = words(`
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb
  nebr nev okla ont ore pa penn tenn tex va vt wash wis wisc wyo dc nh nj nm ny nc nd ri sc sd wva
  bc pei`);

/** Single letters after these are part of the name and no initial: "World War I. Germany". */
export const BEFORE_LETTER = words(`
  war part phase plan vitamin class type grade group act chapter volume article section title
  schedule category appendix annex exhibit level stage tier hepatitis figure table option team`);

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
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

/** Open a question, but follow a name in a headline: "U.S. Is Not Ready". */
export const AUXILIARIES = words(`
  is are was were am do does did has have had will would can could may might must should shall`);

/** Words of `STARTERS` and `AUXILIARIES` that are surnames or parts of them: "Ursula K. Le Guin". */
export const SURNAMES = words(`
  an do so no you my le la lo los las das der des el will may still day`);

/** Days, months and time zones: after "a.m." and "p.m." they carry the sentence on. */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december jan feb
  mar apr jun jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst
  cet cest eet eest ist jst aest eastern central mountain pacific greenwich`);

/** Names that end in an exclamation or question mark of their own. */
export const MARKED_NAMES = words('e yahoo jeopardy wham yum oklahoma kahoot ahoy joomla');

/** German and Scandinavian month names: a number before one is an ordinal ("3. Oktober"). */
export const ORDINAL_MONTHS = words(`
  januar jänner februar märz april mai juni juli august september oktober november dezember
  januari februari mars maj augusti`);

/** German words before an ordinal: "im 19. Jahrhundert". */
export const BEFORE_ORDINAL = words('der das den dem des im vom zum zur beim');
