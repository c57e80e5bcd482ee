/** Source: own compilation. */
import { wordGroups } from '../../wordList.ts';

/** Verbs with the forms that stemming does not unite, and some of their nouns: "born", "birth". */
export const IRREGULAR_VERBS = wordGroups(`
  arise arose arisen
  awake awoke awoken
  bear bore born birth
  beat beaten
  become became
  begin began begun
  bend bent
  bind bound
  bite bit bitten
  bleed bled
  blow blew blown
  break broke broken
  breed bred
  bring brought
  build built
  burn burnt
  buy bought
  catch caught
  choose chose chosen choice
  creep crept
  deal dealt
  dig dug
  draw drew drawn
  dream dreamt
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feed fed
  feel felt
  fight fought
  find found
  flee fled
  fly flew flown flight
  forbid forbade forbidden
  foresee foresaw foreseen
  forget forgot forgotten
  forgive forgave forgiven
  freeze froze frozen
  give gave given gift
  grind ground
  grow grew grown growth
  hang hung
  hear heard
  hide hid hidden
  hold held
  keep kept
  kneel knelt
  know knew known
  lead led
  leave left
  lend lent
  lie lay laid lain
  light lit
  lose lost loss
  make made
  mean meant
  meet met
  mistake mistook mistaken
  overcome overcame
  oversee oversaw overseen
  overthrow overthrew overthrown
  pay paid
  rebuild rebuilt
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  see saw seen sight
  seek sought
  sell sold sale
  send sent
  shake shook shaken
  shine shone
  shoot shot
  show shown
  shrink shrank shrunk
  sing sang sung
  sink sank sunk
  sit sat
  sleep slept
  slide slid
  speak spoke spoken speech
  spend spent
  spin spun
  stand stood
  steal stole stolen
  stick stuck
  strike struck
  swear swore sworn
  sweep swept
  swim swam swum
  swing swung
  take took taken
  teach taught
  tear tore torn
  tell told
  think thought
  throw threw thrown
  undergo underwent undergone
  understand understood
  undertake undertook undertaken
  uphold upheld
  wake woke woken
  wear wore worn
  weave wove woven
  win won
  withdraw withdrew withdrawn
  withstand withstood
  write wrote written
`);

/** Nouns with their plurals. */
export const IRREGULAR_PLURALS = wordGroups(`
  analysis analyses
  bacterium bacteria
  basis bases
  child children
  crisis crises
  criterion criteria
  datum data
  foot feet
  fungus fungi
  goose geese
  half halves
  hypothesis hypotheses
  index indices
  knife knives
  life lives
  man men
  matrix matrices
  medium media
  mouse mice
  nucleus nuclei
  person people
  phenomenon phenomena
  shelf shelves
  thief thieves
  tooth teeth
  wife wives
  wolf wolves
  woman women
`);
