/**
 * Spellings of one name that differ by more than one letter, or are too short for `areSpellings`:
 * different romanisations, and renamed places. Folded like the words of the index.
 */
export const TRANSLITERATIONS: readonly (readonly string[])[] = `
  kyiv kiev kyyiv
  київ києва киев
  kharkiv kharkov
  odesa odessa
  lviv lvov lwow
  mykolaiv nikolaev nikolayev
  dnipro dnepr dnieper
  donbas donbass
  luhansk lugansk
  zaporizhzhia zaporizhzhya zaporizhia zaporozhye zaporozhe
  chornobyl chernobyl
  chisinau kishinev
  belarus belorussia byelorussia
  moldova moldavia
  lukashenko lukashenka
  tsikhanouskaya tikhanovskaya
  tymoshenko timoshenko
  yanukovych yanukovich
  serhii serhiy sergei sergey sergiy
  andrii andriy andrei andrey
  oleksandr aleksandr alexander
  dmytro dmitri dmitry dmitriy dmitrii
  mykola nikolai nikolay
  khrushchev khrushchov krushchev
  yeltsin eltsin jelzin
  gorbachev gorbachov gorbatschow
  chechnya chechnia
  tbilisi tiflis
  gaddafi qaddafi kadhafi kadafi gadhafi qadhafi kaddafi khadafi
  hezbollah hizbollah hizbullah hizballah hezballah
  houthi huthi
  houthis huthis
  mohammed muhammad mohammad mohamed muhammed mohamad
  hussein hussain husain husayn
  ahmed ahmad
  quran koran
  qaeda qaida
  isis isil daesh
  taliban taleban
  osama usama
  khomeini khomeyni
  khamenei khameini
  rouhani ruhani rohani
  soleimani suleimani
  ahmadinejad ahmadinezhad
  tehran teheran
  mecca makkah
  jeddah jiddah
  erbil irbil arbil
  falluja fallujah
  raqqa raqqah
  haniyeh haniya haniyah
  nasrallah nasralla
  uyghur uighur uygur
  beijing peking
  nanjing nanking
  chongqing chungking
  xinjiang sinkiang
  mumbai bombay
  kolkata calcutta
  chennai madras
  bengaluru bangalore
  varanasi benares
  yangon rangoon
  myanmar burma
  marrakesh marrakech
  shabaab shabab
  tchaikovsky tschaikowsky chaikovsky
  kosovo kosova
  pristina prishtina
  usa U.S.
`
  .trim()
  .split('\n')
  .map(group => group.trim().split(' '));

/** Surnames and first names that are one letter apart but different names, folded. */
export const LOOKALIKES: readonly (readonly string[])[] = `
  johnson johnston
  anderson andersen
  peterson petersen petersson
  thompson thomson
  stephens stephen
  roberson robertson
  harrison harriman
  francis frances
  michelle michele
`
  .trim()
  .split('\n')
  .map(group => group.trim().split(' '));
