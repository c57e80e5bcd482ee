/** Titles, days and other capitalized words that are not names; folded. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `i mr mrs ms dr sir lord lady president presidents minister ministers prime secretary general
  captain colonel major lieutenant sergeant commander admiral senator senators governor mayor judge
  justice king queen prince princess pope professor chancellor ambassador chief director chairman
  chairwoman chair deputy vice former acting foreign interior defence defense finance health state
  speaker leader opposition representative congressman congresswoman attorney officer inspector
  detective sheriff bishop rev spokesman spokeswoman spokesperson ceo first monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight
  meanwhile however later earlier according nobody somebody someone everybody everyone anybody anyone
  none nothing something others another several neither either both mps mp pm am gmt`.split(/\s+/u),
);

/** Words of regions, which do not identify anyone; countries are listed elsewhere. */
export const REGIONS: ReadonlySet<string> = new Set(
  `us usa uk eu uae united states kingdom emirates america american britain british english scottish
  welsh europe european asia asian africa african arabia korea zealand north south east west northern
  southern eastern western`.split(/\s+/u),
);
