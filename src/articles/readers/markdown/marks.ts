import type { TextRange } from '../../article.ts';

/** Where a paragraph starts or ends for another reason than a blank line. */
export type Mark =
  | (TextRange & { readonly kind: 'heading'; readonly level: number; readonly text: TextRange })
  | (TextRange & { readonly kind: 'row' | 'fence' | 'break' });
