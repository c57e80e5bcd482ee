import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/passages/splitSentences.ts';

/** A bar marks each sentence end, after its white space. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  German: [
    'Der Verein feierte seinen 17. Geburtstag im Hafen. |Alle kamen.',
    'Das gilt z. B. für Boote. |Die Kähne, d. h. Lastkähne, zahlen mehr.',
    'Sie siegte im 100. Rennen und feierte den 5. Platz. |Danach schlief sie.',
    'Gemeint sind v. a. Fähren, z. B. Autofähren, inkl. Personal. |Mehr nicht.',
    'Die Stadt wurde 44 v. Chr. Hauptstadt. |Hrn. Meier gefiel das.',
    'Es waren 17. |Danach gingen alle.',
    'Sie kaufte Äpfel, Birnen usw. |Dann ging sie.',
  ],
  English: [
    'The Girl’s Own Paper, Vol. VIII, was printed in London. |It sold well.',
    'See No. IV and Ch. X of the report. |He said no. |I left.',
    'He works for BP. |Analysts met DR. ROE.',
    'He loves art. |Then he left.',
    'Mr. Smith Sr. spoke. |He left.',
  ],
  Spanish: [
    'El cierre se apoya en el art. 12 del reglamento. |Nadie protestó.',
    'La Dra. Pérez y el sr. Gil citan la pág. 4, p. ej. Madrid. |Fin.',
    'Ocurrió en el siglo XIX. |La guerra siguió.',
    'Véase la fig. IV y el núm. 3. |Después se fue.',
  ],
  Italian: [
    'Il sig. Rossi ha venduto il traghetto alla dott.ssa Bianchi. |Fine.',
    'L’avv. Verdi cita l’art. 941 e il cap. XII. |La sig.ra Neri tace.',
    'Il dott. Conti legge p. es. Dante. |Poi dorme.',
  ],
  French: [
    'La ville fut fondée en 493 av. J.-C. par Spurius. |Elle grandit.',
    'Selon l’art. 5 et le chap. II, Mme. Roy a tort. |Il le sait.',
    'Il lit p. ex. Hugo. |Puis il dort.',
  ],
  Portuguese: [
    'O séc. XIX e o art. 5 interessam a Dra. Silva. |Ela escreve.',
    'A Profa. Lima e o Exmo. Reitor viajaram, p. ex. Lisboa. |Voltaram.',
  ],
  Dutch: [
    'Volgens mgr. Vangheluwe en dhr. Jansen klopt art. 5. |Zij zwijgen.',
    'Er waren o.a. Belgen, bijv. Vlamingen, zie blz. 12. |Dat was alles.',
  ],
  Polish: [
    'Ks. Nowak otrzymał nagrodę im. J. Tuwima na promie. |Potem wyszedł.',
    'Przy ul. Matejki stoi kościół św. Wojciecha. |Zbudowano go w 1990 r. |Stoi do dziś.',
    'Zgodnie z art. 42 ust. 2 o godz. 17.15 mówi nadkom. Biedziak. |Koniec.',
    'Wziął tzw. Czarną Teczkę, m.in. Jana. |Było ich ok. 30. |Wyszli.',
  ],
  Czech: [
    'Podle čl. 5 a odst. 2 platí např. Praha. |Konec.',
    'Bydlí v ul. Komenského u nám. Míru, tj. Vinohrady. |Dnes 5. května spí.',
  ],
  Ukrainian: [
    'Він живе в м. Києві на вул. Шевченка. |Це було в 1990 р. |Він пам’ятає.',
    'Театр ім. Франка стоїть на р. Дніпро, див. ст. 5. |Вона бачила.',
    'Місто росло в XIX ст. |Він зник. |Так пише проф. Коваль.',
  ],
  Russian: [
    'Паром вышел из г. Мурманска в шесть утра. |Потом он вернулся.',
    'Это было в 1990 г. |В 2001-2005 гг. |Он жил в с. Ивановка.',
    'Он купил хлеб и т. д. |Она ждала, т. е. Анна.',
    'Язык и др. |Потом ушли на ул. Ленина, см. рис. 5.',
    'Он жил на ул. Ленина, д. 5, корп. 2. |Потом уехал.',
  ],
  Turkish: [
    'Doç. Dr. Kaya 2. Dünya Savaşı hakkında konuştu. |Sonra gitti.',
    'Hz. Mevlana ve Sn. Yılmaz 1. Lig maçındaydı, bkz. Konya. |Bitti.',
  ],
  'Scandinavian languages': [
    'Han fyller år den 17. Mai, bl.a. Oslo feirer. |Det er kl. 12 nå.',
    'Det är t.ex. Stockholm, d.v.s. Sverige. |Hon såg dvs. Anna.',
    'Den 3. Desember kom f.eks. Kari. |Så gikk hun.',
  ],
  'Finnish and Hungarian': [
    'Seura juhli 17. syntymäpäiväänsä. |Kaikki tulivat.',
    'Az egyesület a 17. születésnapját ünnepelte. |Mindenki eljött.',
  ],
};

describe.each(Object.entries(CASES))('abbreviations and ordinals in %s', (_name, texts) => {
  test.each(texts)('%j', marked => {
    const text = marked.replaceAll('|', '');
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      marked.split('|'),
    );
  });
});
