/** Source: own compilation. */
import { wordGroups } from '../../wordList.ts';

/** Verbs and adjectives with nouns that stemming does not unite with them. */
export const DERIVED_NOUNS = wordGroups(`
  absorb absorption
  admit admission
  advise advice
  angry anger
  behave behaviour behavior
  believe belief
  broad breadth
  bury burial
  conclude conclusion
  decide decision
  deep depth
  deny denial
  describe description
  destroy destruction
  die died death dead
  divide division
  expand expansion
  explode explosion
  extend extension extent
  fail failure
  free freedom
  high height
  hot heat
  hungry hunger
  invade invasion
  just justice
  long length
  marry marriage
  old age
  perceive perception
  permit permission
  poor poverty
  proud pride
  prove proof
  receive reception receipt
  rely reliance
  resolve resolution
  sign signature
  sing song
  solve solution
  strong strength
  succeed success
  true truth
  try trial
  warm warmth
  weigh weight
  wide width
  wise wisdom
  young youth
`);
