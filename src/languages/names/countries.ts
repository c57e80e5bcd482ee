/** Source: own compilation; the names of countries in English also come from Unicode CLDR, through `Intl`. */
import { wordGroups, wordList } from '../wordList.ts';

/** Countries and parts of countries, each with the words for its people. */
export const COUNTRIES = wordGroups(`
  Afghanistan Afghan
  Albania Albanian
  Algeria Algerian
  Andorra Andorran
  Angola Angolan
  Antigua Antiguan
  Arab Arabia
  Argentina Argentine Argentinian
  Armenia Armenian
  Australia Australian
  Austria Austrian
  Azerbaijan Azerbaijani
  Bahamas Bahamian
  Bahrain Bahraini
  Bangladesh Bangladeshi
  Barbados Barbadian
  Belarus Belarusian
  Belgium Belgian
  Belize Belizean
  Benin Beninese
  Bermuda Bermudian
  Bhutan Bhutanese
  Bolivia Bolivian
  Bosnia Bosnian
  Botswana Botswanan
  Brazil Brazilian
  Britain British UK
  Brunei Bruneian
  Bulgaria Bulgarian
  Burkina Burkinabe
  Burma Burmese
  Burundi Burundian
  Cambodia Cambodian
  Cameroon Cameroonian
  Canada Canadian
  Catalonia Catalan
  Chad Chadian
  Chechnya Chechen
  Chile Chilean
  China Chinese
  Colombia Colombian
  Comoros Comorian
  Congo Congolese
  Croatia Croatian Croat
  Cuba Cuban
  Cyprus Cypriot
  Czechia Czech
  Denmark Danish Dane
  Djibouti Djiboutian
  Dominica Dominican
  Ecuador Ecuadorian
  Egypt Egyptian
  Emirates Emirati
  England English
  Eritrea Eritrean
  Estonia Estonian
  Ethiopia Ethiopian
  Fiji Fijian
  Finland Finnish
  France French Frenchman
  Gabon Gabonese
  Gambia Gambian
  Georgia Georgian
  Germany German
  Ghana Ghanaian
  Greece Greek
  Grenada Grenadian
  Guatemala Guatemalan
  Guinea Guinean
  Guyana Guyanese
  Haiti Haitian
  Holland Netherlands Dutch
  Honduras Honduran
  Hungary Hungarian
  Iceland Icelandic
  India Indian
  Indonesia Indonesian
  Iran Iranian Irani Persian
  Iraq Iraqi
  Ireland Irish
  Israel Israeli
  Italy Italian
  Jamaica Jamaican
  Japan Japanese
  Jordan Jordanian
  Kazakhstan Kazakh Kazakhstani
  Kenya Kenyan
  Korea Korean
  Kosovo Kosovan Kosovar
  Kurdistan Kurdish
  Kuwait Kuwaiti
  Kyrgyzstan Kyrgyz
  Laos Laotian
  Latvia Latvian
  Lebanon Lebanese
  Lesotho Lesothan
  Liberia Liberian
  Libya Libyan
  Liechtenstein Liechtensteiner
  Lithuania Lithuanian
  Luxembourg Luxembourger
  Macedonia Macedonian
  Madagascar Malagasy
  Malawi Malawian
  Malaysia Malaysian
  Maldives Maldivian
  Mali Malian
  Malta Maltese
  Mauritania Mauritanian
  Mauritius Mauritian
  Mexico Mexican
  Moldova Moldovan
  Monaco Monegasque
  Mongolia Mongolian Mongol
  Montenegro Montenegrin
  Morocco Moroccan
  Mozambique Mozambican
  Namibia Namibian
  Nauru Nauruan
  Nepal Nepali Nepalese
  Nicaragua Nicaraguan
  Niger Nigerien
  Nigeria Nigerian
  Norway Norwegian
  Oman Omani
  Pakistan Pakistani
  Palau Palauan
  Palestine Palestinian
  Panama Panamanian
  Paraguay Paraguayan
  Peru Peruvian
  Philippines Filipino
  Poland Polish Pole
  Portugal Portuguese
  Prussia Prussian
  Qatar Qatari
  Romania Romanian
  Russia Russian
  Rwanda Rwandan
  Salvador Salvadoran
  Samoa Samoan
  Scotland Scottish Scot
  Senegal Senegalese
  Serbia Serbian Serb
  Seychelles Seychellois
  Siberia Siberian
  Singapore Singaporean
  Slovakia Slovak Slovakian
  Slovenia Slovenian Slovene
  Somalia Somali
  Spain Spanish Spaniard
  Sudan Sudanese
  Suriname Surinamese
  Sweden Swedish Swede
  Switzerland Swiss
  Syria Syrian
  Taiwan Taiwanese
  Tajikistan Tajik
  Tanzania Tanzanian
  Thailand Thai
  Tibet Tibetan
  Togo Togolese
  Tonga Tongan
  Tunisia Tunisian
  Turkey Turkish Turk
  Turkmenistan Turkmen
  Uganda Ugandan
  Ukraine Ukrainian
  Uruguay Uruguayan
  Uzbekistan Uzbek
  Venezuela Venezuelan
  Vietnam Vietnamese
  Wales Welsh
  Yemen Yemeni
  Zambia Zambian
  Zimbabwe Zimbabwean
`);

/** Words for the people of countries whose names are several words. */
export const FURTHER_PEOPLES = wordList('Ivorian Saudi');

/** Continents, as in `COUNTRIES`. */
export const CONTINENTS = wordGroups(`
  Africa African
  America American US USA
  Asia Asian
  Europe European
`);
