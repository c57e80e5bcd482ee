/** Source: own compilation, from spellings in news copy. */
import { wordGroups } from '../wordList.ts';

/**
 * Spellings of one name that differ by more than one letter, or are too short for `areSpellings`:
 * different romanisations, and renamed places. Folded like the words of the index.
 */
export const TRANSLITERATIONS = wordGroups(`
  ahmadinejad ahmadinezhad
  ahmed ahmad
  andrii andriy andrei andrey
  beijing peking
  belarus belorussia byelorussia
  bengaluru bangalore
  chechnya chechnia
  chennai madras
  chisinau kishinev
  chongqing chungking
  chornobyl chernobyl
  dmytro dmitri dmitry dmitriy dmitrii
  dnipro dnepr dnieper
  donbas donbass
  erbil irbil arbil
  falluja fallujah
  gaddafi qaddafi kadhafi kadafi gadhafi qadhafi kaddafi khadafi
  gorbachev gorbachov gorbatschow
  haniyeh haniya haniyah
  hezbollah hizbollah hizbullah hizballah hezballah
  houthi huthi
  houthis huthis
  hussein hussain husain husayn
  isis isil daesh
  jeddah jiddah
  khamenei khameini
  kharkiv kharkov
  khomeini khomeyni
  khrushchev khrushchov krushchev
  kolkata calcutta
  kosovo kosova
  kyiv kiev kyyiv
  luhansk lugansk
  lukashenko lukashenka
  lviv lvov lwow
  marrakesh marrakech
  mecca makkah
  mohammed muhammad mohammad mohamed muhammed mohamad
  moldova moldavia
  mumbai bombay
  myanmar burma
  mykola nikolai nikolay
  mykolaiv nikolaev nikolayev
  nanjing nanking
  nasrallah nasralla
  odesa odessa
  oleksandr aleksandr alexander
  osama usama
  pristina prishtina
  qaeda qaida
  quran koran
  raqqa raqqah
  rouhani ruhani rohani
  serhii serhiy sergei sergey sergiy
  shabaab shabab
  soleimani suleimani
  taliban taleban
  tbilisi tiflis
  tchaikovsky tschaikowsky chaikovsky
  tehran teheran
  tsikhanouskaya tikhanovskaya
  tymoshenko timoshenko
  usa U.S.
  uyghur uighur uygur
  varanasi benares
  xinjiang sinkiang
  yangon rangoon
  yanukovych yanukovich
  yeltsin eltsin jelzin
  zaporizhzhia zaporizhzhya zaporizhia zaporozhye zaporozhe
  київ києва киев
`);
