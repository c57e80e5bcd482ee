/** Source: own compilation, from news that reports a claim and then calls it one. */
import { wordList } from '../../wordList.ts';

/** Nouns that refer to what was said before. */
export const CLAIMS = wordList(`
  accusation accusations allegation allegations assertion assertions charge charges claim claims
  comment comments decision denial incident move quote quotes remark remarks rumor rumors rumour
  rumours statement suggestion suggestions threat threats`);

/** Nouns of what a denial may be about besides claims. */
export const ACCOUNTS = wordList(`
  account characterisation characterization figure figures finding findings idea narrative notion
  report reports story version`);

/** Nouns of what may be false. */
export const REPORTS = wordList(`
  account article clip clips document documents figure figures footage image images information
  letter message messages news number numbers photo photograph photographs photos picture pictures
  post posts recording report reports stories story tweet video videos`);

/** Nouns of what a sentence may turn out to be: "That is the view of analysts." */
export const VERDICTS = wordList(`
  accusation accusations aim aims allegation allegations argument arguments assessment assessments
  case cases charge charges claim claims conclusion conclusions finding findings hope hopes idea
  ideas intention intentions legend legends message messages misconception misconceptions myth myths
  opinion opinions plan plans prediction predictions rumor rumors rumour rumours theory verdict
  verdicts view views warning warnings`);
