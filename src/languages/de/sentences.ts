/** Source: Unicode CLDR segment suppressions (de; Unicode-3.0) without words such as "am", and own compilation. */
import type { SentenceWords } from '../sentenceWords.ts';
import { wordList } from '../wordList.ts';

export const GERMAN: SentenceWords = {
  neverFinal: wordList(`
    allg amtl ausschl bspw bzgl bzw d.h ehem eigtl einschl engl entspr erw etw evtl exkl frz geb
    gebr gedr gek gesch gest ggf ggfs hptst hrn hrsg i.a inh inkl insb jew jhrl kath kfm kgl mtl
    möbl näml o.g o.ä od röm s.a schweiz schwäb sog südd tägl u.u urspr ursprüngl v.a verh vgl z.b
    z.t z.zt zt zzgl österr`),
  titles: wordList('dipl frl hr ing mag'),
  beforeNumber: wordList(`
    abb abs abt anm aufl ausg bd bl fn jg kap max mind mio mrd nr rd rn s tab tel ziff`),
  capitalsMaybeFinal: wordList('jahrh jh mio mrd std str'),
  maybeFinal: wordList('n.chr u.a u.v.a v.chr'),
  beforeLetter: wordList('abschnitt anhang artikel kapitel klasse'),
  beforeOrdinal: wordList(`
    beim das dem den der des die dieser ein eine einem einen einer ihr ihre ihrem ihren ihrer im
    jeden jeder mein meine meinem meinen sein seine seinem seinen seiner unser unsere vom zum zur`),
  afterOrdinal: wordList(`
    auflage bezirk bundesliga geburtstag jahrestag jahrhundert jahrhunderte jahrhunderts klasse
    liga platz runde spieltag todestag weltkrieg`),
  neverFirst: ['Chr.'],
  starters: wordList('aber das der die ein eine er es sie und wir'),
  surnames: wordList('das der des'),
};
