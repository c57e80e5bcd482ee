/** Source: own compilation, from the text around articles on Dutch sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const DUTCH_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ alle rechten voorbehouden',
      matches: 'Alle rechten voorbehouden.',
      not: 'Alle rechten tellen.',
    },
    {
      phrase: '^ al|bent ..1 abonnee ?',
      matches: 'Al abonnee? Log in.',
      not: 'Al abonnees klagen.',
    },
    {
      phrase: '^ deze|onze site|website|pagina gebruikt|maakt ..3 cookies',
      matches: 'Deze website gebruikt cookies.',
      not: 'Deze bakker gebruikt boter.',
    },
    {
      phrase: '^ dit|deze artikel|bericht is ..2 voor abonnees',
      matches: 'Dit artikel is alleen voor abonnees.',
      not: 'Dit artikel is lang.',
    },
    { phrase: '^ leestijd', matches: 'Leestijd: 2 min.', not: 'Lestijd is kort.' },
    {
      phrase: '^ meld je aan om|en ..1 verder te? lezen',
      matches: 'Meld je aan om verder te lezen.',
      not: 'Meld je aan voor de wedstrijd.',
    },
    {
      phrase: '^ meld je|u ..3 nieuwsbrief',
      matches: 'Meld je aan voor de nieuwsbrief.',
      not: 'Meld je bij de poort.',
    },
    {
      phrase: '^ schrijf je|u ..3 voor|op ..2 nieuwsbrief',
      matches: 'Schrijf je in voor onze nieuwsbrief.',
      not: 'Schrijf je naam op.',
    },
    { phrase: '^ volg ons op|via', matches: 'Volg ons op Facebook.', not: 'Volg ons spoor.' },
    {
      phrase: '^ wij|we gebruiken ..2 cookies',
      matches: 'Wij gebruiken cookies.',
      not: 'Wij gebruiken boter.',
    },
    {
      phrase: '^ word abonnee|lid en lees',
      matches: 'Word abonnee en lees verder.',
      not: 'Word abonnee van de krant.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ alle|alles ..1 accepteren|weigeren $',
      matches: 'Alles accepteren',
      not: 'Alles stroomt',
    },
    {
      phrase: '^ deel dit|via|op artikel|bericht|facebook|whatsapp',
      matches: 'Deel dit artikel',
      not: 'Deel dit brood',
    },
    { phrase: '^ lees meer|verder $', matches: 'Lees meer', not: 'Lees meer boeken' },
    {
      phrase: '^ lees|bekijk ook :',
      matches: 'Lees ook: Vijf kaarten',
      not: 'Lees ook vijf boeken',
    },
    { phrase: '^ plaats een reactie', matches: 'Plaats een reactie', not: 'Plaats een steen' },
  ]),
  related: phraseTable([
    {
      phrase: '^ gerelateerde|meer artikelen|berichten|nieuws $',
      matches: 'Gerelateerde artikelen',
      not: 'Meer regen',
    },
    { phrase: '^ lees|bekijk ook $', matches: 'Lees ook', not: 'Lees boeken' },
    { phrase: '^ meest gelezen $', matches: 'Meest gelezen', not: 'Meest gezien' },
  ]),
  consent: {
    acts: phraseTable([
      {
        phrase: 'je|u gaat ..1 akkoord',
        matches: 'U gaat akkoord met cookies.',
        not: 'Zij gaan akkoord.',
      },
      {
        phrase: 'jouw|uw keuze|toestemming|voorkeuren',
        matches: 'Wij vragen uw toestemming.',
        not: 'Wij vragen uw naam.',
      },
      { phrase: 'klik|klikken|klikt op', matches: 'Klik op „Accepteren”.', not: 'Zij klikten.' },
    ]),
    purposes: phraseTable([
      {
        phrase: 'op je|uw apparaat',
        matches: 'Ze staan op uw apparaat.',
        not: 'Ze staan op uw brug.',
      },
      {
        phrase: 'wij|we|onze ..9 cookies',
        matches: 'Wij plaatsen cookies.',
        not: 'De bakker bakt cookies.',
      },
    ]),
  },
};
