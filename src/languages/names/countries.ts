/** Source: own compilation; the names of countries in English also come from Unicode CLDR, through `Intl`. */
import { wordGroups, wordList } from '../wordList.ts';

/** Countries and parts of countries, each with the words for its people. */
export const COUNTRIES = wordGroups(`
  Arab Arabia
  Australia Australian
  Austria Austrian
  Belgium Belgian
  Brazil Brazilian
  Britain British UK
  Canada Canadian
  China Chinese
  Cuba Cuban
  Czechia Czech
  Denmark Danish Dane
  Egypt Egyptian
  England English
  Finland Finnish
  France French Frenchman
  Germany German
  Greece Greek
  Holland Netherlands Dutch
  Hungary Hungarian
  India Indian
  Iran Iranian Persian
  Iraq Iraqi
  Ireland Irish
  Israel Israeli
  Italy Italian
  Japan Japanese
  Korea Korean
  Mexico Mexican
  Mongolia Mongolian Mongol
  Norway Norwegian
  Peru Peruvian
  Poland Polish Pole
  Portugal Portuguese
  Russia Russian
  Scotland Scottish Scot
  Spain Spanish Spaniard
  Sweden Swedish Swede
  Switzerland Swiss
  Syria Syrian
  Thailand Thai
  Tibet Tibetan
  Turkey Turkish Turk
  Ukraine Ukrainian
  Vietnam Vietnamese
  Wales Welsh
`);

/** Words for the people of further countries, which a search does not take for the country's name. */
export const FURTHER_PEOPLES = wordList(`
  Afghan Albanian Algerian Andorran Angolan Antiguan Argentine Argentinian Armenian Azerbaijani
  Bahamian Bahraini Bangladeshi Barbadian Belarusian Belizean Beninese Bermudian Bhutanese Bolivian
  Bosnian Botswanan Bruneian Bulgarian Burkinabe Burmese Burundian Cambodian Cameroonian Catalan
  Chadian Chechen Chilean Colombian Comorian Congolese Croat Croatian Cypriot Djiboutian Dominican
  Ecuadorian Emirati Eritrean Estonian Ethiopian Fijian Filipino Gabonese Gambian Georgian Ghanaian
  Grenadian Guatemalan Guinean Guyanese Haitian Honduran Icelandic Indonesian Irani Ivorian Jamaican
  Jordanian Kazakh Kazakhstani Kenyan Kosovan Kosovar Kurdish Kuwaiti Kyrgyz Laotian Latvian
  Lebanese Lesothan Liberian Libyan Liechtensteiner Lithuanian Luxembourger Macedonian Malagasy
  Malawian Malaysian Maldivian Malian Maltese Mauritanian Mauritian Moldovan Monegasque Montenegrin
  Moroccan Mozambican Namibian Nauruan Nepalese Nepali Nicaraguan Nigerian Nigerien Omani Pakistani
  Palauan Palestinian Panamanian Paraguayan Prussian Qatari Romanian Rwandan Salvadoran Samoan Saudi
  Senegalese Serb Serbian Seychellois Siberian Singaporean Slovak Slovakian Slovene Slovenian Somali
  Sudanese Surinamese Taiwanese Tajik Tanzanian Togolese Tongan Tunisian Turkmen Ugandan Uruguayan
  Uzbek Venezuelan Yemeni Zambian Zimbabwean`);

/** Continents, as in `COUNTRIES`. */
export const CONTINENTS = wordGroups(`
  Africa African
  America American US USA
  Asia Asian
  Europe European
`);
