/** Source: the licences of Project Gutenberg's texts since 1993. */
import { phraseTable } from '../../phrases/phraseTable.ts';

const CLASSES = { book: ['ebook', 'etext'] };

/** Lines above the text of a book; the licence is above them. */
export const BOOK_STARTS = phraseTable(
  [
    {
      phrase: '^ start of the|this project gutenberg <book>',
      matches: 'START OF THE PROJECT GUTENBERG EBOOK PRIDE AND PREJUDICE ***',
      not: 'The start of the Project Gutenberg eBook was late',
    },
  ],
  CLASSES,
);

/** Lines that end the licence of texts from before 2003. */
export const SMALL_PRINT_ENDS = phraseTable([
  {
    phrase: '^ end ..1 the small print $',
    matches: 'END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*',
    not: 'In the end the small print mattered!',
  },
]);

/** Lines below the text of a book; the licence is below them. */
export const BOOK_ENDS = phraseTable(
  [
    {
      phrase: "^ end of the|this? project gutenberg 's? <book>",
      matches: 'END OF THE PROJECT GUTENBERG EBOOK PRIDE AND PREJUDICE ***',
      not: 'The end of the Project Gutenberg eBook is missing',
    },
  ],
  CLASSES,
);
