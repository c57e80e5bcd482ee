import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Texts in a language, and the encodings in which people saved them. */
export interface LanguageTexts {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly texts: readonly string[];
}

const FOLDER = new URL('../../answer/ask/languages/', import.meta.url);
const file = z.object({ articles: z.record(z.string(), z.array(z.string())) });

/** Thirteen languages. */
export const LANGUAGES: readonly LanguageTexts[] = [
  { language: 'German', encodings: ['windows-1252'], texts: articlesIn('german') },
  { language: 'French', encodings: ['windows-1252', 'iso-8859-15'], texts: articlesIn('french') },
  { language: 'Spanish', encodings: ['windows-1252'], texts: articlesIn('spanish') },
  { language: 'Ukrainian', encodings: ['windows-1251', 'koi8-u'], texts: articlesIn('ukrainian') },
  { language: 'Chinese', encodings: ['gbk'], texts: articlesIn('chinese') },
  {
    language: 'English',
    encodings: ['windows-1252'],
    texts: [
      'Pier closed\n\nRepairs cost £4 million – “more than we feared”.\n\nThe café on the pier stays open.',
    ],
  },
  {
    language: 'Russian',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
    texts: [
      'Порт закрыт\n\nСовет порта закрыл восточный причал во вторник после осмотра. Ремонт обойдётся в четыре миллиона рублей, сообщил мэр города.\n\nПаром сел на мель у мыса в воскресенье утром. Никто не пострадал.',
    ],
  },
  {
    language: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2'],
    texts: [
      'Molo zamknięte\n\nRada portu zamknęła we wtorek wschodnie molo po przeglądzie. Naprawa będzie kosztować cztery miliony złotych, powiedział burmistrz.\n\nProm osiadł na mieliźnie w niedzielę rano. Nikt nie został ranny, poinformowała straż przybrzeżna.',
    ],
  },
  {
    language: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2'],
    texts: [
      'Molo je zavřené\n\nPřístavní rada v úterý po prohlídce uzavřela východní molo. Oprava bude stát čtyři miliony korun, řekl starosta města.\n\nTrajekt v neděli ráno najel na mělčinu. Nikdo nebyl zraněn, uvedla pobřežní stráž. Cestující byli převezeni na břeh čluny.',
    ],
  },
  {
    language: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    texts: [
      '港が閉鎖\n\n港湾評議会は火曜日、検査の後に東桟橋を閉鎖した。修理には四億円かかると市長は述べた。\n\nフェリーは日曜日の朝に岬の近くで座礁した。けが人はいなかった。',
    ],
  },
  {
    language: 'Korean',
    encodings: ['euc-kr'],
    texts: [
      '부두 폐쇄\n\n항만 위원회는 화요일 점검 후 동쪽 부두를 폐쇄했다. 수리에는 사십억 원이 들 것이라고 시장은 말했다.\n\n여객선은 일요일 아침 좌초했다.',
    ],
  },
  {
    language: 'Chinese in Taiwan',
    encodings: ['big5'],
    texts: [
      '港口關閉\n\n港口委員會於星期二關閉了東碼頭。維修費用將達四百萬元，市長表示。\n\n渡輪星期日早上在海角附近擱淺。',
    ],
  },
  {
    language: 'Greek',
    encodings: ['windows-1253', 'iso-8859-7'],
    texts: [
      'Το λιμάνι έκλεισε\n\nΤο συμβούλιο του λιμανιού έκλεισε την Τρίτη την ανατολική προβλήτα μετά από έλεγχο. Η επισκευή θα κοστίσει τέσσερα εκατομμύρια ευρώ, είπε ο δήμαρχος.',
    ],
  },
];

function articlesIn(language: string): string[] {
  const text = readFileSync(new URL(`${language}.json`, FOLDER), 'utf8');
  return Object.values(file.parse(JSON.parse(text)).articles).map(lines => lines.join('\n\n'));
}
