import type { PhraseTable } from './phrases/phraseTable.ts';

/** What a language contributes to recognising the text around an article on its page. */
export interface PageText {
  /** How lines start that ask for consent, money or a subscription, or reserve rights. */
  readonly notices: PhraseTable;
  /** How buttons and links start; they are no sentences. */
  readonly labels: PhraseTable;
  /** Headings over a list of other articles. */
  readonly related: PhraseTable;
  /** What a notice about cookies asks readers to do, and what for; it has both. */
  readonly consent: Consent;
}

/** The parts of a notice about cookies. */
export interface Consent {
  readonly acts: PhraseTable;
  readonly purposes: PhraseTable;
}
