/** Source: own compilation, from the text around articles on news sites. */
import { wordList } from '../../wordList.ts';

/** Words of buttons, menus and notices around an article. */
export const CONTROL_WORDS = wordList(`
  account ad ads advertisement advertisements alerts app article articles blogger bluesky
  bookmark categories category click comment comments conditions contact contents cookie cookies
  copied copy discussion download e-mail email facebook feed feedback follow gallery gift google
  hide home image images instagram latest like likes link linkedin listen load loading log login
  menu messenger navigation newer news newsletter newsletters next older page pages pdf photo
  photos picks pinterest policy popular post posted posts powered previous print privacy
  promoted published read reading recommended reddit register related replies reply report rss
  save search share sharing show sign skip sponsored stories story subscribe tag tags tap
  telegram terms threads tiktok topics trending tweet twitter unsubscribe updated updates video
  view views watch website whatsapp widget write youtube`);

/** Words that occur between those but do not make a control by themselves. */
export const FILLER_WORDS = wordList(`
  a about add ago all also and around back be by choice close content continue conversation
  editor's editors editor’s error filed first for from get here hour hours in join leave less
  listening main manage may might min mins minute minutes more most new no now of on open opens our
  preferences preferred see source table the this to top topic under up us via visit web window with x yet
  you your`);

/** Words that are a control alone on a line, in several languages. */
export const LONE_CONTROLS = wordList(`
  advertisement advertisements anzeige comment comments compartir e-mail email facebook home
  instagram loading menu newsletter next partager previous print publicidad publicité related
  reply save search share sponsored subscribe tag tags teilen telegram trending tweet twitter
  whatsapp поделиться поширити реклама إعلان مشاركة 分享 广告`);

/** First parts of a trail such as "Home > World", in several languages. */
export const TRAIL_STARTS = wordList(`
  accueil home homepage inicio start startseite главная головна`);
