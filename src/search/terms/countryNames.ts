import { fold } from './fold.ts';

/** Demonyms that differ from the country's name. */
const DEMONYMS = `
  afghan albanian algerian andorran angolan antiguan argentine argentinian armenian australian
  austrian azerbaijani bahamian bahraini bangladeshi barbadian belarusian belgian belizean beninese
  bermudian bhutanese bolivian bosnian botswanan brazilian british bruneian bulgarian burkinabe
  burmese burundian cambodian cameroonian canadian catalan chadian chechen chilean chinese
  colombian comorian congolese croat croatian cuban cypriot czech danish djiboutian dominican dutch
  ecuadorian egyptian emirati english eritrean estonian ethiopian fijian filipino finnish french
  gabonese gambian georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian
  honduran hungarian icelandic indian indonesian iranian irani iraqi irish israeli italian ivorian
  jamaican japanese jordanian kazakh kazakhstani kenyan korean kosovan kosovar kurdish kuwaiti kyrgyz
  laotian latvian lebanese lesothan liberian libyan liechtensteiner lithuanian luxembourger
  macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian mexican
  moldovan monegasque mongolian montenegrin moroccan mozambican namibian nauruan nepalese nepali
  nicaraguan nigerian nigerien norwegian omani pakistani palauan palestinian panamanian paraguayan
  persian peruvian polish portuguese prussian qatari romanian russian rwandan salvadoran samoan
  saudi scottish senegalese serb serbian seychellois siberian singaporean slovak slovakian slovene
  slovenian somali spanish sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian thai
  tibetan togolese tongan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan
  vietnamese welsh yemeni zambian zimbabwean
`
  .trim()
  .split(/\s+/u);

const NAMES: ReadonlySet<string> = new Set([...countryNames(), ...DEMONYMS]);

/** Tells whether a folded word names a country or its people, in the singular or the plural. */
export function isCountryName(word: string): boolean {
  return NAMES.has(word) || (word.endsWith('s') && NAMES.has(word.slice(0, -1)));
}

/** English names of countries that are a single word, from Unicode's locale data. */
function countryNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap(first => letters.map(second => first + second));
  return codes.flatMap(code => {
    const name = names.of(code);
    return name !== undefined && /^\p{L}+$/u.test(name) ? fold(name) : [];
  });
}
