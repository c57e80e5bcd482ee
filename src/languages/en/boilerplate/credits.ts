/** Source: own compilation, from the text around articles on news sites. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Signs after a label. */
const CLASSES = { colon: [':', '：'] };

/** Labels before the source of a picture or of data, in several languages. */
export const CREDIT_LABELS = phraseTable(
  [
    {
      phrase: '^ bild|foto|fotos|fuente|quelle <colon> !$',
      matches: 'Quelle: dpa',
      not: 'Quelle dpa',
    },
    {
      phrase: '^ credit|credits|graphic|graphics|source <colon> !$',
      matches: 'Source: The Ledger',
      not: 'Source code was stolen',
    },
    {
      phrase:
        '^ image|images|photo|photograph|photographs|photos|picture|pictures|video by|caption|credit|credits|source? <colon> !$',
      matches: 'Photo: The scene',
      not: 'Photo of the scene',
    },
    {
      phrase:
        '^ image|images|photo|photograph|photographs|photos|picture|pictures|video courtesy of? <colon> !$',
      matches: 'Photo courtesy of: The Ledger',
      not: 'Photo courtesy of the ledger',
    },
    {
      phrase: '^ джерело|источник|фото <colon> !$',
      matches: 'Фото: Укрінформ',
      not: 'Фото Укрінформ',
    },
    { phrase: '^ صورة <colon> !$', matches: 'صورة: رويترز', not: 'صورة رويترز' },
    { phrase: '^ 图片来源|来源|责任编辑 <colon> !$', matches: '来源：新华社', not: '来源新华社' },
  ],
  CLASSES,
);

/** Credits of pictures without a colon. */
export const PICTURE_CREDITS = phraseTable([
  {
    phrase:
      '^ graphic|graphics|illustration|illustrations|image|images|photo|photograph|photographs|photos|picture|pictures by|courtesy|credit|credits|source',
    matches: 'Photo by Jane Doe',
    not: 'Photo of Jane Doe',
  },
]);
